//! The products whose labels are known, and what their guides say: section 9 of what is known about Docusign, with what
//! was read in the guides since. A second copy on purpose: a slip in a sheet is one here too, or shows.

use countersign::connectors::SheetEnvironment::{Demo, Production};
use countersign::connectors::WhoRenews::{self, Person, Product, Unknown};
use countersign::connectors::{
    ConnectionValue, Sheet, SheetAsk, SheetEnvironment, SheetField, Sheets, TemplatePart, Value,
};

struct Known {
    name: &'static str,
    /// The product's own labels in its order, and what goes into each.
    fields: &'static [(&'static str, &'static str)],
    redirect_uri: &'static str,
    scopes: &'static [&'static str],
    /// The preselected one first.
    environments: &'static [SheetEnvironment],
    renews: WhoRenews,
}

/// In the order of the wizard.
const KNOWN: &[Known] = &[
    Known {
        name: "Snow Atlas",
        fields: &[("Integration Key", "KEY"), ("Secret Key", "SECRET"), ("Refresh Token", "REFRESH")],
        redirect_uri: "http://localhost",
        scopes: &["extended", "signature"],
        environments: &[Production, Demo],
        renews: Product,
    },
    Known {
        name: "aisquare-pipe",
        fields: &[
            ("client_id", "KEY"),
            ("client_secret", "SECRET"),
            ("refresh_token", "REFRESH"),
            ("auth_server", "SERVER"),
            ("account_id", "ACCOUNT"),
        ],
        redirect_uri: "http://localhost",
        scopes: &["signature", "extended"],
        environments: &[Production, Demo],
        renews: Person,
    },
    Known {
        name: "AutomationEdge",
        fields: &[("Integration Key", "KEY"), ("Secret Key", "SECRET"), ("Refresh Token", "REFRESH")],
        redirect_uri: "http://localhost",
        scopes: &["signature"],
        environments: &[Demo, Production],
        renews: Person,
    },
    Known {
        name: "Ballerina / WSO2",
        fields: &[
            ("clientId", "KEY"),
            ("clientSecret", "SECRET"),
            ("refreshToken", "REFRESH"),
            ("refreshUrl", "TOKEN URL"),
        ],
        redirect_uri: "http://localhost",
        scopes: &["signature"],
        environments: &[Production, Demo],
        renews: Person,
    },
    Known {
        name: "CData",
        fields: &[
            ("OAuthClientId", "KEY"),
            ("OAuthClientSecret", "SECRET"),
            ("CallbackURL", "REDIRECT"),
            ("UseSandbox", "false, in demo true"),
            ("AccountId", "ACCOUNT"),
        ],
        redirect_uri: "http://localhost:33333",
        scopes: &["signature", "extended"],
        environments: &[Production, Demo],
        renews: Product,
    },
    // Section 9 has the source of May 2025; these are from a newer one, which knows no --api-url.
    Known {
        name: "ConductorOne baton-docusign",
        fields: &[
            ("--demo", "false, in demo true"),
            ("--docusign-client-id", "KEY"),
            ("--docusign-client-secret", "SECRET"),
            ("--redirect-uri", "REDIRECT"),
            ("--refresh-token", "REFRESH"),
            ("--account-id", "ACCOUNT"),
        ],
        redirect_uri: "http://localhost",
        scopes: &["signature"],
        environments: &[Demo, Production],
        renews: Person,
    },
    Known {
        name: "Environment file",
        fields: &[
            ("DOCUSIGN_INTEGRATION_KEY", "KEY"),
            ("DOCUSIGN_SECRET_KEY", "SECRET"),
            ("DOCUSIGN_REFRESH_TOKEN", "REFRESH"),
            ("DOCUSIGN_ACCOUNT_ID", "ACCOUNT"),
            ("DOCUSIGN_BASE_URI", "BASE URI"),
        ],
        redirect_uri: "http://localhost",
        scopes: &["signature", "extended"],
        environments: &[Production, Demo],
        renews: Person,
    },
    Known {
        name: "Flexera One SaaS Management",
        fields: &[("Integration Key", "KEY"), ("Secret Key", "SECRET"), ("Refresh Token", "REFRESH")],
        redirect_uri: "http://localhost",
        scopes: &["extended", "signature"],
        environments: &[Production],
        renews: Unknown,
    },
    // Section 9 has the last four; the choice it speaks of is the first.
    Known {
        name: "IBM App Connect Enterprise",
        fields: &[
            ("Endpoint URL", "SERVER"),
            ("Client ID", "KEY"),
            ("Client secret", "SECRET"),
            ("Access token", "ACCESS"),
            ("Refresh token", "REFRESH"),
        ],
        redirect_uri: "http://localhost",
        scopes: &["signature"],
        environments: &[Production, Demo],
        renews: Person,
    },
    // Section 9 has clientId, clientSecret, the host with the account's id and the last.
    Known {
        name: "Oracle Identity Governance",
        fields: &[
            ("authenticationType", "other"),
            ("clientId", "KEY"),
            ("clientSecret", "SECRET"),
            ("host", "[BASE URI]/restapi/v2.1/accounts/[ACCOUNT] without https://"),
            ("customAuthHeaders", "access_token=[ACCESS],refresh_token=[REFRESH]"),
        ],
        redirect_uri: "asks",
        scopes: &["signature"],
        environments: &[Production, Demo],
        renews: Person,
    },
    Known {
        name: "Sling",
        fields: &[
            ("client_id", "KEY"),
            ("client_secret", "SECRET"),
            ("refresh_token", "REFRESH"),
            ("access_token", "expired"),
            ("token_type", "Bearer"),
            ("expiry", "2020-01-01T00:00:00Z"),
            ("account_id", "ACCOUNT"),
            ("base_uri", "BASE URI"),
            ("auth_url", "TOKEN URL"),
        ],
        redirect_uri: "asks",
        scopes: &["signature", "extended"],
        environments: &[Demo, Production],
        renews: Unknown,
    },
    // Section 9 has the first three; the URL it speaks of is the last.
    Known {
        name: "Therefore",
        fields: &[
            ("Integration Key", "KEY"),
            ("Secret Key", "SECRET"),
            ("Access Token", "ACCESS"),
            ("eSignature provider URL", "BASE URI"),
        ],
        redirect_uri: "http://localhost:64957/authorize",
        scopes: &["signature"],
        environments: &[Production, Demo],
        renews: Unknown,
    },
    Known {
        name: "TIBCO Flogo",
        fields: &[
            ("client_id", "KEY"),
            ("client_secret", "SECRET"),
            ("access_token", "ACCESS"),
            ("expires_in", "the literal 28800"),
            ("refresh_token", "REFRESH"),
            ("token_type", "Bearer"),
            ("env", "account, in demo account-d"),
            ("scope", "SCOPES"),
            ("account_id", "ACCOUNT"),
            ("account_name", "ACCOUNT NAME"),
            ("is_default", "the literal true"),
            ("base_uri", "BASE URI"),
        ],
        redirect_uri: "http://localhost",
        scopes: &["signature"],
        environments: &[Production, Demo],
        renews: Person,
    },
    // Section 9 has the first four; its Yes/No is the last.
    Known {
        name: "Zilla",
        fields: &[
            ("Account Base URI", "BASE URI without https://"),
            ("API Account ID", "ACCOUNT"),
            ("Integration Key", "KEY"),
            ("Secret Key", "SECRET"),
            ("Sync Docusign Developer Environment", "No, in demo Yes"),
        ],
        redirect_uri: "https://app.zillasecurity.com/api/auth/callback/docusign",
        scopes: &["signature"],
        environments: &[Production, Demo],
        renews: Product,
    },
];

