//! Envelopes, as far as Connect needs them: made, sent, voided, as Docusign's API has it; and signed or declined by a call that only
//! Practice has, for nobody signs here.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::answer::{
    ConnectAnswer, ConnectRefusal, NOT_ALLOWED, NOT_FOUND, TROUBLE, invalid, object, refused,
};
use super::envelope_list;
use super::moment::written;
use super::publish::publish;
use super::summary::summary;
use crate::practice::http::{HttpReply, HttpRequest};
use crate::practice::people::{PracticeAccount, PracticePerson};
use crate::practice::random::guid;
use crate::practice::service::Service;
use crate::practice::state::envelopes::{EnvelopeSigner, EnvelopeStatus, PracticeEnvelope};
use crate::practice::state::messages::EnvelopeEvent;

/// How the path of everything here begins, behind the account's.
const ROOT: &str = "envelopes";
/// The most that one has of signers and fields, and the longest text in it, in bytes.
const COUNT: usize = 50;
const LENGTH: usize = 500;

/// What is behind `envelopes` in a path behind an account's; nothing if it is another path.
pub(in crate::practice) fn rest(resource: &str) -> Option<&str> {
    let rest = resource.strip_prefix(ROOT)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
}

/// Answers a call about envelopes by a member of an account.
pub(in crate::practice) fn answer(
    service: &Service,
    asked: &HttpRequest,
    (account, person): (&'static PracticeAccount, &'static PracticePerson),
    method: &str,
    rest: &str,
) -> HttpReply {
    let parts: Vec<&str> = rest.split('/').collect();
    let answered = match (parts.as_slice(), method) {
        ([""], "GET") => envelope_list::answer(service, account, asked),
        ([""], "POST") => create(service, account, person, asked),
        ([id], "GET") if !id.is_empty() => show(service, account, id),
        ([id], "PUT") if !id.is_empty() => update(service, account, id, asked),
        // Not Docusign's.
        ([id, "practice_complete"], "POST") => end(service, account, id, End::Completed),
        ([id, "practice_decline"], "POST") => end(service, account, id, End::Declined),
        ([_] | [_, "practice_complete" | "practice_decline"], _) => Err(NOT_ALLOWED),
        _ => Err(NOT_FOUND),
    };
    answered.unwrap_or_else(refused)
}

fn show(service: &Service, account: &'static PracticeAccount, id: &str) -> ConnectAnswer {
    let mut state = service.state();
    let envelope = state.envelopes.of(account, id).ok_or(NOT_FOUND)?;
    Ok(HttpReply::json(200, &summary(envelope, &[], false)))
}

fn create(
    service: &Service,
    account: &'static PracticeAccount,
    person: &'static PracticePerson,
    asked: &HttpRequest,
) -> ConnectAnswer {
    let sent = object(asked)?;
    let now = service.clock.now();
    let sends = match sent.get("status").and_then(Value::as_str) {
        None | Some("created") => false,
        Some("sent") => true,
        Some(_) => return Err(invalid("The status is neither created nor sent.")),
    };
    let envelope = PracticeEnvelope {
        id: guid().map_err(|_| TROUBLE)?,
        account,
        sender: person,
        subject: short(&sent, "emailSubject")?,
        status: if sends { EnvelopeStatus::Sent } else { EnvelopeStatus::Created },
        signers: signers(&sent)?,
        custom_fields: custom_fields(&sent)?,
        created: now,
        sent: sends.then_some(now),
        ended: None,
        reason: None,
    };
    let mut events = vec![EnvelopeEvent::of(EnvelopeStatus::Created)];
    if sends {
        sendable(&envelope)?;
        events = sent_events(&envelope);
    }
    let mut state = service.state();
    publish(&mut state, &envelope, &events, (now, service.clock.monotonic()));
    let reply = HttpReply::json(
        201,
        &json!({ "envelopeId": envelope.id, "uri": format!("/envelopes/{}", envelope.id),
            "statusDateTime": written(now), "status": envelope.status.word() }),
    );
    state.envelopes.add(envelope);
    drop(state);
    service.messages.notify_one();
    Ok(reply)
}

/// `PUT`: a draft is sent, or what was sent is voided; or the subject of a draft is changed.
fn update(
    service: &Service,
    account: &'static PracticeAccount,
    id: &str,
    asked: &HttpRequest,
) -> ConnectAnswer {
    let sent = object(asked)?;
    let now = service.clock.now();
    let mut state = service.state();
    let envelope = state.envelopes.of(account, id).ok_or(NOT_FOUND)?;
    let events = match (sent.get("status").and_then(Value::as_str), envelope.status) {
        (Some("sent"), EnvelopeStatus::Created) => {
            sendable(envelope)?;
            (envelope.status, envelope.sent) = (EnvelopeStatus::Sent, Some(now));
            sent_events(envelope)
        }
        (Some("voided"), EnvelopeStatus::Sent) => {
            let reason = short(&sent, "voidedReason")?;
            if reason.is_empty() {
                return Err(invalid("The voidedReason is missing."));
            }
            finish(envelope, EnvelopeStatus::Voided, now, Some(reason));
            vec![EnvelopeEvent::of(EnvelopeStatus::Voided)]
        }
        (None, EnvelopeStatus::Created) => {
            if sent.contains_key("emailSubject") {
                envelope.subject = short(&sent, "emailSubject")?;
            }
            Vec::new()
        }
        _ => return Err(WRONG_STATE),
    };
    let envelope = envelope.clone();
    publish(&mut state, &envelope, &events, (now, service.clock.monotonic()));
    drop(state);
    service.messages.notify_one();
    Ok(HttpReply::json(200, &json!({ "envelopeId": envelope.id })))
}

