//! A file that is kept up to date with a connection: where it is, in which form, and how it stands. What is in it is known by its
//! digest alone, so that a file which somebody else changed is told from the one that was written here.

use std::fmt;
use std::path::{Component, Path, PathBuf};
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};
use sha2::Digest as _;

use crate::plain::is_plain;

/// The most files that are kept up to date with one connection.
pub const MAX_FOLLOWED: usize = 8;
/// The longest path, in bytes.
const MAX_PATH: usize = 4096;

/// Where such a file is: absolute, with a name, of visible characters. It stands in the index, which others may have written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "PathBuf", into = "PathBuf")]
pub struct FollowedPath(PathBuf);

/// Why a path is no [`FollowedPath`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FollowedPathProblem {
    /// It depends on where the program was started, or goes up again.
    #[error("not an absolute path")]
    NotAbsolute,
    /// It names no file.
    #[error("no file's name")]
    NoName,
    /// It is no text, holds what nobody sees, or is longer than any path.
    #[error("not a path that can be shown")]
    NotPlain,
}

impl FollowedPath {
    /// The path.
    pub fn as_path(&self) -> &Path {
        &self.0
    }

    /// The path as it is shown.
    pub fn shown(&self) -> String {
        self.0.display().to_string()
    }
}

impl TryFrom<PathBuf> for FollowedPath {
    type Error = FollowedPathProblem;

    fn try_from(path: PathBuf) -> Result<Self, FollowedPathProblem> {
        let goes_up = path.components().any(|part| part == Component::ParentDir);
        let text = path.to_str().filter(|text| text.len() <= MAX_PATH && is_plain(text));
        if text.is_none() {
            Err(FollowedPathProblem::NotPlain)
        } else if !path.is_absolute() || goes_up || is_device(&path) {
            Err(FollowedPathProblem::NotAbsolute)
        } else if path.file_name().is_none() {
            Err(FollowedPathProblem::NoName)
        } else {
            Ok(Self(path))
        }
    }
}

impl From<FollowedPath> for PathBuf {
    fn from(path: FollowedPath) -> Self {
        path.0
    }
}

/// Whether it begins with what Windows reads as a device.
#[cfg(windows)]
fn is_device(path: &Path) -> bool {
    use std::path::Prefix;
    matches!(path.components().next(), Some(Component::Prefix(prefix))
        if matches!(prefix.kind(), Prefix::DeviceNS(_) | Prefix::Verbatim(_)))
}

#[cfg(not(windows))]
const fn is_device(_: &Path) -> bool {
    false
}

/// In which form a file is kept up to date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FollowedForm {
    /// Variables.
    Env,
    /// JSON.
    Json,
    /// The one that its product reads, as its sheet says it.
    Own,
}

/// The SHA-256 of what was written into such a file.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContentDigest([u8; 32]);

/// A text that is no [`ContentDigest`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not 64 hexadecimal digits")]
pub struct NoContentDigest;

impl ContentDigest {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }
}

impl FromStr for ContentDigest {
    type Err = NoContentDigest;

    fn from_str(text: &str) -> Result<Self, NoContentDigest> {
        let sound = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !sound {
            return Err(NoContentDigest);
        }
        let mut digest = [0; 32];
        for (byte, pair) in digest.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| NoContentDigest)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| NoContentDigest)?;
        }
        Ok(Self(digest))
    }
}

impl TryFrom<String> for ContentDigest {
    type Error = NoContentDigest;

    fn try_from(text: String) -> Result<Self, NoContentDigest> {
        text.parse()
    }
}

impl From<ContentDigest> for String {
    fn from(digest: ContentDigest) -> Self {
        digest.to_string()
    }
}