/// What goes into a field, in the words of the table.
fn in_words(value: &Value) -> String {
    match value {
        Value::Of(value) => of_connection(*value).to_owned(),
        Value::Composed(template) => template
            .parts()
            .iter()
            .map(|part| match part {
                TemplatePart::Text(text) => text.clone(),
                TemplatePart::Value(value) => format!("[{}]", of_connection(*value)),
            })
            .collect(),
        Value::Text(text) => text.clone(),
        Value::Literal(literal) => format!("the literal {literal}"),
        Value::ByEnvironment(_) => {
            format!("{}, in demo {}", value.given(Production).unwrap(), value.given(Demo).unwrap())
        }
    }
}

fn of_connection(value: ConnectionValue) -> &'static str {
    match value {
        ConnectionValue::IntegrationKey => "KEY",
        ConnectionValue::SecretKey => "SECRET",
        ConnectionValue::RefreshToken => "REFRESH",
        ConnectionValue::AccessToken => "ACCESS",
        ConnectionValue::AccountId => "ACCOUNT",
        ConnectionValue::AccountName => "ACCOUNT NAME",
        ConnectionValue::BaseUri => "BASE URI",
        ConnectionValue::AuthorizationServer => "SERVER",
        ConnectionValue::TokenUrl => "TOKEN URL",
        ConnectionValue::RedirectUri => "REDIRECT",
        ConnectionValue::Scopes => "SCOPES",
    }
}

