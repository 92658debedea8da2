//! **Set up notifications**, in the real window, by somebody whose app several clients have agreed to.

use std::fs;

use serde_json::{Value, json};

use super::person::{self, App, picture};
use crate::support::client::{FORM, form, percent, request};
use crate::support::desk::{basic, tokens_of};
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::program::Program;
use crate::support::wait::{PATIENCE, START};
use crate::support::walk::question;

/// The secret of the one client that Practice's authorization server knows.
const CLIENT_SECRET: &str = "practice-client-secret";

/// A connection to a client's account, with the partner's app: the client signed in elsewhere.
struct Client {
    access_token: String,
    account_id: String,
    copy: Value,
}

impl Client {
    /// `account` is the name of one of that person's accounts; `connector` is the id of a sheet, `product` its name.
    fn of(app: &App, person: &str, account: &str, (connector, product): (&str, &str)) -> Self {
        let origin = app.origin.as_str();
        let asked = [
            ("response_type", "code"),
            ("client_id", &app.integration_key),
            ("redirect_uri", &app.redirect_uri),
            ("scope", "extended signature"),
        ];
        let query: Vec<_> = asked.iter().map(|(name, value)| format!("{name}={}", percent(value))).collect();
        let answered = person::answer_of(app, &format!("{origin}/oauth/auth?{}", query.join("&")), person);
        let code = answered.split_once("code=").expect("a code").1.split('&').next().unwrap();
        let asked = form(&[("grant_type", "authorization_code"), ("code", code)]);
        let header = basic(&app.integration_key, &app.secret_key);
        let reply = request(origin, "POST", "/oauth/token", &[FORM, ("Authorization", &header)], &asked);
        let (access_token, refresh_token) = tokens_of(&reply);
        let info = calls(app, &access_token, "GET", "/oauth/userinfo", "");
        let accounts = info["accounts"].as_array().unwrap();
        let account = accounts.iter().find(|one| one["account_name"] == account).expect("that account");
        let copy = json!({ "kind": "countersign-connection", "version": 1, "connector": connector, "product": product,
            "environment": "practice", "client_id": app.integration_key, "client_secret": app.secret_key,
            "refresh_token": refresh_token, "access_token": access_token, "token_type": "Bearer", "scope": "extended signature",
            "access_token_expires_at": (jiff::Timestamp::now() + std::time::Duration::from_hours(8)).to_string(),
            "redirect_uri": app.redirect_uri, "token_endpoint": format!("{origin}/oauth/token"),
            "account_id": account["account_id"], "account_name": account["account_name"], "base_uri": account["base_uri"],
            "consented_by": { "name": info["name"], "email": info["email"] }, "consented_at": jiff::Timestamp::now().to_string(),
            "fields": [] });
        let account_id = account["account_id"].as_str().unwrap().to_owned();
        Self { access_token, account_id, copy }
    }

    /// Keeps it on this computer, as whoever carries it over does.
    fn keep(&self, desktop: &Desktop) {
        let file = desktop.folder().join("client.json");
        fs::write(&file, self.copy.to_string()).unwrap();
        let program = Program::on(desktop)
            .arg("import")
            .arg(&file)
            .args(["--copy", "--data-dir"])
            .arg(person::data_dir(desktop))
            .start();
        let ended = program.wait_exit(START);
        fs::remove_file(&file).unwrap();
        assert!(ended.success(), "{}{}", program.stdout(), program.stderr());
    }

    /// What the account has set up in Connect.
    fn configurations(&self, app: &App) -> Vec<Value> {
        let listed = calls(app, &self.access_token, "GET", &self.connect(), "");
        listed["configurations"].as_array().unwrap().clone()
    }

    fn connect(&self) -> String {
        format!("/restapi/v2.1/accounts/{}/connect", self.account_id)
    }
}

fn calls(app: &App, token: &str, method: &str, path: &str, body: &str) -> Value {
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", &*bearer), ("Content-Type", "application/json")];
    let reply = request(app.origin.as_str(), method, path, &headers, body);
    assert!((200..300).contains(&reply.status), "{reply:?}");
    reply.json()
}

