//! `GET /envelopes`: the envelopes whose state changed between two moments, a part at a time; with `many-envelopes` twenty thousand more.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::answer::{ConnectAnswer, ConnectRefusal, invalid};
use super::moment::written;
use super::summary::summary;
use crate::practice::behaviour::Behaviour;
use crate::practice::form::Form;
use crate::practice::http::{HttpReply, HttpRequest};
use crate::practice::people::PracticeAccount;
use crate::practice::service::Service;

/// How many envelopes there are with `many-envelopes`, and how long before the next each changed.
const MANY: usize = 20_000;
const BETWEEN: SignedDuration = SignedDuration::from_secs(43);
/// The most that are listed at once.
const PAGE: usize = 1000;

/// The id of the envelope of that number, from 0, of the twenty thousand.
fn id_of_many(number: usize) -> String {
    format!("0a51f1a2-5b0e-4f0a-9c12-{number:012x}")
}

/// Whether an envelope of that id is among the twenty thousand.
pub(super) fn is_of_many(service: &Service, id: &str) -> bool {
    let digits = id.strip_prefix("0a51f1a2-5b0e-4f0a-9c12-").filter(|digits| digits.len() == 12);
    let number = digits.and_then(|digits| usize::from_str_radix(digits, 16).ok());
    service.behaves(Behaviour::ManyEnvelopes) && number.is_some_and(|number| number < MANY)
}

/// What is asked for: which moments, and which part.
struct Wanted {
    from: Option<Timestamp>,
    to: Option<Timestamp>,
    start: usize,
    count: usize,
}

impl Wanted {
    fn read(query: &Form) -> Result<Self, ConnectRefusal> {
        let day = |name: &str| match query.get(name) {
            None | Some("") => Ok(None),
            Some(text) if text.contains('T') => {
                text.parse().map(Some).map_err(|_| invalid("A date is no date."))
            }
            Some(day) => {
                format!("{day}T00:00:00Z").parse().map(Some).map_err(|_| invalid("A date is no date."))
            }
        };
        let number = |name: &str, otherwise: usize| {
            let read = |text: &str| text.parse().map_err(|_| invalid("A number is no number."));
            query.get(name).map_or(Ok(otherwise), read)
        };
        Ok(Self {
            from: day("from_date")?,
            to: day("to_date")?,
            start: number("start_position", 0)?,
            count: number("count", PAGE)?.min(PAGE),
        })
    }

    fn has(&self, at: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= at) && self.to.is_none_or(|to| at <= to)
    }
}

/// Answers it.
pub(super) fn answer(
    service: &Service,
    account: &'static PracticeAccount,
    asked: &HttpRequest,
) -> ConnectAnswer {
    let query = asked.query().map_err(|_| invalid("The query cannot be read."))?;
    let wanted = Wanted::read(&query)?;
    let many = if service.behaves(Behaviour::ManyEnvelopes) { MANY } else { 0 };
    let now = service.clock.now();
    let mut state = service.state();
    let newest = *state.connect.of(account.id).newest_envelope.get_or_insert(now);
    let changed = |number: usize| {
        let ago = BETWEEN.checked_mul(i32::try_from(MANY - number).unwrap_or(i32::MAX));
        newest - ago.unwrap_or_default()
    };
    let of_many: Vec<_> =
        (0..many).map(|number| (number, changed(number))).filter(|(_, at)| wanted.has(*at)).collect();
    let own = state.envelopes.all_of(account).filter(|one| wanted.has(one.changed()));
    let own: Vec<_> = own.collect();
    let total = of_many.len() + own.len();
    let of_many = of_many.into_iter().map(|(number, at)| {
        json!({ "envelopeId": id_of_many(number), "status": "completed", "statusChangedDateTime": written(at) })
    });
    let own = own.into_iter().map(|envelope| summary(envelope, &[], false));
    let page: Vec<Value> = of_many.chain(own).skip(wanted.start).take(wanted.count).collect();
    Ok(HttpReply::json(
        200,
        &json!({ "resultSetSize": page.len().to_string(), "totalSetSize": total.to_string(),
            "startPosition": wanted.start.to_string(),
            "endPosition": (wanted.start + page.len()).saturating_sub(1).to_string(), "envelopes": page }),
    ))
}
