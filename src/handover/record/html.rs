//! The record as HTML: one file that needs nothing else, runs nothing and asks nobody, and prints on one sheet, A4 or Letter.
//! Every text goes through [`Markup::text`], so that none can become markup.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::document::{RecordDocument, RecordSection, RecordText};
use super::isolates::{self, IsolateEnd};
use crate::plain::is_invisible;
use crate::texts::Language;

const STYLE: &str = include_str!("../../../assets/record/record.css");

/// Markup under construction.
#[derive(Default)]
struct Markup(String);

impl Markup {
    /// A text, in which no sign has a meaning. A value in it that has a direction of its own takes no part in what stands around it.
    fn text(&mut self, text: &str) -> &mut Self {
        let isolates = isolates::of(text);
        for (at, sign) in text.char_indices() {
            match isolates.get(&at) {
                Some(IsolateEnd::Start) => self.0.push_str("<bdi>"),
                Some(IsolateEnd::End) => self.0.push_str("</bdi>"),
                None => self.sign(sign),
            }
        }
        self
    }

    /// The same where no markup may stand.
    fn bare(&mut self, text: &str) -> &mut Self {
        let isolates = isolates::of(text);
        for (at, sign) in text.char_indices() {
            if isolates.contains_key(&at) {
                self.0.push(sign);
            } else {
                self.sign(sign);
            }
        }
        self
    }

    fn sign(&mut self, sign: char) {
        match sign {
            '&' => self.0.push_str("&amp;"),
            '<' => self.0.push_str("&lt;"),
            '>' => self.0.push_str("&gt;"),
            '"' => self.0.push_str("&quot;"),
            '\'' => self.0.push_str("&#39;"),
            // What nobody sees could make a text read as another.
            sign if sign.is_control() || is_invisible(sign) => {}
            sign => self.0.push(sign),
        }
    }

    /// An element; `attributes` are ours, as they are to stand there.
    fn element(
        &mut self,
        name: &'static str,
        attributes: &'static str,
        inside: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.open(name, attributes);
        inside(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push_str(">\n");
        self
    }

    /// The beginning of an element; all there is of one that holds nothing.
    fn open(&mut self, name: &'static str, attributes: &'static str) -> &mut Self {
        self.0.push('<');
        self.0.push_str(name);
        if !attributes.is_empty() {
            self.0.push(' ');
            self.0.push_str(attributes);
        }
        self.0.push('>');
        self
    }
}

/// No source at all but the one style, known by its hash; no form, no base.
fn policy() -> String {
    let hash = STANDARD.encode(Sha256::digest(STYLE));
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

fn language_attributes(language: Language) -> &'static str {
    match language {
        Language::English => "lang=\"en\" dir=\"ltr\"",
        Language::German => "lang=\"de\" dir=\"ltr\"",
        Language::French => "lang=\"fr\" dir=\"ltr\"",
        Language::Spanish => "lang=\"es\" dir=\"ltr\"",
        Language::Portuguese => "lang=\"pt\" dir=\"ltr\"",
        Language::Japanese => "lang=\"ja\" dir=\"ltr\"",
    }
}

pub(super) fn page(document: &RecordDocument) -> String {
    let mut page = Markup(String::from("<!DOCTYPE html>\n"));
    page.element("html", language_attributes(Language::current()), |page| {
        page.element("head", "", |head| {
            head.open("meta", "charset=\"utf-8\"");
            // Base64 and our own words: nothing in it ends the attribute.
            head.0.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"");
            head.0.push_str(&policy());
            head.0.push_str("\">\n");
            head.open("meta", "name=\"referrer\" content=\"no-referrer\"");
            head.open("meta", "name=\"viewport\" content=\"width=device-width, initial-scale=1\"");
            head.element("title", "", |title| {
                title.bare(&document.title);
            });
            head.0.push_str("<style>");
            head.0.push_str(STYLE);
            head.0.push_str("</style>\n");
        });
        page.element("body", "", |body| {
            body.element("main", "", |main| sheet(main, document));
        });
    });
    page.0
}