#[test]
fn a_partner_sets_notifications_up_at_three_clients_of_which_one_refuses() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    let atlas = ("snow-atlas", "Snow Atlas");
    let bakery = Client::of(&app, "noor", "Sample Bakery", atlas);
    let garden = Client::of(&app, "noor", "Sample Garden", atlas);
    // Whoever signed in there may not manage Connect.
    let refuses = Client::of(&app, "kim", "Example Trading", ("sling", "Sling"));
    for client in [&bakery, &garden, &refuses] {
        client.keep(&desktop);
    }
    window.wait_for("heading", "Sling");

    window.click("push button", "Set up notifications");
    window.wait_for("heading", "Which accounts should send notifications?");
    window.click("radio button", "My clients’, and I am their partner");
    window.click("radio button", "Snow Atlas, Example Trading");
    for client in ["Snow Atlas, Sample Bakery", "Snow Atlas, Sample Garden", "Sling, Example Trading"] {
        window.click("check box", client);
        window.wait_checked("check box", client, true);
    }
    picture(&desktop, "notify-accounts");
    window.click("push button", "Continue");
    window.wait_for("heading", "What do you want to hear, and where?");
    window.set_text("Name", "Orders");
    window.set_text("Address of your receiver", "https://hooks.example.com/docusign");
    window.click("check box", "completed: everybody has signed (envelope-completed)");
    window.click("push button", "Tick all but the documents");
    window.click("push button", "Continue");
    window.wait_for("heading", "How does your receiver know it is Docusign?");
    window.click("radio button", "OAuth, with your settings as the partner");
    window.click("push button", "Continue");

    // The partner's own account is looked at first.
    window.wait_for("notification", "The owner’s account has no OAuth settings for Connect");
    picture(&desktop, "notify-owner");
    let token = person::newest(&desktop, &id, "access-token");
    let token_endpoint = format!("{}/authorization-server/token", app.origin.as_str());
    window.click("push button", "Set up OAuth at your account");
    window.click("push button", "Fill in Practice’s server");
    window.wait_for_text("Client ID", "practice-client");
    window.set_text("Client secret", "not-the-secret");
    // A secret that the server does not know is told in both ways, and set nowhere.
    window.click("push button", "Try it first");
    window.wait_for_part("notification", "does not accept this client ID and secret");
    window.wait_for("label", "Tried as client_secret_basic and as client_secret_post.");
    picture(&desktop, "notify-oauth-refused");
    window.set_text("Client secret", CLIENT_SECRET);
    window.click("push button", "Try it first");
    window.wait_for_part("list item", "client_secret_basic: a token came.");
    window.wait_for_part("list item", "client_secret_post: a token came.");
    assert!(!window.everything().contains(CLIENT_SECRET), "it is masked");
    picture(&desktop, "notify-oauth-tried");
    window.click("push button", "Set it");
    window.wait_for("notification", "OAuth is set up at your account");
    window.wait_for("list item", "Your account has everything that is needed: passed");
    picture(&desktop, "notify-oauth-set");
    let set = calls(&app, &token, "GET", &format!("{}/oauth", refuses.connect()), "");
    assert_eq!(set["authorizationServerUrl"], token_endpoint);
    assert_eq!(set["clientId"], "practice-client");
    window.click("push button", "Set up at 3 accounts");

    let ended = || {
        window.wait_for_within(START, "heading", "Notifications are not set up everywhere");
        window.wait_for("list item", "Snow Atlas, Sample Bakery: passed");
        window.wait_for("list item", "Snow Atlas, Sample Garden: passed");
        window.wait_for("list item", "Sling, Example Trading: failed");
        window.wait_for_part("label", "2 of 3 accounts");
    };
    ended();
    window.wait_for_part("notification", "permission");
    picture(&desktop, "notify-outcome");
    let made: Vec<_> = [&bakery, &garden].map(|client| client.configurations(&app)).into();
    for configurations in &made {
        let [one] = configurations.as_slice() else { panic!("{configurations:?}") };
        for (name, value) in [
            ("name", json!("Orders")),
            ("urlToPublishTo", json!("https://hooks.example.com/docusign")),
            ("allUsers", json!("true")),
            ("allowEnvelopePublish", json!("true")),
            ("enableLog", json!("true")),
            ("includeOAuth", json!("true")),
            ("integratorManaged", json!("true")),
            ("requiresAcknowledgement", json!("true")),
            ("deliveryMode", json!("SIM")),
            ("events", json!(["envelope-completed"])),
        ] {
            assert_eq!(one[name], value, "{name}");
        }
        assert_eq!(one["eventData"]["version"], "restv2.1");
        assert_eq!(one["eventData"]["includeData"].as_array().unwrap().len(), 10);
    }

    // Once more: what is right is left alone.
    window.click("push button", "Run all again");
    window.wait_until(PATIENCE, "two that were left alone", |tree| {
        let left = tree.nodes.iter().filter(|node| node.name.contains("and was left alone"));
        (left.count() == 2).then_some(())
    });
    ended();
    assert_eq!([&bakery, &garden].map(|client| client.configurations(&app)).as_slice(), made);
    window.click("push button", "Done");
    window.wait_for("heading", question::HOME);
    let secrets = [&*token, &*bakery.access_token, &*app.secret_key, CLIENT_SECRET];
    person::nothing_of(&secrets, &person::data_dir(&desktop));
}

