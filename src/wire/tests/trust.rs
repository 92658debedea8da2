//! Item 20: whose certificates are taken, and what is said of the others.

use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, GeneralSubtree, IsCa,
    NameConstraints, date_time_ymd,
};
use rustls::{ProtocolVersion, ServerConfig};

use super::authority::{Authority, Identity};
use super::*;

/// What becomes of a post to a server like this one on a computer that trusts `root`. Nothing of it reaches the
/// server, which sees the handshake broken off.
async fn refusal(root: &Authority, config: ServerConfig) -> WireError {
    let stub = Stub::over_tls(config, [Act::Send(json(200, "{}"))]);
    let (wire, url) = outside_at(&stub, trusting(root));
    let error = post(&wire, &url).await.unwrap_err();
    let began = Instant::now();
    while stub.handshakes().is_empty() {
        assert!(began.elapsed() < Duration::from_secs(20), "the server saw no handshake");
        std::thread::sleep(Duration::from_millis(5));
    }
    let [Err(alert)] = &stub.handshakes()[..] else { panic!("shook hands") };
    assert!(alert.contains("fatal alert"), "{alert}");
    assert!(stub.requests().is_empty(), "something was sent");
    error
}

#[tokio::test]
async fn item_20_a_private_root_is_accepted_when_the_system_trusts_it() {
    let root = Authority::root("Example Trading Root");
    let middle = root.vouched("Example Trading Proxy", |_| {});
    for identity in [
        root.server(&[HOST]),
        root.server(&["demo.docusign.net", HOST]),
        root.server(&["*.docusign.com"]),
        middle.server(&[HOST]),
    ] {
        let stub = Stub::over_tls(identity.config(), [Act::Send(json(200, "{\"a\":1}"))]);
        let (wire, url) = outside_at(&stub, trusting(&root));
        let reply = post(&wire, &url).await.unwrap();
        assert_eq!((reply.status, &**reply.body), (200, b"{\"a\":1}".as_slice()));
        let shaken = (Some(HOST.to_owned()), ProtocolVersion::TLSv1_3);
        assert_eq!(stub.handshakes(), [Ok(shaken)]);
        assert_eq!(stub.requests()[0].body, "code=canary-code");
    }
}

/// The hint at a company's inspection hangs on this kind.
#[tokio::test]
async fn item_20_an_unknown_issuer_is_refused_and_said() {
    let root = Authority::root("Known Root");
    let company = Authority::root("Example Trading Inspection");
    let middle = root.vouched("Middle", |_| {});
    let mut alone = middle.server(&[HOST]);
    alone.chain.truncate(1);
    let mut company_and_root = company.server(&[HOST]);
    company_and_root.chain.push(company.der().clone());
    let unknown = WireError::TlsUntrusted { unknown_issuer: true };
    for (what, identity) in [
        ("self-signed", Identity::self_signed(&[HOST], |_| {})),
        ("self-signed, says it is an authority", Identity::self_signed(&[HOST], authority_too)),
        ("a company's own root", company.server(&[HOST])),
        ("the same with the root", company_and_root),
        ("an intermediate that is not shown", alone),
    ] {
        assert_eq!(refusal(&root, identity.config()).await, unknown, "{what}");
    }
    // Nor does a computer that trusts nobody trust anybody.
    let stub = Stub::over_tls(root.server(&[HOST]).config(), []);
    let (wire, url) = outside_at(&stub, bare());
    assert_eq!(post(&wire, &url).await.unwrap_err(), unknown);
}

fn authority_too(params: &mut CertificateParams) {
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
}

#[tokio::test]
async fn item_20_a_certificate_out_of_date_is_refused() {
    let root = Authority::root("Root");
    let past = |params: &mut CertificateParams| params.not_after = date_time_ymd(2021, 1, 1);
    let future = |params: &mut CertificateParams| params.not_before = date_time_ymd(2119, 1, 1);
    let old_middle = root.vouched("Middle", past);
    for (what, identity, not_yet_valid) in [
        ("expired", root.server_with(&[HOST], past), false),
        ("of an expired intermediate", old_middle.server(&[HOST]), false),
        ("not valid yet", root.server_with(&[HOST], future), true),
    ] {
        let error = refusal(&root, identity.config()).await;
        assert_eq!(error, WireError::TlsExpired { not_yet_valid }, "{what}");
    }
}

#[tokio::test]
async fn item_20_a_certificate_for_another_host_is_refused() {
    let root = Authority::root("Root");
    for names in [
        ["account.docusign.com"].as_slice(),
        &["docusign.com"],
        &["example.com", "*.example.com"],
        &["*.account-d.docusign.com"],
        &["*.com"],
        &["account-d.docusign.com.evil.example"],
        &["xaccount-d.docusign.com"],
        &["127.0.0.1", "localhost"],
    ] {
        let error = refusal(&root, root.server(names).config()).await;
        assert_eq!(error, WireError::TlsWrongHost, "{names:?}");
    }
    // The common name alone counts for nothing (RFC 9525, section 2).
    let common_name = root.server_with(&[], |params| {
        params.distinguished_name.push(DnType::CommonName, HOST);
    });
    assert_eq!(refusal(&root, common_name.config()).await, WireError::TlsWrongHost);
}

/// Forgeries: each needs a root that the computer trusts, and misuses it.
#[tokio::test]
async fn item_20_a_chain_that_does_not_hold_is_refused() {
    let root = Authority::root("Root");
    let no_authority = root.vouched("example.com", |params| params.is_ca = IsCa::ExplicitNoCa);
    let short = root.vouched("Middle", |p| p.is_ca = IsCa::Ca(BasicConstraints::Constrained(0)));
    let too_long = short.vouched("Another", |_| {});
    let narrow = root.vouched("Only Example", |params| {
        params.name_constraints = Some(NameConstraints {
            permitted_subtrees: vec![GeneralSubtree::DnsName("example.com".to_owned())],
            excluded_subtrees: Vec::new(),
        });
    });
    let for_clients = root.server_with(&[HOST], |params| {
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
    });
    let mut bent = root.server(&[HOST]);
    let mut bytes = bent.chain[0].to_vec();
    *bytes.last_mut().unwrap() ^= 1;
    bent.chain[0] = bytes.into();
    for (what, config) in [
        ("signed by a server's certificate", no_authority.server(&[HOST]).config()),
        ("signed below an authority that may not have one below", too_long.server(&[HOST]).config()),
        ("outside the names that its authority may vouch for", narrow.server(&[HOST]).config()),
        ("for clients", for_clients.config()),
        ("copied, without its key", root.server(&[HOST]).config_with_another_key()),
        ("changed by a bit", bent.config()),
        ("by a namesake of the root", Authority::root("Root").server(&[HOST]).config()),
    ] {
        let error = refusal(&root, config).await;
        assert!(matches!(error, WireError::TlsUntrusted { .. }), "{what}: {error:?}");
    }
}
