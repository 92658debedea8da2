//! The drawings of Docusign's pages that stand beside the points of the guide, one for each point that names a label.

use crate::domain::Environment;
use crate::places::set_up::prepare::{DocusignPage, GuidePoint};
use crate::texts::{PageDrawing, PagePart, PartKind, PartMark, listed, t, t_with};

use PartKind::{Button, Choice, Entry, Field, Menu, Row, Section, Side, Text, Tick, Title};

/// The drawing for a point, of the page that is seen; none for a point that names nothing on it.
pub fn of(point: GuidePoint, environment: Environment, page: DocusignPage) -> Option<PageDrawing> {
    use GuidePoint as P;
    let is_older = page == DocusignPage::Older;
    let sheets = match point {
        P::Open if environment == Environment::Practice => vec![vec![
            PagePart::new(Title, t("label-apps-and-keys")).to_use(),
            PagePart::blank(Text),
            PagePart::blank(Row),
        ]],
        P::Open => vec![vec![
            PagePart::blank(Menu),
            PagePart::new(Menu, t("label-integrations")),
            PagePart::new(Menu, t("label-apps-and-keys")).to_use(),
            PagePart::blank(Menu),
            PagePart::blank(Title),
            PagePart::blank(Text),
            PagePart::blank(Row),
        ]],
        P::MakeApp => make_app(),
        P::SetType if is_older => vec![vec![
            PagePart::new(Section, t("label-authentication")),
            PagePart::new(Choice { chosen: true }, t("label-code-grant")).to_use(),
            PagePart::blank(Choice { chosen: false }),
        ]],
        P::SetType => vec![set_type()],
        P::AddSecret => vec![vec![
            PagePart::new(Section, t("label-secret-keys")),
            PagePart::blank(Text),
            PagePart::new(Button, t("label-add-secret")).to_use(),
        ]],
        P::AddUri => vec![vec![
            PagePart::new(Section, t("label-additional")),
            PagePart::new(Section, t("label-redirect-uris")),
            PagePart::new(Button, t("label-add-uri")).to_use(),
            PagePart::blank(Field),
        ]],
        P::Save => vec![vec![
            PagePart::blank(Section),
            PagePart::blank(Field),
            PagePart::new(Button, t("label-save")).to_use(),
        ]],
        P::OpenGoLive if is_older => vec![
            beside_the_app(PagePart::new(Entry, t("label-review-transactions"))),
            vec![PagePart::blank(Text), PagePart::new(Button, t("label-submit")).to_use()],
        ],
        P::OpenGoLive => {
            vec![beside_the_app(PagePart::new(Entry, t("label-go-live-account")))]
        }
        P::ChooseKind => vec![kinds()],
        P::FindApp => vec![
            beside_the_app(PagePart::new(Entry, t("label-edit"))),
            vec![PagePart::new(Field, t("label-integration-key")).to_use()],
        ],
        P::OpenConsole => vec![vec![
            PagePart::new(Title, t("label-console")).to_use(),
            PagePart::blank(Text),
            PagePart::blank(Row),
        ]],
        P::ConsoleDemo => vec![console(true)],
        P::ConsoleProduction => vec![console(false)],
        P::ConsoleMake => vec![vec![
            PagePart::new(Title, t("label-console")),
            PagePart::blank(Field),
            PagePart::new(Choice { chosen: true }, t("label-code-grant")).to_use(),
            PagePart::blank(Choice { chosen: false }),
        ]],
        P::ConsoleSave => vec![vec![
            PagePart::new(Title, t("label-console")),
            PagePart::new(Field, t("label-client-id")).to_use(),
            PagePart::blank(Text),
        ]],
        P::SendRequest | P::ConsoleSecret | P::ConsoleUri => return None,
    };
    let is_console = matches!(
        point,
        P::OpenConsole | P::ConsoleDemo | P::ConsoleProduction | P::ConsoleMake | P::ConsoleSave
    );
    let page = if is_console { t("label-console") } else { t("label-apps-and-keys") };
    Some(PageDrawing { page, sheets })
}

