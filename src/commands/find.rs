//! Which connection is meant.

use super::exit::Exit;
use super::printing::complain;
use crate::connections::ConnectionRecord;
use crate::texts::t_with;
use crate::words::account;

/// Why a name is nobody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unclear {
    /// None is called that.
    None,
    /// Several are: what each is called, and its id.
    Several(Vec<String>),
}

/// The connection that `name` means: an id, a given name, a product, an account, or both of these as [`account::called`] has them; in
/// small or capital letters. A beginning is enough where it fits one alone; what is given whole goes before it.
pub(super) fn find<'a>(records: &'a [ConnectionRecord], name: &str) -> Result<&'a ConnectionRecord, Unclear> {
    let asked = name.trim().to_lowercase();
    if asked.is_empty() {
        return Err(Unclear::None);
    }
    let fitting = |fits: &dyn Fn(&str) -> bool| -> Vec<&'a ConnectionRecord> {
        records.iter().filter(|record| names_of(record).iter().any(|name| fits(name))).collect()
    };
    let mut found = fitting(&|name| name == asked);
    if found.is_empty() {
        found = fitting(&|name| name.starts_with(&asked));
    }
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(Unclear::None),
        several => Err(Unclear::Several(
            several.iter().map(|record| format!("{} ({})", account::called(record), record.id)).collect(),
        )),
    }
}

/// All that a connection can be meant by, in small letters.
fn names_of(record: &ConnectionRecord) -> Vec<String> {
    let given = record.history.name.as_ref().map(ToString::to_string);
    let facts = &record.facts;
    let product_and_account = format!("{}, {}", facts.product_name, account::of_record(record));
    let id = record.id.as_str().to_owned();
    let names = [id, facts.product_name.clone(), facts.account_name.clone(), product_and_account];
    names.into_iter().chain(given).map(|name| name.to_lowercase()).collect()
}

/// So many digits of an id are as good as all of them: `list` prints that many.
pub(super) const SHORT_ID: usize = 8;

/// Whether it is meant by its id, as `list` prints it or longer, or by the whole of what it is called.
pub(super) fn is_named_whole(record: &ConnectionRecord, name: &str) -> bool {
    let asked = name.trim().to_lowercase();
    let by_id = asked.len() >= SHORT_ID && record.id.as_str().starts_with(&asked);
    by_id || asked == account::called(record).to_lowercase()
}

/// The same, and what is unclear is said.
pub(super) fn find_or_say<'a>(
    records: &'a [ConnectionRecord],
    name: &str,
) -> Result<&'a ConnectionRecord, Exit> {
    let asked = || ("name", name.to_owned().into());
    find(records, name).map_err(|unclear| match unclear {
        Unclear::None => {
            complain(&t_with("cmd-not-found", &[asked()]));
            Exit::NotFound
        }
        Unclear::Several(names) => {
            complain(&t_with("cmd-ambiguous", &[asked(), ("names", names.join("; ").into())]));
            Exit::Person
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::samples::record;
    use crate::domain::samples::facts;

    #[test]
    fn a_beginning_that_fits_one_is_enough_and_a_whole_name_goes_before_it() {
        let [mut first, mut second, mut third] = [facts(), facts(), facts()].map(record);
        first.facts.product_name = "Snow Atlas".to_owned();
        first.facts.account_name = "Olive Grove".to_owned();
        second.facts.product_name = "Sling".to_owned();
        second.facts.account_name = "Bakery".to_owned();
        second.history.name = Some("North".parse().unwrap());
        third.facts.product_name = "Sling".to_owned();
        third.facts.account_name = "Garden".to_owned();
        third.history.name = Some("Northern".parse().unwrap());
        let records = [first.clone(), second.clone(), third.clone()];
        for (name, meant) in [
            ("snow", &first),
            ("SNOW ATLAS, OLIVE GROVE", &first),
            ("olive", &first),
            (first.id.as_str(), &first),
            ("north", &second),
            ("northe", &third),
        ] {
            assert_eq!(find(&records, name).unwrap().id, meant.id, "{name}");
        }
        assert!(is_named_whole(&first, &first.id.as_str()[..SHORT_ID]) && is_named_whole(&second, "NORTH"));
        assert!(
            !is_named_whole(&third, "north") && !is_named_whole(&first, &first.id.as_str()[..SHORT_ID - 1])
        );
        assert_eq!(find(&records, "nobody"), Err(Unclear::None));
        assert_eq!(find(&records, " "), Err(Unclear::None));
        let Err(Unclear::Several(names)) = find(&records, "s") else { panic!("several") };
        assert_eq!(names.len(), 3);
        let Err(Unclear::Several(names)) = find(&records, "sling") else { panic!("several") };
        assert!(names.iter().any(|name| name.starts_with("North (")), "{names:?}");
    }
}
