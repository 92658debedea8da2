//! Names of all the world, at Home, on Check, and where a connection is to be removed.

use countersign::app::{Action, App};
use countersign::connections::{CheckEvent, ConnectionRecord, Listing, Users};
use countersign::domain::{ConnectionId, Environment, UserInfo};
use countersign::places::home;
use countersign::tasks::Answer;

use super::State;
use super::home::at_home;
use super::invented::{record, signed_in};
use super::walk::{Walk, check_asker};

/// An account and somebody of it.
type Name = (&'static str, &'static str);

const HEBREW: Name = ("חשבון בדיקה (צפון) בע״מ", "דנה לוי");
const ARABIC: Name = ("شركة الاختبار 2024 للتجارة", "ليلى حسن");
const JAPANESE: Name = ("株式会社テスト商事", "山田 花子");
const KOREAN: Name = ("주식회사 테스트", "김민준");
const CHINESE: Name = ("测试有限公司", "山测试");
const HINDI: Name = ("परीक्षण व्यापार प्राइवेट लिमिटेड", "प्रिया शर्मा");
const THAI: Name = ("บริษัท ทดสอบ จำกัด", "สมชาย ใจดี");
const EMOJI: Name = ("Bakery 🥐 and Sons", "Olive 🚀 Example");
/// Cuneiform, of which no font is there.
const OF_NO_FONT: Name = ("𒀭𒂗 Trading", "Olive Example");

fn two_hundred(letters: &str) -> String {
    letters.chars().cycle().take(200).collect()
}

fn called(index: u8, account: &str, person: &str) -> ConnectionRecord {
    let mut record = record("snow-atlas", "Snow Atlas", Environment::Production, "2026-11-20T12:00:00Z");
    record.id = format!("{index:032x}").parse::<ConnectionId>().unwrap();
    account.clone_into(&mut record.facts.account_name);
    person.clone_into(&mut record.facts.person_name);
    record
}

fn kept(names: &[Name]) -> App {
    let records = (1..).zip(names).map(|(index, (account, person))| called(index, account, person)).collect();
    at_home(Listing { records, ..Listing::default() })
}

fn long(letters: &str) -> App {
    let (name, id) = (two_hundred(letters), "5c0d7a91-2e64-4b8f-a3d5-91f07c2be846");
    let mut long = called(1, &name, &name);
    long.facts.account_id = id.parse().unwrap();
    at_home(Listing { records: vec![long], ..Listing::default() })
}

/// Removal of the first is asked about.
fn removing(names: &[Name]) -> App {
    let mut app = kept(names);
    let id = app.home.listing.records[0].id.clone();
    app.act(Action::Home(home::Action::RemoveConnection(id)));
    app
}

/// The person's page of a connection that is kept.
fn opened(names: &[Name]) -> App {
    let mut app = kept(names);
    let id = app.home.listing.records[0].id.clone();
    app.act(Action::Home(home::Action::Open(id)));
    app
}

pub fn at_home_states() -> Vec<State> {
    let mut given = called(1, HEBREW.0, HEBREW.1);
    given.history.name = Some(ARABIC.0.parse().unwrap());
    vec![
        State::new("Hebrew and Arabic", kept(&[HEBREW, ARABIC])),
        State::new("Japanese, Korean, Chinese", kept(&[JAPANESE, KOREAN, CHINESE])),
        State::new("Hindi, Thai, emoji", kept(&[HINDI, THAI, EMOJI])),
        State::new(
            "a name in Arabic that a person gave",
            at_home(Listing { records: vec![given], ..Listing::default() }),
        ),
        State::new("200 Hebrew letters", long("אבגד הוזחט יכלמנס ")),
        State::new("200 Hebrew letters in one word", long("אבגדהוזחטיכלמנסעפצקרשת")),
        State::new("200 Latin letters in one word", long("Example")),
        State::new("letters that no font has", kept(&[OF_NO_FONT])),
        State::new("the page of an account in Hebrew", opened(&[HEBREW])),
        State::new("removing an account in Hebrew", removing(&[HEBREW])),
        State::new("removing an account whose letters no font has", removing(&[OF_NO_FONT])),
    ]
}

fn person(name: &str, accounts: &[&str]) -> UserInfo {
    let mut person = super::invented::person(3);
    person.name = Some(name.to_owned());
    person.accounts.truncate(accounts.len());
    for (account, name) in person.accounts.iter_mut().zip(accounts) {
        account.name = Some((*name).to_owned());
    }
    person
}

fn checked(person: UserInfo) -> Walk {
    let (mut walk, attempt) = Walk::new(Environment::Production).at_sign_in().waiting();
    let tasks = walk.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
    let tasks = walk.hear_check(check_asker(&tasks), CheckEvent::Person(Ok(person)));
    let attempt = check_asker(&tasks);
    walk.hear_account(attempt);
    walk.hear_check(attempt, CheckEvent::Users(Ok(Users { on_page: 1, total: Some(37) })));
    walk.hear_plan(attempt);
    walk
}

pub fn check_states() -> Vec<State> {
    let one = |(account, somebody): Name| checked(person(somebody, &[account]));
    let long = two_hundred("אבגד הוזחט יכלמנס ");
    vec![
        one(HEBREW).named("Hebrew"),
        one(ARABIC).named("Arabic"),
        one(JAPANESE).named("Japanese"),
        one(KOREAN).named("Korean"),
        one(HINDI).named("Hindi"),
        one(THAI).named("Thai"),
        one(EMOJI).named("emoji"),
        checked(person(HEBREW.1, &[HEBREW.0, ARABIC.0, HINDI.0])).named("three accounts"),
        checked(person(&long, &[&long, &two_hundred("Example")])).named("200 letters"),
        checked(person(OF_NO_FONT.1, &[OF_NO_FONT.0, "𒂗𒀭 Trading"])).named("letters that no font has"),
    ]
}
