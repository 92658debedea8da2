//! A record that is saved beside a connection on Home.

use crate::domain::ConnectionId;
use crate::places::record_file::{Action, RecordAsker, RecordFile};
use crate::tasks::{Answer, Work};

/// Of which connection, and where saving it stands. One at a time.
#[derive(Default)]
pub struct HomeRecord {
    of: Option<ConnectionId>,
    file: RecordFile,
}

impl HomeRecord {
    /// Where saving it stands, if it is of this connection.
    pub fn of(&self, id: &ConnectionId) -> Option<&RecordFile> {
        (self.of.as_ref() == Some(id)).then_some(&self.file)
    }

    /// Changes state as the person asked beside this connection; what is to be done. Nothing while that of another is being saved.
    pub fn act(&mut self, id: ConnectionId, action: Action) -> Option<(RecordAsker, Work)> {
        if self.of.as_ref() != Some(&id) {
            if self.file.is_busy() {
                return None;
            }
            self.file.begin_anew();
            self.of = Some(id);
        }
        self.file.act(action)
    }

    /// Takes an answer; what is to be done next.
    pub fn hear(&mut self, asker: RecordAsker, answer: Answer) -> Option<(RecordAsker, Work)> {
        self.file.hear(asker, answer)
    }

    /// The person leaves Home: what is not being saved is over.
    pub fn turn_away(&mut self) {
        if !self.file.is_busy() {
            self.of = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::{RecordDocument, samples};
    use crate::domain::{Environment, samples::facts};

    fn document() -> RecordDocument {
        RecordDocument {
            product: "Sling".to_owned(),
            environment: Environment::Demo,
            title: String::new(),
            lead: String::new(),
            sections: Vec::new(),
            foot: String::new(),
        }
    }

    #[test]
    fn a_record_is_of_one_connection_and_none_begins_while_another_is_saved() {
        let [one, other] = [(); 2].map(|()| samples::record(facts()).id);
        let mut record = HomeRecord::default();
        assert!(record.act(one.clone(), Action::Open).is_some());
        assert!(record.of(&one).is_some() && record.of(&other).is_none());
        assert!(record.act(other.clone(), Action::Open).is_some());
        assert!(record.of(&one).is_none() && record.of(&other).is_some());
        let (asker, _) =
            record.act(other.clone(), Action::ChoosePlace(Box::new(document()))).expect("a place");
        assert!(record.act(one.clone(), Action::Open).is_none(), "the dialog is open");
        record.turn_away();
        let chosen = Answer::PlaceChosen(Ok(Some(("/home/olive/record.html".into(), Vec::new()))));
        assert!(record.hear(asker, chosen).is_some(), "what was asked for is saved");
        assert!(record.of(&other).is_some() && record.of(&one).is_none());
    }
}
