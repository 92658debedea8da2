//! Try it: the receiver of messages on this computer.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use countersign::app::{Action, Address, App};
use countersign::connections::{CheckKeptProblem, FileProblem, RevealError};
use countersign::domain::Environment;
use countersign::notifications::{
    Delivered, DeliveryProblem, Judgement, KeyProblem, MessageProofs, MessageRefusal, PracticeSending, Proof,
    ReceivedMessage, ReceiverLanguage, ReceiverProblem, SavedMessage, SignatureKey, ViewedMessage, judge,
    sign,
};
use countersign::places::notifications;
use countersign::places::receiver::code::CodeAction;
use countersign::places::receiver::expected::{ExpectedAction, ExpectedAuthorization, ExpectedField};
use countersign::places::receiver::opened::MessageAction;
use countersign::places::receiver::{Action as Do, ReceiverAsker};
use countersign::tasks::{Answer, ReceivingEvent, Told};
use countersign::wire::{Unreachable, WireError};
use zeroize::Zeroizing;

use super::State;
use super::invented::{CONNECT_KEY, LONG_PATH, moment};

const BODY: &str = r#"{"event":"envelope-completed","apiVersion":"v2.1","uri":"/restapi/v2.1/accounts/1234567/envelopes/5c1e82a7-0b3f-4d6e-9a28-f7d013c4b695","retryCount":0,"configurationId":22210641,"generatedDateTime":"2026-11-20T12:00:00.0000000Z","data":{"accountId":"48f1b3d2-84ac-4f2d-b059-6d3c8a915e72","userId":"b7c2d1e0-4c15-4f8e-8a0d-2f9b6a7c3d10","envelopeId":"5c1e82a7-0b3f-4d6e-9a28-f7d013c4b695","envelopeSummary":{"status":"completed","emailSubject":"Please sign: order 4","sender":{"userName":"Olive Example","email":"olive@trading.example"}}}}"#;

fn opened() -> App {
    let mut app = super::notifications::with_three();
    app.act(Action::Notifications(notifications::Action::TryIt));
    app
}

fn with(mut app: App, actions: impl IntoIterator<Item = Do>) -> App {
    for action in actions {
        app.act(Action::Receiver(action));
    }
    app
}

fn expected(action: ExpectedAction) -> Do {
    Do::Expected(action)
}

fn typed(field: ExpectedField, text: &str) -> Do {
    expected(ExpectedAction::Typed(field, Zeroizing::new(text.to_owned())))
}

fn basic() -> [Do; 2] {
    [expected(ExpectedAction::Hmac), expected(ExpectedAction::Authorization(ExpectedAuthorization::Basic))]
}

fn hear(app: &mut App, event: ReceivingEvent) {
    app.hear(Told::Receiving { asker: Address::Receiver(1, ReceiverAsker::Receiver(1)), event });
}

fn answered(app: &mut App, asker: ReceiverAsker, answer: Answer) {
    app.hear(Told::Answer { asker: Address::Receiver(1, asker), answer });
}

fn listening(app: App) -> App {
    let mut app = with(app, [Do::Next]);
    hear(&mut app, ReceivingEvent::Listening("http://localhost:49317/".to_owned()));
    app
}

fn failed(problem: ReceiverProblem) -> App {
    let mut app = with(opened(), [typed(ExpectedField::Port, "8080"), Do::Next]);
    answered(&mut app, ReceiverAsker::Receiver(1), Answer::ReceiverEnded(Err(problem)));
    app
}

/// A message, answered with that status.
fn message(body: &str, status: u16, proofs: MessageProofs) -> ReceivingEvent {
    let headers = [
        ("Content-Type", "application/json; charset=utf-8"),
        ("Authorization", "Basic ZG9jdXNpZ246cGFzc3dvcmQ="),
        ("X-DocuSign-Signature-1", "mK3w0mZ6UeQhVw2m0bq3c8v0kB5mXnU1m2nR1yC4w5E="),
        ("User-Agent", "DocuSign HTTP Sender"),
    ];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.into())).into();
    ReceivingEvent::Came(Arc::new(ViewedMessage::new(ReceivedMessage {
        number: 1,
        at: moment("2026-11-20T12:00:00Z"),
        target: "/docusign?tenant=7".to_owned(),
        status,
        failed: None,
        proofs,
        message: SavedMessage::new(headers, Zeroizing::new(body.as_bytes().to_vec())),
    })))
}