impl fmt::Display for ContentDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Why a file was not written when it should have been. It was left as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FollowedProblem {
    /// It is not what was written here last: somebody changed it, and what they did would be lost.
    ChangedByOther,
    /// It is not there any more, and nothing is made unasked.
    Gone,
    /// Its folder is not there: removed, or on something that is not connected.
    NoFolder,
    /// The system does not let us read or write there.
    NoPermission,
    /// No room is left there.
    DiskFull,
    /// A link, a folder or a device is in its place.
    InTheWay,
    /// Another program has it open and lets nobody replace it.
    HeldOpen,
    /// Others could not be kept from reading it.
    NotPrivate,
    /// The product's sheet is gone, or says no form any more.
    NoForm,
    /// The disk, or the computer it is on, did not answer in time.
    NoAnswer,
    /// Something else.
    Other,
}

impl FollowedProblem {
    /// Whether a person has to decide: it is not for this program to undo what somebody did.
    pub const fn needs_a_person(self) -> bool {
        matches!(self, Self::ChangedByOther | Self::Gone | Self::InTheWay | Self::NoForm)
    }

    /// The problem as programs read it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ChangedByOther => "changed-by-other",
            Self::Gone => "gone",
            Self::NoFolder => "no-folder",
            Self::NoPermission => "no-permission",
            Self::DiskFull => "disk-full",
            Self::InTheWay => "in-the-way",
            Self::HeldOpen => "held-open",
            Self::NotPrivate => "not-private",
            Self::NoForm => "no-form",
            Self::NoAnswer => "no-answer",
            Self::Other => "other",
        }
    }
}

/// A file that is kept up to date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowedFile {
    /// Where it is.
    pub path: FollowedPath,
    /// In which form.
    pub form: FollowedForm,
    /// What was written last.
    pub written: ContentDigest,
    /// When.
    pub written_at: Timestamp,
    /// What is being written, noted before it is: should the program be killed between, the file is known to be ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub writing: Option<ContentDigest>,
    /// The connection has newer tokens than the file.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub behind: bool,
    /// What was in the way when it was last looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<FollowedProblem>,
}

impl FollowedFile {
    /// Whether this is what Countersign wrote into it.
    pub fn is_ours(&self, found: ContentDigest) -> bool {
        found == self.written || self.writing == Some(found)
    }

    /// This was written, at `at`.
    pub fn was_written(&mut self, digest: ContentDigest, at: Timestamp) {
        (self.written, self.written_at) = (digest, at);
        (self.writing, self.behind, self.problem) = (None, false, None);
    }
}

