//! Markup, built so that no text can become markup: everything that comes in from outside goes through
//! [`escape`]. Knows nobody else.

/// Elements that have no inside and no end tag.
const VOID: [&str; 4] = ["br", "input", "link", "meta"];

/// An element under construction.
pub(super) struct Element {
    name: &'static str,
    open: String,
    inside: String,
}

/// A new element.
pub(super) fn el(name: &'static str) -> Element {
    Element { name, open: String::new(), inside: String::new() }
}

impl Element {
    /// With an attribute.
    pub(super) fn attr(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.open.push(' ');
        self.open.push_str(name);
        self.open.push_str("=\"");
        escape(value.as_ref(), &mut self.open);
        self.open.push('"');
        self
    }

    /// With an attribute that has no value, if `set`.
    pub(super) fn flag(mut self, name: &'static str, set: bool) -> Self {
        if set {
            self.open.push(' ');
            self.open.push_str(name);
        }
        self
    }

    /// With text inside.
    pub(super) fn text(mut self, text: impl AsRef<str>) -> Self {
        escape(text.as_ref(), &mut self.inside);
        self
    }

    /// With another element inside.
    pub(super) fn add(mut self, child: Self) -> Self {
        child.close(&mut self.inside);
        self
    }

    /// With further elements inside.
    pub(super) fn add_all(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::add)
    }

    fn close(self, into: &mut String) {
        into.push('<');
        into.push_str(self.name);
        into.push_str(&self.open);
        into.push('>');
        if !VOID.contains(&self.name) {
            into.push_str(&self.inside);
            into.push_str("</");
            into.push_str(self.name);
            into.push('>');
        }
    }
}

/// A whole page.
pub(super) struct HtmlPage {
    root: Element,
    targets: Vec<String>,
}

impl HtmlPage {
    /// A page whose root element is `root` and whose forms lead nowhere.
    pub(super) fn new(root: Element) -> Self {
        Self { root, targets: Vec::new() }
    }

    /// Its forms may lead to us and, when they are answered with a redirect, on to `target`: browsers apply
    /// `form-action` to the redirects too. `target` is a source expression of a content security policy.
    pub(super) fn with_forms(mut self, target: Option<String>) -> Self {
        self.targets = std::iter::once("'self'".to_owned()).chain(target).collect();
        self
    }

    /// The value of the policy's `form-action`.
    pub(super) fn form_action(&self) -> String {
        if self.targets.is_empty() { "'none'".to_owned() } else { self.targets.join(" ") }
    }

    /// The page as text.
    pub(super) fn render(self) -> String {
        let mut text = String::from("<!DOCTYPE html>");
        self.root.close(&mut text);
        text
    }
}

fn escape(text: &str, into: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\'' => into.push_str("&#39;"),
            // Bidi controls and the like could make a text read as another.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            control if control.is_control() && control != '\n' => {}
            letter => into.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_cannot_become_markup() {
        let evil = "\"'><script>&\u{202e}\u{0}";
        let page = HtmlPage::new(el("p").attr("title", evil).text(evil)).render();
        let safe = "&quot;&#39;&gt;&lt;script&gt;&amp;";
        assert_eq!(page, format!("<!DOCTYPE html><p title=\"{safe}\">{safe}</p>"));
    }

    #[test]
    fn void_elements_have_no_end() {
        assert_eq!(HtmlPage::new(el("div").add(el("br"))).render(), "<!DOCTYPE html><div><br></div>");
    }
}
