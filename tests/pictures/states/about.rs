//! About.

use countersign::app::{Action, Address, App};
use countersign::connections::{
    BrowserFound, BrowserSource, DesktopFound, Diagnostics, DisplayKind, KeychainProgram, KeychainState,
    KnownBrowser, Listing, PortState, PortalFound, PortalInterface, ProxyInUse, ProxySource, ProxyToServer,
    Redactor, RefusalSeen, SessionFound, SystemFound,
};
use countersign::domain::Environment;
use countersign::places::about::AboutAsker;
use countersign::tasks::{Answer, Told};

use super::State;
use super::home::{at_home, records};
use super::invented::{clock, moment};

fn opened() -> App {
    let mut app = at_home(Listing { records: records(), ..Listing::default() });
    app.act(Action::OpenAbout);
    app
}

fn answered(answer: Answer) -> App {
    let mut app = opened();
    app.hear(Told::Answer { asker: Address::About(1, AboutAsker), answer });
    app
}

fn found() -> Diagnostics {
    let redactor = Redactor::new(Some("/home/olive".to_owned()), ["olive".to_owned()]);
    let shown = |text: &str| redactor.text(text);
    Diagnostics {
        at: clock().now(),
        system: SystemFound {
            kind: "linux",
            processor: "x86_64",
            name: Some(shown("Debian GNU/Linux 12 (bookworm)")),
            kernel: Some(shown("6.1.0-31-amd64")),
        },
        session: SessionFound {
            display: DisplayKind::Wayland,
            desktop: DesktopFound::Known("GNOME"),
            is_remote: None,
        },
        renderer: Some(shown("wgpu, vulkan, Intel(R) UHD Graphics 620")),
        keychain: KeychainState::Locked,
        keychain_program: KeychainProgram::GnomeKeyring,
        proxies: Some(vec![ProxyToServer {
            server: "account.docusign.com".to_owned(),
            proxy: Some(ProxyInUse {
                scheme: "http".to_owned(),
                address: "proxy.trading.example:3128".to_owned(),
                set_in: ProxySource::Variable("HTTPS_PROXY"),
                with_credentials: true,
            }),
        }]),
        ports: vec![
            (80, PortState::NeedsRights),
            (8721, PortState::Held(Some((shown("java"), Some(4711))))),
            (8722, PortState::Free),
            (8723, PortState::Reserved),
        ],
        portal: PortalFound::Has([
            (PortalInterface::FileChooser, Some(4)),
            (PortalInterface::OpenUri, Some(5)),
            (PortalInterface::Notification, None),
        ]),
        browser: BrowserFound {
            can_be_opened: Some(true),
            which: Some(KnownBrowser::Named("Firefox")),
            source: Some(BrowserSource::System),
        },
        clock_ahead_secs: None,
        data_dir: shown("/home/olive/.local/share/countersign"),
        kept: Some((
            3,
            vec![RefusalSeen {
                at: moment("2026-11-21T09:07:00Z"),
                environment: Environment::Production,
                error: Some("invalid_grant"),
                dead: true,
            }],
        )),
    }
}

pub fn states() -> Vec<State> {
    vec![
        State::new("looking", opened()),
        State::new("found", answered(Answer::Diagnosed(Box::new(found())))),
        State::new("nothing came", answered(Answer::GivenUp)),
    ]
}
