//! Connections that go into a file, for another computer.

use countersign::app::{Action, Address, App, Effect};
use countersign::connections::{
    CarriedOver, CarryProblem, FileProblem, LeftOut, Listing, RevealError, SecretKind,
};
use countersign::places::carry_over::{Action as Do, CarryAsker};
use countersign::places::home;
use countersign::places::new_passphrase::PassphraseAction;
use countersign::tasks::{Answer, Told};
use zeroize::Zeroizing;

use super::State;
use super::home::{at_home, records};
use super::invented::LONG_PATH;

/// After **Carry over all**, or after **Carry over** where there is one.
fn begun(count: usize) -> App {
    let listing = Listing { records: records().into_iter().take(count).collect(), ..Listing::default() };
    let mut app = at_home(listing);
    app.act(Action::Home(home::Action::CarryOverAll));
    app
}

fn act(app: &mut App, action: Do) -> Vec<Effect> {
    app.act(Action::CarryOver(action))
}

fn hear(app: &mut App, asker: CarryAsker, answer: Answer) {
    app.hear(Told::Answer { asker: Address::CarryOver(1, asker), answer });
}

fn typed(mut app: App) -> App {
    let text = || Zeroizing::new("crawling pelican velvet thunder moss".to_owned());
    act(&mut app, Do::Passphrase(PassphraseAction::Typed(text())));
    act(&mut app, Do::Passphrase(PassphraseAction::AgainTyped(text())));
    app
}

fn choosing(count: usize) -> App {
    let mut app = typed(begun(count));
    act(&mut app, Do::Next);
    app
}

fn writing(count: usize) -> App {
    let mut app = choosing(count);
    hear(&mut app, CarryAsker::Place, Answer::PlaceChosen(Ok(Some((LONG_PATH.into(), Vec::new())))));
    app
}

fn written(count: usize, left_out: Vec<LeftOut>) -> App {
    let mut app = writing(count);
    let carried = CarriedOver {
        path: LONG_PATH.into(),
        count: count - left_out.len(),
        // As far as the room goes: what is rare is with what is rare.
        connect_keys: if left_out.is_empty() { 0 } else { 2 },
        set_up_left_out: !left_out.is_empty(),
        left_out,
    };
    hear(&mut app, CarryAsker::File, Answer::CarriedOver(Ok(carried)));
    app
}

fn failed(problem: CarryProblem) -> App {
    let mut app = writing(3);
    hear(&mut app, CarryAsker::File, Answer::CarriedOver(Err(problem)));
    app
}

pub fn states() -> Vec<State> {
    let mut short = begun(1);
    act(&mut short, Do::Passphrase(PassphraseAction::Typed(Zeroizing::new("secret".to_owned()))));
    act(&mut short, Do::Next);
    let mut asking = writing(3);
    asking.hear(Told::KeychainAsks(true));
    let mut no_folder = written(1, Vec::new());
    act(&mut no_folder, Do::ShowInFolder);
    hear(&mut no_folder, CarryAsker::Folder, Answer::FolderShown(false));
    let gone = LeftOut { record: records().swap_remove(2), why: RevealError::Gone(SecretKind::RefreshToken) };
    vec![
        State::new("one", begun(1)),
        State::new("all", begun(3)),
        State::new("too short", short),
        State::new("choosing a place", choosing(1)),
        State::new("writing, the keychain asks", asking),
        State::new("keychain gave nothing", failed(RevealError::broken_off().into())),
        State::new("no file dialog", failed(FileProblem::NoDialog.into())),
        State::new("one written, no file manager", no_folder),
        State::new("all written, one left out", written(3, vec![gone])),
    ]
}
