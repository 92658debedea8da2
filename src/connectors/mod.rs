//! Connector sheets: for each product that asks for a connection, what it asks for. Sheets are data.
//!
//! `assets/connectors/NAME.toml` is compiled in; a `NAME.toml` in the folder `connectors` of the data folder adds a
//! sheet; one with the name of a sheet that is there already stands beside it. A broken file is named, with line and reason, and the others work.
//!
//! ```toml
//! name = "Product"                        # required, as are environments, renewal and fields
//! vendor = "Company"
//! guide_url = "https://…"
//! environments = ["production", "demo"]
//! preselected = "production"              # unless said: production where it is listed, else the first
//! scopes = ["signature", "extended"]
//! redirect_uri = "http://localhost"       # unless said: the program's own
//! asks_for = ["scopes", "redirect_uri"]   # what the person has to say; unless said: nothing. "variable_names": what the
//!                                         # variables of its file are called, whose labels are then a proposal
//! where = "Settings > Connectors"         # where its settings are: the way through its menus, as it writes them
//! test = "Test connection"                # the button there that tries the values, if it has one
//! notes = ["…"]
//!
//! [prepare]                               # what the product wants beside Docusign's own points, to be ticked as they are
//! as_of = "2026-11"                       # year and month in which its guide said so
//! points = ["…"]                          # a sentence or two each
//!
//! [needs]                                 # the calls that the product makes, where something is known of them
//! calls = ["account", "users", "plan"]    # one that Docusign refuses makes going on a choice
//! sure = false                            # whether the product's own guide says so
//!
//! [renewal]
//! by = "product"                          # or "person"; "unknown" if the product's guide does not say
//! within_days = 30                        # unless said: 30
//! note = "…"
//!
//! [[fields]]                              # in the product's order
//! label = "Secret Key"                    # as the product writes it
//! value = "secret_key"                    # or one of these in its place:
//! # template = "a={access_token},r={refresh_token}"         # composed: the name of a value in braces
//! # text = "…"                                              # always the same
//! # literal = true                                          # or a whole number: in a file without quotes, where it knows some
//! # by_environment = { production = "…", demo = "…" }
//! secret = true                           # unless said: true for keys and tokens that have to be hidden, and what they are a part of
//! without = "https://"                    # what the product does not want at the value's beginning
//!
//! [file]                                  # only of a product that reads one; it is written whole
//! name = "env.yaml"
//! syntax = "yaml"                         # or "env", "properties", "toml", "json"
//!
//! [[file.keys]]                           # in their order
//! key = "connections.DOCUSIGN.client_id"  # in YAML, TOML and JSON, a point leads into a table
//! value = "integration_key"               # or another of those above; and without: as in a field
//! ```
//!
//! | file | what it holds |
//! |---|---|
//! | `sheet` | a sheet, as the rest of the program sees it |
//! | `value`, `template` | a value of the connection; one that is composed of others |
//! | `reading` | the text of a file, read and checked |
//! | `key_name` | the keys of a product's own file |
//! | `problem` | what can be wrong with one, with line and reason |
//! | `sheets` | all of them: compiled in, and from the data folder |
//!
//! Knows `texts`, and nobody else of ours.

mod key_name;
mod problem;
mod reading;
mod sheet;
mod sheets;
mod template;
mod value;

pub use problem::{SheetFault, SheetProblem};
pub use sheet::{
    OwnFile, OwnSyntax, Preparation, Renewal, Sheet, SheetAsk, SheetCall, SheetEnvironment, SheetField,
    Value, WhoRenews,
};
pub use sheets::Sheets;
pub use template::{Template, TemplatePart};
pub use value::{ConnectionValue, Literal};
