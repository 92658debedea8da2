//! Item 10 (and 3 to 9): heads of requests.

use countersign::callback::judge::{HeadRefusal, Verdict};

use super::oracle::opinion;
use super::parser::Parser;
use super::requests::{mutate, request};
use super::{PLACES, Run, STATE, Said};

#[test]
fn item_10_fuzzed_heads_are_refused_or_taken_for_what_they_are() {
    let _processor = crate::processor();
    let parser = Parser::new();
    let expectations = PLACES.each_ref().map(super::Place::expectation);
    let run = Run::asked();
    let tally = run.over("heads", |random, tally| {
        let (place, mut bytes) = request(random);
        let as_it_was = bytes.clone();
        let mutated = random.chance(70);
        if mutated {
            mutate(&mut bytes, random);
        }
        if random.chance(1) {
            bytes = (0..random.below(300)).map(|_| random.byte()).collect();
        }
        let mut cuts: Vec<usize> = Vec::new();
        if random.chance(10) {
            cuts = (0..random.below(6)).map(|_| random.below(bytes.len() + 1)).collect();
            cuts.sort_unstable();
        }
        let here = PLACES.iter().position(|one| std::ptr::eq(one, place)).unwrap();
        let outcome = parser.run(&expectations[here], &bytes, &cuts);
        let may = opinion(place, &bytes);
        let shown = || format!("{}\n{:?} cut at {cuts:?}", place.uri, String::from_utf8_lossy(&bytes));

        let reply = String::from_utf8(outcome.reply).unwrap();
        let status: u16 = reply.split(' ').nth(1).map_or(0, |status| status.parse().unwrap());
        assert!(reply.is_empty() || reply.starts_with("HTTP/1."), "{reply} for {}", shown());
        // Nothing of a request comes back, whatever hyper makes of it.
        assert!(reply.len() < 200 && !reply.contains(STATE), "{reply} for {}", shown());
        let (said, what) = match outcome.verdict {
            None => (None, if status == 0 { "dropped" } else { "unreadable" }),
            Some(Verdict::Answer(answer)) => {
                let said = Said::from(answer);
                let what = if matches!(said, Said::Code { .. }) { "code" } else { "error" };
                (Some(said), what)
            }
            Some(Verdict::Page(_)) => (Some(Said::Page), "page"),
            Some(Verdict::Refuse(refusal)) => (None, name(refusal)),
        };
        tally.count(what);
        match (&said, &may.said) {
            (None, Some(must)) => {
                assert!(!may.beyond_doubt, "{must:?} was refused ({what}):\n{}", shown());
                tally.count("(doubtful, refused)");
            }
            _ => assert_eq!(said, may.said, "{}", shown()),
        }
        if mutated && bytes != as_it_was && matches!(said, Some(Said::Code { .. } | Said::Refused { .. })) {
            tally.count("(changed, and still an answer)");
        }
        if status != 0 {
            assert!(matches!(status, 200 | 303 | 400 | 403 | 404 | 405 | 414 | 431 | 501 | 505), "{reply}");
        }
    });
    let kinds = ["code", "error", "page", "dropped", "unreadable", "host", "path", "method", "body"];
    tally.assert_all_seen(run.cases, &kinds);
    tally.assert_all_seen(
        run.cases,
        &["no navigation", "state", "parameters", "(changed, and still an answer)"],
    );
}

fn name(refusal: HeadRefusal) -> &'static str {
    match refusal {
        HeadRefusal::Host => "host",
        HeadRefusal::Path => "path",
        HeadRefusal::Method => "method",
        HeadRefusal::Body => "body",
        HeadRefusal::NotNavigation => "no navigation",
        HeadRefusal::NoAnswer | HeadRefusal::NoState | HeadRefusal::OtherState => "state",
        HeadRefusal::Parameters => "parameters",
    }
}
