//! Whatever a sheet's file holds, what is taken of it is sound.

use proptest::prelude::*;

use super::*;
use crate::almost_right::{Almost, Taken, almost, cases};
use crate::connectors::template::TemplatePart;

static TAKEN: Taken = Taken::of("sheets");

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn item_41_border_of_sheets_takes_what_is_sound_or_nothing(
        Almost(bytes) in prop_oneof![
            almost(include_bytes!("../../../assets/connectors/sling.toml").to_vec()),
            almost(include_bytes!("../../../assets/connectors/oracle-identity-governance.toml").to_vec()),
            almost(include_bytes!("../../../assets/connectors/tibco-flogo.toml").to_vec()),
            almost(include_bytes!("../../../assets/connectors/snow-atlas.toml").to_vec()),
        ],
    ) {
        let text = String::from_utf8_lossy(&bytes);
        let sheet = read("sling", &text);
        TAKEN.count(sheet.is_ok());
        let Ok(sheet) = sheet else { return Ok(()) };
        let given = |field: &SheetField| match &field.value {
            Value::Text(text) => vec![text.clone()],
            Value::ByEnvironment(texts) => texts.iter().map(|(_, text)| text.clone()).collect(),
            Value::Composed(template) => {
                let text = |part: &TemplatePart| match part {
                    TemplatePart::Text(text) => Some(text.clone()),
                    TemplatePart::Value(_) => None,
                };
                template.parts().iter().filter_map(text).collect()
            }
            Value::Of(_) | Value::Literal(_) => Vec::new(),
        };
        let holds_secret = |value: &Value| {
            use ConnectionValue::{AccessToken, RefreshToken, SecretKey};
            [AccessToken, RefreshToken, SecretKey].into_iter().any(|secret| value.holds(secret))
        };
        let mut texts = vec![sheet.name.clone(), sheet.renewal.note.clone()];
        texts.extend([&sheet.vendor, &sheet.place, &sheet.test].into_iter().flatten().cloned());
        texts.extend(sheet.preparation.iter().flat_map(|preparation| preparation.points.clone()));
        texts.extend(sheet.notes.iter().cloned());
        texts.extend(sheet.fields.iter().flat_map(given));
        texts.extend(sheet.fields.iter().map(|field| field.label.clone()));
        prop_assert!(texts.iter().all(|text| is_plain(text) && text.len() <= MAX_TEXT), "{texts:?}");
        if let Some(file) = &sheet.own_file {
            let keys: Vec<_> = file.keys.iter().map(|key| key.label.as_str()).collect();
            for (at, key) in keys.iter().enumerate() {
                prop_assert!(is_key(file.syntax, key) && stands_alone(file.syntax, &keys[..at], key), "{keys:?}");
            }
        }
        prop_assert!(!sheet.fields.is_empty() && sheet.environments.contains(&sheet.preselected));
        prop_assert!(sheet.fields.iter().all(|field| field.secret || !holds_secret(&field.value)));
        let addresses = [sheet.guide_url.map(String::from), sheet.redirect_uri];
        for address in addresses.into_iter().flatten() {
            let url = Url::parse(&address).unwrap();
            prop_assert!(matches!(url.scheme(), "http" | "https") && is_bare(&url), "{address}");
        }
    }
}

#[test]
fn where_the_values_go_is_read_and_may_be_left_out() {
    let sling = include_str!("../../../assets/connectors/sling.toml");
    let plain = read("sling", sling).expect("a sheet");
    assert_eq!((plain.place, plain.test), (None, None));
    let more = format!("where = \"Settings > Connectors\"\ntest = \"Test connection\"\n{sling}");
    let sheet = read("sling", &more).expect("a sheet");
    assert_eq!(sheet.place.as_deref(), Some("Settings > Connectors"));
    assert_eq!(sheet.test.as_deref(), Some("Test connection"));
    let empty = read("sling", &format!("where = \" \"\n{sling}"));
    assert_eq!(empty, Err((SheetFault::OneLine, Some(1))));
}
