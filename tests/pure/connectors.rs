//! Connector sheets: those compiled in, those dropped into the data folder, and broken ones.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod products;
mod readme;

use std::path::Path;

use countersign::connectors::{
    ConnectionValue, Sheet, SheetAsk, SheetEnvironment, SheetFault, Sheets, Value, WhoRenews,
};
use countersign::words::product;

/// A data folder with these files among its connectors.
fn data_folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let connectors = folder.path().join(Sheets::FOLDER);
    std::fs::create_dir(&connectors).unwrap();
    for (name, text) in files {
        std::fs::write(connectors.join(name), text).unwrap();
    }
    folder
}

fn load(files: &[(&str, &str)]) -> Sheets {
    Sheets::load(Some(data_folder(files).path()))
}

fn ids(sheets: &Sheets) -> Vec<&str> {
    sheets.iter().map(|sheet| sheet.id.as_str()).collect()
}

/// The sheets that are not compiled in, and the first and the last.
fn ids_added(sheets: &Sheets) -> Vec<&str> {
    let compiled_in = Sheets::load(None);
    let added =
        |id: &&str| compiled_in.get(id).is_none() || [Sheets::USUAL, Sheets::SOMETHING_ELSE].contains(id);
    ids(sheets).into_iter().filter(added).collect()
}

fn labels(sheet: &Sheet) -> Vec<(&str, &Value)> {
    sheet.fields.iter().map(|field| (field.label.as_str(), &field.value)).collect()
}

/// The smallest sheet there can be. Line 1 is its name, line 2 its environments, line 3 its field, line 4 its renewal.
const SMALL: &str = "name = \"Small\"\nenvironments = [\"demo\"]\nfields = [{ label = \"Token\", value = \"refresh_token\" }]\nrenewal = { by = \"person\", note = \"Renew it.\" }\n";

#[test]
fn what_a_product_wants_beside_docusigns_points_is_read_with_its_month() {
    let text = format!("{SMALL}[prepare]\nas_of = \"2026-11\"\npoints = [\"Be there.\", \"Have a plan.\"]\n");
    let sheets = load(&[("case.toml", &text), ("none.toml", SMALL)]);
    let wants = |id: &str| sheets.get(id).expect("the sheet").preparation.clone();
    let preparation = wants("case").expect("points");
    assert_eq!(preparation.points, ["Be there.", "Have a plan."]);
    assert_eq!(preparation.as_of.to_string(), "2026-11-01");
    assert_eq!(wants("none"), None);
}

#[test]
fn every_sheet_in_the_assets_is_compiled_in_and_sound() {
    let sheets = Sheets::load(None);
    assert_eq!(sheets.problems(), []);
    let mut compiled_in = ids(&sheets);
    compiled_in.sort_unstable();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/connectors");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    files.sort();
    assert_eq!(compiled_in, files);
    for sheet in sheets.iter() {
        for field in &sheet.fields {
            let secrets =
                [ConnectionValue::SecretKey, ConnectionValue::RefreshToken, ConnectionValue::AccessToken];
            let is_secret = secrets.into_iter().any(|secret| field.value.holds(secret));
            assert_eq!(field.secret, is_secret, "{}: {}", sheet.id, field.label);
        }
    }
}

#[test]
fn snow_atlas_asks_for_what_its_guide_says() {
    let sheets = Sheets::load(None);
    let sheet = sheets.get(Sheets::USUAL).unwrap();
    assert_eq!(sheet.name, "Snow Atlas");
    assert_eq!(sheet.vendor.as_deref(), Some("Flexera"));
    assert_eq!(
        labels(sheet),
        [
            ("Integration Key", &Value::Of(ConnectionValue::IntegrationKey)),
            ("Secret Key", &Value::Of(ConnectionValue::SecretKey)),
            ("Refresh Token", &Value::Of(ConnectionValue::RefreshToken))
        ]
    );
    assert_eq!(sheet.environments, [SheetEnvironment::Production, SheetEnvironment::Demo]);
    assert_eq!(sheet.preselected, SheetEnvironment::Production);
    assert_eq!(sheet.scopes, ["extended", "signature"]);
    assert_eq!(sheet.redirect_uri.as_deref(), Some("http://localhost"));
    assert_eq!((sheet.renewal.by, sheet.renewal.within_days), (WhoRenews::Product, 30));
    assert!(!sheet.asks_for(SheetAsk::Scopes) && !sheet.asks_for(SheetAsk::RedirectUri));
}

