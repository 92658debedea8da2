//! The points to work through at Prepare.

use std::borrow::Cow;

use jiff::civil::{Date, date};

use super::keys;
use crate::domain::{Endpoints, Environment};
use crate::places::set_up::SetUp;
use crate::places::set_up::keys::FieldName;
use crate::places::set_up::prepare::{DocusignPage, GuidePoint, List, Stage, Way};
use crate::texts::{LabelledText, month, t, t_labelled, t_of_sheet, t_with};

/// When what is known of Docusign's pages was collected.
const PAGES_SEEN: Date = date(2026, 11, 1);
/// From when its text about going live is.
const GO_LIVE_SEEN: Date = date(2026, 6, 1);

/// One point of a list.
pub struct Point {
    /// What it is about, where it stands alone.
    pub title: Cow<'static, str>,
    /// What to do, without its number.
    pub words: LabelledText,
    /// What helps with it, below its words.
    pub help: &'static [PointHelp],
}

/// What helps with a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointHelp {
    /// **Open Apps and Keys**.
    OpenPage,
    /// The field of the Integration Key, which is there now.
    IntegrationKey,
    /// The field of the Secret Key, which is shown this once.
    SecretKey,
    /// The redirect URI, to be copied.
    RedirectUri,
    /// What going live costs.
    Cost,
    /// **Open Developer Console**.
    OpenConsole,
}

/// The points of a list, for the environment the key is made for, in the words of the page that Docusign shows.
pub fn points(list: List, environment: Environment, page: DocusignPage) -> Vec<Point> {
    list.points(environment).iter().map(|point| self::point(*point, environment, page)).collect()
}

/// What a point says.
pub fn point(point: GuidePoint, environment: Environment, page: DocusignPage) -> Point {
    use GuidePoint as P;
    let is_older = page == DocusignPage::Older;
    let words = match point {
        P::Open => match environment {
            Environment::Production => t_labelled("prepare-point-open-demo"),
            Environment::Demo => t_labelled("prepare-point-open"),
            Environment::Practice => t_labelled("prepare-point-open-practice"),
        },
        P::MakeApp => t_labelled("prepare-point-app"),
        P::SetType if is_older => t_labelled("prepare-point-type-older"),
        P::SetType => t_labelled("prepare-point-type"),
        P::AddSecret => t_labelled("prepare-point-secret"),
        P::AddUri => t_labelled("prepare-point-uri"),
        P::Save => t_labelled("prepare-point-save"),
        P::OpenGoLive if is_older => t_labelled("prepare-live-open-older"),
        P::OpenGoLive => t_labelled("prepare-live-open"),
        P::ChooseKind if is_older => t_labelled("prepare-live-choose-older"),
        P::ChooseKind => t_labelled("prepare-live-choose"),
        P::SendRequest => t_labelled("prepare-live-send"),
        P::FindApp => t_labelled("prepare-finish-open"),
        P::OpenConsole => t_labelled("prepare-console-open"),
        P::ConsoleDemo => t_labelled("prepare-console-demo"),
        P::ConsoleProduction => t_labelled("prepare-console-production"),
        P::ConsoleMake => t_labelled("prepare-console-make"),
        P::ConsoleSecret => t_labelled("prepare-console-secret"),
        P::ConsoleUri => t_labelled("prepare-console-uri"),
        P::ConsoleSave => t_labelled("prepare-console-save"),
    };
    Point { title: title(point), words, help: help_with(point) }
}

fn title(point: GuidePoint) -> Cow<'static, str> {
    use GuidePoint as P;
    match point {
        P::Open => t("prepare-title-open"),
        P::MakeApp => t("prepare-title-app"),
        P::SetType => t("prepare-title-type"),
        P::AddSecret | P::ConsoleSecret => t("prepare-title-secret"),
        P::AddUri | P::ConsoleUri => t("prepare-title-uri"),
        P::Save | P::ConsoleSave => t("prepare-title-save"),
        P::OpenGoLive => t("prepare-title-live"),
        P::ChooseKind => t("prepare-title-kind"),
        P::SendRequest => t("prepare-title-send"),
        P::FindApp => t("prepare-title-find"),
        P::OpenConsole => t("prepare-title-console"),
        P::ConsoleDemo => t("prepare-title-console-demo"),
        P::ConsoleProduction => t("prepare-title-console-production"),
        P::ConsoleMake => t("prepare-title-console-make"),
    }
}

fn help_with(point: GuidePoint) -> &'static [PointHelp] {
    use GuidePoint as P;
    match point {
        P::Open | P::OpenGoLive => &[PointHelp::OpenPage],
        P::FindApp => &[PointHelp::OpenPage, PointHelp::IntegrationKey],
        P::MakeApp | P::ConsoleSave => &[PointHelp::IntegrationKey],
        P::AddSecret | P::ConsoleSecret => &[PointHelp::SecretKey],
        P::AddUri | P::ConsoleUri => &[PointHelp::RedirectUri],
        P::ChooseKind => &[PointHelp::Cost],
        P::OpenConsole => &[PointHelp::OpenConsole],
        P::SetType | P::Save | P::SendRequest | P::ConsoleDemo | P::ConsoleProduction | P::ConsoleMake => &[],
    }
}

/// What stands for a page among those that Docusign may show.
pub fn page_name(page: DocusignPage) -> Cow<'static, str> {
    match page {
        DocusignPage::Newer => t("prepare-page-newer"),
        DocusignPage::Older => t("prepare-page-older"),
        DocusignPage::Console => t("prepare-page-console"),
    }
}

