//! Two people, each with a computer of their own: the owner of the product's connection, and the administrator of
//! Docusign. A request goes one way, an answer the other, and nothing else.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use countersign::domain::{BaseUri, Connection, Environment, Facts, Secrets};
use countersign::handover::exchange::{ExchangeRequest, NewRequest, answer_phrase, seal_answer};
use countersign::handover::file::ConnectionCopy;

use super::person::{self, App, index, kept, picture, said};
use crate::support::desktop::{Desktop, DesktopOptions};
use crate::support::dialog::{FileDialog, desktop_with_dialogs};
use crate::support::links::Links;
use crate::support::turn;
use crate::support::walk::question;
use crate::support::window::Window;

const OURS: [(&str, &str); 1] = [("service", "Countersign")];
const DRAFT: &str = "Snow Atlas, not finished";

#[test]
fn an_owner_and_an_administrator_set_a_connection_up_together() {
    let (app, links) = (App::new(), Links::new());
    let owner = desktop_with_dialogs(DesktopOptions::default());
    let request = the_owner_asks(&owner, &app, &links);

    let administrator = desktop_with_dialogs(DesktopOptions::default());
    let (answer, phrase) = the_administrator_answers(&administrator, &app, &links, &request);
    drop(administrator);

    the_owner_opens_the_answer(&owner, &app, &links, &request, &answer, &phrase);
}

/// Somebody who saw the request on its way makes an answer of his own: with his own app, his own tokens, and the names of those
/// whom the owner expects.
#[test]
fn item_36_a_forged_answer_shows_what_docusign_says_of_it_and_another_phrase() {
    let (app, links) = (App::new(), Links::new());
    let owner = desktop_with_dialogs(DesktopOptions::default());
    let request = the_owner_asks(&owner, &app, &links);
    let forged = owner.home().join("forged.countersign");
    let (bytes, phrase) = forged_answer(&app, &ExchangeRequest::read(&fs::read(&request).unwrap()).unwrap());
    fs::write(&forged, bytes).unwrap();

    let program = person::begin(&owner, &app, &links);
    let window = program.window();
    window.click("push button", "Back");
    {
        let _turn = turn::with_port(80);
        window.click("push button", &format!("Continue {DRAFT}"));
        window.wait_for("heading", "Ask your Docusign administrator");
    }
    window.click("push button", "Open the answer");
    FileDialog::to_open(&owner).open(&forged);
    window.wait_for("heading", question::CHECK);
    window.wait_for("list item", "Reading the billing plan: passed");
    picture(&owner, "forged-answer");
    let shown = window.everything();
    assert!(shown.contains("olive@trading.example"), "who consented really: {shown}");
    for claimed in ["Adam Administrator", "adam@northwind.example", "Northwind"] {
        assert!(!shown.contains(claimed), "{claimed} is the forger's word: {shown}");
    }
    assert!(
        shown.contains(&phrase),
        "the owner sees the forged answer's phrase, which the administrator does not have"
    );
    // Nothing goes on without the comparison.
    window.take_keyboard();
    window.click("push button", "Continue");
    window.wait_for("notification", "Compare the phrases first, and tick this when they are the same.");
    assert!(!window.everything().contains(question::SAVE));
    assert!(index(&owner)["connections"].as_array().is_none_or(Vec::is_empty), "nothing is kept");
    window.close();
}

