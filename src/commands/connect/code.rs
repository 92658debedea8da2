//! `countersign connect code`: a receiver that takes genuine messages alone, in a language that people write theirs in.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::commands::exit::Exit;
use crate::commands::printing::print;
use crate::notifications::ReceiverLanguage;
use crate::words::receiver as words;

impl ValueEnum for ReceiverLanguage {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.word()).help(words::language(*self).into_owned()))
    }
}

/// Prints it.
pub(super) fn run(language: ReceiverLanguage) -> Exit {
    print(language.program().trim_end());
    Exit::Fine
}
