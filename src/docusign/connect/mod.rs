//! Docusign Connect: what an account tells whom of its envelopes, and the calls that set it up and watch it.
//!
//! Sources: Docusign's eSignature REST specification, v2.1 (`Connect`), and its SDKs for the fields that came later. All values
//! are texts on the wire, booleans too; what is not known here is kept as it came, since a configuration is read whole,
//! changed and sent back whole.
//!
//! | file | what it holds |
//! |---|---|
//! | `configuration` | [`ConnectConfiguration`], a configuration, and how it is written |
//! | `reading` | a configuration read from a reply, leniently |
//! | `written` | one that a person wrote to a file, read strictly |
//! | `written_problem` | what can be wrong with that |
//! | `fields` | which fields such a file may have, and what each may hold |
//! | `difference` | in what two configurations differ |
//! | `switch` | its booleans |
//! | `url` | the address of its listener |
//! | `event` | what is told: events |
//! | `event_data` | in which form, and with what |
//! | `event_notification` | the same for one envelope alone |
//! | `oauth` | [`ConnectOAuth`], OAuth for Connect |
//! | `oauth_file` | the same as a person wrote it to a file, read strictly |
//! | `secret` | keys with which messages are signed |
//! | `log` | the log, failures, and what came of trying again |
//! | `api` | [`ConnectApi`], the calls |
//! | `permission` | whether a person may manage it |
//! | `republish` | envelopes of a period, and their messages once more |

mod api;
mod configuration;
mod difference;
mod event;
mod event_data;
mod event_notification;
mod fields;
mod log;
mod oauth;
mod oauth_file;
mod permission;
mod practice_envelope;
mod reading;
mod republish;
mod secret;
mod switch;
mod url;
mod written;
mod written_problem;

pub use api::ConnectApi;
pub use configuration::{ConfigurationState, ConnectConfiguration, DeliveryMode};
pub use difference::FieldDifference;
pub use event::{ConnectEvent, EventFamily};
pub use event_data::{EventData, IncludedData};
pub use event_notification::NotForOneEnvelope;
pub use log::{ConnectDebugLog, ConnectLog, ConnectLogs, LogRange, RetryResult};
pub use oauth::ConnectOAuth;
pub use oauth_file::read_oauth;
pub use reading::NotAConfiguration;
pub use republish::{EnvelopePage, Republished};
pub use secret::{ListedSecret, NewSecret};
pub use switch::ConnectSwitch;
pub use url::{ConnectUrlProblem, MAX_URL, as_it_is_used, url_problem};
pub use written::read_written;
pub use written_problem::{FieldKind, WrittenFor, WrittenProblem};
