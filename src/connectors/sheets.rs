//! All sheets: those compiled in, and those in the data folder.

use std::io;
use std::path::{Path, PathBuf};

use super::problem::{SheetFault, SheetProblem};
use super::reading::read;
use super::sheet::{BESIDE, Sheet};
use crate::data_folder;

/// The sheets compiled in: id and text.
macro_rules! compiled_in {
    ($($id:literal),* $(,)?) => {
        &[$(($id, include_str!(concat!("../../assets/connectors/", $id, ".toml")))),*]
    };
}
const COMPILED_IN: &[(&str, &str)] = compiled_in![
    "aisquare-pipe",
    "automationedge",
    "ballerina",
    "cdata",
    "conductorone",
    "environment-file",
    "flexera-one",
    "ibm-app-connect",
    "oracle-identity-governance",
    "sling",
    "snow-atlas",
    "something-else",
    "therefore",
    "tibco-flogo",
    "zilla",
];

/// Many times what a sheet takes.
const MAX_KILOBYTES: usize = 64;

/// All sheets that could be read, and what is wrong with the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheets {
    sheets: Vec<Sheet>,
    problems: Vec<SheetProblem>,
}

impl Sheets {
    /// The id of the sheet to preselect for somebody who used none before. It comes first.
    pub const USUAL: &'static str = "snow-atlas";
    /// The id of the sheet for products that have none. It comes last.
    pub const SOMETHING_ELSE: &'static str = "something-else";
    /// The folder in the data folder whose `*.toml` add sheets. One with the name of a sheet that comes with the program stands beside
    /// it, never in its place: which of them to use is for the person to say.
    pub const FOLDER: &'static str = "connectors";

    /// Reads the sheets compiled in and, if there is a data folder, those in it. Reads files: not for the window's
    /// thread.
    pub fn load(data_dir: Option<&Path>) -> Self {
        let mut all = Self::default();
        for (id, text) in COMPILED_IN {
            let outcome = read(id, text);
            all.take(&PathBuf::from(format!("{id}.toml")), outcome);
        }
        if let Some(data_dir) = data_dir {
            all.add_from(&data_dir.join(Self::FOLDER));
        }
        all.sheets.sort_by_cached_key(|sheet| {
            let apart = (sheet.id != Self::USUAL, sheet.id == Self::SOMETHING_ELSE);
            (apart, sheet.name.to_lowercase(), sheet.id.clone())
        });
        all
    }

    /// The sheets in the order to show them: the usual one, then by name, the one for something else last.
    pub fn iter(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter()
    }

    /// The sheet of that id.
    pub fn get(&self, id: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.id == id)
    }

    /// The files that could not be used.
    pub fn problems(&self) -> &[SheetProblem] {
        &self.problems
    }

    fn add_from(&mut self, folder: &Path) {
        let mut files = match toml_files(folder) {
            Ok(files) => files,
            // No folder, nothing to add.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.take(folder, Err((SheetFault::Unreadable(error.to_string()), None))),
        };
        files.sort();
        for file in files {
            let outcome = read_file(&file).map(|sheet| self.beside_ours(sheet, &file));
            self.take(&file, outcome);
        }
    }

    /// The sheet of a file, under an id that none of ours has.
    fn beside_ours(&self, mut sheet: Sheet, file: &Path) -> Sheet {
        if self.get(&sheet.id).is_some_and(|known| known.file.is_none()) {
            sheet.id.push_str(BESIDE);
        }
        sheet.file = Some(file.to_owned());
        sheet
    }

    fn take(&mut self, file: &Path, outcome: Result<Sheet, (SheetFault, Option<usize>)>) {
        match outcome {
            Ok(sheet) if self.get(&sheet.id).is_some() => {
                let problem =
                    SheetProblem { file: file.to_owned(), line: None, reason: SheetFault::Twice(sheet.id) };
                self.problems.push(problem);
            }
            Ok(sheet) => self.sheets.push(sheet),
            Err((reason, line)) => self.problems.push(SheetProblem { file: file.to_owned(), line, reason }),
        }
    }
}

/// The sheets' files in the folder; not those that begin with a dot, which editors leave there.
fn toml_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        let toml = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
        if toml && !hidden {
            files.push(path);
        }
    }
    Ok(files)
}

fn read_file(file: &Path) -> Result<Sheet, (SheetFault, Option<usize>)> {
    let id = file.file_stem().and_then(|stem| stem.to_str()).filter(|stem| is_id(stem));
    let id = id.ok_or((SheetFault::Name, None))?;
    let bytes = data_folder::read(file, MAX_KILOBYTES * 1024).map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => (SheetFault::TooLarge(MAX_KILOBYTES), None),
        _ => (SheetFault::Unreadable(error.to_string()), None),
    })?;
    let text = String::from_utf8(bytes).map_err(|_| (SheetFault::NoText, None))?;
    // Some editors put a byte order mark first.
    read(id, text.strip_prefix('\u{feff}').unwrap_or(&text))
}

fn is_id(stem: &str) -> bool {
    !stem.is_empty() && stem.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
