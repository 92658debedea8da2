//! All sheets: those compiled in, and those in the data folder.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::problem::{SheetFault, SheetProblem};
use super::reading::read;
use super::sheet::{BESIDE, Sheet};
use crate::data_folder;

/// A sheet compiled in. It is read when it is first asked for: most commands need one or two, or none.
struct CompiledIn {
    id: &'static str,
    text: &'static str,
    sheet: OnceLock<Option<Sheet>>,
}

impl CompiledIn {
    /// None only where its file is damaged, which a test would see.
    fn sheet(&self) -> Option<&Sheet> {
        self.sheet.get_or_init(|| read(self.id, self.text).ok()).as_ref()
    }
}

/// The sheets compiled in, by id.
macro_rules! compiled_in {
    ($($id:literal),* $(,)?) => {
        [$(CompiledIn {
            id: $id,
            text: include_str!(concat!("../../assets/connectors/", $id, ".toml")),
            sheet: OnceLock::new(),
        }),*]
    };
}
static COMPILED_IN: [CompiledIn; 15] = compiled_in![
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
#[derive(Clone, Debug, Default)]
pub struct Sheets {
    has_compiled_in: bool,
    from_files: Vec<Sheet>,
    problems: Vec<SheetProblem>,
    /// All of them, in the order to show them, once somebody asked for that: where each is.
    order: OnceLock<Vec<Place>>,
}

/// Where a sheet is.
#[derive(Clone, Copy, Debug)]
enum Place {
    CompiledIn(usize),
    FromFiles(usize),
}

impl PartialEq for Sheets {
    /// What has been asked of them is no difference.
    fn eq(&self, other: &Self) -> bool {
        (self.has_compiled_in, &self.from_files, &self.problems)
            == (other.has_compiled_in, &other.from_files, &other.problems)
    }
}

impl Eq for Sheets {}

impl Sheets {
    /// The id of the sheet to preselect for somebody who used none before. It comes first.
    pub const USUAL: &'static str = "snow-atlas";
    /// The id of the sheet for products that have none. It comes last.
    pub const SOMETHING_ELSE: &'static str = "something-else";
    /// The folder in the data folder whose `*.toml` add sheets. One with the name of a sheet that comes with the program stands beside
    /// it, never in its place: which of them to use is for the person to say.
    pub const FOLDER: &'static str = "connectors";

    /// The sheets compiled in and, if there is a data folder, those in it. Reads its files: not for the window's thread.
    pub fn load(data_dir: Option<&Path>) -> Self {
        let mut all = Self { has_compiled_in: true, ..Self::default() };
        if let Some(data_dir) = data_dir {
            all.add_from(&data_dir.join(Self::FOLDER));
        }
        all
    }

    /// The sheets in the order to show them: the usual one, then by name, the one for something else last.
    pub fn iter(&self) -> impl Iterator<Item = &Sheet> {
        self.order.get_or_init(|| self.in_order()).iter().filter_map(|place| self.at(*place))
    }

    fn in_order(&self) -> Vec<Place> {
        let compiled_in = self.compiled_in().iter().enumerate();
        let compiled_in =
            compiled_in.filter(|(_, one)| one.sheet().is_some()).map(|(n, _)| Place::CompiledIn(n));
        let mut all: Vec<Place> =
            compiled_in.chain((0..self.from_files.len()).map(Place::FromFiles)).collect();
        all.sort_by_cached_key(|place| {
            self.at(*place).map(|sheet| {
                let apart = (sheet.id != Self::USUAL, sheet.id == Self::SOMETHING_ELSE);
                (apart, sheet.name.to_lowercase(), sheet.id.clone())
            })
        });
        all
    }

    fn at(&self, place: Place) -> Option<&Sheet> {
        match place {
            Place::CompiledIn(number) => self.compiled_in().get(number)?.sheet(),
            Place::FromFiles(number) => self.from_files.get(number),
        }
    }

    fn compiled_in(&self) -> &'static [CompiledIn] {
        if self.has_compiled_in { &COMPILED_IN } else { &[] }
    }

    /// The sheet of that id.
    pub fn get(&self, id: &str) -> Option<&Sheet> {
        match self.compiled_in().iter().find(|one| one.id == id) {
            Some(one) => one.sheet(),
            None => self.from_files.iter().find(|sheet| sheet.id == id),
        }
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
        if self.compiled_in().iter().any(|one| one.id == sheet.id) {
            sheet.id.push_str(BESIDE);
        }
        sheet.file = Some(file.to_owned());
        sheet
    }

    fn take(&mut self, file: &Path, outcome: Result<Sheet, (SheetFault, Option<usize>)>) {
        match outcome {
            Ok(sheet) if self.from_files.iter().any(|known| known.id == sheet.id) => {
                let problem =
                    SheetProblem { file: file.to_owned(), line: None, reason: SheetFault::Twice(sheet.id) };
                self.problems.push(problem);
            }
            Ok(sheet) => self.from_files.push(sheet),
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
