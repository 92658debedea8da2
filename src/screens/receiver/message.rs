//! One message: what it proved, its headers and its body, and what can be done with it.

use eframe::egui::{Id, Ui, UiBuilder};

use crate::notifications::{BodyLines, ViewedMessage};
use crate::places::receiver::opened::{MessageAction as Do, MessageFile, OpenedMessage, SendingAgain};
use crate::places::receiver::{Action, ReceiverPage};
use crate::screens::{layout, long_list, problem, saved_file};
use crate::texts::t;
use crate::theme::widgets::{Banner, Button, TextField, text};
use crate::theme::{Tone, space};
use crate::words::{files, notifications, received, receiver as words};

/// How many lines of a body are drawn as one: about as high as an entry of a long list.
const LINES_TOGETHER: usize = 6;

/// Draws it.
pub(super) fn show(ui: &mut Ui, page: &ReceiverPage, opened: &OpenedMessage, actions: &mut Vec<Action>) {
    let mut done = Vec::new();
    let message = &opened.message;
    proofs(ui, message, page.key_was_right);
    // Whatever comes and goes here takes the keyboard from nothing below.
    let own = UiBuilder::new().scope_id(Id::unique("received-message-file"));
    ui.scope_builder(own, |ui| file(ui, opened, &mut done));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let saves = matches!(opened.file, MessageFile::ChoosingPlace | MessageFile::Writing);
        if Button::secondary(&t("receiver-save")).busy(saves).show(ui).clicked() {
            done.push(Do::Save);
        }
        if Button::quiet(&t("receiver-remove")).show(ui).clicked() {
            done.push(Do::Remove);
        }
    });
    text::help(ui, &t("receiver-save-words"));
    again(ui, page, opened, &mut done);
    headers(ui, message);
    // Last: it may be long.
    body(ui, opened, &mut done);
    actions.extend(done.into_iter().map(Action::Message));
}

/// What becomes of its file.
fn file(ui: &mut Ui, opened: &OpenedMessage, done: &mut Vec<Do>) {
    match &opened.file {
        MessageFile::Idle => {}
        MessageFile::ChoosingPlace => layout::running(ui, &t("notify-choosing-place"), ""),
        MessageFile::Writing => layout::running(ui, &t("notify-writing"), ""),
        MessageFile::Saved(path) => {
            Banner::new(Tone::Success, &t("notify-saved")).show(ui, |ui| {
                if saved_file::show(ui, path, &opened.shown_folder) {
                    done.push(Do::ShowInFolder);
                }
            });
        }
        MessageFile::Failed(why) => problem::show(ui, &files::file(why), |_| {}),
    }
}

/// What it proved of what it has to.
fn proofs(ui: &mut Ui, message: &ViewedMessage, key_was_right: bool) {
    let proofs = &message.message.proofs;
    let judged = received::judged(proofs, key_was_right);
    if judged.is_empty() {
        text::body(ui, &t("receiver-message-not-judged"));
        return;
    }
    let (tone, title) = if proofs.are_complete() {
        (Tone::Success, t("receiver-message-proved"))
    } else {
        (Tone::Danger, t("receiver-message-not-proved"))
    };
    Banner::new(tone, &title).show(ui, |ui| {
        for (is_right, words) in &judged {
            if *is_right || proofs.are_complete() {
                text::note(ui, words);
            } else {
                text::marked(ui, Tone::Danger, words);
            }
        }
    });
}

/// Its envelope, and its headers as they came.
fn headers(ui: &mut Ui, message: &ViewedMessage) {
    if let Some(envelope) = &message.envelope {
        text::field_label(ui, &t("receiver-message-envelope"));
        text::mono(ui, envelope);
    }
    ui.add_space(space::S);
    text::title(ui, &t("receiver-message-headers"));
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        long_list::show(ui, "received-headers", &message.headers, |ui, _, header| {
            text::mono(ui, &words::header(header)).rect
        });
    });
}

/// Its body, at first without people and subjects.
fn body(ui: &mut Ui, opened: &OpenedMessage, done: &mut Vec<Do>) {
    let (message, people) = (&opened.message, opened.shows_people);
    ui.add_space(space::S);
    text::title(ui, &t("receiver-message-body"));
    if message.size() == 0 {
        text::body(ui, &t("receiver-body-empty"));
        return;
    }
    let word = if people { t("watch-hide-people") } else { t("watch-show-people") };
    if Button::secondary(&word).show(ui).clicked() {
        done.push(Do::ShowPeople(!people));
    }
    let shown = if people { Some(&message.body) } else { message.without_people.as_ref() };
    let Some(shown) = shown else {
        text::help(ui, &t("receiver-body-hidden"));
        return;
    };
    if !people {
        text::help(ui, &t("receiver-body-part-hidden"));
    }
    if shown.is_cut {
        text::marked(ui, Tone::Info, &t("receiver-body-cut"));
    }
    layout::card(ui, |ui| lines(ui, people, shown));
}

fn lines(ui: &mut Ui, people: bool, shown: &BodyLines) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let parts: Vec<&[String]> = shown.lines.chunks(LINES_TOGETHER).collect();
    let list = if people { "received-body" } else { "received-body-hidden" };
    long_list::show(ui, list, &parts, |ui, _, part| text::mono(ui, &part.join("\n")).rect);
}

/// **Send again**, and what came of it.
fn again(ui: &mut Ui, page: &ReceiverPage, opened: &OpenedMessage, done: &mut Vec<Do>) {
    ui.add_space(space::S);
    text::title(ui, &t("receiver-again"));
    let wrong = match &opened.sending {
        SendingAgain::NotAnAddress(problem) => Some(words::address(*problem)),
        _ => None,
    };
    let (label, help) = (t("receiver-to"), t("receiver-to-words"));
    let mut value = page.to.clone();
    let field = TextField::new(&label).help(&help).problem(wrong.as_deref()).mono(true);
    let events = field.show(ui, &mut value);
    if events.changed {
        done.push(Do::AddressTyped(value));
    }
    let runs = matches!(opened.sending, SendingAgain::Running(_));
    if Button::secondary(&t("receiver-send")).busy(runs).show(ui).clicked() || events.entered {
        done.push(Do::Send);
    }
    match &opened.sending {
        SendingAgain::Idle | SendingAgain::NotAnAddress(_) | SendingAgain::Running(_) => {}
        SendingAgain::Done(_, delivered) => {
            let (tone, title) = if delivered.is_success() {
                (Tone::Success, t("receiver-sent-success"))
            } else {
                (Tone::Warning, t("receiver-sent-failure"))
            };
            Banner::new(tone, &title).words(&notifications::delivered(*delivered)).show(ui, |_| {});
        }
        SendingAgain::Failed(to, why) => {
            problem::show(ui, &notifications::not_delivered(why, to), |_| {});
        }
        SendingAgain::BrokenOff => text::problem(ui, &t("receiver-broken-off")),
    }
}
