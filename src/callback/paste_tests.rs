//! Shapes of paste.

use super::*;

fn pasted_to(redirect_uri: &str, text: &str) -> Result<String, PasteProblem> {
    let expectation = Expectation::new(&Url::parse(redirect_uri).unwrap(), "right".into());
    judge_pasted(&expectation, text).map(|answer| match answer {
        BrowserAnswer::Code { code, .. } => code.expose_secret().to_owned(),
        BrowserAnswer::Refused { error, .. } => error,
    })
}

const HERE: &str = "http://localhost:8721/callback";

#[test]
fn item_18_shapes_that_pass() {
    for (text, said) in [
        ("http://localhost:8721/callback?code=abc&state=right", "abc"),
        ("  http://localhost:8721/callback?code=abc&state=right\r\n", "abc"),
        ("\"http://localhost:8721/callback?code=abc&state=right\"", "abc"),
        ("“http://localhost:8721/callback?code=abc&state=right”", "abc"),
        ("'http://localhost:8721/callback?code=abc&state=right'", "abc"),
        ("<http://localhost:8721/callback?code=abc&state=right>", "abc"),
        ("(http://localhost:8721/callback?code=abc&state=right)", "abc"),
        ("http://localhost:8721/callback?code=a\n  bc&sta\r\nte=right", "abc"),
        ("http://localhost:8721/call back?code=abc & state=right", "abc"),
        ("\u{feff}http://localhost:8721/callback?code=a\u{200b}bc&state=right\u{a0}", "abc"),
        ("Address: http://localhost:8721/callback?code=abc&state=right", "abc"),
        ("http://localhost:8721/callback?code=abc&state=right#", "abc"),
        ("http://localhost:8721/callback?code=abc&state=right#_=_", "abc"),
        ("http://localhost:8721/callback?code=a%26b&state=right", "a&b"),
        ("http://localhost:8721/callback?code=a%26state%3Dwrong&state=right", "a&state=wrong"),
        ("http://localhost:8721/callback?code=abc&amp;state=right", "abc"),
        ("http%3A%2F%2Flocalhost%3A8721%2Fcallback%3Fcode%3Dabc%26state%3Dright", "abc"),
        ("http%3a%2f%2flocalhost%3a8721%2fcallback%3fcode%3da%2526b%26state%3dright", "a&b"),
        ("localhost:8721/callback?code=abc&state=right", "abc"),
        ("//localhost:8721/callback?code=abc&state=right", "abc"),
        ("HTTP://LocalHost:8721/callback?state=right&code=abc", "abc"),
        ("https://localhost:8721/callback?code=abc&state=right", "abc"),
        ("http://localhost:8721/callback?error=access_denied&state=right", "access_denied"),
        ("http://localhost:8721/callback?code=abc&state=right.", "abc"),
        ("http://localhost:8721/callback?code=abc&state=right...", "abc"),
        ("(http://localhost:8721/callback?code=abc&state=right;)", "abc"),
        ("http://localhost:8721/callback?state=right&code=abc.", "abc."),
        ("http://localhost:8721/callback?code=abc&state=right。", "abc"),
    ] {
        assert_eq!(pasted_to(HERE, text).as_deref(), Ok(said), "{text}");
    }
}

#[test]
fn item_18_other_redirect_uris() {
    for (uri, text) in [
        ("http://localhost", "http://localhost/?code=abc&state=right"),
        ("http://localhost", "http://localhost?code=abc&state=right"),
        ("http://localhost", "localhost/?code=abc&state=right"),
        ("http://localhost", "localhost?code=abc&state=right"),
        ("http://localhost", "http://localhost:80/?code=abc&state=right"),
        ("http://localhost", "https://localhost/?code=abc&state=right"),
        ("http://[::1]:9/x", "[::1]:9/x?code=abc&state=right"),
        ("https://app.example.com/oauth", "https://app.example.com/oauth?code=abc&state=right"),
        ("https://app.example.com/oauth", "app.example.com/oauth?code=abc&state=right"),
    ] {
        assert_eq!(pasted_to(uri, text).as_deref(), Ok("abc"), "{uri} {text}");
    }
}

