//! What there is to say, without a window: a page's question, lead and Next; every problem as what happened, what to do
//! now, its remedy and details; accounts, lives, days. Whoever speaks to a person speaks through here; the texts
//! themselves lie in `assets/texts`.
//!
//! | file | what it words |
//! |---|---|
//! | [`page`] | every page's question, lead and Next |
//! | [`steps`] | the names of the steps |
//! | [`environment`] | the environments, and what each is for |
//! | [`product`] | what stands below a product's name |
//! | [`prepare`] | the points to work through, and the port that cannot be had |
//! | [`drawings`] | the drawings of Docusign's pages beside the points |
//! | [`keys`] | what is wrong in a field |
//! | [`scopes`] | what is asked for beyond what a connector usually needs |
//! | [`sign_in`] | what comes, what is asked for, and what is noticed while the browser is waited for |
//! | [`check`] | the lines of the check |
//! | [`hand_over`] | what became of copies |
//! | [`port`] | why the browser's answer cannot be received |
//! | [`network`] | why nothing came over the wire |
//! | [`known`] | what decides what a refusal most likely means |
//! | [`refusals`] | why Docusign gave nothing: one table for every refusal |
//! | [`tell`] | what is copied for whoever else has to see to a problem |
//! | [`reported`] | where Docusign said no, and what may be reported of it |
//! | [`report`] | how a refusal that is not known is reported |
//! | [`renewal`] | why a connection was not renewed, or not checked |
//! | [`removal`] | why a connection's token was not revoked before it was removed |
//! | [`keychain`] | why the keychain or the index did not do it |
//! | [`files`] | files and their places, requests and answers |
//! | [`typed_path`] | a path to be typed where there is no file dialog |
//! | [`opened_file`] | a copy of a connection from a file |
//! | [`follow`] | files that are kept up to date |
//! | [`account`] | persons and accounts |
//! | [`account_oauth`] | OAuth for Connect of an account |
//! | [`record`] | a record to file |
//! | [`life`] | how long a connection lives, where a draft rests, days |
//! | [`upkeep`] | what keeps a connection alive, on its page |
//! | [`look_after`] | the daily task that looks after connections, and what is told on the desktop |
//! | [`diagnostics`] | what was found out about this computer |
//! | [`notification_log`] | the log of the page of notifications |
//! | [`notification_page`] | the page of notifications: states, drift, differences, what was done |
//! | [`notification_set_up`] | the wizard that sets up notifications |
//! | [`notifications`] | Docusign Connect: configurations, drift, the log, signatures |
//! | [`received`] | a message that came to the receiver on this computer |
//! | [`receiver`] | the page of that receiver |
//! | [`resend`] | messages of Connect sent again |
//! | [`address_trial`] | the address of a receiver, tried |
//! | [`token_trial`] | the customer's authorization server, tried |
//! | [`connect_events`] | what Connect can tell: events, families, data |
//! | [`connect_keys`] | keys that messages of Connect are signed with |
//! | [`key_rotation`] | the key of an account, changed for a new one in the window |
//! | [`signature_check`] | a message whose signatures are checked |
//! | [`questions`] | what is asked before something is lost or removed |

/// A problem by the keys of what happened and of what to do now, its remedy (or `None`), its details, and arguments for
/// both texts.
macro_rules! explained {
    ($what:literal, $now:literal, $remedy:expr, $details:expr $(,)?) => {
        $crate::words::Explained {
            what: $crate::texts::t($what).into_owned(),
            now: $crate::texts::t($now).into_owned(),
            remedy: Option::from($remedy),
            tell: None,
            purpose: Default::default(),
            harmless: false,
            unknown: None,
            said: None,
            speaker: $crate::words::Speaker::Docusign,
            details: $details,
        }
    };
    ($what:literal, $now:literal, $remedy:expr, $details:expr, $arguments:expr $(,)?) => {
        $crate::words::Explained {
            what: $crate::texts::t_with($what, $arguments),
            now: $crate::texts::t_with($now, $arguments),
            remedy: Option::from($remedy),
            tell: None,
            purpose: Default::default(),
            harmless: false,
            unknown: None,
            said: None,
            speaker: $crate::words::Speaker::Docusign,
            details: $details,
        }
    };
}

