//! Names of all the world, from Docusign's reply to what is drawn and what a screen reader is told.

use std::sync::Arc;

use countersign::connections::CheckEvent;
use countersign::docusign::account;
use countersign::domain::{Endpoints, Environment, UserInfo};
use countersign::plain::isolated;
use countersign::screens;
use countersign::tasks::Answer;
use countersign::texts::t;
use countersign::theme::{self, letters};
use countersign::wire::Wire;
use eframe::egui::epaint::text::Glyph;
use eframe::egui::{self, Galley, Rect, Shape, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;

use crate::states::{Walk, check_asker, signed_in};
use crate::stub::{Act, Stub, json};

const IDS: [&str; 2] = ["5c0d7a91-2e64-4b8f-a3d5-91f07c2be846", "e17b3f60-84ac-4f2d-b059-6d3c8a915e72"];

/// What Docusign's user info says of a person with these accounts, as the program reads it.
fn replied(name: &str, email: &str, accounts: &[&str]) -> UserInfo {
    let stub = Stub::doing_with(|origin| {
        let accounts: Vec<_> = accounts
            .iter()
            .zip(IDS)
            .map(|(name, id)| serde_json::json!({ "account_id": id, "account_name": name, "base_uri": origin }))
            .collect();
        let reply = serde_json::json!({ "sub": "1", "name": name, "email": email, "accounts": accounts });
        vec![Act::Send(json(200, &reply.to_string()))]
    });
    let endpoints = Endpoints::practice(&stub.origin().parse().unwrap());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime
        .block_on(async {
            account::user_info(&Wire::new().unwrap(), &endpoints, &"access".parse().unwrap()).await
        })
        .unwrap()
}

/// Check, after that reply.
fn at_check(person: UserInfo) -> Walk {
    let (mut walk, attempt) = Walk::new(Environment::Production).at_sign_in().waiting();
    let tasks = walk.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
    walk.hear_check(check_asker(&tasks), CheckEvent::Person(Ok(person)));
    walk
}

/// Check, drawn with the letters that `install` gives.
fn drawn(person: UserInfo, install: fn(&egui::Context)) -> Harness<'static> {
    let app = at_check(person).app();
    let mut harness = Harness::builder()
        .with_size(vec2(1000.0, 1400.0))
        .allow_missing_glyphs()
        .with_context_setup(install)
        .build_ui(move |ui| {
            let screen = ui.ctx().content_rect();
            ui.scope_builder(egui::UiBuilder::new().max_rect(screen), |ui| screens::show(&app, ui));
        });
    harness.run_steps(6);
    while letters::is_searching(&harness.ctx) {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    harness.run_steps(2);
    harness
}

fn galleys(harness: &Harness<'_>) -> Vec<Arc<Galley>> {
    fn add(shape: &Shape, found: &mut Vec<Arc<Galley>>) {
        match shape {
            Shape::Vec(inner) => inner.iter().for_each(|shape| add(shape, found)),
            Shape::Text(text) => found.push(Arc::clone(&text.galley)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    harness.output().shapes.iter().for_each(|clipped| add(&clipped.shape, &mut found));
    found
}

/// The signs of the one drawn text that has `part` in it, as they stand from left to right.
fn seen(harness: &Harness<'_>, part: &str) -> String {
    let galley = galleys(harness).into_iter().find(|galley| galley.text().contains(part)).unwrap();
    assert_eq!(galley.rows.len(), 1, "{:?} is on one line", galley.text());
    let mut glyphs: Vec<Glyph> = galley.rows[0].glyphs.clone();
    // egui pads a run that it turned with signs of no width.
    glyphs.retain(|glyph| glyph.advance_width > 0.0);
    glyphs.sort_by(|one, other| one.pos.x.total_cmp(&other.pos.x));
    glyphs.iter().map(|glyph| glyph.chr).collect()
}

fn reversed(words: &str) -> String {
    words.chars().rev().collect()
}

/// The words that a screen reader is told.
fn told(harness: &Harness<'_>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    nodes
        .filter_map(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        })
        .collect()
}

#[test]
fn case_20_beside_a_hebrew_name_email_and_id_are_drawn_as_they_are() {
    let (somebody, name) = ("דנה לוי", "חשבון בדיקה");
    let harness = drawn(replied(somebody, "dana@example.com", &[name]), crate::fonts::install);
    assert_eq!(seen(&harness, "dana@"), format!("{}, dana@example.com", reversed(somebody)));
    assert_eq!(seen(&harness, IDS[0]), format!("{}, account {}", reversed(name), IDS[0]));
    // As they are read, each name by itself.
    let told = told(&harness);
    for words in [
        format!("{}, dana@example.com", isolated(somebody)),
        format!("{}, account {}", isolated(name), IDS[0]),
    ] {
        assert!(told.contains(&words), "{words:?} in {told:#?}");
    }
}

#[test]
fn case_20_accounts_in_arabic_have_their_ids_below_them() {
    let names = ["شركة الاختبار", "حساب 2024 ب"];
    let harness = drawn(replied("Olive", "o@example.com", &names), crate::fonts::install);
    assert_eq!(seen(&harness, "2024"), "ب 2024 باسح");
    let ids: Vec<_> = IDS.iter().map(|id| seen(&harness, id)).collect();
    assert_eq!(ids[1], IDS[1]);
    let cards: Vec<_> = told(&harness).into_iter().filter(|words| names.contains(&words.as_str())).collect();
    assert_eq!(cards, names, "each as it is read");
}

/// Where each letter of the texts that have `part` is in the atlas: two that look alike are in one place.
fn looks_of(harness: &Harness<'_>, part: char) -> Vec<(char, [u16; 4])> {
    let galleys = galleys(harness).into_iter().filter(|galley| galley.text().contains(part));
    let glyphs =
        galleys.flat_map(|galley| galley.rows.iter().flat_map(|row| row.glyphs.clone()).collect::<Vec<_>>());
    glyphs
        .filter(|glyph| glyph.chr > '\u{2fff}')
        .map(|glyph| {
            let (min, max) = (glyph.uv_rect.min, glyph.uv_rect.max);
            (glyph.chr, [min[0], min[1], max[0], max[1]])
        })
        .collect()
}

#[test]
fn case_21_two_accounts_in_japanese_look_different() {
    let person = || replied("山田 花子", "hanako@example.com", &["株式会社テスト商事", "山田商事東京"]);
    let alike = |install| {
        let looks = looks_of(&drawn(person(), install), '商');
        assert!(looks.len() > 10, "they are drawn");
        looks.iter().any(|one| looks.iter().any(|other| one.0 != other.0 && one.1 == other.1))
    };
    assert!(!alike(crate::fonts::install), "two letters look alike");
    assert!(alike(theme::install), "without a font they are boxes, which this test sees");
}

#[test]
fn case_21_letters_that_no_font_has_are_said_and_the_id_is_there() {
    let said = t("letters-missing-beside-ids").into_owned();
    let harness = drawn(replied("Olive", "o@example.com", &["𒀭𒂗", "𒂗𒀭"]), crate::fonts::install);
    assert!(told(&harness).contains(&said));
    for id in IDS {
        assert_eq!(seen(&harness, id), id);
    }
    let harness = drawn(replied("Olive", "o@example.com", &["חשבון", "Example"]), crate::fonts::install);
    assert!(!told(&harness).contains(&said), "nothing is missing");
}

#[test]
fn a_name_of_200_letters_stays_in_its_card() {
    for letters in ["אבגדהוזחטיכלמנסעפצקרשת", "Example", "株式会社"] {
        let name: String = letters.chars().cycle().take(200).collect();
        let harness = drawn(replied(&name, "o@example.com", &[&name, "Example"]), crate::fonts::install);
        let mut looked_at = 0;
        for clipped in &harness.output().shapes {
            if let Shape::Text(text) = &clipped.shape {
                let rect: Rect = text.visual_bounding_rect();
                assert!(rect.right() <= 1000.0, "{:?} at {rect:?}", text.galley.text());
                looked_at += usize::from(text.galley.text().chars().count() >= 200);
            }
        }
        assert!(looked_at >= 1, "it is drawn whole");
    }
}
