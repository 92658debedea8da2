//! What the background tells, handed down to whoever asked. Of what is over, nobody hears.

use super::{Address, App, Effect, Place};
use crate::places::connection;
use crate::places::connection::upkeep::RenewalState;
use crate::places::home::{Home, HomeProblem};
use crate::places::notifications::{NotificationPage, WatchAsker};
use crate::places::opened_file;
use crate::places::typed_path::TypedPath;
use crate::tasks::{Answer, Ask, Told};

impl App {
    /// Changes state by what the background tells; returns what has to be done next.
    pub fn hear(&mut self, told: Told<Address>) -> Vec<Effect> {
        match told {
            Told::Answer { asker, answer } => self.hear_answer(asker, answer),
            Told::SignIn { asker, event } => {
                let came_back = event.is_from_browser();
                if let Address::SetUp(number, address) = asker
                    && number == self.wizards
                    && let Some(set_up) = &mut self.set_up
                {
                    set_up.hear_sign_in(address, event);
                }
                came_back.then_some(Effect::RaiseWindow).into_iter().collect()
            }
            Told::Receiving { asker: Address::Receiver(number, asker), event }
                if number == self.receivers =>
            {
                if let Some(page) = &mut self.receiver {
                    page.hear_receiving(asker, event);
                }
                Vec::new()
            }
            Told::Receiving { .. } => Vec::new(),
            Told::Clipboard(notice) => {
                if let Some(kept) = &mut self.kept {
                    kept.copied.hear(notice);
                }
                if let Some(set_up) = &mut self.set_up {
                    set_up.hear_clipboard(notice);
                }
                if let Some(carry) = &mut self.carry {
                    carry.hear_clipboard(notice);
                }
                if let Some(wizard) = &mut self.notification_set_up {
                    wizard.hear_clipboard(notice);
                }
                if let Some(page) = &mut self.notifications {
                    page.hear_clipboard(notice);
                }
                if let Some(page) = &mut self.receiver {
                    page.hear_clipboard(notice);
                }
                Vec::new()
            }
            Told::PathWanted(wanted) => {
                if let Some(replaced) = self.typed_path.replace(TypedPath::new(wanted)) {
                    replaced.wanted.answer(None);
                }
                Vec::new()
            }
            Told::ListChanged => vec![Effect::Ask(Home::load().map(Address::Home))],
            Told::RaiseWanted(page, heard) => {
                tracing::debug!("the window is asked for");
                // Whoever asked may have given up.
                let _ = heard.try_send(());
                let mut effects = vec![Effect::RaiseWindow];
                effects.extend(page.map(|page| self.open_wanted(page)).into_iter().flatten());
                effects
            }
            // Whoever asks waits for no answer to a question.
            Told::EndWanted => {
                // Tokens that are nowhere else are tried to be kept once more: that is waited for.
                let keeps =
                    self.kept.as_mut().and_then(|kept| Some((kept.record.id.clone(), kept.keep_tokens()?)));
                let keeps =
                    keeps.map(|(id, ask)| Effect::Ask(ask.map(|asker| Address::Connection(id, asker))));
                let draft = self.keep_notification_draft();
                keeps.into_iter().chain(draft).chain([Effect::CloseWindow]).collect()
            }
            Told::KeychainAsks(asks) => {
                if let Some(set_up) = &mut self.set_up {
                    set_up.hear_keychain_asks(asks);
                }
                if let Some(opened) = &mut self.opened {
                    opened.keychain_asks = asks;
                }
                if let Some(carry) = &mut self.carry {
                    carry.keychain_asks = asks;
                }
                Vec::new()
            }
        }
    }

    fn hear_answer(&mut self, asker: Address, answer: Answer) -> Vec<Effect> {
        if let Answer::PracticeStarted(Ok(origin)) = &answer {
            self.practice = Some(origin.clone());
            if let Some(set_up) = &mut self.set_up {
                set_up.hear_practice(origin);
            }
        }
        let problem = match answer {
            Answer::NotificationDraftKept(kept) => kept.err().map(HomeProblem::DraftNotKept),
            Answer::NotificationDraftForgotten(gone) => gone.err().map(HomeProblem::DraftNotForgotten),
            answer => return self.hear_asked(asker, answer),
        };
        self.home.take_draft_problem(problem);
        // What is offered is another now.
        vec![Effect::Ask(Home::load().map(Address::Home))]
    }

