//! The EFF's large word list: 7,776 words that are told apart, spelled and remembered easily. Its licence lies beside it.

use std::sync::LazyLock;

static WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../../../assets/words/eff-large.txt").lines().collect());

/// How many bits a word has that was drawn from the list.
pub fn bits() -> f64 {
    f64::from(count()).log2()
}

/// Whether it is on the list. In small letters.
pub fn contains(word: &str) -> bool {
    WORDS.binary_search(&word).is_ok()
}

/// A word, each as likely as any other. None if the system gives no random numbers.
pub fn draw() -> Option<&'static str> {
    let count = count();
    // Of the numbers that are drawn, as many as the list fits into without remainder.
    let fitting = (u32::from(u16::MAX) + 1) / count * count;
    loop {
        let mut bytes = [0; 2];
        getrandom::fill(&mut bytes).ok()?;
        let number = u32::from(u16::from_le_bytes(bytes));
        if number < fitting {
            return WORDS.get(usize::try_from(number % count).ok()?).copied();
        }
    }
}

fn count() -> u32 {
    u32::try_from(WORDS.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_list_is_whole_and_sorted() {
        assert_eq!(WORDS.len(), 6_usize.pow(5));
        assert!(WORDS.is_sorted() && WORDS.iter().all(|word| word.is_ascii() && word.len() >= 3));
        assert!(contains("abacus") && contains("zoom") && !contains("abacu") && !contains(""));
    }

    #[test]
    fn item_51_every_word_can_be_drawn_and_none_is_preferred() {
        let mut times = std::collections::HashMap::<&str, u32>::new();
        for _ in 0..200_000 {
            *times.entry(draw().unwrap()).or_default() += 1;
        }
        // 26 times each; a word that is never drawn has a chance of 10^-11, one that is drawn 70 times of 10^-12.
        assert_eq!(times.keys().collect::<HashSet<_>>().len(), WORDS.len());
        assert!(times.values().all(|times| *times < 70));
    }
}
