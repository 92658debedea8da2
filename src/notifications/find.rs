//! Which configuration of an account is meant. Names are not unique, and two configurations may have one address.

use crate::docusign::connect::ConnectConfiguration;
use crate::domain::{ConnectId, SetUpNotification};
use crate::plain::plain;

/// What is known of it, or a person said.
#[derive(Clone, Copy, Debug)]
pub enum WhichConfiguration<'a> {
    /// The one that was seen, by its id alone.
    Seen(&'a ConnectId),
    /// Its id, or else its name.
    Named(&'a str),
    /// The one that this, made from a file, is to be: by what was set up here, else by name and address, else by name.
    Like(&'a ConnectConfiguration),
}

/// What that comes to.
#[derive(Debug)]
pub enum Meant<'a> {
    /// This one.
    One(&'a ConnectConfiguration),
    /// None.
    None,
    /// Several fit.
    Several(Vec<&'a ConnectConfiguration>),
}

impl WhichConfiguration<'_> {
    /// The one that is meant among those of an account, of which some were set up here.
    pub fn among<'a>(self, all: &'a [ConnectConfiguration], set_up_here: &[SetUpNotification]) -> Meant<'a> {
        match self {
            Self::Seen(id) => {
                all.iter().find(|one| one.connect_id.as_ref() == Some(id)).map_or(Meant::None, Meant::One)
            }
            Self::Named(text) => {
                let id = text.parse::<ConnectId>().ok();
                let by_id = all.iter().find(|one| id.is_some() && one.connect_id == id);
                // As it is, or as it is shown.
                let is_called = |one: &&ConnectConfiguration| one.name == text || plain(&one.name) == text;
                by_id.map_or_else(|| one_of(all.iter().filter(is_called)), Meant::One)
            }
            Self::Like(wanted) => {
                let same_name = || all.iter().filter(|one| one.name == wanted.name);
                let here = same_name().filter(|one| {
                    set_up_here.iter().any(|known| Some(&known.connect_id) == one.connect_id.as_ref())
                });
                let whole = same_name().filter(|one| one.url == wanted.url);
                match (one_of(whole), one_of(here)) {
                    (Meant::None, Meant::None) => one_of(same_name()),
                    (Meant::None, here) => here,
                    (Meant::Several(_), Meant::One(here)) if here.url == wanted.url => Meant::One(here),
                    (whole, _) => whole,
                }
            }
        }
    }
}

fn one_of<'a>(fitting: impl Iterator<Item = &'a ConnectConfiguration>) -> Meant<'a> {
    let found: Vec<_> = fitting.collect();
    match found.as_slice() {
        [] => Meant::None,
        [one] => Meant::One(one),
        _ => Meant::Several(found),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde_json::json;

    use super::*;

    fn there(id: &str, name: &str, url: &str) -> ConnectConfiguration {
        ConnectConfiguration::read(&json!({ "connectId": id, "name": name, "urlToPublishTo": url })).unwrap()
    }

    fn here(id: &str) -> SetUpNotification {
        let connect_id = id.parse().unwrap();
        SetUpNotification { connect_id, at: Timestamp::UNIX_EPOCH, sent: serde_json::Map::new() }
    }

    fn id(meant: Meant<'_>) -> String {
        match meant {
            Meant::One(one) => one.connect_id.as_ref().unwrap().to_string(),
            Meant::None => "none".to_owned(),
            Meant::Several(all) => format!("{} fit", all.len()),
        }
    }

    #[test]
    fn an_id_goes_before_a_name_and_equal_names_are_several() {
        let all = [
            there("1", "Orders", "https://a"),
            there("2", "Orders", "https://b"),
            there("3", "1", "https://c"),
        ];
        let spaced = [there("1", "Orders  of 2026", "https://a")];
        for text in ["Orders  of 2026", "Orders of 2026"] {
            assert_eq!(id(WhichConfiguration::Named(text).among(&spaced, &[])), "1", "{text}");
        }
        let by_id = |text: &str| id(WhichConfiguration::Seen(&text.parse().unwrap()).among(&all[1..], &[]));
        assert_eq!(
            (by_id("2"), by_id("1")),
            ("2".to_owned(), "none".to_owned()),
            "the third is named like it"
        );
        for (text, meant) in [("1", "1"), ("2", "2"), ("Orders", "2 fit"), ("orders", "none"), ("9", "none")]
        {
            assert_eq!(id(WhichConfiguration::Named(text).among(&all, &[])), meant, "{text}");
        }
    }

    #[test]
    fn the_one_like_a_file_is_the_one_of_name_and_address_or_set_up_here() {
        let all = [
            there("1", "Orders", "https://a"),
            there("2", "Orders", "https://b"),
            there("3", "Bills", "https://c"),
        ];
        let like = |name: &str, url: &str, known: &[SetUpNotification]| {
            id(WhichConfiguration::Like(&there("0", name, url)).among(&all, known))
        };
        assert_eq!(like("Orders", "https://b", &[]), "2");
        assert_eq!(like("Orders", "https://new", &[]), "2 fit");
        assert_eq!(like("Orders", "https://new", &[here("1")]), "1", "its address has changed");
        assert_eq!(like("Bills", "https://new", &[]), "3");
        assert_eq!(like("Nobody", "https://a", &[here("1")]), "none");
        let twins = [there("1", "Orders", "https://a"), there("2", "Orders", "https://a")];
        let like = |known: &[_]| id(WhichConfiguration::Like(&twins[0]).among(&twins, known));
        assert_eq!((like(&[]), like(&[here("2")])), ("2 fit".to_owned(), "2".to_owned()));
    }
}
