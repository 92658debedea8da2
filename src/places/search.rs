//! What a person searches in a list: whatever the case and the accents, each word has to be somewhere in what an entry is found by.

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::connections::ConnectionRecord;
use crate::domain::{ConnectionName, Environment};
use crate::texts::t;

/// From so many entries on there is something to search.
pub const SEARCHED_FROM: usize = 10;

/// What is searched.
pub(super) struct Search(String);

impl Search {
    /// As it was typed.
    pub(super) fn of(typed: &str) -> Self {
        Self(folded(typed))
    }

    /// Whether an entry fits that is found by this, which is [`folded`].
    pub(super) fn fits(&self, found_by: &str) -> bool {
        self.0.split_whitespace().all(|word| found_by.contains(word))
    }
}

/// What a connection is found by, folded: the name that a person gave it, its product, its account, who consented, and its environment.
pub(super) fn found_by(record: &ConnectionRecord) -> String {
    let facts = &record.facts;
    let environment = match facts.environment {
        Environment::Production => t("environment-production"),
        Environment::Demo => t("environment-demo"),
        Environment::Practice => t("environment-practice"),
    };
    let given = record.history.name.as_ref().map(ConnectionName::as_str).unwrap_or_default();
    let all = [
        given,
        &facts.product_name,
        &facts.account_name,
        facts.account_id.as_str(),
        &facts.person_name,
        &facts.person_email,
        &environment,
    ];
    folded(&all.join("\n"))
}

/// In small letters, without accents: as people type who look for something.
pub(super) fn folded(text: &str) -> String {
    let apart = DecomposingNormalizerBorrowed::new_nfkd();
    let lower = apart.normalize(text).to_lowercase();
    let mut folded = String::with_capacity(lower.len());
    for letter in lower.chars() {
        match letter {
            // Combining marks.
            '\u{300}'..='\u{36f}' => {}
            // Letters that are not put together from another and a mark.
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            _ => folded.push(letter),
        }
    }
    folded
}
