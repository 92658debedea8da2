//! Texts that name what stands on somebody else's page: those labels are set apart from the words around them. In the
//! files they stand between double asterisks: `Choose **Add URI** and paste the address.`

/// A text in pieces: words, and labels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelledText(Vec<(String, bool)>);

impl LabelledText {
    /// Reads a text with its marks. A mark that nothing closes is a sign like any other.
    pub fn of(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((words, behind)) = rest.split_once("**")
            && let Some((label, after)) = behind.split_once("**")
        {
            pieces.push((words.to_owned(), false));
            pieces.push((label.to_owned(), true));
            rest = after;
        }
        pieces.push((rest.to_owned(), false));
        pieces.retain(|(piece, _)| !piece.is_empty());
        Self(pieces)
    }

    /// The same behind its number in a list.
    pub fn numbered(mut self, number: usize) -> Self {
        self.0.insert(0, (format!("{number}. "), false));
        self
    }

    /// The pieces in their order; true for a label.
    pub fn pieces(&self) -> impl Iterator<Item = (&str, bool)> {
        self.0.iter().map(|(piece, is_label)| (piece.as_str(), *is_label))
    }

    /// The labels alone.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        self.pieces().filter_map(|(piece, is_label)| is_label.then_some(piece))
    }

    /// As it is read out: without the marks.
    pub fn plain(&self) -> String {
        self.pieces().map(|(piece, _)| piece).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_told_from_the_words_around_them() {
        let text = LabelledText::of("Choose **Add URI**, then **Save**.").numbered(5);
        assert_eq!(text.labels().collect::<Vec<_>>(), ["Add URI", "Save"]);
        assert_eq!(text.plain(), "5. Choose Add URI, then Save.");
        assert_eq!(LabelledText::of("**Save**").pieces().count(), 1);
    }

    #[test]
    fn a_mark_that_nothing_closes_stays() {
        assert_eq!(LabelledText::of("2 ** 3").plain(), "2 ** 3");
        assert_eq!(LabelledText::of("**Save** and **").plain(), "Save and **");
    }
}