#[test]
fn snow_atlas_comes_first_and_something_else_asks_the_person_and_comes_last() {
    let sheets = load(&[
        ("zebra.toml", &SMALL.replace("Small", "Zebra")),
        ("ant.toml", &SMALL.replace("Small", "ant")),
    ]);
    assert_eq!(ids_added(&sheets), ["snow-atlas", "ant", "zebra", "something-else"]);
    let sheet = sheets.get(Sheets::SOMETHING_ELSE).unwrap();
    assert!(sheet.asks_for(SheetAsk::Scopes) && sheet.asks_for(SheetAsk::RedirectUri));
    assert_eq!(sheet.redirect_uri, None);
}

#[test]
fn a_file_in_the_data_folder_adds_a_sheet() {
    let sheets =
        load(&[("small.toml", SMALL), ("notes.txt", "not a sheet"), (".small.toml", "an editor's leftover")]);
    assert_eq!(sheets.problems(), []);
    assert_eq!(ids_added(&sheets), ["snow-atlas", "small", "something-else"]);
    let small = sheets.get("small").unwrap();
    assert_eq!(small.preselected, SheetEnvironment::Demo);
    assert_eq!((small.renewal.by, small.renewal.within_days), (WhoRenews::Person, 30));
    assert!(small.fields[0].secret);
    assert_eq!((&small.vendor, &small.guide_url, &small.redirect_uri), (&None, &None, &None));
    let file = small.file.as_ref().expect("it says where it is from");
    assert!(file.ends_with("connectors/small.toml"), "{}", file.display());
}

#[test]
fn item_41_a_file_replaces_no_sheet_of_ours_and_is_told_apart() {
    let theirs = SMALL.replace("Small", "Snow Atlas");
    let sheets = load(&[("snow-atlas.toml", &theirs)]);
    assert_eq!(ids_added(&sheets), ["snow-atlas", "snow-atlas-from-file", "something-else"]);
    assert_eq!(sheets.get("snow-atlas"), Sheets::load(None).get("snow-atlas"));
    let theirs = sheets.get("snow-atlas-from-file").unwrap();
    assert!(theirs.stands_beside_ours());
    assert!(product::name(theirs) != theirs.name && product::line(theirs).contains("snow-atlas.toml"));
    // Whoever takes that name too is refused, and said.
    let sheets = load(&[("snow-atlas.toml", SMALL), ("snow-atlas-from-file.toml", SMALL)]);
    let [problem] = sheets.problems() else { panic!("{:?}", sheets.problems()) };
    assert_eq!(problem.reason, SheetFault::Twice("snow-atlas-from-file".to_owned()));
}

#[test]
fn item_41_every_text_of_a_sheet_is_what_it_looks_like() {
    let fault = |sheet: &str| {
        let sheets = load(&[("small.toml", sheet)]);
        let [problem] = sheets.problems() else { panic!("taken: {sheet}") };
        problem.reason.clone()
    };
    let with_text = |text: &str| {
        let field = format!("{{ label = \"Token\", text = \"{text}\", secret = true }}");
        fault(&SMALL.replace("{ label = \"Token\", value = \"refresh_token\" }", &field))
    };
    assert_eq!(with_text("abc\\nrm -rf ~"), SheetFault::OneLine, "behind dots, into a shell");
    assert_eq!(with_text("abc\\u001b[2J"), SheetFault::OneLine);
    assert_eq!(with_text("abc\\u202edef"), SheetFault::Unseen);
    let by_environment = r#"{ label = "Token", by_environment = { demo = "a\nb" } }"#;
    assert_eq!(
        fault(&SMALL.replace(r#"{ label = "Token", value = "refresh_token" }"#, by_environment)),
        SheetFault::OneLine
    );
    assert_eq!(fault(&SMALL.replace("Small", "Sm\\u202eall")), SheetFault::Unseen);
    assert_eq!(fault(&SMALL.replace("Small", &"x".repeat(201))), SheetFault::TooLong(200));
    let guide = |url: &str| fault(&format!("guide_url = \"{url}\"\n{SMALL}"));
    assert_eq!(guide("https://docs.example@elsewhere.example/"), SheetFault::Guide);
    let redirect = |uri: &str| fault(&format!("redirect_uri = \"{uri}\"\n{SMALL}"));
    assert_eq!(redirect("https://connector.example@elsewhere.example/"), SheetFault::Redirect);
    assert_eq!(redirect("javascript:alert(1)"), SheetFault::Redirect);
}

#[test]
fn without_a_folder_there_is_nothing_to_add_and_nothing_to_say() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Sheets::load(Some(folder.path())), Sheets::load(None));
}