/// The request is saved; its key is in the owner's keychain, so the window can be closed without a question.
fn the_owner_asks(desktop: &Desktop, app: &App, links: &Links) -> PathBuf {
    let program = person::begin(desktop, app, links);
    let window = program.window();
    {
        let _turn = turn::with_port(80);
        window.click("push button", "Continue");
        window.click("push button", "Somebody else administers Docusign");
        window.wait_for("heading", "Ask your Docusign administrator");
    }
    picture(desktop, "colleague");
    // A dialog that is closed changes nothing that matters: the request can be saved then.
    window.click("push button", "Save the request file");
    let dialog = FileDialog::to_save(desktop);
    assert_eq!(dialog.proposed(), "snow-atlas-docusign-practice.countersign-request");
    dialog.cancel();
    window.take_keyboard();
    window.click("push button", "Save the request file");
    let path = desktop.home().join("snow-atlas.countersign-request");
    FileDialog::to_save(desktop).save_as(&path);
    window.wait_for("notification", "The request is saved");
    assert_eq!(said(&window), ["The request is saved"]);
    window.wait_for("label", &phrase_of(&path));
    window.wait_for("push button", "Open the answer");
    picture(desktop, "colleague-saved");

    let id = the_one_draft(desktop);
    let key = kept(desktop, &format!("draft/{id}"), "owner-key").expect("the key is in the keychain");
    person::nothing_of(&[&key], &person::data_dir(desktop));
    person::nothing_of(&[&key], &desktop.home());
    window.take_keyboard();
    window.close();
    assert!(program.wait_end().success(), "nothing would be lost, so nothing is asked");
    path
}

/// The administrator starts for the first time, sees the same phrase, signs in with keys at hand, and keeps nothing.
fn the_administrator_answers(
    desktop: &Desktop,
    app: &App,
    links: &Links,
    request: &Path,
) -> (PathBuf, String) {
    let received = desktop.home().join("received.countersign-request");
    fs::copy(request, &received).unwrap();
    let program = person::begin(desktop, app, links);
    let window = program.window();
    window.wait_for("heading", question::CHOOSE);
    window.click("push button", "Open a file");
    FileDialog::to_open(desktop).open(&received);
    window.wait_for("heading", "Somebody asks you to sign in for them");
    // There is a way back from it, to where it can be opened once more.
    window.click("push button", "Back");
    window.wait_for("heading", question::HOME);
    window.click("push button", "Open a file");
    FileDialog::to_open(desktop).open(&received);
    window.wait_for("heading", "Somebody asks you to sign in for them");
    window.wait_for("label", &phrase_of(request));
    window.wait_for("label", "Snow Atlas");
    window.wait_for("label", "extended signature");
    picture(desktop, "answering");

    window.take_keyboard();
    // Not without having compared the phrase.
    window.click("push button", "Continue");
    window.wait_for("notification", "Compare the phrases first, and tick this when they are the same.");
    window.click("check box", "The phrases are the same");
    window.gone("notification", "Compare the phrases first, and tick this when they are the same.");
    person::to_keys(&window);
    picture(desktop, "answering-keys");
    person::to_check(&window, app, links);
    window.click("push button", "Continue");
    window.wait_for("heading", "Save the file for the owner");
    picture(desktop, "answering-save");
    window.click("push button", "Save");
    let dialog = FileDialog::to_save(desktop);
    assert_eq!(dialog.proposed(), "snow-atlas-docusign-practice.countersign");
    let answer = desktop.home().join("for-the-owner.countersign");
    dialog.save_as(&answer);
    window.wait_for("heading", "Send the file back");
    window.wait_for("label", answer.to_str().unwrap());
    window.wait_for("heading", "Check phrase of the answer");
    let is_phrase = |name: &String| name.len() == 19 && name.split('-').all(|part| part.len() == 4);
    let phrase = window.names("label").into_iter().find(is_phrase).expect("a phrase to be read");
    picture(desktop, "answered");
    let copies = window.names("push button").into_iter().filter(|name| name.starts_with("Copy")).count();
    assert_eq!(copies, 0, "the values are the owner's");

    window.take_keyboard();
    window.click("push button", "Finish");
    window.wait_for("label", "Nothing is set up yet.");
    // The administrator cannot open it, and is told who can.
    window.click("push button", "Open a file");
    FileDialog::to_open(desktop).open(&answer);
    window.wait_for("notification", "No set-up here waits for that answer");
    window.close();
    assert!(program.wait_end().success());
    assert_eq!(desktop.secret_search(&OURS), "");
    person::nothing_of(
        &[&app.secret_key, &app.integration_key, "Snow Atlas", "countersign-request"],
        &person::data_dir(desktop),
    );
    // Somebody who reads the mail learns nothing from the answer.
    person::nothing_of(&[&app.secret_key, &app.integration_key], &desktop.home());

    let sent = desktop.folder().with_extension("countersign");
    fs::copy(&answer, &sent).unwrap();
    (sent, phrase)
}

