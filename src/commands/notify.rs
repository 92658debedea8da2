//! `countersign renew --notify`: what needs a person is told on the desktop, and opened from there.

use std::process::{Command, Stdio};
use std::time::Duration;

use tokio::task::JoinSet;

use super::exit::Exit;
use super::printing::complain;
use super::session::Session;
use crate::connections::{ConnectionRecord, needs_person, note_run, note_told, notice_due, program};
use crate::desktop_notice::{self, ShownNotice};
use crate::domain::{ConnectionId, NoticeStage};
use crate::signals::asked_to_end;
use crate::texts::t_with;
use crate::words::look_after;

/// How long a notice is waited for: as long as this runs, the system starts no next run, which may come sooner than after a day where
/// this one was made up for.
const LIMIT: Duration = Duration::from_hours(8);

/// Tells the person what needs them, writes down how the run ended, and waits for what they say to it.
pub(super) fn run(session: &Session, ended: Result<Exit, Exit>) -> Result<Exit, Exit> {
    let now = session.clock.now();
    let records = match session.records() {
        Ok(records) => records,
        Err(exit) => {
            note(session, exit);
            return Err(exit);
        }
    };
    session.runtime.block_on(async {
        let mut exit = ended.unwrap_or_else(|exit| exit);
        // One that is over is not renewed any more, and needs a person all the same.
        if records.iter().any(|record| needs_person(&session.sheets, record, now)) {
            exit = exit.max(Exit::Person);
        }
        let due =
            |record: &ConnectionRecord| Some((record.clone(), notice_due(&session.sheets, record, now)?));
        let (has_failed, waiting) = tell(session, records.iter().filter_map(due).collect()).await;
        if has_failed {
            exit = exit.max(Exit::Failed);
        }
        note(session, exit);
        wait(session, waiting).await;
        Ok(exit)
    })
}

fn note(session: &Session, exit: Exit) {
    if let Err(error) = note_run(&session.data_dir, &session.clock, exit.code()) {
        tracing::warn!(%error, "how the run ended could not be written down");
    }
}

type Waiting = JoinSet<Option<ConnectionId>>;

/// Tells of each. Whether one could not be told; and what the person says, to be waited for.
async fn tell(session: &Session, due: Vec<(ConnectionRecord, NoticeStage)>) -> (bool, Waiting) {
    let mut has_failed = false;
    let mut waiting = Waiting::new();
    for (record, stage) in due {
        match taken(&record, stage).await {
            Ok(notice) => {
                if let Err(error) = note_told(&session.vault, &session.clock, &record.id, stage).await {
                    tracing::warn!(%error, "that a person was told could not be noted");
                }
                waiting.spawn(async move { notice.opened.await.unwrap_or(false).then_some(record.id) });
            }
            Err(reason) => {
                has_failed = true;
                complain(&t_with(
                    "cmd-not-told",
                    &[("title", look_after::notice(&record, stage).title.into()), ("reason", reason.into())],
                ));
            }
        }
    }
    (has_failed, waiting)
}

/// Opens what the person wants to see.
async fn wait(session: &Session, mut waiting: Waiting) {
    let mut ends = std::pin::pin!(asked_to_end());
    let limit = tokio::time::sleep(LIMIT);
    let mut limit = std::pin::pin!(limit);
    loop {
        tokio::select! {
            answered = waiting.join_next() => match answered {
                Some(Ok(Some(id))) => open(session, &id),
                Some(_) => {}
                None => return,
            },
            _ = &mut ends => return,
            () = &mut limit => return,
        }
    }
}

/// Shows a notice; why the desktop did not take it.
async fn taken(record: &ConnectionRecord, stage: NoticeStage) -> Result<ShownNotice, String> {
    let mut shown =
        desktop_notice::show(look_after::notice(record, stage)).map_err(|error| error.to_string())?;
    (&mut shown.taken).await.unwrap_or_else(|error| Err(error.to_string()))?;
    Ok(shown)
}

/// Opens the connection's page, in the window that is open or in a new one, which outlives this command.
fn open(session: &Session, id: &ConnectionId) {
    let Ok(program) = program() else { return };
    let mut command = Command::new(program);
    command.args(["--connection", id.as_str(), "--data-dir"]).arg(&session.data_dir);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match command.spawn() {
        // Waited for on a thread of its own, so that it leaves nothing behind should it end before this command.
        Ok(mut window) => drop(std::thread::spawn(move || window.wait())),
        Err(error) => complain(&t_with("cmd-not-opened", &[("reason", error.to_string().into())])),
    }
}
