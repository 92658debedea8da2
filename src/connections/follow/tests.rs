//! A file that follows: written with each change of the tokens, and left alone where somebody else was at it.

use std::sync::Arc;

use secrecy::SecretString;
use tempfile::TempDir;

use super::*;
use crate::connections::keep;
use crate::connections::samples::MemoryKeychain;
use crate::domain::{Secrets, samples};
use crate::vault::SecretKind;

struct Bench {
    vault: Vault,
    chain: Arc<MemoryKeychain>,
    sheets: Sheets,
    clock: Clock,
    id: ConnectionId,
    folder: TempDir,
}

fn connection(refresh_token: &str) -> Connection {
    let mut facts = samples::facts();
    "sling".clone_into(&mut facts.sheet);
    let secrets = Secrets {
        secret_key: Arc::new("the-secret-key".parse().unwrap()),
        refresh_token: Arc::new(refresh_token.parse().unwrap()),
        access_token: None,
    };
    Connection { facts, secrets }
}

impl Bench {
    /// A connection that is kept with the token `first`.
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let chain = Arc::new(MemoryKeychain::default());
        let clock = Clock::standing_at("2026-11-20T12:00:00Z".parse().unwrap());
        let vault = Vault::new(chain.clone(), folder.path().join("data"), clock.clone()).unwrap();
        let id = ConnectionId::random().unwrap();
        keep(&vault, &connection("first"), History::default(), id.clone(), None).await.unwrap();
        Self { vault, chain, sheets: Sheets::load(None), clock, id, folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join(name)
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    async fn follow(&self, name: &str, form: FollowedForm) -> Result<ConnectionRecord, FollowProblem> {
        self.follow_in(&self.id, name, form, false).await
    }

    async fn follow_in(
        &self,
        id: &ConnectionId,
        name: &str,
        form: FollowedForm,
        replace: bool,
    ) -> Result<ConnectionRecord, FollowProblem> {
        let new = NewFollow { path: self.path(name), form, replace };
        follow(&self.vault, &self.sheets, &self.clock, id, new).await
    }

    /// As a renewal does, a minute later: another token, and what it changes in the record.
    async fn renewed(&self, token: &str) {
        self.clock.advance(Duration::from_mins(1));
        let now = self.clock.now();
        let record = self.vault.connection(&self.id).await.unwrap().unwrap();
        let secrets = [(SecretKind::RefreshToken, SecretString::from(token))];
        let change = move |record: &mut ConnectionRecord| {
            record.history.renewed_at = Some(now);
            record.history.leave_files_behind();
        };
        self.vault.replace_secrets(&record, &secrets, change).await.unwrap();
    }

    async fn bring(&self) -> Vec<FollowedFile> {
        let brought = bring_up_to_date(&self.vault, &self.sheets, &self.clock, &self.id).await.unwrap();
        brought.unwrap().history.follows
    }

    async fn history(&self) -> History {
        self.vault.connection(&self.id).await.unwrap().unwrap().history
    }

    async fn note(&self, change: impl FnOnce(&mut FollowedFile) + Send + 'static) {
        self.vault.note(&self.id, |history| change(&mut history.follows[0])).await.unwrap();
    }

    async fn anew(&self, name: &str) -> FollowedFile {
        let path = self.path(name).try_into().unwrap();
        let record = write_anew(&self.vault, &self.sheets, &self.clock, &self.id, &path).await.unwrap();
        record.history.follows[0].clone()
    }
}

#[tokio::test]
async fn each_form_is_written_at_once_and_with_each_renewal() {
    let bench = Bench::new().await;
    for (name, form) in
        [("a.env", FollowedForm::Env), ("a.json", FollowedForm::Json), ("env.yaml", FollowedForm::Own)]
    {
        let followed = bench.follow(name, form).await.unwrap();
        assert!(followed.history.follows.iter().all(|file| !file.behind && file.problem.is_none()));
        assert!(bench.read(name).contains("first"));
    }
    assert!(bench.read("env.yaml").contains("connections:\n  DOCUSIGN:\n    type: \"api\"\n    spec: \"docusign\"\n    secrets:\n      client_id: \"0a1b2c3d-"), "{}", bench.read("env.yaml"));
    bench.renewed("second").await;
    assert!(bench.history().await.is_to_be_handed_over());
    let files = bench.bring().await;
    assert_eq!(files.len(), 3);
    for file in &files {
        assert!(!file.behind && file.problem.is_none() && file.written_at == bench.clock.now());
        let text = std::fs::read_to_string(file.path.as_path()).unwrap();
        assert!(text.contains("second") && !text.contains("first"), "{text}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(file.path.as_path()).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
    assert!(!bench.history().await.is_to_be_handed_over(), "the product reads it there");
}

#[tokio::test]
async fn a_new_sign_in_is_written_as_well() {
    let bench = Bench::new().await;
    bench.follow("a.env", FollowedForm::Env).await.unwrap();
    let mut again = connection("second");
    again.facts.consented_at = "2026-11-20T11:00:00Z".parse().unwrap();
    keep(&bench.vault, &again, History::default(), bench.id.clone(), None).await.unwrap();
    assert!(bench.history().await.has_files_behind());
    bench.bring().await;
    assert!(bench.read("a.env").contains("second"));
    assert!(!bench.history().await.is_to_be_handed_over());
}

#[tokio::test]
async fn a_file_that_somebody_changes_while_the_keychain_waits_is_left_as_well() {
    let bench = Bench::new().await;
    bench.follow("a.env", FollowedForm::Env).await.unwrap();
    bench.renewed("second").await;
    let (chain, path) = (Arc::clone(&bench.chain), bench.path("a.env"));
    let (holds, held) = std::sync::mpsc::channel();
    let person = std::thread::spawn(move || {
        let unlocking = chain.open().unwrap();
        holds.send(()).unwrap();
        std::thread::sleep(Duration::from_secs(1));
        std::fs::write(path, "precious").unwrap();
        drop(unlocking);
    });
    held.recv().unwrap();
    let files = bench.bring().await;
    person.join().unwrap();
    assert_eq!(bench.read("a.env"), "precious");
    assert!(files[0].behind);
    assert_eq!(files[0].problem, Some(FollowedProblem::ChangedByOther));
}

#[tokio::test]
async fn a_file_that_somebody_changed_is_left_and_said_until_it_is_written_anew() {
    let bench = Bench::new().await;
    bench.follow("a.env", FollowedForm::Env).await.unwrap();
    let ours = bench.read("a.env");
    std::fs::write(bench.path("a.env"), "precious").unwrap();
    // Seen without a renewal, and without the keychain.
    *bench.chain.locked.lock().unwrap() = true;
    assert_eq!(bench.bring().await[0].problem, Some(FollowedProblem::ChangedByOther));
    std::fs::write(bench.path("a.env"), &ours).unwrap();
    assert_eq!(bench.bring().await[0].problem, None, "it was put back");
    *bench.chain.locked.lock().unwrap() = false;

    std::fs::write(bench.path("a.env"), "precious").unwrap();
    bench.renewed("second").await;
    let file = &bench.bring().await[0];
    assert_eq!((file.problem, file.behind), (Some(FollowedProblem::ChangedByOther), true));
    assert_eq!(bench.read("a.env"), "precious");
    assert!(bench.history().await.is_to_be_handed_over());
    let file = bench.anew("a.env").await;
    assert_eq!((file.problem, file.behind), (None, false));
    assert!(bench.read("a.env").contains("second") && !bench.history().await.is_to_be_handed_over());
}

#[tokio::test]
async fn a_file_that_is_gone_is_not_made_unasked() {
    let bench = Bench::new().await;
    bench.follow("a.env", FollowedForm::Env).await.unwrap();
    std::fs::remove_file(bench.path("a.env")).unwrap();
    bench.renewed("second").await;
    assert_eq!(bench.bring().await[0].problem, Some(FollowedProblem::Gone));
    assert!(!bench.path("a.env").exists());
    bench.anew("a.env").await;
    assert!(bench.read("a.env").contains("second"));
    // Nor is a folder.
    std::fs::create_dir(bench.path("stick")).unwrap();
    let path = bench.path("a.env").try_into().unwrap();
    stop_following(&bench.vault, &bench.id, &path).await.unwrap();
    bench.follow("stick/a.env", FollowedForm::Env).await.unwrap();
    std::fs::rename(bench.path("stick"), bench.path("away")).unwrap();
    bench.renewed("third").await;
    assert_eq!(bench.bring().await[0].problem, Some(FollowedProblem::NoFolder));
    assert_eq!(bench.anew("stick/a.env").await.problem, Some(FollowedProblem::NoFolder));
    std::fs::rename(bench.path("away"), bench.path("stick")).unwrap();
    assert_eq!(bench.bring().await[0].problem, None);
    assert!(bench.read("stick/a.env").contains("third"));
}

#[tokio::test]
async fn item_34_a_link_in_its_place_is_not_followed() {
    let bench = Bench::new().await;
    bench.follow("a.env", FollowedForm::Env).await.unwrap();
    std::fs::rename(bench.path("a.env"), bench.path("b.env")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(bench.path("b.env"), bench.path("a.env")).unwrap();
    #[cfg(windows)]
    std::fs::create_dir(bench.path("a.env")).unwrap();
    bench.renewed("second").await;
    assert_eq!(bench.bring().await[0].problem, Some(FollowedProblem::InTheWay));
    assert_eq!(bench.anew("a.env").await.problem, Some(FollowedProblem::InTheWay));
    assert!(bench.read("b.env").contains("first"));
}

/// Killed at each step between the keychain and the note that all is done.
#[tokio::test]
async fn what_a_kill_leaves_is_mended_by_the_next_look() {
    let bench = Bench::new().await;
    bench.follow("a.env", FollowedForm::Env).await.unwrap();
    let render_now = || async {
        let record = bench.vault.connection(&bench.id).await.unwrap().unwrap();
        let kept = reveal(&bench.vault, record).await.unwrap();
        render(&bench.sheets, &kept, FollowedForm::Env).unwrap().to_vec()
    };
    // After the keychain; after the note of what is being written; after the file.
    for (step, token) in ["second", "third", "fourth"].into_iter().enumerate() {
        bench.renewed(token).await;
        let bytes = render_now().await;
        let digest = ContentDigest::of(&bytes);
        if step > 0 {
            bench.note(move |file| file.writing = Some(digest)).await;
        }
        if step > 1 {
            std::fs::write(bench.path("a.env"), &bytes).unwrap();
        }
        let file = &bench.bring().await[0];
        assert_eq!((file.behind, file.problem, file.writing), (false, None, None), "{token}");
        assert!(bench.read("a.env").contains(token));
    }
    // Twice: after the file, and at the next renewal after the note of what is being written.
    bench.renewed("fifth").await;
    let bytes = render_now().await;
    let path = bench.path("a.env").try_into().unwrap();
    begin_writing(&bench.vault, &bench.id, &path, ContentDigest::of(&bytes)).await.unwrap();
    std::fs::write(bench.path("a.env"), &bytes).unwrap();
    bench.renewed("sixth").await;
    begin_writing(&bench.vault, &bench.id, &path, ContentDigest::of(b"sixth")).await.unwrap();
    assert_eq!(bench.bring().await[0].problem, None);
    assert!(bench.read("a.env").contains("sixth"));
}

#[tokio::test]
async fn a_renewal_that_was_broken_off_is_taken_up_before_the_file_is_written() {
    let bench = Bench::new().await;
    bench.follow("a.env", FollowedForm::Env).await.unwrap();
    bench.renewed("second").await;
    bench.bring().await;
    bench.vault.begin_renewal(&bench.id).await.unwrap();
    // Docusign gave the third, and it was written, but not entered.
    let items: Vec<_> = bench.chain.open().unwrap().keys().cloned().collect();
    let kept = items.iter().find(|account| account.contains("refresh-token")).unwrap();
    let other = kept.strip_suffix(".2").map_or_else(|| format!("{kept}.2"), str::to_owned);
    bench.chain.open().unwrap().insert(other.clone(), b"third".to_vec());
    let index = bench.folder.path().join("data/connections.json");
    let text = std::fs::read_to_string(&index).unwrap();
    std::fs::write(&index, text.replace("\"unclaimed\": []", &format!("\"unclaimed\": [\"{other}\"]")))
        .unwrap();
    bench.bring().await;
    assert!(bench.read("a.env").contains("third"), "{}", bench.read("a.env"));
}

#[tokio::test]
async fn a_file_that_is_there_is_replaced_only_where_the_person_said_so() {
    let bench = Bench::new().await;
    std::fs::write(bench.path("env.yaml"), "connections: { OTHER: {} }").unwrap();
    let refused = bench.follow("env.yaml", FollowedForm::Own).await.unwrap_err();
    assert!(refused.is_already_there());
    assert_eq!(bench.read("env.yaml"), "connections: { OTHER: {} }");
    assert!(bench.history().await.follows.is_empty());
    bench.follow_in(&bench.id, "env.yaml", FollowedForm::Own, true).await.unwrap();
    assert!(bench.read("env.yaml").contains("DOCUSIGN"));
    // The same file in another form is the same file.
    let record = bench.follow_in(&bench.id, "env.yaml", FollowedForm::Env, true).await.unwrap();
    assert_eq!(record.history.follows.len(), 1);
    assert!(bench.read("env.yaml").contains("DOCUSIGN_REFRESH_TOKEN='first'"));
}

#[tokio::test]
async fn a_file_follows_one_connection_and_a_connection_has_so_many() {
    let bench = Bench::new().await;
    let other = ConnectionId::random().unwrap();
    keep(&bench.vault, &connection("other"), History::default(), other.clone(), None).await.unwrap();
    bench.follow("0.env", FollowedForm::Env).await.unwrap();
    let refused = bench.follow_in(&other, "0.env", FollowedForm::Env, true).await;
    assert!(matches!(refused, Err(FollowProblem::OfAnother(of)) if of.id == bench.id));
    assert!(bench.read("0.env").contains("first"));
    for number in 1..MAX_FOLLOWED {
        bench.follow(&format!("{number}.env"), FollowedForm::Env).await.unwrap();
    }
    let refused = bench.follow("more.env", FollowedForm::Env).await;
    assert!(matches!(refused, Err(FollowProblem::TooMany)) && !bench.path("more.env").exists());
}

#[tokio::test]
async fn a_file_that_is_no_longer_followed_stays_as_it_is() {
    let bench = Bench::new().await;
    bench.follow("a.env", FollowedForm::Env).await.unwrap();
    let path = bench.path("a.env").try_into().unwrap();
    let record = stop_following(&bench.vault, &bench.id, &path).await.unwrap();
    assert_eq!(record.history.follows, []);
    bench.renewed("second").await;
    let brought = bring_up_to_date(&bench.vault, &bench.sheets, &bench.clock, &bench.id).await.unwrap();
    assert!(brought.is_none() && bench.read("a.env").contains("first"));
    assert!(bench.history().await.is_to_be_handed_over());
}

#[tokio::test]
async fn a_form_that_the_sheet_has_no_more_is_said() {
    let bench = Bench::new().await;
    bench.follow("env.yaml", FollowedForm::Own).await.unwrap();
    bench.renewed("second").await;
    let none = Sheets::default();
    let brought = bring_up_to_date(&bench.vault, &none, &bench.clock, &bench.id).await.unwrap().unwrap();
    assert_eq!(brought.history.follows[0].problem, Some(FollowedProblem::NoForm));
    assert!(bench.read("env.yaml").contains("first"));
    let new = NewFollow { path: bench.path("b.yaml"), form: FollowedForm::Own, replace: false };
    let refused = follow(&bench.vault, &none, &bench.clock, &bench.id, new).await;
    assert!(matches!(refused, Err(FollowProblem::NoForm)) && !bench.path("b.yaml").exists());
}

#[tokio::test]
async fn while_the_keychain_is_locked_the_file_waits() {
    let bench = Bench::new().await;
    bench.follow("a.env", FollowedForm::Env).await.unwrap();
    bench.renewed("second").await;
    *bench.chain.locked.lock().unwrap() = true;
    let brought = bring_up_to_date(&bench.vault, &bench.sheets, &bench.clock, &bench.id).await;
    assert!(matches!(brought, Err(FollowProblem::Keychain(_))));
    assert!(bench.history().await.has_files_behind() && bench.read("a.env").contains("first"));
    *bench.chain.locked.lock().unwrap() = false;
    bench.bring().await;
    assert!(bench.read("a.env").contains("second"));
}

#[test]
fn a_path_is_made_whole() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    std::fs::create_dir(root.join("inside")).unwrap();
    let up = root.join("inside").join("..").join("a.env");
    let whole = follow_path(&up).unwrap();
    assert_eq!(whole.as_path().file_name(), root.join("a.env").file_name());
    assert_eq!(whole.as_path().parent().unwrap().canonicalize().unwrap(), root);
    assert!(follow_path(Path::new("a.env")).unwrap().as_path().is_absolute());
    assert!(
        matches!(follow_path(&root.join("gone/../../a.env")), Err(FollowProblem::Path(_))) || cfg!(windows)
    );
}
