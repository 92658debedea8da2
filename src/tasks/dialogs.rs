//! The system's file dialogs: its portal or zenity on Linux, its own on Windows and macOS. One at a time each; they are
//! awaited in the background, and the window goes on being drawn. Where the system has none, the window asks for the path.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rfd::AsyncFileDialog;
use tokio::sync::oneshot;

use crate::connections::{
    FileProblem, MissingDialog, PathPurpose, TypedPathProblem, judge_typed_path, missing_dialog, usual_folder,
};
use crate::texts::t;

/// A path that the person is to type.
pub struct PathWanted {
    /// What it is for.
    pub purpose: PathPurpose,
    /// What stands in the field at first.
    pub text: String,
    /// Why there is no dialog for it.
    pub missing: MissingDialog,
    /// Why what was typed before will not do.
    pub problem: Option<TypedPathProblem>,
    answer: oneshot::Sender<Option<String>>,
}

impl PathWanted {
    /// Of what is said of it; and where the answer comes.
    pub fn new(
        purpose: PathPurpose,
        text: String,
        missing: MissingDialog,
        problem: Option<TypedPathProblem>,
    ) -> (Self, oneshot::Receiver<Option<String>>) {
        let (answer, typed) = oneshot::channel();
        (Self { purpose, text, missing, problem, answer }, typed)
    }

    /// What was typed; none if the person gave it up. Dropped, nobody could be asked.
    pub fn answer(self, typed: Option<String>) {
        // Whoever asked may be gone.
        let _ = self.answer.send(typed);
    }
}

type Window = Box<dyn Fn(PathWanted) + Send + Sync>;

/// The dialogs.
#[derive(Default)]
pub struct FileDialogs {
    like: OnceLock<AsyncFileDialog>,
    window: OnceLock<Window>,
}

impl FileDialogs {
    /// All dialogs are like this one from now on: it knows the window they stand in front of. Said once.
    pub fn like(&self, dialog: AsyncFileDialog) {
        let _ = self.like.set(dialog);
    }

    /// Where the system has no dialog, `window` asks for a path. Said once.
    pub fn otherwise(&self, window: impl Fn(PathWanted) + Send + Sync + 'static) {
        let _ = self.window.set(Box::new(window));
    }

    fn new_dialog(&self) -> AsyncFileDialog {
        self.like.get().cloned().unwrap_or_default()
    }

    /// Asks where a file shall be saved; none if the person closed the dialog. The dialog itself asks before it names
    /// a file that is there already.
    pub async fn save(&self, suggested: &str) -> Result<Option<PathBuf>, FileProblem> {
        let dialog = self.new_dialog().set_title(t("dialog-save")).set_file_name(suggested);
        self.found(dialog.save_file().await, PathPurpose::Save, suggested).await
    }

    /// Asks for a file to be opened; none if the person closed the dialog.
    pub async fn open(&self) -> Result<Option<PathBuf>, FileProblem> {
        let dialog = self.new_dialog().set_title(t("dialog-open"));
        self.found(dialog.pick_file().await, PathPurpose::Open, "").await
    }

    /// A dialog that was closed and one that never came look the same: where nothing came of it, what could have shown one
    /// is looked for.
    async fn found(
        &self,
        file: Option<rfd::FileHandle>,
        purpose: PathPurpose,
        suggested: &str,
    ) -> Result<Option<PathBuf>, FileProblem> {
        if let Some(file) = file {
            return Ok(Some(file.path().to_path_buf()));
        }
        match missing_dialog().await {
            None => Ok(None),
            Some(missing) => self.typed(purpose, usual_folder(), suggested, missing).await,
        }
    }

    /// Has a path typed, until it will do or is given up.
    async fn typed(
        &self,
        purpose: PathPurpose,
        folder: PathBuf,
        suggested: &str,
        missing: MissingDialog,
    ) -> Result<Option<PathBuf>, FileProblem> {
        let mut text = folder.join(suggested).display().to_string();
        let mut problem = None;
        loop {
            let Some(window) = self.window.get() else { return Err(FileProblem::NoDialog) };
            let (wanted, typed) = PathWanted::new(purpose, text, missing, problem);
            window(wanted);
            let Ok(typed) = typed.await else { return Err(FileProblem::NoDialog) };
            let Some(typed) = typed else { return Ok(None) };
            match judge(purpose, &folder, typed.clone()).await? {
                Ok(path) => return Ok(Some(path)),
                Err(why) => (text, problem) = (typed, Some(why)),
            }
        }
    }
}

/// Looks at the disk, which may take its time.
async fn judge(
    purpose: PathPurpose,
    folder: &Path,
    typed: String,
) -> Result<Result<PathBuf, TypedPathProblem>, FileProblem> {
    let folder = folder.to_owned();
    let judged = tokio::task::spawn_blocking(move || judge_typed_path(purpose, &folder, &typed)).await;
    judged.map_err(|error| FileProblem::Content(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    #[tokio::test]
    async fn case_23_the_path_is_asked_for_until_it_will_do_or_is_given_up() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("there.json"), "{}").unwrap();
        let typed = Arc::new(Mutex::new(vec![None, Some("new.json"), Some("there.json")]));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let dialogs = FileDialogs::default();
        let save = async |dialogs: &FileDialogs| {
            let folder = folder.path().to_owned();
            dialogs.typed(PathPurpose::Save, folder, "copy.json", MissingDialog::FileChooser).await
        };
        assert_eq!(save(&dialogs).await, Err(FileProblem::NoDialog), "nobody is there to ask");
        let (hands, notes) = (Arc::clone(&typed), Arc::clone(&asked));
        dialogs.otherwise(move |wanted| {
            notes.lock().unwrap().push((wanted.text.clone(), wanted.problem));
            let next = hands.lock().unwrap().pop().flatten();
            wanted.answer(next.map(str::to_owned));
        });
        assert_eq!(save(&dialogs).await, Ok(Some(folder.path().join("new.json"))));
        let proposed = folder.path().join("copy.json").display().to_string();
        let there = Some(TypedPathProblem::AlreadyThere);
        assert_eq!(*asked.lock().unwrap(), [(proposed, None), ("there.json".to_owned(), there)]);
        assert_eq!(save(&dialogs).await, Ok(None), "given up");
    }
}