#[test]
fn people_are_picked_and_what_somebody_else_changed_is_changed_back_after_it_was_shown() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    window.click("push button", "Set up notifications");
    window.wait_checked("check box", "Snow Atlas, Example Trading", true);
    window.click("push button", "Continue");
    window.set_text("Name", "Orders");
    window.set_text("Address of your receiver", "https://hooks.example.com/docusign");
    window.click("check box", "completed: everybody has signed (envelope-completed)");
    window.click("radio button", "Of chosen people");
    window.click("check box", "Kim Pretend, kim@trading.example");
    window.wait_checked("check box", "Kim Pretend, kim@trading.example", true);
    window.click("push button", "Continue");
    window.click("check box", "Sign each message (HMAC)");
    window.click("push button", "Continue");
    window.wait_for("heading", "Is this what you want?");
    window.wait_for("label", "those of one chosen person");
    picture(&desktop, "notify-review");
    window.click("push button", "Set up");

    // There is no key to sign with yet: that is said, and one is made.
    window.wait_for_within(START, "heading", "Something is still missing");
    window.wait_for("list item", "Snow Atlas, Example Trading: needs attention");
    picture(&desktop, "notify-no-key");
    window.click("push button", "Make a key Snow Atlas, Example Trading");
    window.wait_for_within(START, "heading", "Notifications are set up");
    window.wait_for("list item", "Snow Atlas, Example Trading: passed");
    let key = person::newest(&desktop, &id, "connect-key");
    assert!(!window.everything().contains(&key), "it is masked");
    window.click("push button", "Show Connect key Snow Atlas, Example Trading");
    window.wait_for("push button", "Hide Connect key Snow Atlas, Example Trading");
    picture(&desktop, "notify-key");
    window.click("push button", "Hide Connect key Snow Atlas, Example Trading");

    let token = person::newest(&desktop, &id, "access-token");
    let info = calls(&app, &token, "GET", "/oauth/userinfo", "");
    let account = info["accounts"][0]["account_id"].as_str().unwrap();
    let connect = format!("/restapi/v2.1/accounts/{account}/connect");
    let the_one = || calls(&app, &token, "GET", &connect, "")["configurations"][0].clone();
    let made = the_one();
    let users =
        calls(&app, &token, "GET", &format!("{connect}/{}/users", made["connectId"].as_str().unwrap()), "");
    let names: Vec<_> = users["users"].as_array().unwrap().iter().map(|user| &user["userName"]).collect();
    assert_eq!(names, ["Kim Pretend"]);

    // Somebody switches the log off. It is shown, and left alone until that is wanted.
    let changed = json!({ "connectId": made["connectId"], "enableLog": "false" });
    calls(&app, &token, "PUT", &connect, &changed.to_string());
    window.click("push button", "Run all again");
    window.wait_for("list item", "Snow Atlas, Example Trading: failed");
    window.wait_for("label", "enableLog is false, to be true");
    assert_eq!(the_one()["enableLog"], "false");
    window.click("push button", "Change it Snow Atlas, Example Trading");
    window.wait_for("list item", "Snow Atlas, Example Trading: passed");
    assert_eq!(the_one(), made);
}
