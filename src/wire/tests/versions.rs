//! Item 20: the versions of TLS.

use std::net::{SocketAddr, TcpListener};
use std::thread::JoinHandle;

use rustls::ProtocolVersion;
use rustls::version::{TLS12, TLS13};

use super::authority::Authority;
use super::*;

#[tokio::test]
async fn item_20_tls_1_2_and_1_3_are_accepted() {
    let root = Authority::root("Root");
    for (offered, version) in [(&TLS12, ProtocolVersion::TLSv1_2), (&TLS13, ProtocolVersion::TLSv1_3)] {
        let config = root.server(&[HOST]).config_for(&[offered]);
        let stub = Stub::over_tls(config, [Act::Send(json(200, "{}"))]);
        let (wire, url) = outside_at(&stub, trusting(&root));
        assert_eq!(post(&wire, &url).await.unwrap().status, 200);
        assert_eq!(stub.handshakes(), [Ok((Some(HOST.to_owned()), version))]);
    }
}

/// What an old server heard from the client, and what the client said to the server's choice.
struct Heard {
    hello: Vec<u8>,
    alert: Vec<u8>,
}

/// A server that knows nothing newer than `version`: it answers a client hello as RFC 4346, appendix E has it, by
/// choosing its own version. No library here speaks one that old, so the few bytes are written by hand.
fn old_server(version: [u8; 2]) -> (SocketAddr, JoinHandle<Heard>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let thread = std::thread::spawn(move || {
        let (mut client, _) = listener.accept().unwrap();
        client.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let hello = record(&mut client);
        // TLS_RSA_WITH_AES_128_CBC_SHA, which every version up to 1.2 has; no compression; no session.
        let body = [&version[..], &[7; 32], &[0, 0x00, 0x2f, 0]].concat();
        let message = [&[2, 0, 0, u8::try_from(body.len()).unwrap()], &body[..]].concat();
        let length = u8::try_from(message.len()).unwrap();
        client.write_all(&[&[22], &version[..], &[0, length], &message[..]].concat()).unwrap();
        let alert = record(&mut client);
        Heard { hello, alert }
    });
    (address, thread)
}

/// A TLS record without its head.
fn record(client: &mut std::net::TcpStream) -> Vec<u8> {
    let mut head = [0; 5];
    client.read_exact(&mut head).unwrap();
    let mut body = vec![0; usize::from(u16::from_be_bytes([head[3], head[4]]))];
    client.read_exact(&mut body).unwrap();
    body
}

/// The versions a client hello offers (RFC 8446, section 4.2.1).
fn offered(hello: &[u8]) -> Vec<[u8; 2]> {
    let mut rest = &hello[4 + 2 + 32..];
    let mut skip = |wide: usize| {
        let (length, behind) = rest.split_at(wide);
        let length = length.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        let (inside, behind) = behind.split_at(length);
        rest = behind;
        inside
    };
    let (_session, _ciphers, _compressions) = (skip(1), skip(2), skip(1));
    let mut extensions = skip(2);
    while let [high, low, long, short, behind @ ..] = extensions {
        let (inside, behind) = behind.split_at(usize::from(u16::from_be_bytes([*long, *short])));
        if [*high, *low] == [0x00, 0x2b] {
            return inside[1..].chunks(2).map(|version| [version[0], version[1]]).collect();
        }
        extensions = behind;
    }
    panic!("no versions are offered");
}

#[tokio::test]
async fn item_20_tls_1_1_and_older_are_refused() {
    for version in [[3, 2], [3, 1], [3, 0]] {
        let (address, server) = old_server(version);
        let names = vec![(HOST.to_owned(), Some(address))];
        let error = post(&wire(Settings { names, ..bare() }), &format!("https://{HOST}/oauth/token"))
            .await
            .unwrap_err();
        assert!(matches!(error, WireError::TlsFailed(_)), "{version:?}: {error:?}");
        let heard = server.join().unwrap();
        assert_eq!(offered(&heard.hello), [[3, 4], [3, 3]], "1.3 and 1.2 are offered, and nothing else");
        // fatal, protocol_version (RFC 8446, section 6).
        assert_eq!(heard.alert, [2, 70], "{version:?}");
    }
}

/// Such a server may as well refuse at once, since nothing that it knows is offered.
#[tokio::test]
async fn item_20_a_server_that_refuses_the_version_is_no_untrusted_one() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::spawn(move || {
        let (mut client, _) = listener.accept().unwrap();
        record(&mut client);
        client.write_all(&[21, 3, 1, 0, 2, 2, 70]).unwrap();
    });
    let names = vec![(HOST.to_owned(), Some(address))];
    let error =
        post(&wire(Settings { names, ..bare() }), &format!("https://{HOST}/oauth/token")).await.unwrap_err();
    server.join().unwrap();
    let WireError::TlsFailed(why) = error else { panic!("{error:?}") };
    assert!(why.contains("ProtocolVersion"), "{why}");
}
