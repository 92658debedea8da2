//! Which file of a crate uses which: the modules' tree, and the paths in each file resolved to the file in which the
//! thing named is written. What is built for tests alone is left out.
//!
//! No compiler: names come from `mod`, `use` and what is declared at a module's top. A name that a file re-exports is
//! looked for where it comes from, so that a folder's `mod.rs` is a door and not a thing that everybody uses. What
//! stands in comments and texts is no use of anything.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::Graph;

/// A word, or a sign; two colons are one.
fn tokens(source: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut rest = source;
    while let Some(sign) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = literal(rest) {
            // The path of a module is the one text that counts.
            found.push(rest[..length].to_owned());
            length
        } else if sign.is_alphanumeric() || sign == '_' {
            let end = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len());
            found.push(rest[..end].to_owned());
            end
        } else if rest.starts_with("::") {
            found.push("::".to_owned());
            2
        } else {
            if !sign.is_whitespace() {
                found.push(sign.to_string());
            }
            sign.len_utf8()
        };
        rest = &rest[taken..];
    }
    found
}

/// How long the literal is that the text begins with, if it does.
fn literal(text: &str) -> Option<usize> {
    let body = text.strip_prefix('b').unwrap_or(text);
    let prefix = text.len() - body.len();
    if let Some(raw) = body.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let end = format!("\"{}", "#".repeat(hashes));
        let inside = raw[hashes..].strip_prefix('"')?;
        return Some(prefix + 1 + hashes + 1 + inside.find(&end)? + end.len());
    }
    let quote = body.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
    if quote == '\'' {
        // A lifetime has no quote behind its one sign.
        let mut signs = body[1..].chars();
        let (first, second) = (signs.next()?, signs.next()?);
        if first != '\\' && second != '\'' {
            return None;
        }
    }
    let mut escaped = false;
    for (at, sign) in body.char_indices().skip(1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if sign == quote => return Some(prefix + at + 1),
            _ => {}
        }
    }
    None
}

/// A path as it is written, with what is named at its end and the name it gets.
#[derive(Clone, Debug)]
struct Use {
    path: Vec<String>,
    name: String,
    /// Others get it from here.
    is_public: bool,
}

/// What one file, or a module written inside of one, declares and uses.
#[derive(Debug, Default)]
struct Module {
    file: String,
    /// `mod name;`, with the path it is told.
    files: Vec<(String, Option<String>)>,
    inside: Vec<(String, Module)>,
    declared: BTreeSet<String>,
    uses: Vec<Use>,
    /// Paths in the code that are no `use`.
    paths: Vec<Vec<String>>,
}

