//! A message whose signatures are checked: where it comes from, the key, and what came of it.

use eframe::egui::{Id, Ui, UiBuilder};

use crate::clock::MonotonicTime;
use crate::notifications::{Judgement, SignatureMistake};
use crate::places::notifications::signature_check::{
    MessageSource, SignatureAction as Do, SignatureCheck, SignatureProblem, SignatureState,
};
use crate::places::notifications::{Action, NotificationPage, PastedPart};
use crate::places::receiver::expected::KeySource;
use crate::screens::layout::{self, Page, PageHeading};
use crate::screens::rail_subject::RailSubject;
use crate::screens::{problem, secret};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, ChoiceCard, ChoiceGroup, TextField, text};
use crate::theme::{Icon, Tone, space};
use crate::words::page::PageWords;
use crate::words::{key_rotation, notifications, receiver, signature_check as words};

/// Draws the page.
pub(super) fn show(
    ui: &mut Ui,
    page: &NotificationPage,
    check: &SignatureCheck,
    now: MonotonicTime,
    actions: &mut Vec<Action>,
) {
    let (independent, back) = (t("independent"), t("back"));
    let said = PageWords::signature_check(check);
    let footer = layout::footer(&said, Some(&back));
    let subject = RailSubject::of(&page.record);
    let foot = subject.foot(&independent);
    let arrived = layout::just_arrived(ui, Page::SignatureCheck);
    let refused = layout::just_refused(ui, check.refused());
    let entered = footer.is_entered(ui);
    let heading =
        PageHeading { question: &said.question, lead: &said.lead, take_focus: arrived, has_aside: false };
    let mut done = Vec::new();
    let pressed = layout::show_page(ui, &[], foot, heading, footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        // Whatever comes and goes here takes the keyboard from nothing below.
        let own = UiBuilder::new().scope_id(Id::unique("signatures-judged"));
        ui.scope_builder(own, |ui| {
            let shown = ui.scope(|ui| state(ui, &check.state));
            let is_there = matches!(check.state, SignatureState::Judged { .. } | SignatureState::BrokenOff);
            text::bring_new_into_view(ui, ui.scope_id().with("judged"), shown.response.rect, is_there);
        });
        message(ui, check, &mut done);
        key(ui, page, check, refused, &mut done);
        secret::copy_state(ui, check.copied, now);
    });
    if pressed.next || entered {
        done.push(Do::Check);
    }
    actions.extend(done.into_iter().map(Action::Signature));
    if pressed.back {
        actions.push(Action::Back);
    }
}

/// What came of it.
fn state(ui: &mut Ui, state: &SignatureState) {
    match state {
        SignatureState::Idle => {}
        SignatureState::Judging => {
            layout::card(ui, |ui| layout::running(ui, &t("signatures-judging"), ""));
        }
        SignatureState::BrokenOff => text::problem(ui, &t("signatures-broken-off")),
        SignatureState::Judged { judgement, by_kept } => judged(ui, judgement, *by_kept),
    }
}

fn judged(ui: &mut Ui, judgement: &Judgement, by_kept: bool) {
    let genuine = judgement.is_genuine();
    let (tone, title) = if genuine {
        (Tone::Success, t("signatures-genuine"))
    } else {
        (Tone::Danger, t("signatures-not-genuine"))
    };
    Banner::new(tone, &title).show(ui, |ui| {
        if genuine {
            text::note(ui, &t("signatures-genuine-words"));
        }
        for (_, words) in words::each(judgement, by_kept) {
            text::note(ui, &words);
        }
    });
    let tone = if genuine { Tone::Info } else { Tone::Warning };
    for mistake in &judgement.mistakes {
        of_mistake(ui, tone, mistake);
    }
}

fn of_mistake(ui: &mut Ui, tone: Tone, mistake: &SignatureMistake) {
    let said = notifications::mistake(mistake);
    Banner::new(tone, &said.what).words(&said.now).show(ui, |_| {});
}

/// Where the message comes from.
fn message(ui: &mut Ui, check: &SignatureCheck, done: &mut Vec<Do>) {
    let title = t("signatures-source");
    text::field_label(ui, &title);
    ChoiceGroup::new(&title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for source in MessageSource::ALL {
            let (label, words) = words::source(source);
            let chosen = check.way == source;
            if ChoiceCard::radio(chosen, &label).words(&words).show(ui).clicked() {
                done.push(Do::From(source));
            }
            if chosen {
                layout::indented(ui, |ui| match source {
                    MessageSource::File => file(ui, check, done),
                    MessageSource::Pasted => pasted(ui, check, done),
                });
            }
        }
    });
}