#[test]
fn a_broken_file_is_named_with_line_and_reason_and_the_rest_works() {
    let broken = SMALL.replace("\"refresh_token\"", "refresh_token");
    let folder = data_folder(&[("broken.toml", &broken), ("small.toml", SMALL)]);
    let sheets = Sheets::load(Some(folder.path()));
    assert_eq!(ids_added(&sheets), ["snow-atlas", "small", "something-else"]);
    let [problem] = sheets.problems() else { panic!("{:?}", sheets.problems()) };
    assert_eq!(problem.file, folder.path().join("connectors/broken.toml"));
    assert_eq!(problem.line, Some(3));
    assert!(matches!(problem.reason, SheetFault::Syntax(_)), "{problem:?}");
    let said = problem.describe();
    assert!(said.contains("broken.toml, line 3: ") && said.contains("quote"), "{said}");
}

#[test]
fn a_broken_stand_in_leaves_the_sheet_it_would_stand_in_for() {
    let sheets = load(&[("snow-atlas.toml", "name = ")]);
    assert_eq!(sheets.get("snow-atlas"), Sheets::load(None).get("snow-atlas"));
    assert_eq!(sheets.problems().len(), 1);
    assert_eq!(sheets.problems()[0].line, Some(1));
}

type Mistake = (String, Option<usize>, SheetFault);

/// In the tables that not every sheet has.
fn mistakes_in_its_tables() -> impl Iterator<Item = Mistake> {
    mistakes_in_a_products_file().into_iter().chain(mistakes_in_what_a_product_wants())
}

/// In what a product wants beside Docusign's points.
fn mistakes_in_what_a_product_wants() -> Vec<Mistake> {
    vec![
        (format!("{SMALL}[prepare]\nas_of = \"2026\"\npoints = [\"x\"]\n"), Some(6), SheetFault::Month),
        (format!("{SMALL}[prepare]\nas_of = \"2026-13\"\npoints = [\"x\"]\n"), Some(6), SheetFault::Month),
        (format!("{SMALL}[prepare]\nas_of = \"2026-11-02\"\npoints = [\"x\"]\n"), Some(6), SheetFault::Month),
        (format!("{SMALL}[prepare]\nas_of = \"2026-11\"\npoints = []\n"), Some(7), SheetFault::NoPoint),
        (format!("{SMALL}[prepare]\nas_of = \"2026-11\"\npoints = [\" \"]\n"), Some(7), SheetFault::OneLine),
        (
            format!("{SMALL}[prepare]\npoints = [\"x\"]\n"),
            Some(5),
            SheetFault::Syntax("missing field `as_of`".to_owned()),
        ),
    ]
}

