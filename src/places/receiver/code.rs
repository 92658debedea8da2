//! **Your own receiver**: the program to begin it with, in a language that is chosen, saved as a file.

use std::path::PathBuf;

use super::asker::ReceiverAsker;
use super::opened::MessageFile;
use crate::connections::{FileContent, FileProblem};
use crate::notifications::ReceiverLanguage;
use crate::places::shown_folder::ShownFolder;
use crate::tasks::{Answer, Ask, Work};

/// The program, and what becomes of its file.
#[derive(Default)]
pub struct ReceiverCode {
    /// In which language; none is chosen at first.
    pub language: Option<ReceiverLanguage>,
    /// What becomes of its file.
    pub file: MessageFile,
    /// Whether the file was shown in its folder.
    pub shown_folder: ShownFolder,
}

/// What the person did with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeAction {
    /// A language was chosen.
    Language(ReceiverLanguage),
    /// **Save as a file**.
    Save,
    /// **Show in folder**.
    ShowInFolder,
}

impl ReceiverCode {
    fn is_busy(&self) -> bool {
        matches!(self.file, MessageFile::ChoosingPlace | MessageFile::Writing)
    }

    /// Changes state as the person asked. While a file is written it is of the language that was chosen then.
    pub(super) fn act(&mut self, action: CodeAction) -> Option<Ask<ReceiverAsker>> {
        match action {
            CodeAction::Language(_) | CodeAction::Save if self.is_busy() => None,
            CodeAction::Language(language) => {
                *self = Self { language: Some(language), ..Self::default() };
                None
            }
            CodeAction::Save => {
                let suggested = self.language?.file_name().to_owned();
                self.file = MessageFile::ChoosingPlace;
                Some(Ask { work: Work::ChoosePlace { suggested }, asker: ReceiverAsker::CodePlace })
            }
            CodeAction::ShowInFolder => {
                let MessageFile::Saved(path) = &self.file else { return None };
                let work = self.shown_folder.show(path.clone());
                Some(Ask { work, asker: ReceiverAsker::CodeFolder })
            }
        }
    }

    /// Takes an answer about its file's place.
    pub(super) fn hear_place(&mut self, answer: Answer) -> Option<Ask<ReceiverAsker>> {
        match (answer, self.language) {
            (Answer::PlaceChosen(Ok(Some((path, _)))), Some(language)) => {
                self.file = MessageFile::Writing;
                let content =
                    FileContent::Program { file_name: language.file_name(), text: language.program() };
                return Some(Ask { work: Work::WriteFile { content, path }, asker: ReceiverAsker::CodeFile });
            }
            (Answer::PlaceChosen(Err(problem)), _) => self.file = MessageFile::Failed(problem),
            // The dialog was closed, or nothing came of it.
            _ => self.file = MessageFile::Idle,
        }
        None
    }

    /// Takes what became of its file.
    pub(super) fn hear_file(&mut self, answer: Answer) {
        let written: Result<PathBuf, FileProblem> = match answer {
            Answer::FileWritten(written) => written,
            _ => Err(FileProblem::Content(String::new())),
        };
        self.file = written.map_or_else(MessageFile::Failed, MessageFile::Saved);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(path: Option<&str>) -> Answer {
        Answer::PlaceChosen(Ok(path.map(|path| (PathBuf::from(path), Vec::new()))))
    }

    #[test]
    fn the_program_of_the_language_that_is_chosen_is_saved() {
        let mut code = ReceiverCode::default();
        assert!(code.act(CodeAction::Save).is_none(), "none is chosen");
        assert!(code.act(CodeAction::Language(ReceiverLanguage::Java)).is_none());
        let asked = code.act(CodeAction::Save).unwrap();
        assert!(matches!(&asked.work, Work::ChoosePlace { suggested } if suggested == "Receiver.java"));
        assert!(code.act(CodeAction::Save).is_none(), "it is asked for already");
        assert!(code.act(CodeAction::Language(ReceiverLanguage::Php)).is_none());
        assert_eq!(code.language, Some(ReceiverLanguage::Java), "not while its place is chosen");
        assert!(code.hear_place(place(None)).is_none() && matches!(code.file, MessageFile::Idle));
        code.act(CodeAction::Save).unwrap();
        let written = code.hear_place(place(Some("/x/Receiver.java"))).unwrap();
        let Work::WriteFile { content: FileContent::Program { text, .. }, path } = written.work else {
            panic!("it is written")
        };
        assert_eq!((text, path), (ReceiverLanguage::Java.program(), "/x/Receiver.java".into()));
        assert!(code.act(CodeAction::ShowInFolder).is_none(), "it is not there yet");
        code.hear_file(Answer::FileWritten(Ok("/x/Receiver.java".into())));
        let shown = code.act(CodeAction::ShowInFolder).unwrap();
        assert!(matches!(shown.work, Work::ShowInFolder(_)) && shown.asker == ReceiverAsker::CodeFolder);
        code.act(CodeAction::Language(ReceiverLanguage::Php));
        assert!(matches!(code.file, MessageFile::Idle), "what was saved is another's");
    }

    #[test]
    fn a_program_that_is_not_saved_is_said() {
        let mut code = ReceiverCode::default();
        code.act(CodeAction::Language(ReceiverLanguage::Python));
        code.act(CodeAction::Save).unwrap();
        assert!(code.hear_place(Answer::PlaceChosen(Err(FileProblem::NoDialog))).is_none());
        assert!(matches!(code.file, MessageFile::Failed(FileProblem::NoDialog)));
        code.act(CodeAction::Save).unwrap();
        let _ = code.hear_place(place(Some("/x/receiver.py")));
        code.hear_file(Answer::GivenUp);
        assert!(matches!(code.file, MessageFile::Failed(_)));
    }
}