fn file(ui: &mut Ui, check: &SignatureCheck, done: &mut Vec<Do>) {
    ui.spacing_mut().item_spacing.y = space::S;
    if let Some((path, _)) = &check.file {
        text::mono(ui, &path.display().to_string());
    }
    let word = if check.file.is_some() { t("signatures-open-another") } else { t("signatures-open-file") };
    if Button::secondary(&word).busy(check.opening).show(ui).clicked() {
        done.push(Do::Open);
    }
    if let Some(why) = &check.not_opened {
        problem::show(ui, &key_rotation::not_opened(why), |_| {});
    }
    wrong(ui, check, |wrong| matches!(wrong, SignatureProblem::NoFile));
}

fn pasted(ui: &mut Ui, check: &SignatureCheck, done: &mut Vec<Do>) {
    ui.spacing_mut().item_spacing.y = space::L;
    for part in [PastedPart::Body, PastedPart::Headers] {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            one_part(ui, check, part, done);
        });
    }
}

fn one_part(ui: &mut Ui, check: &SignatureCheck, part: PastedPart, done: &mut Vec<Do>) {
    let label = words::part(part);
    text::field_label(ui, &label);
    if part == PastedPart::Headers {
        text::help(ui, &t("signatures-headers-words"));
    }
    let pasted = check.pasted(part);
    if let Some(bytes) = pasted {
        let shown = text::body(ui, &t_with("signatures-pasted", &[("count", bytes.into())]));
        text::live(ui, &shown, false);
    }
    let word = if pasted.is_some() { t("signatures-paste-again") } else { t("signatures-paste") };
    let what = [("word", word.as_ref().into()), ("what", label.as_ref().into())];
    let name = t_with("of-what", &what);
    if Button::secondary(&word).name(&name).icon(Icon::Paste).show(ui).clicked() {
        done.push(Do::Paste(part));
    }
    if let Some((_, why)) = check.not_pasted.filter(|(wrong, _)| *wrong == part) {
        text::problem(ui, &words::not_pasted(why));
    }
    wrong(ui, check, |wrong| match part {
        PastedPart::Body => *wrong == SignatureProblem::NoBody,
        PastedPart::Headers => matches!(wrong, SignatureProblem::NoHeaders | SignatureProblem::NotHeaders(_)),
    });
}

/// What is to be mended there.
fn wrong(ui: &mut Ui, check: &SignatureCheck, is_it: impl Fn(&SignatureProblem) -> bool) {
    if let Some(wrong) = check.problem(is_it) {
        text::problem(ui, &words::problem(wrong));
    }
}

/// By which key signatures are judged.
fn key(ui: &mut Ui, page: &NotificationPage, check: &SignatureCheck, refused: bool, done: &mut Vec<Do>) {
    let kept = page.kept_keys.keys().len();
    if kept > 0 {
        let title = t("receiver-key-source");
        text::field_label(ui, &title);
        ChoiceGroup::new(&title).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            for (source, takes) in [(KeySource::Kept, false), (KeySource::Typed, true)] {
                let label = receiver::key_source(source, kept);
                if ChoiceCard::radio(check.takes_typed == takes, &label).show(ui).clicked() {
                    done.push(Do::TakeTyped(takes));
                }
            }
        });
    }
    if kept == 0 || check.takes_typed {
        typed_key(ui, check, refused, done);
    }
}

fn typed_key(ui: &mut Ui, check: &SignatureCheck, refused: bool, done: &mut Vec<Do>) {
    let (label, help) = (t("receiver-key"), t("signatures-key-words"));
    let missing = check.problem(|wrong| *wrong == SignatureProblem::NoKey).map(words::problem);
    let field = TextField::new(&label)
        .help(&help)
        .problem(missing.as_deref())
        .mono(true)
        .take_focus(refused && missing.is_some());
    let (mut value, mut shown) = (check.key(), check.shown);
    let events = secret::field(ui, &label, field, &mut value, &mut shown);
    if events.changed {
        done.push(Do::Typed(value));
    }
    if shown != check.shown {
        done.push(Do::Show(shown));
    } else if events.hide_again {
        done.push(Do::Show(false));
    }
    done.extend(events.copied.map(Do::CopySecret));
    if events.entered {
        done.push(Do::Check);
    }
}