#[test]
fn item_18_shapes_that_do_not() {
    let code = "eyJ0eXAiOiJNVCIsImFsZyI6IlJTMjU2Iiwia2lkIjoi.AQsAAAABAAYABwCA";
    let padded = format!("{code}==");
    let sign_in = "https://account-d.docusign.com/oauth/auth?response_type=code&scope=signature&client_id=k\
        &redirect_uri=http%3A%2F%2Flocalhost%3A8721%2Fcallback&state=right";
    let long = format!("{HERE}?code={}&state=right", "x".repeat(8 * 1024 + 1));
    let longer = format!("{HERE}?code={}&state=right", "x".repeat(17 * 1024));
    for (text, problem) in [
        ("", PasteProblem::Empty),
        (" \r\n\t\u{200b}", PasteProblem::Empty),
        ("\"\"", PasteProblem::Empty),
        (code, PasteProblem::BareCode),
        (padded.as_str(), PasteProblem::BareCode),
        ("code=abc&state=right", PasteProblem::Part),
        ("?code=abc&state=right", PasteProblem::Part),
        ("/callback?code=abc&state=right", PasteProblem::Part),
        ("I cannot find it", PasteProblem::NotAnAddress),
        ("7c2b8d7e-83c3-4940-af5e-cda8a50dd73f", PasteProblem::NotAnAddress),
        ("maria@example.com", PasteProblem::NotAnAddress),
        ("C:\\Users\\me\\address.txt", PasteProblem::NotAnAddress),
        ("http://", PasteProblem::NotAnAddress),
        (sign_in, PasteProblem::SignInLink),
        ("account-d.docusign.com/oauth/auth?response_type=code&client_id=k", PasteProblem::SignInLink),
        ("https://apps.docusign.com/send/home", PasteProblem::OtherAddress),
        ("apps.docusign.com/send/home", PasteProblem::OtherAddress),
        ("http://localhost/callback?code=abc&state=right", PasteProblem::OtherAddress),
        ("http://localhost:8722/callback?code=abc&state=right", PasteProblem::OtherAddress),
        ("http://localhost:8721/?code=abc&state=right", PasteProblem::OtherAddress),
        ("http://localhost:8721/callback/?code=abc&state=right", PasteProblem::OtherAddress),
        ("http://127.0.0.1:8721/callback?code=abc&state=right", PasteProblem::OtherAddress),
        ("http://attacker.example:8721/callback?code=abc&state=right", PasteProblem::OtherAddress),
        ("http://localhost:8721@attacker.example/callback?code=abc&state=right", PasteProblem::OtherAddress),
        ("http://me@localhost:8721/callback?code=abc&state=right", PasteProblem::OtherAddress),
        ("ftp://localhost:8721/callback?code=abc&state=right", PasteProblem::OtherAddress),
        ("http://localhost:8721/countersign/received", PasteProblem::AfterPage),
        ("http://localhost:8721/callback", PasteProblem::NoAnswer),
        ("http://localhost:8721/callback?state=right", PasteProblem::NoAnswer),
        ("http://localhost:8721/callback?code=abc", PasteProblem::NoState),
        ("http://localhost:8721/callback?code=abc%26state%3Dright", PasteProblem::NoState),
        ("http://localhost:8721/callback#code=abc&state=right", PasteProblem::NoAnswer),
        ("http://localhost:8721/callback?code=abc&state=yesterday", PasteProblem::OtherState),
        ("http://localhost:8721/callback?error=access_denied&state=yesterday", PasteProblem::OtherState),
        ("http://localhost:8721/callback?code=abc&code=def&state=right", PasteProblem::Twice),
        ("http://localhost:8721/callback?code=abc&state=right&state=right", PasteProblem::Twice),
        ("http://localhost:8721/callback?code=abc&error=no&state=right", PasteProblem::CodeAndError),
        ("http://localhost:8721/callback?code=a%zzc&state=right", PasteProblem::Damaged),
        ("http://localhost:8721/callback?code=&state=right", PasteProblem::Damaged),
        (long.as_str(), PasteProblem::Damaged),
        (longer.as_str(), PasteProblem::Damaged),
    ] {
        assert_eq!(pasted_to(HERE, text), Err(problem), "{text}");
    }
}

#[test]
fn a_redirect_uri_on_https_is_not_taken_for_http() {
    let text = "http://app.example.com/oauth?code=abc&state=right";
    assert_eq!(pasted_to("https://app.example.com/oauth", text), Err(PasteProblem::OtherAddress));
}

#[test]
fn every_problem_has_words_that_show_nothing_pasted() {
    let expectation = Expectation::new(&Url::parse(HERE).unwrap(), "right".into());
    for problem in [
        PasteProblem::Empty,
        PasteProblem::NotAnAddress,
        PasteProblem::BareCode,
        PasteProblem::Part,
        PasteProblem::SignInLink,
        PasteProblem::OtherAddress,
        PasteProblem::AfterPage,
        PasteProblem::NoAnswer,
        PasteProblem::NoState,
        PasteProblem::OtherState,
        PasteProblem::Twice,
        PasteProblem::CodeAndError,
        PasteProblem::Damaged,
    ] {
        let words = problem.words(&expectation);
        assert!(words.len() > 30 && !words.contains("paste-"), "{words}");
    }
    assert!(PasteProblem::OtherAddress.words(&expectation).contains(HERE));
}

#[test]
fn case_17_an_address_that_was_cut_or_has_more_behind_it_is_told_from_anothers() {
    for (text, problem) in [
        ("http://localhost:8721/callback?code=abc&state=rig", PasteProblem::CutShort),
        ("http://localhost:8721/callback?code=abc&state=right-and-then", PasteProblem::Trailing),
        ("http://localhost:8721/callback?code=abc&state=right, and then?", PasteProblem::Trailing),
        ("http://localhost:8721/callback?code=abc&state=wrong", PasteProblem::OtherState),
        ("http://localhost:8721/callback?code=abc&state=", PasteProblem::OtherState),
        ("http://localhost:8721/callback?code=abc", PasteProblem::NoState),
    ] {
        assert_eq!(pasted_to(HERE, text), Err(problem), "{text}");
    }
}
