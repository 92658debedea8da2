//! The connections on Home as they are shown: those that fit what the person searches, in an order, the newest of a product marked.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::connections::{ConnectionRecord, Life, Sheets};
use crate::domain::Environment;
use crate::places::search::{SEARCHED_FROM, Search, folded, found_by};

/// In which order they are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HomeOrder {
    /// The newest consent first.
    #[default]
    Newest,
    /// By what they are called.
    Name,
    /// What is over first, then what ends first, then what does not end as far as is known.
    EndsSoonest,
}

impl HomeOrder {
    /// All of them, as they are offered.
    pub const ALL: [Self; 3] = [Self::Newest, Self::Name, Self::EndsSoonest];
}

/// What the person searches and how it is sorted, and what is shown then.
#[derive(Default)]
pub struct HomeList {
    /// As typed.
    pub search: String,
    /// The order.
    pub order: HomeOrder,
    /// What is shown, by the places in the listing.
    shown: Vec<usize>,
    entries: Vec<Entry>,
}

/// What is known of a connection besides its record.
#[derive(Default)]
struct Entry {
    /// All that it is found by, folded.
    found_by: String,
    /// What it is called, folded.
    called: String,
    end: End,
    newest_of: Option<usize>,
}

/// When a connection ends, as far as that is known: the order is that of need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Over(Timestamp),
    At(Timestamp),
    #[default]
    NotKnown,
}

impl HomeList {
    /// Whether there are so many that they are searched and sorted.
    pub fn is_searched(&self) -> bool {
        self.entries.len() >= SEARCHED_FROM
    }

    /// What is shown, in its order, by the places in the listing.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// Of how many of one product in one environment the connection at that place is the newest; none where it is not, or is alone.
    pub fn is_newest_of(&self, place: usize) -> Option<usize> {
        self.entries.get(place)?.newest_of
    }

    /// The list was read.
    pub(super) fn take(&mut self, records: &[ConnectionRecord], sheets: &Sheets, now: Timestamp) {
        let mut of_one_product = HashMap::<(&str, Environment), Vec<usize>>::new();
        for (place, record) in records.iter().enumerate() {
            of_one_product.entry((&record.facts.sheet, record.facts.environment)).or_default().push(place);
        }
        let entry = |record: &ConnectionRecord| Entry {
            found_by: found_by(record),
            called: folded(&called(record)),
            end: end(record, sheets, now),
            newest_of: None,
        };
        self.entries = records.iter().map(entry).collect();
        for places in of_one_product.values().filter(|places| places.len() > 1) {
            let newest = places.iter().copied().max_by_key(|place| {
                records.get(*place).map(|record| (record.facts.consented_at, std::cmp::Reverse(*place)))
            });
            if let Some(entry) = newest.and_then(|place| self.entries.get_mut(place)) {
                entry.newest_of = Some(places.len());
            }
        }
        if !self.is_searched() {
            // What is typed in a field that is not there any more would hide them.
            self.search.clear();
            self.order = HomeOrder::default();
        }
        self.arrange();
    }

    /// Something else is searched.
    pub(super) fn search(&mut self, typed: String) {
        self.search = typed;
        self.arrange();
    }

    /// Another order.
    pub(super) fn sort(&mut self, order: HomeOrder) {
        self.order = order;
        self.arrange();
    }

    fn arrange(&mut self) {
        let search = Search::of(&self.search);
        let mut shown: Vec<(usize, &Entry)> =
            self.entries.iter().enumerate().filter(|(_, entry)| search.fits(&entry.found_by)).collect();
        // Stable: among equals the newest stays first, as the list comes.
        match self.order {
            HomeOrder::Newest => {}
            HomeOrder::Name => shown.sort_by(|(_, one), (_, other)| one.called.cmp(&other.called)),
            HomeOrder::EndsSoonest => shown.sort_by_key(|(_, entry)| entry.end),
        }
        self.shown = shown.into_iter().map(|(place, _)| place).collect();
    }
}

fn called(record: &ConnectionRecord) -> String {
    match &record.history.name {
        Some(name) => name.to_string(),
        None => format!("{} {}", record.facts.product_name, record.facts.account_name),
    }
}

