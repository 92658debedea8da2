//! Try it: the receiver of messages on this computer, and what came.

mod code;
mod form;
mod message;

use eframe::egui::{Id, Rect, Ui, UiBuilder};

use super::layout::{self, Page, PageHeading};
use super::{long_list, problem};
use crate::app::App;
use crate::places::receiver::{Action, FromPractice, ReceivedEntry, ReceiverPage, ReceiverPhase};
use crate::texts::{followed_by, t, t_with};
use crate::theme::widgets::rail::RailFoot;
use crate::theme::widgets::{Button, ValueBox, text};
use crate::theme::{Tone, space};
use crate::words::page::PageWords;
use crate::words::{notifications, receiver as words};

/// Draws the page; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, page: &ReceiverPage, actions: &mut Vec<Action>) {
    let (independent, back) = (t("independent"), t("back"));
    let said = PageWords::receiver(page);
    let footer = layout::footer(&said, Some(&back));
    let foot = RailFoot { note: &independent, ..RailFoot::default() };
    let listens = matches!(page.phase, ReceiverPhase::Open { .. } | ReceiverPhase::Closing);
    let opened = page.opened.as_ref().map(|opened| opened.number);
    let arrived = layout::just_arrived(ui, Page::Receiver { listens, opened });
    let refused = layout::just_refused(ui, page.refused());
    let entered = footer.is_entered(ui);
    let heading =
        PageHeading { question: &said.question, lead: &said.lead, take_focus: arrived, has_aside: false };
    let now = app.clock().monotonic();
    let pressed = layout::show_page(ui, &[], foot, heading, footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        if let Some(opened) = &page.opened {
            message::show(ui, page, opened, actions);
            return;
        }
        let own = UiBuilder::new().scope_id(Id::unique("receiver-itself"));
        ui.scope_builder(own, |ui| match &page.phase {
            ReceiverPhase::Open { url } => listening(ui, page, url, actions),
            ReceiverPhase::Closing => {
                layout::card(ui, |ui| layout::running(ui, &t("receiver-closing"), ""));
            }
            ReceiverPhase::Opening => {
                layout::card(ui, |ui| layout::running(ui, &t("receiver-opening"), ""));
            }
            ReceiverPhase::Closed | ReceiverPhase::Failed(_) => {
                if let ReceiverPhase::Failed(why) = &page.phase {
                    problem::show(ui, &words::problem(why), |_| {});
                }
                if page.has_stopped() {
                    let stopped = text::body(ui, &t("receiver-stopped"));
                    text::live(ui, &stopped, false);
                }
                // What came is what the person was about.
                entries(ui, page, actions);
                text::help(ui, &t("receiver-reach"));
                form::show(ui, page, now, refused, actions);
                code::show(ui, page, actions);
            }
        });
        if !page.can_start() {
            entries(ui, page, actions);
        }
    });
    if pressed.next || entered {
        actions.push(Action::Next);
    }
    if pressed.back {
        actions.push(Action::Back);
    }
}

/// Where it listens, what it expects, and **Stop**.
fn listening(ui: &mut Ui, page: &ReceiverPage, url: &str, actions: &mut Vec<Action>) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let label = t("receiver-address");
        text::field_label(ui, &label);
        let name = t_with("copy-what", &[("what", label.into_owned().into())]);
        ValueBox::new(url).copying(&t("copy"), &name, &t("copied")).show(ui);
        text::help(ui, &t("receiver-address-words"));
        text::body(ui, &words::expects(&page.expected));
        ui.add_space(space::XS);
        if Button::secondary(&t("receiver-stop")).show(ui).clicked() {
            actions.push(Action::Stop);
        }
    });
    if page.can_send_now() {
        from_practice(ui, page, actions);
    } else {
        text::help(ui, &t("receiver-reach"));
    }
}

/// **Send one now**, and why nothing came of it.
fn from_practice(ui: &mut Ui, page: &ReceiverPage, actions: &mut Vec<Action>) {
    let busy = matches!(page.practice, FromPractice::Running);
    if Button::primary(&t("receiver-send-now")).busy(busy).show(ui).clicked() {
        actions.push(Action::SendNow);
    }
    let signed = page.expected.hmac;
    let words = if signed { t("receiver-send-now-signed") } else { t("receiver-send-now-words") };
    text::help(ui, &followed_by(words, t("receiver-send-now-others")));
    match &page.practice {
        FromPractice::Idle | FromPractice::Running => {}
        FromPractice::NotSeen => text::problem(ui, &t("receiver-practice-not-seen")),
        FromPractice::NoKey => text::problem(ui, &t("receiver-practice-no-key")),
        FromPractice::Failed(why) => {
            problem::show(ui, &notifications::problem(why, &page.record), |_| {});
        }
    }
}

/// What came, the newest first.
fn entries(ui: &mut Ui, page: &ReceiverPage, actions: &mut Vec<Action>) {
    if page.list.is_empty() {
        if matches!(page.phase, ReceiverPhase::Open { .. }) {
            text::field_label(ui, &t("receiver-none-yet"));
        }
        return;
    }
    ui.add_space(space::S);
    let count = page.list.messages();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        let title = text::title(ui, &t_with("receiver-count", &[("count", count.into())]));
        // One that comes is read out.
        text::live(ui, &title, false);
        if Button::quiet(&t("receiver-remove-all")).show(ui).clicked() {
            actions.push(Action::Clear);
        }
    });
    long_list::show(ui, "received", &page.list, |ui, _, received| {
        // What comes is put on top, and takes the keyboard from none.
        let own = UiBuilder::new().scope_id(ui.scope_id().with(("received", received.id())));
        ui.scope_builder(own, |ui| entry(ui, received, actions)).inner
    });
}

fn entry(ui: &mut Ui, received: &ReceivedEntry, actions: &mut Vec<Action>) -> Rect {
    let line = words::line(received);
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        if line.is_taken {
            text::field_label(ui, &line.title);
        } else {
            text::marked(ui, Tone::Danger, &line.title);
        }
        for words in &line.words {
            text::help(ui, words);
        }
        if let Some(number) = line.number {
            ui.add_space(space::XS);
            let name = t_with("receiver-see-name", &[("number", number.into())]);
            if Button::secondary(&t("receiver-see")).name(&name).show(ui).clicked() {
                actions.push(Action::Open(number));
            }
        }
    })
}
