//! A record to file: what a connection is, who consented, what was checked and where it is kept, on one sheet, for whoever
//! files such things. Made of words alone: nothing in here has ever seen a secret.
//!
//! | file | what it holds |
//! |---|---|
//! | `document` | what stands in it |
//! | `isolates` | values in a sentence that have a direction of their own |
//! | `markdown` | the record as Markdown |
//! | `html` | the record as one page of HTML that needs nothing else, to be printed |

mod document;
mod html;
mod isolates;
mod markdown;

use super::file::file_name;

pub use document::{RecordDocument, RecordKind, RecordLine, RecordSection, RecordText};

impl RecordDocument {
    /// The name to propose: `snow-atlas-docusign-production-record.html`.
    pub fn suggested_name(&self, kind: RecordKind) -> String {
        file_name(&self.product, self.environment, &format!("record.{}", kind.extension()))
            .replace(".record.", "-record.")
    }

    /// The file, UTF-8.
    pub fn to_text(&self, kind: RecordKind) -> String {
        match kind {
            RecordKind::Html => html::page(self),
            RecordKind::Markdown => markdown::text(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::document::samples;
    use super::*;

    #[test]
    fn the_proposed_name_tells_product_environment_and_kind() {
        let document = samples::with("x");
        assert_eq!(document.suggested_name(RecordKind::Html), "snow-atlas-docusign-production-record.html");
        assert_eq!(document.suggested_name(RecordKind::Markdown), "snow-atlas-docusign-production-record.md");
    }
}