/// What came back is opened where the request was made; anything else is called what it is.
fn the_owner_opens_the_answer(
    desktop: &Desktop,
    app: &App,
    links: &Links,
    request: &Path,
    sent: &Path,
    phrase: &str,
) {
    let answer = desktop.home().join("answer.countersign");
    fs::rename(sent, &answer).unwrap();
    let draft = the_one_draft(desktop);
    let program = person::begin(desktop, app, links);
    let window = program.window();
    // With a practice service named, the wizard is what one sees first.
    window.click("push button", "Back");
    window.wait_for("heading", DRAFT);
    window.wait_for("label", "Practice · waiting for the administrator’s file");
    picture(desktop, "home-waiting");
    {
        let _turn = turn::with_port(80);
        window.click("push button", &format!("Continue {DRAFT}"));
        window.wait_for("heading", "Ask your Docusign administrator");
    }
    window.wait_for("label", &phrase_of(request));
    assert_eq!(said(&window), [""; 0]);

    let files = desktop.home();
    let other = files.join("other.countersign");
    fs::write(&other, answer_to_somebody_else(app)).unwrap();
    let damaged = files.join("damaged.countersign");
    fs::write(&damaged, with_one_sign_changed(&answer)).unwrap();
    let copy = files.join("copy.countersign");
    fs::write(&copy, &*copy_of(app).to_encrypted(&"purple monkey dishwasher lamp".into()).unwrap()).unwrap();
    for (path, words) in [
        (request, "That is the request, not the answer to it"),
        (&copy, "That is a copy of a connection, not an answer"),
        (&other, "That answer is not for this request"),
        (&damaged, "The answer was damaged on its way"),
        (&person::data_dir(desktop).join("connections.json"), "That is no answer file"),
    ] {
        window.take_keyboard();
        window.click("push button", "Open the answer");
        FileDialog::to_open(desktop).open(path);
        window.wait_for("notification", words);
        assert_eq!(said(&window), [words]);
    }
    picture(desktop, "not-the-answer");
    window.click("push button", "Open the answer");
    FileDialog::to_open(desktop).cancel();
    window.wait_until(crate::support::wait::PATIENCE, "a page without complaints", |tree| {
        (!tree.nodes.iter().any(|node| node.role == "notification")).then_some(())
    });

    // From Home, it finds the set-up that waits for it.
    window.take_keyboard();
    window.click("push button", "Continue later");
    window.wait_for("heading", DRAFT);
    {
        let _turn = turn::with_port(80);
        window.click("push button", "Open a file");
        FileDialog::to_open(desktop).open(&answer);
        window.wait_for("heading", question::CHECK);
    }
    window.wait_for("label", phrase);
    window.wait_for("list item", "Reading the billing plan: passed");
    picture(desktop, "answer-open");
    window.take_keyboard();
    window.click("check box", "The phrases are the same");
    window.click("push button", "Continue");
    window.wait_for("heading", question::SAVE);
    window.click("push button", "Save");
    hand_over(desktop, &window, app);

    window.click("push button", "Finish");
    window.wait_for("heading", "Snow Atlas");
    window.gone("heading", DRAFT);
    assert!(!desktop.secret_search(&OURS).contains(&draft), "nothing of the draft is in the keychain");
    let id = person::the_one_connection(desktop);
    assert_eq!(kept(desktop, &id, "secret-key").as_deref(), Some(app.secret_key.as_str()));
}

