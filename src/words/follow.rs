//! Files that are kept up to date with a connection.

use std::borrow::Cow;

use super::Remedy::{AnotherPlace, TryAgain};
use super::{Explained, account, files, keychain, life, renewal};
use crate::connections::{ConnectionRecord, FileFormat, FollowProblem, RevealError, Sheet};
use crate::domain::{FollowedFile, FollowedForm, FollowedProblem, MAX_FOLLOWED};
use crate::texts::{t, t_with};

/// A form, and what it is good for.
pub fn form(form: FollowedForm, sheet: Option<&Sheet>) -> (Cow<'static, str>, Cow<'static, str>) {
    match form {
        FollowedForm::Env => files::format(FileFormat::Env),
        FollowedForm::Json => files::format(FileFormat::Json),
        FollowedForm::Own => {
            let own = sheet.and_then(|sheet| Some((sheet.own_file.as_ref()?, &sheet.name)));
            let named = own.map(|(file, product)| {
                t_with(
                    "follow-form-own",
                    &[("file", file.name.clone().into()), ("product", product.clone().into())],
                )
            });
            (named.map_or_else(|| t("follow-form-own-gone"), Cow::from), t("follow-form-own-words"))
        }
    }
}

/// In which form a file is, and when it was last written.
pub fn written(file: &FollowedFile, sheet: Option<&Sheet>) -> String {
    let form = form(file.form, sheet).0.into_owned();
    t_with("follow-written", &[("form", form.into()), ("date", life::day(file.written_at).into())])
}

/// What is to be seen before anything else: each file that could not be written, and why.
pub fn warnings(record: &ConnectionRecord) -> Vec<String> {
    let warning = |file: &FollowedFile| {
        let name = file.path.as_path().file_name().map(|name| name.to_string_lossy().into_owned());
        let what = stands(file)?.what;
        Some(t_with("follow-warning", &[("file", name.unwrap_or_default().into()), ("what", what.into())]))
    };
    record.history.follows.iter().filter_map(warning).collect()
}

/// What was in the way of a file, if anything was.
pub fn stands(file: &FollowedFile) -> Option<Explained> {
    file.problem.map(in_the_way)
}

/// That a file has older tokens than the connection, and nothing is known of what is in the way.
pub fn is_only_behind(file: &FollowedFile) -> bool {
    file.behind && file.problem.is_none()
}

fn in_the_way(problem: FollowedProblem) -> Explained {
    let none = String::new;
    match problem {
        FollowedProblem::ChangedByOther => {
            explained!("follow-changed", "follow-changed-now", None, none())
        }
        FollowedProblem::Gone => explained!("follow-gone", "follow-gone-now", None, none()),
        FollowedProblem::NoFolder => explained!("follow-no-folder", "follow-no-folder-now", None, none()),
        FollowedProblem::NoPermission => {
            explained!("follow-no-permission", "follow-no-permission-now", None, none())
        }
        FollowedProblem::DiskFull => explained!("follow-disk-full", "follow-disk-full-now", None, none()),
        FollowedProblem::InTheWay => explained!("follow-in-the-way", "follow-in-the-way-now", None, none()),
        FollowedProblem::HeldOpen => explained!("follow-held-open", "follow-held-open-now", None, none()),
        FollowedProblem::NotPrivate => {
            explained!("follow-not-private", "follow-not-private-now", None, none())
        }
        FollowedProblem::NoForm => explained!("follow-no-form", "follow-no-form-now", None, none()),
        FollowedProblem::NoAnswer => explained!("follow-no-answer", "follow-no-answer-now", None, none()),
        FollowedProblem::Other => explained!("follow-other", "follow-other-now", None, none()),
    }
}

/// Why a file is not kept up to date, or could not be written anew.
pub fn problem(problem: &FollowProblem) -> Explained {
    match problem {
        FollowProblem::Unknown => keychain::reveal(&RevealError::UnknownConnection),
        FollowProblem::Index(error) => renewal::of_index(error),
        FollowProblem::Keychain(error) => keychain::reveal(error).with_remedy(TryAgain),
        FollowProblem::File(error) => files::file(error),
        FollowProblem::OfAnother(record) => explained!(
            "follow-of-another",
            "follow-of-another-now",
            AnotherPlace,
            String::new(),
            &[("name", account::called(record).into())]
        ),
        FollowProblem::TooMany => explained!(
            "follow-too-many",
            "follow-too-many-now",
            None,
            String::new(),
            &[("count", MAX_FOLLOWED.into())]
        ),
        FollowProblem::Path(reason) => {
            explained!("follow-path", "follow-path-now", AnotherPlace, reason.clone())
        }
        FollowProblem::NoForm => {
            explained!("follow-no-own", "follow-no-own-now", AnotherPlace, String::new())
        }
    }
}
