//! **Help me make one**: the lists of what to do on Docusign's pages, which of these pages the person sees, and one point
//! of a list at a time.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::Environment;

/// The lists of points to tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    /// Make the app.
    MakeApp,
    /// Ask for going live.
    GoLive,
    /// Secret and redirect URI in Production.
    InProduction,
    /// What the product wants beside all that: the points of its sheet.
    Product,
    /// In place of the first: make the key in the Developer Console.
    Console,
    /// In place of the third: secret and redirect URI there.
    ConsoleInProduction,
}

/// The points of each list that are ticked, by their places in it.
pub type Ticks = BTreeMap<List, BTreeSet<usize>>;

/// What a point of a list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuidePoint {
    /// Open Apps and Keys.
    Open,
    /// Make the app; its Integration Key is there then.
    MakeApp,
    /// How the app signs in.
    SetType,
    /// Add a Secret Key.
    AddSecret,
    /// Add the redirect URI.
    AddUri,
    /// Save.
    Save,
    /// Ask for going live, beside the app.
    OpenGoLive,
    /// What kind of integration it is.
    ChooseKind,
    /// Send the request.
    SendRequest,
    /// Find the app in Production; its Integration Key stands there.
    FindApp,
    /// Open the Developer Console.
    OpenConsole,
    /// There, Demo.
    ConsoleDemo,
    /// There, Production.
    ConsoleProduction,
    /// There, make the key.
    ConsoleMake,
    /// There, add a secret.
    ConsoleSecret,
    /// There, add the redirect URI.
    ConsoleUri,
    /// There, save; the Client ID is the Integration Key.
    ConsoleSave,
}

impl List {
    /// Its points, for the environment the key is made for. Those of the product are its sheet's.
    pub fn points(self, environment: Environment) -> &'static [GuidePoint] {
        use GuidePoint as P;
        match self {
            // On the way to Production the secret is made there, later: one made in Demo would not serve.
            Self::MakeApp if environment == Environment::Production => {
                &[P::Open, P::MakeApp, P::SetType, P::AddUri, P::Save]
            }
            Self::MakeApp => &[P::Open, P::MakeApp, P::SetType, P::AddSecret, P::AddUri, P::Save],
            Self::GoLive => &[P::OpenGoLive, P::ChooseKind, P::SendRequest],
            Self::InProduction => &[P::FindApp, P::AddSecret, P::AddUri, P::Save],
            Self::Console => &[
                P::OpenConsole,
                P::ConsoleDemo,
                P::ConsoleMake,
                P::ConsoleSecret,
                P::ConsoleUri,
                P::ConsoleSave,
            ],
            Self::ConsoleInProduction => {
                &[P::OpenConsole, P::ConsoleProduction, P::ConsoleSecret, P::ConsoleUri, P::ConsoleSave]
            }
            Self::Product => &[],
        }
    }
}

/// Which of its pages Docusign shows to this person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocusignPage {
    /// Apps and Keys, which asks about a client secret.
    #[default]
    Newer,
    /// Apps and Keys, which does not.
    Older,
    /// The Developer Console.
    Console,
}

/// How the guide is looked at.
#[derive(Debug, Default)]
pub struct Guide {
    /// One point at a time; else the whole list.
    pub one_at_a_time: bool,
    /// The point that is looked at then, by its place; as many as there are when all is done.
    pub at: usize,
    /// **Keep in front**: the window is a column beside the browser.
    pub in_front: bool,
    /// Which page the person sees.
    pub page: DocusignPage,
    /// The secret key can be read.
    pub secret_shown: bool,
}

/// The first of so many points that is not ticked, from this one on and then from the beginning; their number if all are.
pub fn first_to_do(ticked: Option<&BTreeSet<usize>>, count: usize, from: usize) -> usize {
    let is_open = |point: &usize| ticked.is_none_or(|ticked| !ticked.contains(point));
    (from..count).chain(0..from.min(count)).find(is_open).unwrap_or(count)
}