/// The file that a product reads.
fn mistakes_in_a_products_file() -> Vec<Mistake> {
    let syntax = |words: &str| SheetFault::Syntax(words.to_owned());
    let file = |name: &str, written_in: &str, key: &str| {
        let own = format!("name = \"{name}\", syntax = \"{written_in}\"");
        let key = format!("{{ key = \"{key}\", text = \"x\" }}");
        format!("{SMALL}[file]\n{}\nkeys = [{key}]\n", own.replace(", ", "\n"))
    };
    vec![
        (file("a/b.yaml", "yaml", "k"), Some(6), SheetFault::FileName),
        (file("..", "yaml", "k"), Some(6), SheetFault::FileName),
        (file("a.yaml", "xml", "k"), Some(7), syntax("unknown variant `xml`")),
        (file("a.env", "env", "a.b"), Some(8), SheetFault::Key("a.b".to_owned())),
        (file("a.yaml", "yaml", "a: {}\\nb"), Some(8), SheetFault::Key("a: {} b".to_owned())),
        (file("a.json", "json", "a b"), Some(8), SheetFault::Key("a b".to_owned())),
        (
            file("a.toml", "toml", "k").replace("keys = [", "keys = [\n{ key = \"k.x\", text = \"x\" },"),
            Some(9),
            SheetFault::Twice("k".to_owned()),
        ),
        (
            file("a.toml", "toml", "k").replace(", text = \"x\"", ""),
            Some(8),
            SheetFault::FieldValue("k".to_owned()),
        ),
    ]
}

#[test]
fn every_sort_of_mistake_is_found_on_its_line() {
    let with = |from: &str, to: &str| {
        assert!(SMALL.contains(from), "{from}");
        SMALL.replacen(from, to, 1)
    };
    let syntax = |words: &str| SheetFault::Syntax(words.to_owned());
    let field = "fields = [{ label = \"Token\", value = \"refresh_token\" }]";
    let token = || "Token".to_owned();
    let composed = |template: &str| with("value = \"refresh_token\"", &format!("template = \"{template}\""));
    let cases: Vec<Mistake> = vec![
        // Unknown keys, at each level, and unknown words.
        (with("environments", "colour = \"red\"\nenvironments"), Some(2), syntax("unknown field `colour`")),
        (with("label =", "hint = \"x\", label ="), Some(3), syntax("unknown field `hint`")),
        (with("by =", "who = \"x\", by ="), Some(4), syntax("unknown field `who`")),
        (with("\"demo\"", "\"staging\""), Some(2), syntax("unknown variant `staging`")),
        (with("\"refresh_token\"", "\"password\""), Some(3), syntax("unknown variant `password`")),
        (with("\"person\"", "\"nobody\""), Some(4), syntax("unknown variant `nobody`")),
        (with("name", "asks_for = [\"money\"]\nname"), Some(1), syntax("unknown variant `money`")),
        // Missing, of another type, twice.
        (with("name = \"Small\"", ""), Some(1), syntax("missing field `name`")),
        (with("\"Small\"", "7"), Some(1), syntax("invalid type: integer `7`")),
        (with("environments", "name = \"Again\"\nenvironments"), Some(2), syntax("duplicate key")),
        (with("by =", "within_days = -1, by ="), Some(4), syntax("invalid value: integer `-1`")),
        // What is wrong with a value.
        (with("Small", " "), Some(1), SheetFault::OneLine),
        (with("Renew it.", "Renew\\nit."), Some(4), SheetFault::OneLine),
        (with("Token", ""), Some(3), SheetFault::OneLine),
        (with("[\"demo\"]", "[]"), Some(2), SheetFault::NoEnvironment),
        (with("[\"demo\"]", "[\"demo\",\n\"demo\"]"), Some(3), SheetFault::Twice("demo".to_owned())),
        (
            with("environments", "preselected = \"production\"\nenvironments"),
            Some(2),
            SheetFault::Preselected,
        ),
        (with(field, "fields = []"), Some(3), SheetFault::NoField),
        (
            with(field, &field.replace("}]", "},\n{ label = \"Token\", text = \"x\" }]")),
            Some(4),
            SheetFault::Twice(token()),
        ),
        (with(", value = \"refresh_token\"", ""), Some(3), SheetFault::FieldValue(token())),
        (with("value =", "text = \"x\", value ="), Some(3), SheetFault::FieldValue(token())),
        (
            with("value = \"refresh_token\"", "by_environment = { production = \"x\" }"),
            Some(3),
            SheetFault::FieldEnvironment(token()),
        ),
        (
            with("value = \"refresh_token\"", "by_environment = { demo = \"x\", production = \"y\" }"),
            Some(3),
            SheetFault::FieldEnvironment(token()),
        ),
        (with("value =", "secret = false, value ="), Some(3), SheetFault::ShownSecret(token())),
        (with("value =", "literal = 7, value ="), Some(3), SheetFault::FieldValue(token())),
        (
            composed("a={refresh_token}\", secret = false, without = \"a"),
            Some(3),
            SheetFault::ShownSecret(token()),
        ),
        (composed("a=b"), Some(3), SheetFault::TemplateWithoutValue(token())),
        (composed(""), Some(3), SheetFault::TemplateWithoutValue(token())),
        (composed("a={refresh_token"), Some(3), SheetFault::TemplateBrace(token())),
        (composed("a={refresh_tokn}"), Some(3), SheetFault::TemplateValue("refresh_tokn".to_owned())),
        (composed("a={refresh_token}\\n"), Some(3), SheetFault::OneLine),
        (with("value = \"refresh_token\"", "literal = -1"), Some(3), syntax("did not match any variant")),
        (with("value = \"refresh_token\"", "literal = \"x\""), Some(3), syntax("did not match any variant")),
        (with("value =", "without = \"\", value ="), Some(3), SheetFault::OneLine),
        (with("name", "scopes = [\"a\", \"signature extended\"]\nname"), Some(1), SheetFault::Scope),
        (with("name", "scopes = [\"a\", \"a\"]\nname"), Some(1), SheetFault::Twice("a".to_owned())),
        (with("name", "guide_url = \"http://example.com\"\nname"), Some(1), SheetFault::Guide),
        (with("name", "guide_url = \"example.com/guide\"\nname"), Some(1), SheetFault::Guide),
        (with("name", "redirect_uri = \"localhost\"\nname"), Some(1), SheetFault::Redirect),
        (with("name", "redirect_uri = \"http://localhost/#x\"\nname"), Some(1), SheetFault::Redirect),
        (with("name", "redirect_uri = \"http://local host\"\nname"), Some(1), SheetFault::Redirect),
        (
            with("name", "asks_for = [\"variable_names\"]\nname").replace("\"Token\"", "\"A Token\""),
            Some(4),
            SheetFault::Variable("A Token".to_owned()),
        ),
        (
            format!("{SMALL}[needs]\ncalls = [\"charges\"]\nsure = true\n"),
            Some(6),
            syntax("unknown variant `charges`"),
        ),
        (
            format!("{SMALL}[needs]\ncalls = [\"users\", \"users\"]\nsure = true\n"),
            Some(6),
            SheetFault::Twice("users".to_owned()),
        ),
    ];
    for (text, line, reason) in cases.into_iter().chain(mistakes_in_its_tables()) {
        let sheets = load(&[("case.toml", &text)]);
        let [problem] = sheets.problems() else { panic!("{:?}\n{text}", sheets.problems()) };
        assert_eq!(problem.line, line, "{problem:?}\n{text}");
        match (&problem.reason, &reason) {
            (SheetFault::Syntax(said), SheetFault::Syntax(expected)) => {
                assert!(said.contains(expected), "{said}\n{text}");
            }
            (found, expected) => assert_eq!(found, expected, "\n{text}"),
        }
        assert!(problem.describe().contains("case.toml"));
        assert_eq!(ids_added(&sheets), ["snow-atlas", "something-else"]);
    }
}

