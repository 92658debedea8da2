//! A copy of a connection that was opened from a file.

use eframe::egui::Ui;

use super::layout::{self, Page, PageFooter, PageHeading};
use super::{problem, secret};
use crate::domain::Environment;
use crate::places::opened_file::{
    Action, CarryWay, CopyFate, CopyKeeping, CopyStage, LockedCopy, OpenedCopy, ReadCopy,
};
use crate::texts::{t, t_with};
use crate::theme::widgets::rail::RailFoot;
use crate::theme::widgets::{Banner, ChoiceCard, ChoiceGroup, TextField, text};
use crate::theme::{Tone, space};
use crate::words::opened_file::{self as words, FateWeight};
use crate::words::page::PageWords;
use crate::words::{account, environment, keychain, life};

/// Draws it; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, opened: &OpenedCopy, actions: &mut Vec<Action>) {
    let (independent, back) = (t("independent"), t("back"));
    let page = PageWords::opened_file(opened);
    let next = page.next.as_ref();
    let footer = PageFooter {
        back: Some(&back),
        next: next.map(|next| &*next.word),
        busy: next.is_some_and(|next| next.busy),
        steps_back: next.is_some_and(|next| next.first_is_on_the_page),
    };
    let foot = RailFoot { note: &independent, ..RailFoot::default() };
    let is_read = matches!(opened.stage, CopyStage::Read(_));
    let arrived = layout::just_arrived(ui, Page::OpenedFile { is_read });
    let refused = layout::just_refused(ui, opened.refused());
    let entered = footer.is_entered(ui);
    // Where there is a field to fill in, the focus goes there.
    let heading = PageHeading { question: &page.question, lead: &page.lead, take_focus: arrived && is_read };
    let pressed = layout::show_page(ui, &[], foot, heading, footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        match &opened.stage {
            CopyStage::Locked(locked) => passphrase(ui, locked, arrived || refused, actions),
            CopyStage::Read(read) => content(ui, read, opened.keychain_asks, actions),
        }
    });
    if pressed.next || entered {
        actions.push(Action::Next);
    }
    if pressed.back {
        actions.push(Action::Back);
    }
}

fn passphrase(ui: &mut Ui, locked: &LockedCopy, take_focus: bool, actions: &mut Vec<Action>) {
    let (beside, above) = words::unlock(locked.problem);
    if let Some(words) = above {
        problem::show(ui, &words, |_| {});
    }
    let label = t("passphrase");
    let help = t("opened-passphrase-help");
    let field = TextField::new(&label)
        .help(&help)
        .problem(beside.as_deref())
        .mono(true)
        .take_focus(take_focus && !locked.trying);
    let (mut value, mut shown) = (locked.passphrase.clone(), locked.shown);
    let events = secret::field(ui, &label, field, &mut value, &mut shown);
    if events.changed {
        actions.push(Action::Typed(value));
    }
    if events.entered {
        actions.push(Action::Next);
    }
    if shown != locked.shown {
        actions.push(Action::Show(shown));
    }
    if locked.trying {
        layout::card(ui, |ui| {
            layout::running(ui, &t("opened-trying"), &t("opened-trying-words"));
        });
    }
}

fn content(ui: &mut Ui, read: &ReadCopy, keychain_asks: bool, actions: &mut Vec<Action>) {
    keeping(ui, &read.keeping, keychain_asks);
    let facts = &read.connection.facts;
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        text::title(ui, &facts.product_name);
        let account = account::named(Some(&facts.account_name), facts.account_id.as_str());
        let environment = environment::name(facts.environment);
        let what = [("account", account.into()), ("environment", environment.as_ref().into())];
        text::body(ui, &t_with("home-account", &what));
        text::help(ui, &life::consent_of(facts));
        if facts.environment == Environment::Practice {
            text::help(ui, &t("home-practice"));
        }
        text::help(ui, &t("opened-claim"));
    });
    fate(ui, read);
    if matches!(read.fate, CopyFate::Left) {
        return;
    }
    let question = t("opened-way");
    text::title(ui, &question);
    let missing = ui.scope(|ui| {
        if read.way_missing {
            text::problem(ui, &t("opened-way-missing"));
        }
    });
    let rect = missing.response.rect;
    text::bring_new_into_view(ui, ui.scope_id().with("way-missing"), rect, read.way_missing);
    ChoiceGroup::new(&question).show(ui, |ui| {
        for (way, title, words) in [
            (CarryWay::Move, t("opened-move"), t("opened-move-words")),
            (CarryWay::Copy, t("opened-copy"), t("opened-copy-words")),
        ] {
            if ChoiceCard::radio(read.way == Some(way), &title).words(&words).show(ui).clicked() {
                actions.push(Action::Way(way));
            }
        }
    });
}

/// What keeping it would do here.
fn fate(ui: &mut Ui, read: &ReadCopy) {
    let Some(said) = words::fate(&read.fate, &read.connection.facts) else {
        layout::card(ui, |ui| {
            layout::running(ui, &t("opened-comparing"), &t("kept-asking-words"));
        });
        return;
    };
    let tone = match said.weight {
        FateWeight::Fine => Tone::Info,
        FateWeight::Careful => Tone::Warning,
    };
    Banner::new(tone, &said.title).words(&said.words).show(ui, |_| {});
}

fn keeping(ui: &mut Ui, keeping: &CopyKeeping, keychain_asks: bool) {
    match keeping {
        CopyKeeping::Ready => {}
        CopyKeeping::Running => {
            layout::card(ui, |ui| {
                layout::running(ui, &t("save-saving"), "");
            });
            if keychain_asks {
                Banner::new(Tone::Info, &t("save-keychain-asks-title"))
                    .words(&t("save-keychain-asks"))
                    .show(ui, |_| {});
            }
        }
        CopyKeeping::Failed(why) => problem::show(ui, &keychain::keep_copy(why), |_| {}),
    }
}