const WRONG_STATE: ConnectRefusal = (
    400,
    "ENVELOPE_INVALID_STATUS",
    "Invalid envelope status. The envelope is in a state in which this cannot be done.",
);

#[derive(Clone, Copy)]
enum End {
    Completed,
    Declined,
}

/// Everybody signs at once, or the first declines.
fn end(service: &Service, account: &'static PracticeAccount, id: &str, end: End) -> ConnectAnswer {
    let now = service.clock.now();
    let mut state = service.state();
    let envelope = state.envelopes.of(account, id).ok_or(NOT_FOUND)?;
    if envelope.status != EnvelopeStatus::Sent {
        return Err(WRONG_STATE);
    }
    let signers = 0..envelope.signers.len();
    let mut events: Vec<_> =
        signers.clone().map(|at| of_signer("recipient-delivered", "Delivered", at)).collect();
    events.push(of_envelope("envelope-delivered", "Delivered"));
    match end {
        End::Completed => {
            finish(envelope, EnvelopeStatus::Completed, now, None);
            events.extend(signers.map(|at| of_signer("recipient-completed", "Completed", at)));
            events.push(EnvelopeEvent::of(EnvelopeStatus::Completed));
        }
        End::Declined => {
            finish(envelope, EnvelopeStatus::Declined, now, Some("Practice".to_owned()));
            events.push(of_signer("recipient-declined", "Declined", 0));
            events.push(EnvelopeEvent::of(EnvelopeStatus::Declined));
        }
    }
    let envelope = envelope.clone();
    publish(&mut state, &envelope, &events, (now, service.clock.monotonic()));
    drop(state);
    service.messages.notify_one();
    Ok(HttpReply::json(
        200,
        &json!({ "envelopeId": envelope.id, "status": envelope.status.word(), "statusDateTime": written(now) }),
    ))
}

fn finish(envelope: &mut PracticeEnvelope, status: EnvelopeStatus, now: Timestamp, reason: Option<String>) {
    (envelope.status, envelope.ended, envelope.reason) = (status, Some(now), reason);
}

fn of_envelope(name: &'static str, legacy: &'static str) -> EnvelopeEvent {
    EnvelopeEvent { name, legacy, signer: None }
}

fn of_signer(name: &'static str, legacy: &'static str, at: usize) -> EnvelopeEvent {
    EnvelopeEvent { name, legacy, signer: Some(at) }
}

fn sent_events(envelope: &PracticeEnvelope) -> Vec<EnvelopeEvent> {
    let to_signers = (0..envelope.signers.len()).map(|at| of_signer("recipient-sent", "Sent", at));
    std::iter::once(EnvelopeEvent::of(EnvelopeStatus::Sent)).chain(to_signers).collect()
}

/// An envelope goes to somebody, about something.
fn sendable(envelope: &PracticeEnvelope) -> Result<(), ConnectRefusal> {
    if envelope.subject.is_empty() || envelope.signers.is_empty() {
        return Err((
            400,
            "ENVELOPE_IS_INCOMPLETE",
            "The Envelope is not Complete. A Complete Envelope Requires Documents, Recipients, Tabs, and a Subject Line.",
        ));
    }
    Ok(())
}

/// A text that is not too long.
fn short(sent: &Map<String, Value>, name: &str) -> Result<String, ConnectRefusal> {
    let text = sent.get(name).and_then(Value::as_str).unwrap_or_default();
    if text.len() > LENGTH { Err(invalid("A text is too long.")) } else { Ok(text.to_owned()) }
}

fn objects<'a>(
    sent: &'a Map<String, Value>,
    path: [&str; 2],
) -> Result<Vec<&'a Map<String, Value>>, ConnectRefusal> {
    let list = sent.get(path[0]).and_then(|inner| inner.get(path[1])).and_then(Value::as_array);
    let list: Vec<_> = list.into_iter().flatten().filter_map(Value::as_object).collect();
    if list.len() > COUNT { Err(invalid("There are too many.")) } else { Ok(list) }
}

fn signers(sent: &Map<String, Value>) -> Result<Vec<EnvelopeSigner>, ConnectRefusal> {
    let made =
        objects(sent, ["recipients", "signers"])?.into_iter().zip(1..).map(|(signer, place): (_, u32)| {
            let or = |text: String, other: String| if text.is_empty() { other } else { text };
            Ok(EnvelopeSigner {
                id: or(short(signer, "recipientId")?, place.to_string()),
                name: short(signer, "name")?,
                email: short(signer, "email")?,
                routing_order: or(short(signer, "routingOrder")?, "1".to_owned()),
                guid: guid().map_err(|_| TROUBLE)?,
            })
        });
    made.collect()
}

fn custom_fields(sent: &Map<String, Value>) -> Result<Vec<(String, String)>, ConnectRefusal> {
    let fields = objects(sent, ["customFields", "textCustomFields"])?;
    fields.into_iter().map(|field| Ok((short(field, "name")?, short(field, "value")?))).collect()
}