    fn hear_asked(&mut self, asker: Address, answer: Answer) -> Vec<Effect> {
        match asker {
            Address::Home(asker) => {
                let is_listed = matches!(&answer, Answer::Listed(_));
                let takes_files = self.takes_files();
                let had_file_problem = self.home.file_problem.is_some();
                let turn = self.home.hear(asker, answer, takes_files);
                // What was asked for before About was opened is shown, and not lost behind it.
                let is_shown = turn.leads.is_some() || !had_file_problem && self.home.file_problem.is_some();
                let mut requests = Vec::new();
                if self.place == Place::About && is_shown {
                    requests = self.leave_about();
                }
                requests.extend(self.take_home(turn));
                if self.place == Place::Opening {
                    requests.extend(self.open());
                }
                if is_listed {
                    requests.extend(self.tell_of_the_list());
                    requests.extend(self.open_waiting_page());
                }
                requests
            }
            Address::Connection(id, asker) => {
                let kept = self.kept.as_mut().filter(|kept| kept.record.id == id);
                let asks = kept.map(|kept| kept.hear(asker, answer)).unwrap_or_default();
                let lifted = |ask: Ask<_>| ask.map(|asker| Address::Connection(id.clone(), asker));
                let mut effects: Vec<_> = asks.into_iter().map(|ask| Effect::Ask(lifted(ask))).collect();
                if asker == connection::ConnectionAsker::Renewal {
                    effects.extend(self.tell_of_the_renewal());
                }
                effects
            }
            Address::SetUp(number, address) if number == self.wizards && self.set_up.is_some() => {
                let refused = matches!(&answer, Answer::SignInEnded(Err(why)) if why.is_from_browser());
                let mut requests = self.with_set_up(|set_up| set_up.hear(address, answer));
                requests.extend(refused.then_some(Effect::RaiseWindow));
                requests
            }
            Address::App => {
                if let (Answer::PracticeStarted(Err(problem)), Some(set_up)) = (answer, &mut self.set_up) {
                    set_up.hear_no_practice(problem);
                }
                Vec::new()
            }
            // That wizard is over. What it had kept or removed is in the list, wherever the person is now.
            Address::SetUp(_, address) if address.asker.changes_what_is_kept() => {
                vec![Effect::Ask(Home::load().map(Address::Home))]
            }
            Address::OpenedFile(number, asker) if number == self.copies && self.opened.is_some() => {
                self.with_opened(|opened| opened.hear(asker, answer))
            }
            // The person has left. What was kept all the same is in the list.
            Address::OpenedFile(_, opened_file::CopyAsker::Keep) => {
                vec![Effect::Ask(Home::load().map(Address::Home))]
            }
            Address::CarryOver(number, asker) if number == self.carried => {
                self.with_carry(|carry| carry.hear(asker, answer))
            }
            // It goes on where the page is left.
            Address::Notifications(number, WatchAsker::Resend(begun)) => {
                self.hear_resent(number, begun, answer)
            }
            Address::Notifications(number, asker) if number == self.watched => {
                let mut effects = self.with_notifications(|page| page.hear(asker, answer));
                let to = self.notifications.as_mut().and_then(NotificationPage::take_freed);
                effects.extend(self.leave_notifications_to(to));
                effects
            }
            Address::Receiver(number, asker) if number == self.receivers => {
                self.with_receiver(|page| page.hear(asker, answer))
            }
            Address::About(number, _) if number == self.abouts => {
                if let Some(about) = &mut self.about {
                    about.hear(answer);
                }
                Vec::new()
            }
            Address::NotificationSetUp(number, asker) if number == self.notification_set_ups => {
                self.with_notification_set_up(|wizard| wizard.hear(&asker, answer))
            }
            Address::SetUp(..)
            | Address::OpenedFile(..)
            | Address::CarryOver(..)
            | Address::Notifications(..)
            | Address::Receiver(..)
            | Address::NotificationSetUp(..)
            | Address::About(..) => Vec::new(),
        }
    }

    /// A renewal is over: the page of notifications may have waited for it.
    fn tell_of_the_renewal(&mut self) -> Vec<Effect> {
        let Some(kept) = &self.kept else { return Vec::new() };
        if !matches!(kept.renewal, RenewalState::Done { .. }) {
            return Vec::new();
        }
        let record = kept.record.clone();
        self.with_notifications(|page| {
            page.take_record(&record);
            page.renewed()
        })
    }

    /// The list was read: what is shown may be another by now, or be set against another.
    fn tell_of_the_list(&mut self) -> Vec<Effect> {
        let records = &self.home.listing.records;
        let mut effects = Vec::new();
        if let Some(kept) = &mut self.kept
            && let Some(record) = records.iter().find(|record| record.id == kept.record.id)
            && let Some(ask) = kept.take_record(record)
        {
            effects.push(Effect::Ask(ask.map(|asker| Address::Connection(record.id.clone(), asker))));
        }
        if let Some(page) = &mut self.notifications {
            if let Some(record) = records.iter().find(|record| record.id == page.record.id) {
                page.take_record(record);
            }
            page.take_drafts(&self.home.listing.notification_drafts);
        }
        if let Some(wizard) = &mut self.notification_set_up {
            wizard.take_records(records);
        }
        if let Some(opened) = &mut self.opened {
            let turn = opened.take_records(records);
            effects.extend(self.of_copy(turn.asks));
        }
        effects
    }
}