/// Whether something on the page is to be done before Next asks to be pressed: one at a time, what the present point is
/// about; else all that is not ticked.
pub fn first_is_on_the_page(state: &SetUp) -> bool {
    let (prepare, common) = (&state.prepare, &state.common);
    let Some(list) = prepare.list(common) else { return false };
    let points = prepare.points(common);
    if let Some(place) = prepare.place(common)
        && let Some(point) = points.get(place)
    {
        return !prepare.is_ticked(list, place)
            && help_with(*point).iter().any(|help| asks_first(state, *help));
    }
    let wants = product_points(state).map_or(0, |product| product.points.len());
    let has_them = (0..wants).all(|point| prepare.is_ticked(List::Product, point));
    let shows_product = matches!(list, List::MakeApp | List::Console);
    !prepare.is_worked_through(common) || (shows_product && !has_them)
}

/// Whether what helps with a point was not used yet.
fn asks_first(state: &SetUp, help: PointHelp) -> bool {
    let (prepare, common) = (&state.prepare, &state.common);
    match help {
        PointHelp::OpenPage => !prepare.apps_and_keys(common).is_some_and(|page| prepare.has_opened(&page)),
        PointHelp::OpenConsole => !prepare.has_opened(Endpoints::DEVELOPER_CONSOLE),
        PointHelp::IntegrationKey => {
            let field = FieldName::IntegrationKey;
            state.keys.integration_key.trim().is_empty() || keys::problem(&state.keys, field).is_some()
        }
        PointHelp::SecretKey => {
            let field = FieldName::SecretKey;
            state.keys.secret_key.trim().is_empty() || keys::problem(&state.keys, field).is_some()
        }
        PointHelp::RedirectUri => !matches!(prepare.copied, Some(Ok(()))),
        PointHelp::Cost => false,
    }
}

/// Whether both keys came to Keys with the points of a list: there, they are only to be looked at.
pub fn brings_both_keys(state: &SetUp) -> bool {
    state.keys.came_filled && state.prepare.way == Way::Help && state.common.replaces.is_none()
}

/// How many pages a key for Production takes.
const STAGES: usize = 4;

/// What is said under the question of a list: for Production, which page of how many it is.
pub fn lead(state: &SetUp, lead: &str) -> String {
    let part = ("part", stage_number(state).into());
    if state.common.answers.environment == Environment::Production {
        t_with("prepare-part", &[part, ("count", STAGES.into()), ("lead", lead.to_owned().into())])
    } else {
        lead.to_owned()
    }
}

fn stage_number(state: &SetUp) -> usize {
    match state.prepare.stage(&state.common) {
        Stage::MakeApp => 1,
        Stage::GoLive => 2,
        Stage::InReview => 3,
        Stage::InProduction => 4,
    }
}

/// Where points are looked at one at a time: what the present one is about and which it is; or that all are done, and what
/// `next` is called.
pub fn one_at_a_time(state: &SetUp, next: &str) -> Option<(String, String)> {
    let place = state.prepare.place(&state.common)?;
    let (environment, page) = (state.common.answers.environment, state.prepare.page(&state.common));
    let points = state.prepare.points(&state.common);
    let Some(point) = points.get(place) else {
        let lead = t_with("prepare-all-done-lead", &[("next", next.to_owned().into())]);
        return Some((t("prepare-all-done").into(), self::lead(state, &lead)));
    };
    let which = t_with("prepare-place", &[("number", (place + 1).into()), ("count", points.len().into())]);
    Some((self::point(*point, environment, page).title.into(), lead(state, &which)))
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
        points: preparation.points.iter().map(|point| t_of_sheet(point).into_owned()).collect(),
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
                assert!(points(list, environment, DocusignPage::Newer).len() > 2, "{list:?}");
                let month = if list == List::GoLive { "June 2026" } else { "November 2026" };
                assert!(as_of(list, environment).contains(month), "{list:?}");
            }
        }
    }

    #[test]
    fn each_generation_of_the_page_has_its_own_words() {
        let words = |page| points(List::MakeApp, Environment::Demo, page)[2].words.plain();
        let (newer, older) = (words(DocusignPage::Newer), words(DocusignPage::Older));
        for about in ["securely store a client secret", "Third-party integration key", "PKCE"] {
            assert!(newer.contains(about) && !older.contains(about), "{about}");
        }
        assert!(newer.contains("Authorization Code Grant") && older.contains("Authorization Code Grant"));
        let live = |page| points(List::GoLive, Environment::Production, page)[0].words.plain();
        assert!(live(DocusignPage::Newer).contains("Go-Live account"));
        assert!(live(DocusignPage::Older).contains("Review Transactions"));
    }

    #[test]
    fn each_value_has_its_field_in_the_point_that_makes_it() {
        for (list, environment) in [
            (List::MakeApp, Environment::Demo),
            (List::Console, Environment::Demo),
            (List::InProduction, Environment::Production),
            (List::ConsoleInProduction, Environment::Production),
        ] {
            let points = points(list, environment, DocusignPage::Newer);
            for help in [PointHelp::IntegrationKey, PointHelp::SecretKey, PointHelp::RedirectUri] {
                let having = points.iter().filter(|point| point.help.contains(&help)).count();
                assert_eq!(having, 1, "{help:?} in {list:?}");
            }
            let secret = points.iter().position(|point| point.help.contains(&PointHelp::SecretKey));
            let uri = points.iter().position(|point| point.help.contains(&PointHelp::RedirectUri));
            assert!(secret < uri, "the next Copy would replace a secret that is on the clipboard alone");
        }
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