/// The index behind the bracket that closes the one at `open`.
fn behind(tokens: &[String], open: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// The index behind the item that begins at `from`: its block, or its semicolon.
fn behind_item(tokens: &[String], from: usize) -> usize {
    let mut at = from;
    while at < tokens.len() {
        match tokens[at].as_str() {
            ";" => return at + 1,
            "{" => return behind(tokens, at),
            "(" | "[" => at = behind(tokens, at),
            _ => at += 1,
        }
    }
    at
}

impl Module {
    fn read(file: &str, tokens: &[String]) -> Self {
        let mut module = Self { file: file.to_owned(), ..Self::default() };
        let (mut at, mut depth) = (0, 0_usize);
        let (mut told_path, mut is_public, mut is_for_tests) = (None, false, false);
        let word = |at: usize| tokens.get(at).map_or("", String::as_str);
        while at < tokens.len() {
            match word(at) {
                "#" => {
                    let open = if word(at + 1) == "!" { at + 2 } else { at + 1 };
                    let end = behind(tokens, open);
                    let inside = &tokens[open..end];
                    let has = |text: &str| inside.iter().any(|token| token == text);
                    is_for_tests |= has("cfg") && has("test") && !has("not");
                    if let Some(place) = inside.iter().position(|token| token == "path")
                        && let Some(path) = inside.get(place + 2).filter(|path| path.starts_with('"'))
                    {
                        told_path.get_or_insert(path.trim_matches('"').to_owned());
                    }
                    at = end;
                    continue;
                }
                "pub" => {
                    is_public = true;
                    at += 1;
                    if word(at) == "(" {
                        at = behind(tokens, at);
                    }
                    continue;
                }
                _ if is_for_tests => at = behind_item(tokens, at),
                "mod" if word(at + 2) == ";" => {
                    module.files.push((word(at + 1).to_owned(), told_path.clone()));
                    at += 3;
                }
                "mod" if word(at + 2) == "{" => {
                    let end = behind(tokens, at + 2);
                    let inside = Self::read(file, &tokens[at + 3..end - 1]);
                    module.inside.push((word(at + 1).to_owned(), inside));
                    at = end;
                }
                "use" => {
                    let end = (at..tokens.len()).find(|at| word(*at) == ";").unwrap_or(tokens.len());
                    tree(&tokens[at + 1..end], &[], is_public, &mut module.uses);
                    at = end + 1;
                }
                keyword @ ("struct" | "enum" | "trait" | "type" | "fn" | "const" | "static"
                | "macro_rules")
                    if depth == 0 =>
                {
                    let name = if keyword == "macro_rules" { at + 2 } else { at + 1 };
                    module.declared.insert(word(name).to_owned());
                    at = name;
                }
                "{" => {
                    depth += 1;
                    at += 1;
                }
                "}" => {
                    depth = depth.saturating_sub(1);
                    at += 1;
                }
                first if at == 0 || word(at - 1) != "::" => {
                    let mut path = vec![first.to_owned()];
                    while word(at + 1) == "::" && is_a_name(word(at + 2)) {
                        path.push(word(at + 2).to_owned());
                        at += 2;
                    }
                    if path.len() > 1 && is_a_name(first) {
                        module.paths.push(path);
                    }
                    at += 1;
                }
                _ => at += 1,
            }
            (told_path, is_public, is_for_tests) = (None, false, false);
        }
        module
    }
}

fn is_a_name(token: &str) -> bool {
    token.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
}

/// The paths of a `use`, its braces taken apart.
fn tree(tokens: &[String], head: &[String], is_public: bool, found: &mut Vec<Use>) {
    let mut path = head.to_vec();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token.as_str() {
            "{" => {
                let end = behind(tokens, at);
                let (mut start, mut depth) = (at + 1, 0);
                for place in at + 1..end {
                    match tokens[place].as_str() {
                        "{" => depth += 1,
                        "}" if depth > 0 => depth -= 1,
                        "," | "}" if depth == 0 => {
                            if start < place {
                                tree(&tokens[start..place], &path, is_public, found);
                            }
                            start = place + 1;
                        }
                        _ => {}
                    }
                }
                return;
            }
            "as" => {
                let name = tokens.get(at + 1).cloned().unwrap_or_default();
                found.push(Use { path, name, is_public });
                return;
            }
            "::" => {}
            // `a::{self, B}` is `a` and `a::B`.
            "self" if !path.is_empty() => {}
            name => path.push(name.to_owned()),
        }
        at += 1;
    }
    if let Some(name) = path.last().cloned() {
        found.push(Use { path, name, is_public });
    }
}