/// The owner copies what the administrator got.
fn hand_over(desktop: &Desktop, window: &Window<'_>, app: &App) {
    window.wait_for("heading", question::HAND_OVER);
    let refresh_token = kept(desktop, &person::the_one_connection(desktop), "refresh-token").unwrap();
    for (button, value) in [
        ("Copy Integration Key", &app.integration_key),
        ("Copy Secret Key", &app.secret_key),
        ("Copy Refresh Token", &refresh_token),
    ] {
        window.click("push button", button);
        desktop.wait_for_clipboard(value);
    }
}

fn phrase_of(request: &Path) -> String {
    ExchangeRequest::read(&fs::read(request).unwrap()).unwrap().phrase()
}

fn the_one_draft(desktop: &Desktop) -> String {
    let index = index(desktop);
    let drafts = index["drafts"].as_array().expect("a list of drafts");
    assert_eq!(drafts.len(), 1, "{drafts:?}");
    drafts[0]["id"].as_str().expect("an id").to_owned()
}

/// An answer by somebody who has an app and an account of his own at the same Docusign, and its phrase.
fn forged_answer(app: &App, request: &ExchangeRequest) -> (Vec<u8>, String) {
    let his = app.of_another("olive");
    let facts = Facts {
        integration_key: his.integration_key.parse().unwrap(),
        account_name: "Northwind".to_owned(),
        person_name: "Adam Administrator".to_owned(),
        person_email: "adam@northwind.example".to_owned(),
        ..facts(app)
    };
    let secrets = Secrets {
        secret_key: Arc::new(his.secret_key.parse().unwrap()),
        refresh_token: Arc::new(his.refresh_token.parse().unwrap()),
        access_token: Some(Arc::new(his.access_token.parse().unwrap())),
    };
    let connection = Connection { facts, secrets };
    let phrase = answer_phrase(request.id(), &connection);
    let copy = ConnectionCopy::from(connection);
    (seal_answer(request, &copy).unwrap().to_vec(), phrase)
}

/// An answer, sound in itself, to a request that was made elsewhere.
fn answer_to_somebody_else(app: &App) -> Vec<u8> {
    let asked = NewRequest {
        sheet: "snow-atlas".to_owned(),
        product: "Snow Atlas".to_owned(),
        environment: Environment::Practice,
        scopes: vec!["extended".to_owned(), "signature".to_owned()],
        redirect_uri: "http://localhost".to_owned(),
        made_at: jiff::Timestamp::now(),
    };
    let (request, _) = asked.make().unwrap();
    seal_answer(&request, &copy_of(app)).unwrap().to_vec()
}

fn copy_of(app: &App) -> ConnectionCopy {
    let secrets = Secrets {
        secret_key: Arc::new(app.secret_key.parse().unwrap()),
        refresh_token: Arc::new("refresh".parse().unwrap()),
        access_token: None,
    };
    Connection { facts: facts(app), secrets }.into()
}

fn facts(app: &App) -> Facts {
    Facts {
        sheet: "snow-atlas".to_owned(),
        product_name: "Snow Atlas".to_owned(),
        environment: Environment::Practice,
        integration_key: app.integration_key.parse().unwrap(),
        redirect_uri: "http://localhost".parse().unwrap(),
        scopes: vec!["extended".to_owned(), "signature".to_owned()],
        account_id: "0a51f1a2-5b0e-4f0a-9c11-00000000e001".parse().unwrap(),
        account_name: "Example Trading".to_owned(),
        base_uri: BaseUri::new(Environment::Practice, &app.origin).unwrap(),
        person_name: "Olive Example".to_owned(),
        person_email: "olive@trading.example".to_owned(),
        consented_at: jiff::Timestamp::now(),
        refresh_token_expires_at: None,
        access_token_expires_at: None,
        granted_scopes: None,
        variable_names: countersign::domain::VariableNames::default(),
    }
}

/// The file with one letter of its middle exchanged, as a mail program that knows better might do it.
fn with_one_sign_changed(path: &Path) -> Vec<u8> {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    let letter = bytes[middle..].iter_mut().find(|byte| byte.is_ascii_alphabetic()).unwrap();
    *letter = if *letter == b'A' { b'B' } else { b'A' };
    bytes
}