/// Those that can be read, the first of each path, and no more than [`MAX_FOLLOWED`]. A connection is worth more than what is said
/// of its files: one of another system, or one that nobody can make sense of, is no reason to put the connection aside.
pub(super) fn read_followed<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<FollowedFile>, D::Error> {
    let read = Vec::<serde_json::Value>::deserialize(deserializer)?;
    let mut files: Vec<FollowedFile> = Vec::new();
    for file in read.into_iter().filter_map(|entry| FollowedFile::deserialize(entry).ok()) {
        if files.len() < MAX_FOLLOWED && !files.iter().any(|other| other.path == file.path) {
            files.push(file);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    const HOME: &str = "/home/olive";
    #[cfg(windows)]
    const HOME: &str = r"C:\Users\olive";

    fn file(name: &str) -> FollowedFile {
        FollowedFile {
            path: Path::new(HOME).join(name).try_into().unwrap(),
            form: FollowedForm::Own,
            written: ContentDigest::of(b"old"),
            written_at: "2026-11-20T12:00:00Z".parse().unwrap(),
            writing: None,
            behind: false,
            problem: None,
        }
    }

    #[test]
    fn item_40_a_followed_path_is_absolute_plain_and_names_a_file() {
        let path = |text: &str| FollowedPath::try_from(PathBuf::from(text));
        let home = |rest: &str| path(&format!("{HOME}{rest}"));
        assert_eq!(home("/.sling/env.yaml").unwrap().as_path(), Path::new(HOME).join(".sling/env.yaml"));
        for text in ["env.yaml", "./env.yaml", "../env.yaml", "~/env.yaml", ""] {
            assert_eq!(path(text), Err(FollowedPathProblem::NotAbsolute), "{text}");
        }
        assert_eq!(home("/../somebody/env.yaml"), Err(FollowedPathProblem::NotAbsolute));
        assert_eq!(path(if cfg!(windows) { r"C:\" } else { "/" }), Err(FollowedPathProblem::NoName));
        for rest in ["/a\nb", "/a\u{202e}b", "/a\u{1b}[2Jb", "/a\0b", &format!("/{}", "x".repeat(MAX_PATH))] {
            assert_eq!(home(rest), Err(FollowedPathProblem::NotPlain), "{rest:?}");
        }
        #[cfg(windows)]
        for text in [r"\\.\PhysicalDrive0", r"\\?\GLOBALROOT\Device\x", r"\env.yaml", "C:env.yaml"] {
            assert_eq!(path(text), Err(FollowedPathProblem::NotAbsolute), "{text}");
        }
    }

    #[test]
    fn a_digest_is_read_as_it_was_written_and_nothing_else_is_one() {
        let digest = ContentDigest::of(b"abc");
        let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!((digest.to_string().as_str(), text.parse()), (text, Ok(digest)));
        for other in
            ["", "ba78", &text.to_uppercase(), &format!("{text}0"), &text.replace('f', "g"), &"é".repeat(32)]
        {
            assert_eq!(other.parse::<ContentDigest>(), Err(NoContentDigest), "{other}");
        }
    }

    #[test]
    fn what_was_written_and_what_was_being_written_are_ours() {
        let mut file = file("a.env");
        let (old, new) = (ContentDigest::of(b"old"), ContentDigest::of(b"new"));
        assert!(file.is_ours(old) && !file.is_ours(new));
        file.writing = Some(new);
        (file.behind, file.problem) = (true, Some(FollowedProblem::DiskFull));
        assert!(file.is_ours(old) && file.is_ours(new) && !file.is_ours(ContentDigest::of(b"other")));
        let at = "2026-11-21T12:00:00Z".parse().unwrap();
        file.was_written(new, at);
        assert!(!file.is_ours(old) && file.is_ours(new) && !file.behind && file.problem.is_none());
        assert_eq!(file.written_at, at);
    }

    #[test]
    fn a_problem_has_one_name_for_programs_and_for_the_index() {
        use FollowedProblem as Is;
        for problem in [
            Is::ChangedByOther,
            Is::Gone,
            Is::NoFolder,
            Is::NoPermission,
            Is::DiskFull,
            Is::InTheWay,
            Is::HeldOpen,
            Is::NotPrivate,
            Is::NoForm,
            Is::NoAnswer,
            Is::Other,
        ] {
            assert_eq!(serde_json::to_value(problem).unwrap(), problem.id());
        }
    }

    #[test]
    fn item_40_of_the_index_so_many_files_are_taken_and_none_twice() {
        #[derive(Deserialize)]
        struct Read(#[serde(deserialize_with = "read_followed")] Vec<FollowedFile>);
        let read = |files: &[FollowedFile]| {
            serde_json::from_value::<Read>(serde_json::to_value(files).unwrap()).unwrap().0
        };
        let files: Vec<_> = (0..20).map(|number| file(&format!("{number}.env"))).collect();
        assert_eq!(read(&files), files[..MAX_FOLLOWED]);
        let twice = FollowedFile { form: FollowedForm::Env, ..files[0].clone() };
        assert_eq!(read(&[files[0].clone(), twice]), files[..1]);
        let mut entries = serde_json::to_value(&files[..2]).unwrap();
        entries[0]["path"] = "env.yaml".into();
        assert_eq!(serde_json::from_value::<Read>(entries).unwrap().0, files[1..2], "and the rest stays");
    }
}
