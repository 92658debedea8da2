//! The points to work through at Prepare.

use std::borrow::Cow;

use crate::domain::Environment;
use crate::places::set_up::prepare::List;
use crate::texts::t;

/// One point of a list.
pub struct Point {
    /// What to do, without its number.
    pub words: Cow<'static, str>,
    /// What helps with it, below its words.
    pub help: Option<PointHelp>,
}

/// What helps with a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointHelp {
    /// **Open Apps and Keys**.
    OpenPage,
    /// The redirect URI, to be copied.
    RedirectUri,
    /// What going live costs.
    Cost,
}

/// The points of a list, for the environment the key is made for.
pub fn points(list: List, environment: Environment) -> Vec<Point> {
    let alone = |words| Point { words, help: None };
    let with = |words, help| Point { words, help: Some(help) };
    match list {
        // On the way to Production the secret is made there, later: one made in Demo would not serve.
        List::MakeApp if environment == Environment::Production => vec![
            with(t("prepare-point-open-demo"), PointHelp::OpenPage),
            alone(t("prepare-point-app")),
            alone(t("prepare-point-type")),
            with(t("prepare-point-uri"), PointHelp::RedirectUri),
            alone(t("prepare-point-save-app")),
        ],
        List::MakeApp => vec![
            with(open(environment), PointHelp::OpenPage),
            alone(t("prepare-point-app")),
            alone(t("prepare-point-type")),
            alone(t("prepare-point-secret")),
            with(t("prepare-point-uri"), PointHelp::RedirectUri),
            alone(t("prepare-point-save")),
        ],
        List::GoLive => vec![
            with(t("prepare-live-open"), PointHelp::OpenPage),
            with(t("prepare-live-choose"), PointHelp::Cost),
            alone(t("prepare-live-send")),
        ],
        List::InProduction => vec![
            with(t("prepare-finish-open"), PointHelp::OpenPage),
            alone(t("prepare-point-secret")),
            with(t("prepare-point-uri"), PointHelp::RedirectUri),
            alone(t("prepare-point-save")),
        ],
    }
}

fn open(environment: Environment) -> Cow<'static, str> {
    if environment == Environment::Practice {
        t("prepare-point-open-practice")
    } else {
        t("prepare-point-open")
    }
}

/// What help costs in time, where the way to a key is chosen.
pub fn help(environment: Environment) -> Cow<'static, str> {
    if environment == Environment::Production {
        t("prepare-help-words-production")
    } else {
        t("prepare-help-words")
    }
}