/// How a message is judged whose signature was made with `made_with`.
fn signed(body: &str, made_with: &str) -> Judgement {
    let signature = sign(body.as_bytes(), &SignatureKey::new(made_with.into()));
    let headers = [("X-DocuSign-Signature-1".to_owned(), signature)];
    judge(body.as_bytes(), &headers, &[SignatureKey::new(CONNECT_KEY.into())])
}

fn genuine() -> ReceivingEvent {
    let signature = Some(signed(BODY, CONNECT_KEY));
    message(BODY, 200, MessageProofs { signature, login: Some(Proof::Accepted), ..MessageProofs::default() })
}

fn altered() -> ReceivingEvent {
    let signature = Some(signed(BODY, "another key"));
    message(BODY, 401, MessageProofs { signature, login: Some(Proof::Wrong), ..MessageProofs::default() })
}

fn received(events: impl IntoIterator<Item = ReceivingEvent>) -> App {
    let typed = [
        typed(ExpectedField::Key, CONNECT_KEY),
        typed(ExpectedField::UserName, "docusign"),
        typed(ExpectedField::Password, "password"),
    ];
    let mut app = listening(with(opened(), basic().into_iter().chain(typed)));
    for event in events {
        hear(&mut app, event);
    }
    app
}

fn several() -> App {
    let at = moment("2026-11-20T12:00:00Z");
    let why = MessageRefusal::TooLong { target: "/docusign".to_owned() };
    let xml = "<?xml version=\"1.0\"?><DocuSignEnvelopeInformation/>";
    let missing = MessageProofs {
        signature: Some(Judgement::default()),
        login: Some(Proof::Missing),
        ..MessageProofs::default()
    };
    received([
        genuine(),
        altered(),
        ReceivingEvent::Refused { at, why },
        message(xml, 401, missing),
        ReceivingEvent::NoRoom { at },
    ])
}

fn looking(event: ReceivingEvent, actions: impl IntoIterator<Item = MessageAction>) -> App {
    let actions = actions.into_iter().map(Do::Message);
    with(received([event]), [Do::Open(1)].into_iter().chain(actions))
}

fn saved(came: Result<(), FileProblem>) -> App {
    let mut app = looking(genuine(), [MessageAction::Save]);
    let path = || LONG_PATH.into();
    answered(&mut app, ReceiverAsker::Place(1), Answer::PlaceChosen(Ok(Some((path(), Vec::new())))));
    answered(&mut app, ReceiverAsker::File(1), Answer::FileWritten(came.map(|()| path())));
    app
}

fn sent(came: Option<Result<Delivered, DeliveryProblem>>) -> App {
    let address = MessageAction::AddressTyped("http://127.0.0.1:8080/docusign".to_owned());
    let mut app = looking(genuine(), [address, MessageAction::Send]);
    if let Some(came) = came {
        answered(&mut app, ReceiverAsker::Sent(1), Answer::MessageSent(came));
    }
    app
}

/// In Practice, after **Send one now**; with what came of it, if that is there.
fn practice(came: Option<Answer>) -> App {
    let mut app = opened();
    app.receiver.as_mut().unwrap().record.facts.environment = Environment::Practice;
    app = listening(app);
    if let Some(came) = came {
        app = with(app, [Do::SendNow]);
        answered(&mut app, ReceiverAsker::Practice(1), came);
    }
    app
}

fn counted(count: usize) -> Answer {
    Answer::ConnectKeysCounted(Ok(count))
}

/// Signed, with what the keychain says of kept keys, if it has.
fn kept_keys(environment: Environment, came: Option<Answer>) -> App {
    let mut app = opened();
    app.receiver.as_mut().unwrap().record.facts.environment = environment;
    app = with(app, [expected(ExpectedAction::Hmac)]);
    if let Some(came) = came {
        answered(&mut app, ReceiverAsker::Keys, came);
    }
    app
}

/// The program in Python, with what came of saving it.
fn code_saved(came: Result<(), FileProblem>) -> App {
    let chosen = [CodeAction::Language(ReceiverLanguage::Python), CodeAction::Save].map(Do::Code);
    let mut app = with(opened(), chosen);
    let path = || LONG_PATH.into();
    answered(&mut app, ReceiverAsker::CodePlace, Answer::PlaceChosen(Ok(Some((path(), Vec::new())))));
    answered(&mut app, ReceiverAsker::CodeFile, Answer::FileWritten(came.map(|()| path())));
    app
}

fn delivered(status: u16) -> Delivered {
    Delivered { status, took: Duration::from_millis(12) }
}