pub mod account;
pub mod account_oauth;
pub mod address_trial;
pub mod again;
pub mod check;
pub mod connect_events;
pub mod connect_keys;
pub mod diagnostics;
pub mod drawings;
pub mod environment;
pub mod files;
pub mod follow;
pub mod hand_over;
pub mod key_rotation;
pub mod keychain;
pub mod keys;
pub mod known;
pub mod life;
pub mod look_after;
pub mod network;
pub mod notification_log;
pub mod notification_page;
pub mod notification_set_up;
pub mod notifications;
pub mod opened_file;
pub mod page;
pub mod port;
pub mod prepare;
pub mod product;
pub mod questions;
pub mod received;
pub mod receiver;
pub mod record;
pub mod refusals;
pub mod removal;
pub mod renewal;
pub mod report;
pub mod reported;
pub mod resend;
pub mod scopes;
pub mod sign_in;
pub mod signature_check;
pub mod steps;
pub mod tell;
pub mod token_trial;
pub mod typed_path;
pub mod upkeep;

pub use reported::UnknownRefusal;
pub use tell::{Tell, TellPurpose};

use crate::texts::t_with;

/// A problem in its parts. Bears nothing secret: details are the errors' own texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What happened.
    pub what: String,
    /// What to do now.
    pub now: String,
    /// What mends it, where something on the page can.
    pub remedy: Option<Remedy>,
    /// Who else has to see to it before anything here helps; a text for them can be copied.
    pub tell: Option<Tell>,
    /// What the person was about.
    pub purpose: TellPurpose,
    /// Nothing went wrong: the person said no, or was away.
    pub harmless: bool,
    /// A refusal that no row of the table is about, as it is worth reporting.
    pub unknown: Option<UnknownRefusal>,
    /// What the other side wrote, where a person is to see it at once.
    pub said: Option<String>,
    /// Who wrote that.
    pub speaker: Speaker,
    /// For whoever is asked for help; may be empty.
    pub details: String,
}

/// Whose words a problem has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Docusign's.
    Docusign,
    /// Those of the customer's own server.
    Server,
}

impl Explained {
    /// What the other side wrote, with who it is.
    pub fn said_by_whom(&self) -> Option<String> {
        let said = [("said", self.said.clone()?.into())];
        Some(match self.speaker {
            Speaker::Docusign => t_with("problem-said", &said),
            Speaker::Server => t_with("problem-server-said", &said),
        })
    }

    /// The same with another remedy, or none.
    pub fn with_remedy(self, remedy: impl Into<Option<Remedy>>) -> Self {
        Self { remedy: remedy.into(), ..self }
    }

    /// The same with what the other side wrote.
    fn saying(self, said: Option<&str>) -> Self {
        Self { said: said.filter(|said| !said.is_empty()).map(str::to_owned), ..self }
    }

    /// The same with what the customer's own server wrote.
    fn saying_of_server(self, said: Option<&str>) -> Self {
        Self { speaker: Speaker::Server, ..self.saying(said) }
    }

    /// The same for somebody else to see to.
    fn telling(self, who: Tell) -> Self {
        Self { tell: Some(who), ..self }
    }

    /// The same as a refusal that is not known: Docusign's administrator may know it, and the makers of Countersign should.
    fn unknown(self, refusal: UnknownRefusal) -> Self {
        Self { unknown: Some(refusal), ..self.telling(Tell::Administrator) }
    }

    /// The same where the person was about this.
    fn about(self, purpose: TellPurpose) -> Self {
        Self { purpose, ..self }
    }

    /// The same as something that nobody need be alarmed by.
    fn harmlessly(self) -> Self {
        Self { harmless: true, ..self }
    }
}

/// What mends a problem. A screen makes its first button of it, where Next does not do it already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// To go back to Keys: to the secret key or the redirect URI.
    BackToKeys,
    /// To sign in without the port, and paste the address. To go back to Keys mends it as well.
    WithoutPort,
    /// To change the app on the page Apps and Keys.
    AppsAndKeys,
    /// To sign in once more.
    SignInAgain,
    /// To sign in as another person.
    SomebodyElse,
    /// To try the same once more, now or after something outside this program was mended.
    TryAgain,
    /// Another place or name for the file.
    AnotherPlace,
    /// To choose another file.
    AnotherFile,
    /// To go on without a file: this system cannot ask for its place.
    WithoutFile,
    /// To save the values to a file: the keychain will not hold them.
    SaveToFile,
    /// To make a new request.
    NewRequest,
    /// To set up the connection anew.
    SetUpAnew,
}

/// The system gave no randomness.
pub fn no_random() -> Explained {
    explained!("no-random", "no-random-now", None, String::new())
}