/// The list of apps, what its button leads to, and the app that is made.
fn make_app() -> Vec<Vec<PagePart>> {
    vec![
        vec![
            PagePart::new(Title, t("label-apps-and-keys")),
            PagePart::new(Button, t("label-add-app")).to_use(),
        ],
        vec![
            PagePart::new(Field, t("label-app-name")).to_use(),
            PagePart::new(Button, t("label-create-app")).to_use(),
        ],
        vec![PagePart::new(Field, t("label-integration-key")).to_use()],
    ]
}

/// How an app signs in, on the page that asks about a client secret.
fn set_type() -> Vec<PagePart> {
    let mut parts = vec![PagePart::new(Section, t("label-integration-type"))];
    parts.extend(kinds());
    parts.extend([
        PagePart::new(Section, t("label-authentication")),
        PagePart::new(Text, t("label-store-secret")),
        PagePart::new(Choice { chosen: true }, t("label-yes")).to_use(),
        PagePart::blank(Choice { chosen: false }),
        PagePart::new(Tick { ticked: true }, t("label-code-grant")).to_use(),
        PagePart::new(Tick { ticked: false }, t("label-pkce")).to_leave(),
    ]);
    parts
}

/// The kinds of integration, of which a product that asks for a key of one's own is the second.
fn kinds() -> Vec<PagePart> {
    vec![
        PagePart::new(Choice { chosen: false }, t("label-type-private")),
        PagePart::new(Choice { chosen: true }, t("label-type-third-party")).to_use(),
        PagePart::new(Choice { chosen: false }, t("label-type-public")),
        PagePart::new(Choice { chosen: false }, t("label-type-embedded")),
    ]
}

/// The list of apps, with what the button beside one opens, and the entry of it to use.
fn beside_the_app(entry: PagePart) -> Vec<PagePart> {
    vec![
        PagePart::new(Title, t("label-apps-and-keys")),
        PagePart::new(Row, t("label-actions")).to_use(),
        entry.to_use(),
        PagePart::blank(Entry),
    ]
}

/// The switch between the environments.
fn console(demo: bool) -> Vec<PagePart> {
    let side = |on, label| {
        let part = PagePart::new(Side { on }, label);
        if on { part.to_use() } else { part }
    };
    vec![
        PagePart::new(Title, t("label-console")),
        side(demo, t("label-demo")),
        side(!demo, t("label-production")),
        PagePart::blank(Text),
    ]
}

/// What a drawing shows, for whoever does not see it.
pub fn said(drawing: &PageDrawing, environment: Environment) -> String {
    let parts: Vec<String> = drawing.marked().map(part_said).collect();
    let arguments = [("page", drawing.page.as_ref().into()), ("parts", listed(&parts).into())];
    if environment == Environment::Practice {
        t_with("drawing-practice", &arguments)
    } else {
        t_with("drawing", &arguments)
    }
}

