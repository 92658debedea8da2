//! Copies of connections that were opened from a file.

use eframe::egui::{Align, Id, Ui, UiBuilder};

use super::layout::{self, Page, PageHeading};
use super::{letters, long_list, problem, secret};
use crate::connections::CopyFate;
use crate::domain::Environment;
use crate::places::opened_file::{
    Action, CarryWay, CopyEntry, CopyKeeping, CopyStage, LockedCopy, OpenedCopy, ReadCopies,
};
use crate::texts::{t, t_with};
use crate::theme::widgets::rail::RailFoot;
use crate::theme::widgets::{Banner, ChoiceCard, ChoiceGroup, TextField, TickBox, text};
use crate::theme::{Tone, space};
use crate::words::opened_file::{self as words, FateWeight};
use crate::words::page::PageWords;
use crate::words::{account, environment, keychain, life};

/// Draws it; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, opened: &OpenedCopy, actions: &mut Vec<Action>) {
    let (independent, back) = (t("independent"), t("back"));
    let page = PageWords::opened_file(opened);
    let footer = layout::footer(&page, Some(&back));
    let foot = RailFoot { note: &independent, ..RailFoot::default() };
    let is_read = matches!(opened.stage, CopyStage::Read(_));
    let arrived = layout::just_arrived(ui, Page::OpenedFile { is_read });
    let refused = layout::just_refused(ui, opened.refused());
    let entered = footer.is_entered(ui);
    // Where there is a field to fill in, the focus goes there.
    let heading = PageHeading {
        question: &page.question,
        lead: &page.lead,
        take_focus: arrived && is_read,
        has_aside: false,
    };
    let pressed = layout::show_page(ui, &[], foot, heading, footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        match &opened.stage {
            CopyStage::Locked(locked) => passphrase(ui, locked, arrived || refused, actions),
            CopyStage::Read(read) => content(ui, read, (opened.keychain_asks, refused), actions),
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

/// `refused`: **Keep** was pressed just now, and something is to be said first. It is shown each time, with what answers it.
fn content(
    ui: &mut Ui,
    read: &ReadCopies,
    (keychain_asks, refused): (bool, bool),
    actions: &mut Vec<Action>,
) {
    keeping(ui, read, keychain_asks);
    match read.alone() {
        Some(entry) => alone(ui, entry),
        None => several(ui, read, refused, actions),
    }
    if read.are_all_here() {
        return;
    }
    let question = t("opened-way");
    text::title(ui, &question);
    let missing = ui.scope(|ui| {
        if read.way_missing {
            text::problem(ui, &t("opened-way-missing"));
        }
    });
    let choices = ui.scope(|ui| ways(ui, &question, read, actions)).response.rect;
    let is_new = text::is_new(ui, ui.scope_id().with("way-missing"), read.way_missing);
    if (refused || is_new) && read.way_missing && !read.none_taken {
        ui.scroll_to_rect(missing.response.rect.union(choices), Some(Align::TOP));
    }
}

/// What is to become of it on the other computer.
fn ways(ui: &mut Ui, question: &str, read: &ReadCopies, actions: &mut Vec<Action>) {
    ChoiceGroup::new(question).show(ui, |ui| {
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

fn alone(ui: &mut Ui, entry: &CopyEntry) {
    let facts = &entry.copy.connection.facts;
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        match &entry.copy.name {
            Some(name) => {
                text::title(ui, name.as_str());
                text::body(ui, &facts.product_name);
            }
            None => {
                text::title(ui, &facts.product_name);
            }
        }
        what_it_is(ui, entry);
        text::help(ui, &t("opened-claim"));
    });
    let Some(fate) = &entry.fate else {
        layout::card(ui, |ui| {
            layout::running(ui, &t("opened-comparing"), &t("kept-asking-words"));
        });
        return;
    };
    let said = words::fate(fate, facts);
    Banner::new(tone(said.weight), &said.title).words(&said.words).show(ui, |_| {});
}

fn what_it_is(ui: &mut Ui, entry: &CopyEntry) {
    let facts = &entry.copy.connection.facts;
    let account = account::named(Some(&facts.account_name), facts.account_id.as_str());
    let environment = environment::name(facts.environment);
    let what = [("account", account.into()), ("environment", environment.as_ref().into())];
    text::body(ui, &t_with("home-account", &what));
    text::help(ui, &life::consent_of(facts));
    letters::below(ui, facts, entry.copy.name.as_ref().map_or("", |name| name.as_str()));
    if facts.environment == Environment::Practice {
        text::help(ui, &t("home-practice"));
    }
    // Until it is compared, what is here already is not known.
    if entry.fate.is_some() {
        for along in words::along(entry.connect_keys) {
            text::body(ui, &along);
        }
    }
}

const fn tone(weight: FateWeight) -> Tone {
    match weight {
        FateWeight::Fine => Tone::Info,
        FateWeight::Careful => Tone::Warning,
    }
}

/// Several, each with what keeping it would do here.
fn several(ui: &mut Ui, read: &ReadCopies, refused: bool, actions: &mut Vec<Action>) {
    text::help(ui, &t("opened-claim-several"));
    if read.is_comparing() {
        layout::card(ui, |ui| {
            layout::running(ui, &t("opened-comparing"), &t("kept-asking-words"));
        });
    } else {
        text::body(ui, &words::summary(read));
        if !read.are_all_here() {
            text::help(ui, &t("opened-ticked"));
        }
    }
    let missing = ui.scope(|ui| {
        if read.none_taken {
            text::problem(ui, &t("opened-none-taken"));
        }
    });
    let is_new = text::is_new(ui, ui.scope_id().with("none-taken"), read.none_taken);
    if (refused || is_new) && read.none_taken {
        ui.scroll_to_rect(missing.response.rect, Some(Align::TOP));
    }
    long_list::show(ui, "copies", &read.entries, |ui, at, entry| {
        let own = UiBuilder::new().scope_id(Id::unique(("copy", at)));
        ui.scope_builder(own, |ui| {
            layout::card(ui, |ui| {
                if one_of_several(ui, entry) {
                    actions.push(Action::Take(at));
                }
            })
        })
        .response
        .rect
    });
}

/// Draws one of several; whether its box was clicked.
fn one_of_several(ui: &mut Ui, entry: &CopyEntry) -> bool {
    ui.spacing_mut().item_spacing.y = space::XS;
    let facts = &entry.copy.connection.facts;
    let title = words::called(&entry.copy);
    let to_be_ticked = !entry.is_kept && !matches!(entry.fate, None | Some(CopyFate::Left(_)));
    let clicked = if to_be_ticked {
        TickBox::new(entry.taken, &title).titled().show(ui).clicked()
    } else {
        text::title(ui, &title);
        false
    };
    if entry.copy.name.is_some() {
        text::body(ui, &facts.product_name);
    }
    what_it_is(ui, entry);
    if entry.is_kept {
        text::marked(ui, Tone::Info, &t("opened-is-kept"));
    } else if let Some(fate) = &entry.fate {
        let said = words::fate(fate, facts);
        text::marked(ui, tone(said.weight), &said.title);
        text::help(ui, &said.words);
    }
    clicked
}

fn keeping(ui: &mut Ui, read: &ReadCopies, keychain_asks: bool) {
    let (kept, count) = read.progress();
    match &read.keeping {
        CopyKeeping::Ready => {}
        CopyKeeping::Running => {
            layout::card(ui, |ui| {
                let now = match read.alone() {
                    Some(_) => t("save-saving").into_owned(),
                    None => t_with(
                        "opened-keeping-several",
                        &[("number", (kept + 1).into()), ("count", count.into())],
                    ),
                };
                layout::running(ui, &now, "");
            });
            if keychain_asks {
                Banner::new(Tone::Info, &t("save-keychain-asks-title"))
                    .words(&t("save-keychain-asks"))
                    .show(ui, |_| {});
            }
        }
        CopyKeeping::Failed(why) => problem::show(ui, &keychain::keep_copy(why), |ui| {
            if kept > 0 {
                let so_far = [("kept", kept.into()), ("count", count.into())];
                text::note(ui, &t_with("opened-kept-so-far", &so_far));
            }
        }),
    }
}