fn end(record: &ConnectionRecord, sheets: &Sheets, now: Timestamp) -> End {
    match Life::of(sheets, record, now) {
        Life::Dead(at) | Life::Ended(at) => End::Over(at),
        Life::Good(at) | Life::Due(at) | Life::Ends(at) => End::At(at),
        // What it is at the end of is not known before it has ended.
        Life::Renewing(_) => record.facts.refresh_token_expires_at.map_or(End::NotKnown, End::At),
        Life::Practice | Life::NoRefreshToken | Life::Unknown | Life::RenewedByProduct(_) => End::NotKnown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::samples::record;
    use crate::domain::samples::facts;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    /// Ten connections, newest first, to accounts `Account 0` to `Account 9`.
    fn ten(change: impl Fn(usize, &mut ConnectionRecord)) -> HomeList {
        let records: Vec<_> = (0..10)
            .map(|number| {
                let mut record = record(facts());
                record.facts.consented_at = at(&format!("2026-11-{:02}T09:00:00Z", 20 - number));
                record.facts.account_name = format!("Account {number}");
                change(number, &mut record);
                record
            })
            .collect();
        let mut list = HomeList::default();
        list.take(&records, &Sheets::load(None), at("2026-11-21T09:00:00Z"));
        list
    }

    fn found(list: &mut HomeList, typed: &str) -> Vec<usize> {
        list.search(typed.to_owned());
        list.shown().to_vec()
    }

    #[test]
    fn a_connection_is_found_by_all_that_it_is_known_by_whatever_the_case_and_the_accents() {
        let mut list = ten(|number, record| match number {
            1 => record.history.name = Some("Größe Straße".parse().unwrap()),
            2 => "Zażółć Gęślą".clone_into(&mut record.facts.account_name),
            3 => "Øystein Ærlig".clone_into(&mut record.facts.person_name),
            4 => "rene\u{301}@trading.example".clone_into(&mut record.facts.person_email),
            5 => "CData".clone_into(&mut record.facts.product_name),
            6 => record.facts.environment = Environment::Demo,
            7 => record.facts.account_id = "7777777".parse().unwrap(),
            _ => {}
        });
        for (typed, expected) in [
            ("grosse STRASSE", &[1][..]),
            ("größe", &[1]),
            ("zazolc", &[2]),
            ("oystein aerlig", &[3]),
            ("rené@", &[4]),
            ("cdata", &[5]),
            ("demo", &[6]),
            ("7777", &[7]),
            ("account 8", &[8]),
            ("8  ACCOUNT", &[8]),
            ("nobody", &[]),
        ] {
            assert_eq!(found(&mut list, typed), expected, "{typed}");
        }
        assert_eq!(found(&mut list, " "), (0..10).collect::<Vec<_>>());
    }

    #[test]
    fn they_are_sorted_by_name_by_their_end_and_by_their_consent() {
        let mut list = ten(|number, record| {
            // Without `extended` and of a product that does not renew: each ends when its first token does.
            record.facts.sheet = "gone".to_owned();
            record.facts.environment = Environment::Production;
            record.facts.scopes = vec!["signature".to_owned()];
            record.facts.refresh_token_expires_at =
                (number != 0).then(|| at(&format!("2026-12-{:02}T09:00:00Z", 20 - number)));
            match number {
                7 => record.history.name = Some("Ägypten".parse().unwrap()),
                8 => record.facts.refresh_token_expires_at = Some(at("2026-11-20T09:00:00Z")),
                _ => {}
            }
        });
        assert_eq!(list.shown(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        list.sort(HomeOrder::EndsSoonest);
        assert_eq!(list.shown(), [8, 9, 7, 6, 5, 4, 3, 2, 1, 0], "what is over first, what never ends last");
        list.sort(HomeOrder::Name);
        assert_eq!(list.shown(), [7, 0, 1, 2, 3, 4, 5, 6, 8, 9]);
        assert_eq!(found(&mut list, "agypten"), [7]);
        list.sort(HomeOrder::Newest);
        assert_eq!(found(&mut list, ""), (0..10).collect::<Vec<_>>());
    }

    #[test]
    fn the_newest_of_a_product_in_an_environment_is_marked_and_one_alone_is_not() {
        let list = ten(|number, record| match number {
            0 => record.facts.environment = Environment::Demo,
            4 => record.facts.consented_at = at("2026-11-25T09:00:00Z"),
            8 | 9 => "sling".clone_into(&mut record.facts.sheet),
            _ => {}
        });
        let marked: Vec<_> = (0..10).filter_map(|at| Some((at, list.is_newest_of(at)?))).collect();
        assert_eq!(marked, [(4, 7), (8, 2)]);
    }

    #[test]
    fn what_was_searched_is_forgotten_where_there_is_nothing_to_search_any_more() {
        let mut list = ten(|_, _| {});
        list.search("account 3".to_owned());
        list.sort(HomeOrder::Name);
        let records: Vec<_> = (0..9).map(|_| record(facts())).collect();
        list.take(&records, &Sheets::load(None), at("2026-11-21T09:00:00Z"));
        assert!(!list.is_searched() && list.search.is_empty());
        assert_eq!(list.shown(), (0..9).collect::<Vec<_>>());
    }
}