fn part_said(part: &PagePart) -> String {
    let label = [("label", part.label.as_ref().into())];
    if part.mark == PartMark::Leave {
        return t_with("drawing-left", &label);
    }
    match part.kind {
        Menu | Entry => t_with("drawing-menu", &label),
        Title | Section | Text => t_with("drawing-title", &label),
        Button | Row => t_with("drawing-button", &label),
        Field => t_with("drawing-field", &label),
        Choice { .. } | Side { .. } => t_with("drawing-choice", &label),
        Tick { .. } => t_with("drawing-tick", &label),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::set_up::prepare::List;
    use crate::words::prepare;

    /// What is known to stand on Docusign's pages.
    const FACTS: [&str; 31] = [
        "Integrations",
        "Apps and Keys",
        "Add App and Integration Key",
        "App Name",
        "Create App",
        "Integration Key",
        "Integration Type",
        "Private custom integration",
        "Third-party integration key",
        "Public integration",
        "Embedded integration",
        "Authentication",
        "Is your application able to securely store a client secret?",
        "Yes",
        "Authorization Code Grant",
        "Require Proof Key for Code Exchange (PKCE)",
        "Secret Keys",
        "Add Secret Key",
        "Additional settings",
        "Redirect URIs",
        "Add URI",
        "Save",
        "Actions",
        "Edit",
        "Select Go-Live account",
        "Review Transactions",
        "Submit for review",
        "Developer Console",
        "Demo",
        "Production",
        "Client ID",
    ];

    /// Every point that can be shown, in each environment, on each page.
    fn all() -> Vec<(GuidePoint, Environment, DocusignPage)> {
        let lists =
            [List::MakeApp, List::GoLive, List::InProduction, List::Console, List::ConsoleInProduction];
        let mut all = Vec::new();
        for environment in [Environment::Production, Environment::Demo, Environment::Practice] {
            for page in [DocusignPage::Newer, DocusignPage::Older, DocusignPage::Console] {
                for list in lists {
                    all.extend(list.points(environment).iter().map(|point| (*point, environment, page)));
                }
            }
        }
        all
    }

    #[test]
    fn each_point_that_names_labels_has_a_drawing_in_which_exactly_these_are_marked() {
        let mut drawn = 0;
        for (point, environment, page) in all() {
            let at = format!("{point:?} in {environment:?} on {page:?}");
            let words = prepare::point(point, environment, page).words;
            let named: Vec<&str> = words.labels().collect();
            let Some(drawing) = of(point, environment, page) else {
                assert!(named.is_empty(), "{at} names {named:?} and has no drawing");
                continue;
            };
            let is_shown = |label: &str| drawing.sheets.iter().flatten().any(|part| part.label == label);
            for label in &named {
                assert!(is_shown(label), "{at}: {label} is not in the drawing");
            }
            // A section that is named is where to look; what is pressed, chosen or filled in is what is marked.
            let is_place = |label: &str| {
                let mut parts = drawing.sheets.iter().flatten().filter(|part| part.label == label);
                parts.all(|part| matches!(part.kind, Section | Title) && part.mark == PartMark::None)
            };
            let used: Vec<&str> = named.iter().copied().filter(|label| !is_place(label)).collect();
            let marked: Vec<&str> = drawing.marked().map(|part| part.label.as_ref()).collect();
            assert_eq!(marked, used, "{at}");
            assert!(!marked.is_empty(), "{at}: nothing is marked");
            drawn += 1;
        }
        assert!(drawn > 60, "only {drawn} drawings");
    }

    #[test]
    fn a_drawing_has_no_words_that_the_page_does_not_have() {
        for (point, environment, page) in all() {
            let Some(drawing) = of(point, environment, page) else { continue };
            for part in drawing.sheets.iter().flatten().filter(|part| !part.label.is_empty()) {
                assert!(FACTS.contains(&part.label.as_ref()), "{point:?}: {} is no label", part.label);
            }
        }
    }

    #[test]
    fn each_generation_has_its_own_drawings() {
        let draw = |point, page| of(point, Environment::Production, page).expect("a drawing");
        for point in [GuidePoint::SetType, GuidePoint::OpenGoLive] {
            assert_ne!(draw(point, DocusignPage::Newer), draw(point, DocusignPage::Older), "{point:?}");
        }
        let newer = said(&draw(GuidePoint::SetType, DocusignPage::Newer), Environment::Production);
        for about in [
            "the choice Third-party integration key is marked",
            "the box Require Proof Key for Code Exchange (PKCE) stays as it is",
        ] {
            assert!(newer.contains(about), "{newer}");
        }
    }

    #[test]
    fn a_drawing_is_told_to_whoever_does_not_see_it() {
        let app = of(GuidePoint::AddSecret, Environment::Demo, DocusignPage::Newer).expect("a drawing");
        assert_eq!(
            said(&app, Environment::Demo),
            "Drawing of Docusign’s page Apps and Keys: the button Add Secret Key is marked."
        );
        assert!(said(&app, Environment::Practice).contains("Practice’s page"));
    }
}