#[test]
fn what_is_no_sheet_at_all_is_named_too() {
    let folder =
        data_folder(&[("Über.toml", SMALL), ("a b.toml", SMALL), ("large.toml", &"#".repeat(70_000))]);
    let connectors = folder.path().join(Sheets::FOLDER);
    std::fs::write(connectors.join("latin.toml"), b"name = \"\xe9\"").unwrap();
    std::fs::create_dir(connectors.join("folder.toml")).unwrap();
    std::fs::write(connectors.join("marked.toml"), format!("\u{feff}{SMALL}")).unwrap();
    let sheets = Sheets::load(Some(folder.path()));
    assert!(sheets.get("marked").is_some());
    let mut found: Vec<(String, &SheetFault)> = sheets
        .problems()
        .iter()
        .map(|problem| (problem.file.file_name().unwrap().to_str().unwrap().to_owned(), &problem.reason))
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(
        matches!(
            &found[..],
            [(_, SheetFault::Name), (folder, SheetFault::Unreadable(_)), (_, SheetFault::TooLarge(64)), (latin, SheetFault::NoText), (_, SheetFault::Name)]
                if folder == "folder.toml" && latin == "latin.toml"
        ),
        "{found:?}"
    );

    // A file where the folder should be.
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(Sheets::FOLDER), "").unwrap();
    let sheets = Sheets::load(Some(folder.path()));
    assert!(matches!(sheets.problems(), [problem] if matches!(problem.reason, SheetFault::Unreadable(_))));
    assert_eq!(ids_added(&sheets), ["snow-atlas", "something-else"]);
}