#[test]
fn every_known_product_has_a_sheet_in_order_that_says_what_its_guide_says() {
    let sheets = Sheets::load(None);
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let mut expected: Vec<&str> = KNOWN.iter().map(|known| known.name).collect();
    expected.push("Something else");
    assert_eq!(names, expected);
    for (sheet, known) in sheets.iter().zip(KNOWN) {
        let name = known.name;
        let fields: Vec<(&str, String)> = sheet
            .fields
            .iter()
            .map(|field| {
                let without =
                    field.without.as_ref().map(|text| format!(" without {text}")).unwrap_or_default();
                (field.label.as_str(), in_words(&field.value) + &without)
            })
            .collect();
        let expected: Vec<(&str, String)> =
            known.fields.iter().map(|(label, value)| (*label, (*value).to_owned())).collect();
        assert_eq!(fields, expected, "{name}");
        let redirect_uri =
            if sheet.asks_for(SheetAsk::RedirectUri) { None } else { sheet.redirect_uri.as_deref() };
        assert_eq!(redirect_uri.unwrap_or("asks"), known.redirect_uri, "{name}");
        assert_eq!(sheet.scopes, known.scopes, "{name}");
        assert_eq!(sheet.preselected, known.environments[0], "{name}");
        let mut environments = sheet.environments.clone();
        environments.sort_by_key(|environment| *environment != sheet.preselected);
        assert_eq!(environments, known.environments, "{name}");
        assert_eq!((sheet.renewal.by, sheet.renewal.within_days), (known.renews, 30), "{name}");
        // What many programs read is nobody's product.
        let is_of_nobody = sheet.asks_for(SheetAsk::VariableNames);
        assert_eq!(sheet.vendor.is_some() && sheet.guide_url.is_some(), !is_of_nobody, "{name}");
        assert!(!sheet.asks_for(SheetAsk::Scopes), "{name}");
    }
}

/// Docusign: without `extended`, a refresh token ends with the 30 days of the first sign-in. So no such product can
/// be said to renew it, and what is not known is said.
#[test]
fn no_sheet_promises_a_renewal_that_docusign_does_not_give() {
    let sheets = Sheets::load(None);
    let note = |sheet: &Sheet| sheet.renewal.note.clone();
    for sheet in sheets.iter() {
        let extended = sheet.scopes.iter().any(|scope| scope == "extended");
        if sheet.takes_refresh_token() && !extended {
            assert_eq!(sheet.renewal.by, Person, "{}", sheet.name);
            assert!(
                note(sheet).contains("ends 30 days after the sign-in"),
                "{}: {}",
                sheet.name,
                note(sheet)
            );
        }
        if sheet.renewal.by == Unknown {
            assert!(note(sheet).contains("ask its support"), "{}: {}", sheet.name, note(sheet));
        }
    }
    let without: Vec<&str> =
        sheets.iter().filter(|sheet| !sheet.takes_refresh_token()).map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(without, ["CData", "Therefore", "Zilla"]);
}

/// The files that products read, with the values of the fields of the same name.
#[test]
fn a_file_has_the_fields_under_the_names_its_product_reads() {
    let sheets = Sheets::load(None);
    let with_file: Vec<_> =
        sheets.iter().filter_map(|sheet| Some((sheet, sheet.own_file.as_ref()?))).collect();
    let named: Vec<_> =
        with_file.iter().map(|(sheet, file)| (sheet.id.as_str(), file.name.as_str())).collect();
    assert_eq!(
        named,
        [
            ("ballerina", "Config.toml"),
            ("environment-file", ".env"),
            ("sling", "env.yaml"),
            ("tibco-flogo", "docusign-connection.json")
        ]
    );
    for (sheet, file) in with_file {
        for field in &sheet.fields {
            let of_field = |key: &&SheetField| key.label.rsplit('.').next() == Some(field.label.as_str());
            let key =
                file.keys.iter().find(of_field).unwrap_or_else(|| panic!("{}: {}", sheet.id, field.label));
            assert_eq!(
                (&key.value, &key.without),
                (&field.value, &field.without),
                "{}: {}",
                sheet.id,
                key.label
            );
        }
    }
}

#[test]
fn every_sheet_says_where_its_labels_come_from() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/connectors");
    for sheet in Sheets::load(None).iter() {
        let text = std::fs::read_to_string(folder.join(format!("{}.toml", sheet.id))).unwrap();
        let comment: String = text.lines().take_while(|line| line.starts_with('#')).collect();
        assert!(comment.contains("Labels"), "{}: {comment}", sheet.id);
    }
}