fn long() -> ReceivingEvent {
    let entries = vec![r#"{"name":"Olive Example","status":"sent"}"#; 2_000].join(",");
    let body = format!(r#"{{"event":"envelope-sent","data":{{"recipients":[{entries}]}}}}"#);
    message(&body, 200, MessageProofs::default())
}

pub fn states() -> Vec<State> {
    let missing = basic().into_iter().chain([typed(ExpectedField::Port, "0"), Do::Next]);
    let token = expected(ExpectedAction::Authorization(ExpectedAuthorization::Token));
    let held = ReceiverProblem::Port { port: 8080, source: io::ErrorKind::AddrInUse.into() };
    let mut states = vec![
        State::new("opened", opened()),
        State::new("what is missing", with(opened(), missing)),
        State::new("a token", with(opened(), [token])),
        State::new("asking for keys", kept_keys(Environment::Demo, None)),
        State::new("no key is kept", kept_keys(Environment::Demo, Some(counted(0)))),
        State::new("no key is kept, in Practice", kept_keys(Environment::Practice, Some(counted(0)))),
        State::new("two keys are kept", kept_keys(Environment::Demo, Some(counted(2)))),
        State::new(
            "the keychain does not say",
            kept_keys(Environment::Demo, Some(Answer::ConnectKeysCounted(Err(RevealError::broken_off())))),
        ),
        State::new("Practice has made no key", {
            let mut app = kept_keys(Environment::Practice, Some(counted(0)));
            app = with(app, [Do::MakeKey]);
            answered(&mut app, ReceiverAsker::Keys, Answer::PracticeKeyMade(Err(KeyProblem::ListChanged)));
            app
        }),
        State::new("code in C#", with(opened(), [Do::Code(CodeAction::Language(ReceiverLanguage::Csharp))])),
        State::new("code is saved", code_saved(Ok(()))),
        State::new("code is not saved", code_saved(Err(FileProblem::NoDialog))),
        State::new("Practice has made a key", {
            let mut app = kept_keys(Environment::Practice, Some(counted(0)));
            app = with(app, [Do::MakeKey]);
            answered(&mut app, ReceiverAsker::Keys, Answer::PracticeKeyMade(Ok(1)));
            app
        }),
        State::new("starting", with(opened(), [Do::Next])),
        State::new("the port is held", failed(held)),
        State::new("listening", listening(opened())),
        State::new("listening, in Practice", practice(None)),
        State::new(
            "Practice has not sent it",
            practice(Some(Answer::PracticeSent(Ok(PracticeSending::NotSeen)))),
        ),
        State::new("Practice has no key", practice(Some(Answer::PracticeSent(Ok(PracticeSending::NoKey))))),
        State::new("Practice cannot send", {
            let ended = CheckKeptProblem::NeedsRenewal;
            practice(Some(Answer::PracticeSent(Err(ended.into()))))
        }),
    ];
    states.extend(with_messages());
    states
}

/// With what came: in a function of its own, since each state takes its room on the stack.
fn with_messages() -> Vec<State> {
    let refused = WireError::NoConnection { why: Unreachable::Refused };
    let elsewhere = MessageAction::AddressTyped("https://hooks.trading.example/docusign".to_owned());
    let xml = "<?xml version=\"1.0\"?>\n<DocuSignEnvelopeInformation>\n  <Subject>Order 4</Subject>\n</DocuSignEnvelopeInformation>";
    vec![
        State::new("messages", several()),
        State::new("stopped, with messages", {
            let mut app = with(received([genuine()]), [Do::Stop]);
            answered(&mut app, ReceiverAsker::Receiver(1), Answer::ReceiverEnded(Ok(())));
            app
        }),
        State::new("a genuine message", looking(genuine(), [])),
        State::new("a genuine message, with people", looking(genuine(), [MessageAction::ShowPeople(true)])),
        State::new("an altered message", looking(altered(), [])),
        State::new(
            "an altered message after a genuine one",
            with(received([genuine(), altered()]), [Do::Open(2)]),
        ),
        State::new("leaving with messages", with(received([genuine(), altered()]), [Do::Back])),
        State::new("a message in XML", looking(message(xml, 200, MessageProofs::default()), [])),
        State::new("a long message", looking(long(), [])),
        State::new("a saved message", saved(Ok(()))),
        State::new("a message that is not saved", saved(Err(FileProblem::NoDialog))),
        State::new("not an address here", looking(genuine(), [elsewhere, MessageAction::Send])),
        State::new("being sent again", sent(None)),
        State::new("sent again", sent(Some(Ok(delivered(200))))),
        State::new("sent again and refused", sent(Some(Ok(delivered(401))))),
        State::new("nobody took it", sent(Some(Err(DeliveryProblem::Wire(refused))))),
    ]
}
