//! Somebody else who uses this computer too, and sees what everybody sees: the command lines of all programs.

use countersign::callback::LaunchPage;
use secrecy::SecretString;

use super::sign_in::where_it_leads;
use super::*;
use crate::support::other_user;

const LINK: &str = "https://account.docusign.com/oauth/auth?state=right&code_challenge=canary";

/// A launch page that serves, and what gives out its addresses.
async fn launch_page() -> (countersign::callback::Launcher, JoinHandle<()>) {
    let page = LaunchPage::bind(SecretString::from(LINK)).await.unwrap();
    (page.launcher(), tokio::spawn(page.serve()))
}

fn visit(address: &str, as_whom: impl Fn(u16, &str) -> String) -> String {
    let url = Url::parse(address).unwrap();
    let port = url.port().unwrap();
    as_whom(port, &format!("GET {} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n", url.path()))
}

#[tokio::test(flavor = "multi_thread")]
async fn item_44_what_the_browser_is_started_with_says_nothing_and_is_good_for_one_visit() {
    let (launcher, serving) = launch_page().await;
    let first = launcher.address().unwrap();
    let again = launcher.address().unwrap();
    for address in [&first, &again] {
        assert!(!address.contains("right") && !address.contains("canary"), "{address}");
    }
    assert_eq!(status_of(&visit(&first, ask)), 404, "only the newest is good");
    let port = Url::parse(&again).unwrap().port().unwrap();
    let other_host = again.replace("127.0.0.1", "localhost");
    let path = Url::parse(&again).unwrap().path().to_owned();
    for head in [
        format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"),
        format!("POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 0\r\n\r\n"),
        format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nSec-Fetch-Mode: cors\r\n\r\n"),
        format!("GET {other_host} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"),
    ] {
        assert_eq!(status_of(&ask(port, &head)), 400, "{head}");
    }
    assert_eq!(where_it_leads(&again), LINK, "none of these used it up");
    assert_eq!(status_of(&visit(&again, ask)), 404);
    serving.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn item_44_another_user_who_read_the_command_line_is_sent_nowhere() {
    if !other_user::is_there() {
        return;
    }
    let (launcher, serving) = launch_page().await;
    let address = launcher.address().unwrap();
    let reply = visit(&address, other_user::ask);
    assert_eq!(status_of(&reply), 403, "{reply}");
    assert!(!reply.contains("canary"));
    assert_eq!(where_it_leads(&address), LINK, "the person's own visit is still good");
    serving.abort();
}

/// He signed in with our very link, and is quicker: his account would be connected.
#[tokio::test(flavor = "multi_thread")]
async fn item_44_another_users_code_is_refused_and_said_and_ours_still_counts() {
    if !other_user::is_there() {
        return;
    }
    let desk = Desk::open().await;
    let his = desk.head("GET /callback?code=his&state=right", "");
    for _ in 0..3 {
        let reply = other_user::ask(desk.port, &his);
        assert_eq!(status_of(&reply), 403, "{reply}");
        // Gone at once, so that the kernel does not know any more whose it was.
        other_user::drop_off(desk.port, &his);
    }
    assert_eq!(desk.notices(), [ReceiverNotice::OtherUser], "said once");
    desk.finish().await;
}
