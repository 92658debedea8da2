//! Numbers as a language writes them: the digits of what was counted in groups of three.

use fluent::FluentValue;
use fluent::types::FluentNumber;

/// The names of the placeables that say how many: a port or a year is a number too, and nobody writes it in groups.
const COUNTS: [&str; 11] =
    ["asked", "bytes", "count", "done", "found", "kilobytes", "left", "megabytes", "of", "refused", "shown"];

/// Below this, one number is written together in all languages.
const FROM: u64 = 10_000;

/// The value of the placeable of that name: a long number that does not say how many is a text, which [`grouped`] leaves as it is.
pub(super) fn marked<'a>(name: &str, value: FluentValue<'a>) -> FluentValue<'a> {
    match value {
        FluentValue::Number(number) if !COUNTS.contains(&name) && is_long(&number) => {
            FluentValue::String(number.as_string().into_owned().into())
        }
        other => other,
    }
}

fn is_long(number: &FluentNumber) -> bool {
    number.as_string().parse::<u64>().is_ok_and(|whole| whole >= FROM)
}

/// A count, its digits in groups of three with `between` between them, where it is long enough; none for what is written as it is.
pub(super) fn grouped(value: &FluentValue<'_>, between: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if !is_long(number) {
        return None;
    }
    let digits = number.as_string();
    let mut text = String::new();
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(between);
        }
        text.push(digit);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(name: &str, number: u64) -> Option<String> {
        grouped(&marked(name, number.into()), ',')
    }

    #[test]
    fn counts_are_grouped_and_ports_and_years_are_not() {
        assert_eq!(text("count", 10_000).as_deref(), Some("10,000"));
        assert_eq!(text("count", 1_234_567).as_deref(), Some("1,234,567"));
        assert_eq!(text("count", 9_999), None);
        assert_eq!(text("count", 0), None);
        assert_eq!(text("port", 49_152), None);
        assert_eq!(text("year", 20_000), None);
        assert_eq!(grouped(&marked("count", "20000".into()), ','), None);
    }
}