/// Sheets of products that want more than three plain values: the format has to carry them.
#[test]
fn the_format_carries_what_products_ask_for() {
    let sling = r#"
name = "Sling"
environments = ["demo", "production"]
preselected = "demo"
scopes = ["signature", "extended"]
asks_for = ["redirect_uri"]
[renewal]
by = "product"
note = "Sling renews it."
[[fields]]
label = "client_id"
value = "integration_key"
[[fields]]
label = "client_secret"
value = "secret_key"
[[fields]]
label = "refresh_token"
value = "refresh_token"
[[fields]]
label = "access_token"
text = "expired"
[[fields]]
label = "token_type"
text = "Bearer"
[[fields]]
label = "expiry"
text = "2020-01-01T00:00:00Z"
[[fields]]
label = "account_id"
value = "account_id"
[[fields]]
label = "base_uri"
value = "base_uri"
[[fields]]
label = "auth_url"
value = "token_url"
"#;
    let cdata = r#"
name = "CData"
environments = ["production", "demo"]
scopes = ["signature", "extended"]
redirect_uri = "http://localhost:33333"
[renewal]
by = "product"
note = "CData renews it."
[[fields]]
label = "OAuthClientId"
value = "integration_key"
[[fields]]
label = "CallbackURL"
value = "redirect_uri"
[[fields]]
label = "UseSandbox"
by_environment = { production = "False", demo = "True" }
[[fields]]
label = "AccountId"
value = "account_id"
secret = true
[[fields]]
label = "auth_server"
value = "authorization_server"
[[fields]]
label = "host"
value = "base_uri"
without = "https://"
"#;
    let sheets = load(&[("our-sling.toml", sling), ("our-cdata.toml", cdata)]);
    assert_eq!(sheets.problems(), []);
    let sling = sheets.get("our-sling").unwrap();
    assert_eq!(sling.preselected, SheetEnvironment::Demo);
    assert_eq!(sling.fields.len(), 9);
    assert_eq!(sling.fields[3].value.given(SheetEnvironment::Demo), Some("expired"));
    assert_eq!(sling.fields[3].value.given(SheetEnvironment::Production), Some("expired"));
    // "expired" is no token, so there is nothing to hide.
    assert!(!sling.fields[3].secret && sling.fields[2].secret);
    assert_eq!(sling.fields[8].value, Value::Of(ConnectionValue::TokenUrl));
    let cdata = sheets.get("our-cdata").unwrap();
    assert_eq!(cdata.preselected, SheetEnvironment::Production);
    assert_eq!(cdata.fields[2].value.given(SheetEnvironment::Demo), Some("True"));
    assert_eq!(cdata.fields[2].value.given(SheetEnvironment::Production), Some("False"));
    assert_eq!(cdata.fields[1].value, Value::Of(ConnectionValue::RedirectUri));
    assert!(cdata.fields[3].secret);
    assert_eq!(cdata.fields[4].value, Value::Of(ConnectionValue::AuthorizationServer));
    assert_eq!(cdata.fields[4].value.given(SheetEnvironment::Demo), None);
    assert_eq!(cdata.fields[5].as_wanted("https://na2.docusign.net"), "na2.docusign.net");
    assert_eq!(cdata.fields[5].as_wanted("http://127.0.0.1:9999"), "127.0.0.1:9999", "Practice's");
    assert_eq!(cdata.fields[4].as_wanted("https://na2.docusign.net"), "https://na2.docusign.net");
}
