//! The points to work through at Prepare.

use std::borrow::Cow;

use jiff::civil::{Date, date};

use super::life::month;
use crate::domain::Environment;
use crate::places::set_up::SetUp;
use crate::places::set_up::prepare::List;
use crate::texts::{t, t_with};

/// When what is known of Docusign's pages was collected.
const PAGES_SEEN: Date = date(2026, 11, 1);
/// From when its text about going live is.
const GO_LIVE_SEEN: Date = date(2026, 6, 1);

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
    /// **Open Developer Console**.
    OpenConsole,
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
        List::Console => vec![
            with(t("prepare-console-open"), PointHelp::OpenConsole),
            alone(t("prepare-console-demo")),
            alone(t("prepare-console-make")),
            alone(t("prepare-console-secret")),
            alone(t("prepare-console-uri")),
            alone(t("prepare-console-save")),
        ],
        List::ConsoleInProduction => vec![
            with(t("prepare-console-open"), PointHelp::OpenConsole),
            alone(t("prepare-console-production")),
            alone(t("prepare-console-secret")),
            alone(t("prepare-console-uri")),
            alone(t("prepare-console-save")),
        ],
        // The sheet's: see `product_points`.
        List::Product => Vec::new(),
    }
}

/// What the chosen product wants beside Docusign's points; none where its sheet says nothing of it, and in Practice,
/// where nothing of it is real.
pub fn product_points(state: &SetUp) -> Option<ProductPoints> {
    if state.common.answers.environment == Environment::Practice {
        return None;
    }
    let sheet = state.common.sheets.get(&state.common.answers.sheet)?;
    let preparation = sheet.preparation.as_ref()?;
    let product = || ("product", sheet.name.clone().into());
    let month = ("month", month(preparation.as_of).into());
    Some(ProductPoints {
        title: t_with("prepare-product", &[product()]),
        points: preparation.points.clone(),
        as_of: t_with("prepare-product-as-of", &[product(), month]),
    })
}

/// What a product wants before it is connected.
pub struct ProductPoints {
    /// Above the points.
    pub title: String,
    /// The points, without their numbers.
    pub points: Vec<String>,
    /// Whose words they are, and of when.
    pub as_of: String,
}

/// Whose words a list has, and of when: pages change.
pub fn as_of(list: List, environment: Environment) -> String {
    let seen = |at: Date| [("month", month(at).into())];
    match list {
        List::GoLive => t_with("prepare-as-of", &seen(GO_LIVE_SEEN)),
        List::Console | List::ConsoleInProduction => t_with("prepare-as-of-console", &seen(PAGES_SEEN)),
        _ if environment == Environment::Practice => t_with("prepare-as-of-practice", &seen(PAGES_SEEN)),
        _ => t_with("prepare-as-of", &seen(PAGES_SEEN)),
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::clock::Clock;
    use crate::connections::Sheets;

    const LISTS: [List; 5] =
        [List::MakeApp, List::GoLive, List::InProduction, List::Console, List::ConsoleInProduction];

    #[test]
    fn each_list_has_points_and_says_of_when_they_are() {
        for list in LISTS {
            for environment in [Environment::Production, Environment::Demo, Environment::Practice] {
                assert!(points(list, environment).len() > 2, "{list:?}");
                let month = if list == List::GoLive { "June 2026" } else { "November 2026" };
                assert!(as_of(list, environment).contains(month), "{list:?}");
            }
        }
    }

    #[test]
    fn both_generations_of_the_page_are_named() {
        let words = &points(List::MakeApp, Environment::Demo)[2].words;
        assert!(words.contains("securely store a client secret") && words.contains("Older pages"), "{words}");
    }

    #[test]
    fn a_sheet_adds_points_of_its_own() {
        let clock = Clock::standing_at(jiff::Timestamp::UNIX_EPOCH);
        let mut state = SetUp::new(Arc::new(Sheets::load(None)), clock, Environment::Production, None);
        let of_atlas = product_points(&state).expect("points of Snow Atlas");
        assert!(of_atlas.title.contains("Snow Atlas") && of_atlas.as_of.contains("November 2026"));
        for about in ["permissions", "Business Pro", "Settings"] {
            assert!(of_atlas.points.iter().any(|point| point.contains(about)), "{about}");
        }
        state.common.answers.environment = Environment::Practice;
        assert!(product_points(&state).is_none(), "nothing of it is real there");
        state.common.answers.environment = Environment::Production;
        state.propose("sling");
        assert!(product_points(&state).is_none());
    }
}
