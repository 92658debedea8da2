//! Days as a language writes them.

use jiff::civil::Date;

use super::lookup::t_with;

/// A day: `1 December 2026`.
pub fn day(of: Date) -> String {
    let arguments = [("day", of.day().into()), ("name", month_name(of).into()), ("year", of.year().into())];
    t_with("date-day", &arguments)
}

/// A month: `December 2026`.
pub fn month(of: Date) -> String {
    t_with("date-month", &[("name", month_name(of).into()), ("year", of.year().into())])
}

fn month_name(of: Date) -> String {
    t_with("date-month-name", &[("month", of.month().into())])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::language::Language;
    use super::*;

    #[test]
    fn a_day_is_written_as_its_language_does() {
        let written = Language::ALL.map(|language| {
            language.make_current();
            (day(date(2026, 12, 1)), month(date(2027, 3, 31)))
        });
        let wanted = [
            ("1 December 2026", "March 2027"),
            ("1. Dezember 2026", "März 2027"),
            ("1er décembre 2026", "mars 2027"),
            ("1 de diciembre de 2026", "marzo de 2027"),
            ("1º de dezembro de 2026", "março de 2027"),
            ("2026年12月1日", "2027年3月"),
        ];
        for ((day, month), (wanted_day, wanted_month)) in written.iter().zip(wanted) {
            assert_eq!((day.as_str(), month.as_str()), (wanted_day, wanted_month));
        }
    }
}