/// The path of what is in a folder; the folder at the top has no name.
fn below(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// All modules of a crate, by their path below its root.
#[derive(Debug, Default)]
pub struct Crate {
    modules: BTreeMap<Vec<String>, Module>,
}

impl Crate {
    /// The crate whose root is the file `root`, of these sources by their path, folders apart by `/`.
    pub fn read(root: &str, sources: &BTreeMap<String, String>) -> Self {
        let mut whole = Self::default();
        whole.add(Vec::new(), root, sources);
        whole
    }

    fn add(&mut self, at: Vec<String>, file: &str, sources: &BTreeMap<String, String>) {
        let Some(source) = sources.get(file) else { return };
        self.place(at, Module::read(file, &tokens(source)), sources);
    }

    fn place(&mut self, at: Vec<String>, mut module: Module, sources: &BTreeMap<String, String>) {
        let folder = module.file.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        // Where the files of a file's modules are: beside `mod.rs`, and else in a folder of the file's name.
        let own = match module.file.rsplit('/').next().unwrap_or_default() {
            "mod.rs" | "lib.rs" | "main.rs" => folder.clone(),
            name => below(&folder, name.trim_end_matches(".rs")),
        };
        for (name, told) in &module.files {
            let module: Vec<String> = at.iter().cloned().chain([name.clone()]).collect();
            let candidates = match told {
                Some(path) => vec![below(&folder, path)],
                None => vec![below(&own, &format!("{name}.rs")), below(&own, &format!("{name}/mod.rs"))],
            };
            for file in candidates {
                self.add(module.clone(), &file, sources);
            }
        }
        for (name, inside) in std::mem::take(&mut module.inside) {
            let below: Vec<String> = at.iter().cloned().chain([name]).collect();
            self.place(below, inside, sources);
        }
        self.modules.insert(at, module);
    }

    /// How many modules there are.
    pub fn len(&self) -> usize {
        self.modules.len()
    }

    /// The file in which what the path names is written, as seen from the module `at`; `None` for what is of another
    /// crate.
    fn file_of(&self, at: &[String], path: &[String], depth: usize) -> Option<&str> {
        let mut module = at.to_vec();
        let mut names = path.iter().peekable();
        match names.peek()?.as_str() {
            "crate" => {
                module.clear();
                names.next();
            }
            "self" => {
                names.next();
            }
            "super" => {}
            first => {
                let mut below = module.clone();
                below.push(first.to_owned());
                if !self.modules.contains_key(&below) {
                    return None;
                }
            }
        }
        while names.next_if(|name| *name == "super").is_some() {
            module.pop();
        }
        for name in names {
            let mut below = module.clone();
            below.push(name.clone());
            if self.modules.contains_key(&below) {
                module = below;
                continue;
            }
            let here = self.modules.get(&module)?;
            if here.declared.contains(name) || depth > 8 {
                return Some(&here.file);
            }
            let given = here.uses.iter().find(|given| given.is_public && given.name == *name);
            if let Some(file) = given.and_then(|given| self.file_of(&module, &given.path, depth + 1)) {
                return Some(file);
            }
            for given in here.uses.iter().filter(|given| given.is_public && given.name == "*") {
                let mut path = given.path.clone();
                path.pop();
                path.push(name.clone());
                if let Some(file) = self.file_of(&module, &path, depth + 1)
                    && file != here.file
                {
                    return Some(file);
                }
            }
            return Some(&here.file);
        }
        self.modules.get(&module).map(|module| module.file.as_str())
    }

    /// Which file uses which. What a file only hands on, it does not use.
    pub fn files(&self) -> Graph {
        let mut graph = Graph::default();
        for (at, module) in &self.modules {
            let used = module.uses.iter().filter(|used| !used.is_public).map(|used| &used.path);
            for path in used.chain(&module.paths) {
                if let Some(file) = self.file_of(at, path, 0) {
                    graph.add(&module.file, file);
                }
            }
        }
        graph
    }
}

/// The crate with these files.
#[cfg(test)]
fn invented(files: &[(&str, &str)]) -> Crate {
    let sources = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    Crate::read("src/lib.rs", &sources)
}

#[test]
fn files_are_found_in_every_form_of_use() {
    let files = invented(&[
        ("src/lib.rs", "pub mod a; mod b; mod c; mod d;"),
        ("src/a/mod.rs", "mod deep; mod given; pub use given::Given; #[path = \"elsewhere.rs\"] mod told;"),
        ("src/a/deep.rs", "use super::told::T; use super::super::d; fn x() { crate::b::y() }"),
        ("src/a/given.rs", "pub struct Given;"),
        ("src/a/elsewhere.rs", "use crate::{c::{self, C}, d::D as Other};"),
        ("src/b.rs", "use crate::a::Given; // crate::c::C\n const T: &str = \"crate::c::C\";"),
        ("src/c.rs", "mod inside { use super::super::a::Given; }"),
        ("src/d.rs", "#[cfg(test)] mod tests { use crate::a::Given; }"),
    ]);
    let graph = files.files();
    for (from, to) in [
        ("src/a/deep.rs", "src/a/elsewhere.rs"),
        ("src/a/deep.rs", "src/b.rs"),
        ("src/a/deep.rs", "src/d.rs"),
        ("src/a/elsewhere.rs", "src/c.rs"),
        ("src/a/elsewhere.rs", "src/d.rs"),
        ("src/b.rs", "src/a/given.rs"),
        ("src/c.rs", "src/a/given.rs"),
    ] {
        assert!(graph.has(from, to), "{from} uses {to}");
    }
    assert_eq!(graph.len(), 7, "{graph:?}");
    assert!(graph.faults(&[]).is_empty());
}

#[test]
fn a_circle_of_files_is_found_through_what_a_folder_hands_on() {
    let files = invented(&[
        ("src/lib.rs", "mod a;"),
        ("src/a/mod.rs", "mod one; mod two; pub use one::One; pub use two::Two;"),
        ("src/a/one.rs", "pub struct One(super::Two);"),
        ("src/a/two.rs", "use super::One; pub struct Two(One);"),
    ]);
    let faults = files.files().faults(&[]);
    assert_eq!(faults, ["a circle: src/a/one.rs uses src/a/two.rs uses src/a/one.rs"]);
}
