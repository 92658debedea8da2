//! What is begun is answered exactly once, also where it is cancelled.

use super::*;
use crate::connections::CheckRequest;
use crate::connections::samples::signed_in;
use crate::domain::{Account, BaseUri, Environment};
use crate::notifications::{ConnectOAuth, ReceiverOptions, ReceiverProblem};
use crate::tasks::answer::ReceivingEvent;
use crate::tasks::ask::{NotificationWork, ReceiveWork};

struct Background {
    tasks: Tasks<u8>,
    heard: mpsc::Receiver<Told<u8>>,
    _folder: tempfile::TempDir,
}

fn background() -> Background {
    let folder = tempfile::tempdir().unwrap();
    let sheets = Arc::new(Sheets::load(None));
    let (tasks, heard) =
        Tasks::start(folder.path(), sheets, Clock::system(), Vec::new(), Waker::default()).unwrap();
    Background { tasks, heard, _folder: folder }
}

/// The next answer, and to whom; events on the way are passed over.
fn next_answer(heard: &mpsc::Receiver<Told<u8>>) -> (u8, Answer) {
    loop {
        if let Told::Answer { asker, answer } =
            heard.recv_timeout(Duration::from_secs(20)).expect("an answer comes")
        {
            return (asker, answer);
        }
    }
}

/// A call to a server that takes the connection and says nothing.
fn call(silent: &std::net::TcpListener) -> Work {
    let origin = format!("http://{}", silent.local_addr().unwrap());
    let account = Account {
        account_id: "1234567".parse().unwrap(),
        name: None,
        base_uri: BaseUri::new(Environment::Practice, &origin).unwrap(),
        is_default: true,
        organization_id: None,
    };
    let signed_in = Arc::new(signed_in());
    Work::Check(CheckRequest::Account { account, signed_in })
}

/// It may take a hundred seconds.
#[test]
fn the_program_ends_while_an_address_is_tried() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let Background { mut tasks, heard, _folder } = background();
    let url = format!("http://{}/", silent.local_addr().unwrap());
    tasks.begin(Ask { work: Work::SetUpNotifications(NotificationWork::TryAddress(url)), asker: 1 });
    let _asked = silent.accept().unwrap();
    let begun = std::time::Instant::now();
    tasks.end();
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    // What carries the request may be gone before the work that waits for it.
    assert!(matches!(next_answer(&heard), (1, Answer::GivenUp | Answer::AddressTried(Err(_)))));
}

/// The second way to authenticate comes after the first, with the secret in its body.
#[test]
fn a_token_server_is_sent_nothing_more_once_its_trial_is_cancelled() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let Background { mut tasks, heard, _folder } = background();
    let settings = ConnectOAuth {
        authorization_server_url: format!("http://{}/token", silent.local_addr().unwrap()),
        client_id: "client".to_owned(),
        client_secret: Some("canary".into()),
        ..ConnectOAuth::default()
    };
    tasks.begin(Ask {
        work: Work::SetUpNotifications(NotificationWork::TryToken(Box::new(settings))),
        asker: 1,
    });
    let (first, _) = silent.accept().unwrap();
    tasks.begin(Ask { work: Work::Cancel, asker: 1 });
    assert!(matches!(next_answer(&heard), (1, Answer::GivenUp)));
    // The first is over at once, and no second follows it.
    drop(first);
    silent.set_nonblocking(true).unwrap();
    std::thread::sleep(Duration::from_millis(500));
    let second = silent.accept().map_err(|error| error.kind());
    assert_eq!(second.err(), Some(std::io::ErrorKind::WouldBlock));
    tasks.end();
}

#[test]
fn what_is_cancelled_is_given_up_and_answered_once_and_the_rest_goes_on() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let Background { mut tasks, heard, _folder } = background();
    for asker in [1, 2] {
        tasks.begin(Ask { work: call(&silent), asker });
    }
    tasks.begin(Ask { work: Work::Cancel, asker: 1 });
    assert!(matches!(next_answer(&heard), (1, Answer::GivenUp)));
    assert!(heard.recv_timeout(Duration::from_millis(300)).is_err(), "the other call goes on");
    tasks.begin(Ask { work: Work::Cancel, asker: 1 });
    tasks.begin(Ask { work: Work::Cancel, asker: 2 });
    assert!(matches!(next_answer(&heard), (2, Answer::GivenUp)), "what is over is not cancelled twice");
    tasks.end();
}

#[test]
fn a_receiver_tells_of_each_message_until_it_is_cancelled_and_its_port_is_free_then() {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    let Background { mut tasks, heard, _folder } = background();
    tasks.begin(Ask {
        work: Work::Receive(ReceiveWork::Start { options: Box::default(), keys_of: None }),
        asker: 1,
    });
    let next_event = || match heard.recv_timeout(Duration::from_secs(20)) {
        Ok(Told::Receiving { asker: 1, event }) => event,
        _ => panic!("an event comes"),
    };
    let ReceivingEvent::Listening(url) = next_event() else { panic!("it listens") };
    let port: u16 = url.trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(stream, "POST /hook HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{{}}").unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");
    let ReceivingEvent::Came(came) = next_event() else { panic!("a message") };
    assert_eq!((came.message.target.as_str(), came.size()), ("/hook", 2));
    tasks.begin(Ask { work: Work::Cancel, asker: 1 });
    assert!(matches!(next_answer(&heard), (1, Answer::ReceiverEnded(Ok(())))));
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err(), "its port is free");
    // One that cannot listen says why.
    let held = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = held.local_addr().unwrap().port();
    let options = ReceiverOptions { port, ..ReceiverOptions::default() };
    tasks.begin(Ask {
        work: Work::Receive(ReceiveWork::Start { options: Box::new(options), keys_of: None }),
        asker: 2,
    });
    let (asker, answer) = next_answer(&heard);
    let Answer::ReceiverEnded(Err(ReceiverProblem::Port { port: told, .. })) = answer else { panic!("held") };
    assert_eq!((asker, told), (2, port));
    tasks.end();
}