fn sheet(main: &mut Markup, document: &RecordDocument) {
    main.element("header", "", |header| {
        header.element("h1", "", |title| {
            title.text(&document.title);
        });
        header.element("p", "", |lead| {
            lead.text(&document.lead);
        });
    });
    for part in &document.sections {
        main.element("section", "", |markup| section(markup, part));
    }
    main.element("footer", "", |foot| {
        foot.text(&document.foot);
    });
}

fn section(markup: &mut Markup, section: &RecordSection) {
    markup.element("h2", "", |heading| {
        heading.text(&section.heading);
    });
    markup.element("dl", "", |list| {
        for line in &section.lines {
            list.element("div", "", |row| {
                row.element("dt", "", |label| {
                    label.text(&line.label);
                });
                row.element("dd", "", |said| line.said.iter().for_each(|one| paragraph(said, one)));
            });
        }
    });
}

fn paragraph(markup: &mut Markup, said: &RecordText) {
    markup.element("p", "", |markup| {
        match said {
            RecordText::Words(text) => markup.text(text),
            // In a direction of its own, which nothing around it takes part in.
            RecordText::Foreign(text) => markup.element("bdi", "", |inside| {
                inside.text(text);
            }),
            RecordText::Exact(text) => markup.element("code", "dir=\"ltr\"", |inside| {
                inside.text(text);
            }),
        };
    });
}

#[cfg(test)]
mod tests {
    use super::super::document::samples;
    use super::*;

    #[test]
    fn whatever_the_text_it_stays_a_text() {
        let evil = "</title></style><script>alert(1)</script><img src=x onerror=y>\"'&\u{202e}\u{2066}\0";
        let page = page(&samples::with(evil));
        let safe = "&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=y&gt;&quot;&#39;&amp;";
        // In title, heading, lead, section, label, three kinds of text and foot.
        assert_eq!(page.matches(safe).count(), 9, "{page}");
        let (head, body) = page.split_once("<body>").unwrap();
        assert_eq!(head.matches("</style>").count(), 1, "{head}");
        assert!(!body.contains("<script") && !body.contains("<img") && !body.contains('\u{202e}'), "{body}");
    }

    #[test]
    fn what_others_wrote_has_a_direction_of_its_own() {
        let page = page(&samples::with("שלום"));
        assert!(page.contains("<bdi>שלום</bdi>") && page.contains("<code dir=\"ltr\">שלום</code>"), "{page}");
    }

    /// Its title is of our own words and a name, and is read from left to right.
    #[test]
    fn a_name_in_a_sentence_turns_nothing_beside_it() {
        let page = page(&samples::with("Renewed by \u{2068}דנה\u{2069}, dana@example.com\u{2069}"));
        let said = "Renewed by <bdi>דנה</bdi>, dana@example.com";
        // In heading, lead, section, label, three kinds of text and foot.
        assert_eq!(page.matches(said).count(), 8, "{page}");
        assert!(page.contains(&format!("<h1>{said}</h1>")));
        assert!(page.contains("<title>Renewed by \u{2068}דנה\u{2069}, dana@example.com</title>"));
    }

    #[test]
    fn nothing_is_loaded_or_run_and_the_hash_is_of_the_style_that_is_there() {
        let page = page(&samples::with("Olive"));
        let (_, behind) = page.split_once("<style>").unwrap();
        let (style, _) = behind.split_once("</style>").unwrap();
        let hash = STANDARD.encode(Sha256::digest(style));
        assert!(page.contains(&format!("content=\"default-src 'none'; style-src 'sha256-{hash}';")));
        let lower = page.to_lowercase();
        for never in
            ["<script", "http:", "https:", "url(", "@import", " style=", "<link", "<img", "src=", "href"]
        {
            assert!(!lower.contains(never), "{never}");
        }
    }
}
