//! A Connect configuration as it was set up here: what is there later is compared with it.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use super::connect_id::ConnectId;

/// So many configurations that were set up here are remembered of one connection; the oldest are forgotten first.
pub const MAX_SET_UP: usize = 100;

/// The longest text of a configuration that is read, in bytes as JSON.
const MAX_SENT: usize = 64 * 1024;

/// The longest that is remembered: there is room for the switches that are set later.
const MAX_REMEMBERED: usize = MAX_SENT - 1024;

/// The deepest value in one that is sent: the list of connections has to be read again with it inside, and serde_json reads 128 levels.
pub const MAX_CONFIGURATION_DEPTH: usize = 32;

/// A Connect configuration of the connection's account, as it was sent. Holds no secret: whoever makes it sees to that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetUpNotification {
    /// The id that Docusign gave it.
    pub connect_id: ConnectId,
    /// When it was last sent from here, or found to be as it should.
    pub at: Timestamp,
    /// The object in Docusign's spelling, without its secrets.
    pub sent: Map<String, Value>,
}

impl SetUpNotification {
    /// Whether an object is short enough to be remembered, and flat enough to be read again.
    pub fn can_hold(sent: &Map<String, Value>) -> bool {
        length(sent) <= MAX_REMEMBERED && are_flat(sent)
    }

    /// Whether it is no longer than what is remembered here, and flat enough to be read again. It may come from a file of somebody's.
    fn is_sound(&self) -> bool {
        length(&self.sent) <= MAX_SENT && are_flat(&self.sent)
    }
}

fn length(sent: &Map<String, Value>) -> usize {
    serde_json::to_string(sent).map_or(usize::MAX, |text| text.len())
}

fn are_flat(sent: &Map<String, Value>) -> bool {
    sent.values().all(|value| is_flat(value, MAX_CONFIGURATION_DEPTH))
}

/// Whether no more than so many lists and objects stand within each other in `value`.
pub fn is_flat(value: &Value, levels: usize) -> bool {
    let is_inside = |value: &Value| is_flat(value, levels - 1);
    match value {
        Value::Array(values) => levels > 0 && values.iter().all(is_inside),
        Value::Object(fields) => levels > 0 && fields.values().all(is_inside),
        _ => true,
    }
}

/// Reads those of a connection. One that cannot be read is left out: what is there is then nobody's, and no more.
pub(super) fn read_set_up<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<SetUpNotification>, D::Error> {
    let Value::Array(listed) = Value::deserialize(deserializer)? else { return Ok(Vec::new()) };
    let read = listed.into_iter().filter_map(|value| serde_json::from_value(value).ok());
    Ok(read.filter(SetUpNotification::is_sound).take(MAX_SET_UP).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::History;

    fn set_up(id: usize, name: &str) -> SetUpNotification {
        SetUpNotification {
            connect_id: id.to_string().parse().unwrap(),
            at: Timestamp::UNIX_EPOCH,
            sent: Map::from_iter([("name".to_owned(), name.into())]),
        }
    }

    #[test]
    fn of_each_configuration_the_newest_is_remembered_and_of_too_many_the_last() {
        let mut history = History::default();
        history.remember_set_up(set_up(1, "old"));
        history.remember_set_up(set_up(2, "other"));
        history.remember_set_up(set_up(1, "new"));
        assert_eq!(history.set_up, [set_up(2, "other"), set_up(1, "new")]);
        for id in 0..=MAX_SET_UP {
            history.remember_set_up(set_up(id + 10, "many"));
        }
        assert_eq!(history.set_up.len(), MAX_SET_UP);
        assert_eq!(history.set_up.first(), Some(&set_up(11, "many")));
        history.forget_set_up(&set_up(11, "").connect_id);
        assert_eq!(history.set_up.first(), Some(&set_up(12, "many")));
    }

    #[test]
    fn what_can_be_held_is_read_again_with_a_switch_more() {
        let longest = |more: usize| set_up(1, &"x".repeat(MAX_REMEMBERED - r#"{"name":""}"#.len() + more));
        assert!(!SetUpNotification::can_hold(&longest(1).sent));
        let mut held = longest(0);
        assert!(SetUpNotification::can_hold(&held.sent));
        held.sent.insert("allowEnvelopePublish".to_owned(), "false".into());
        held.sent.insert("pausePublish".to_owned(), "false".into());
        let mut history = History::default();
        history.remember_set_up(held.clone());
        let read: History = serde_json::from_value(serde_json::to_value(&history).unwrap()).unwrap();
        assert_eq!(read.set_up, [held]);
    }

    #[test]
    fn one_that_is_unsound_spoils_no_other() {
        let good = serde_json::to_value(set_up(1, "a")).unwrap();
        let long = serde_json::to_value(set_up(2, &"x".repeat(MAX_SENT))).unwrap();
        let listed = json!({ "set_up": [
            { "connect_id": "../x", "at": good["at"], "sent": {} }, 7, good, long,
            { "connect_id": "3", "at": good["at"], "sent": "no object" } ] });
        let history: History = serde_json::from_value(listed).unwrap();
        assert_eq!(history.set_up, [set_up(1, "a")]);
        for other in [json!({}), json!("x"), json!(5), Value::Null] {
            let history: History = serde_json::from_value(json!({ "set_up": other })).unwrap();
            assert_eq!(history.set_up, []);
        }
    }

    #[test]
    fn what_is_held_is_flat_enough_to_be_read_again() {
        let nested = |levels: usize| (1..levels).fold(json!([]), |inside, _| json!([inside]));
        let sent = |levels| Map::from_iter([("sfObjects".to_owned(), nested(levels))]);
        assert!(SetUpNotification::can_hold(&sent(MAX_CONFIGURATION_DEPTH)));
        assert!(!SetUpNotification::can_hold(&sent(MAX_CONFIGURATION_DEPTH + 1)));
        // Nor is more taken from a file: the list would not be read again with it.
        for (levels, count) in [(MAX_CONFIGURATION_DEPTH, 1), (MAX_CONFIGURATION_DEPTH + 1, 0), (110, 0)] {
            let one = SetUpNotification { sent: sent(levels), ..set_up(1, "") };
            let listed = json!({ "set_up": [serde_json::to_value(one).unwrap()] });
            let history: History = serde_json::from_value(listed).unwrap();
            assert_eq!(history.set_up.len(), count, "{levels}");
        }
    }
}
