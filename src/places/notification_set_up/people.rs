//! Of step 2: the people of the accounts that are chosen, to be picked from. They are read at a few accounts at a time.

use std::collections::BTreeMap;

use super::broken_off::broken_off;
use super::common::{AT_ONCE, NotificationAsker, NotificationCommon};
use super::wish::WhoseEnvelopes;
use crate::domain::ConnectionId;
use crate::notifications::{AccountPeople, AccountPerson, AccountSetUpProblem};
use crate::places::search::{SEARCHED_FROM, Search, folded};
use crate::tasks::{Answer, Ask, NotificationWork, Work};

/// Where reading the people of an account stands.
#[derive(Debug)]
pub enum PeopleState {
    /// Its turn has not come.
    ToCome {
        /// The connection is renewed first, though its product renews it itself.
        renew_anyway: bool,
    },
    /// They are read, in that attempt.
    Running(u64),
    /// They are here.
    Here(PeopleList),
    /// They could not be read.
    Failed(AccountSetUpProblem),
}

/// The people of an account, and which of them fit what is searched.
#[derive(Debug)]
pub struct PeopleList {
    /// Docusign has more than these.
    pub has_more: bool,
    people: Vec<AccountPerson>,
    /// What each is found by, folded.
    found_by: Vec<String>,
    /// Who fits, by the places in the list.
    shown: Vec<usize>,
}

impl PeopleList {
    fn new(read: AccountPeople, search: &Search) -> Self {
        let text = |it: &Option<String>| it.clone().unwrap_or_default();
        let found_by = |one: &AccountPerson| folded(&format!("{} {}", text(&one.name), text(&one.email)));
        let found_by = read.people.iter().map(found_by).collect();
        let mut list = Self { has_more: read.has_more, people: read.people, found_by, shown: Vec::new() };
        list.find(search);
        list
    }

    fn find(&mut self, search: &Search) {
        let fits = |(place, found_by): (usize, &String)| search.fits(found_by).then_some(place);
        self.shown = self.found_by.iter().enumerate().filter_map(fits).collect();
    }

    /// Those who fit what is searched.
    pub fn found(&self) -> Vec<&AccountPerson> {
        self.shown.iter().filter_map(|place| self.people.get(*place)).collect()
    }
}

/// The people of the accounts, as far as they were asked for, and what is searched among them.
#[derive(Default)]
pub struct PeopleChoice {
    /// What was typed into Search.
    pub search: String,
    states: BTreeMap<ConnectionId, PeopleState>,
}

impl PeopleChoice {
    /// How it stands at the account of this connection; nothing where nobody asked.
    pub fn of(&self, account: &ConnectionId) -> Option<&PeopleState> {
        self.states.get(account)
    }

    /// Whether there are people to search.
    pub fn is_searched(&self, common: &NotificationCommon) -> bool {
        let is_long = |state: &PeopleState| matches!(state, PeopleState::Here(list) if list.people.len() >= SEARCHED_FROM);
        common.chosen.iter().filter_map(|account| self.of(account)).any(is_long)
    }

    /// Something else is searched.
    pub(super) fn search_for(&mut self, typed: String) {
        self.search = typed;
        let search = Search::of(&self.search);
        for state in self.states.values_mut() {
            if let PeopleState::Here(list) = state {
                list.find(&search);
            }
        }
    }

    /// What is typed in a field that is not there any more would hide people.
    pub(super) fn end_needless_search(&mut self, common: &NotificationCommon) {
        if !self.search.is_empty() && !self.is_searched(common) {
            self.search_for(String::new());
        }
    }

    /// Asks for the people of those accounts of which they were not asked for yet, where somebody is to be chosen.
    pub(super) fn read(&mut self, common: &mut NotificationCommon) -> Vec<Ask<NotificationAsker>> {
        self.end_needless_search(common);
        if common.wish.whose != WhoseEnvelopes::Everybody {
            for account in &common.chosen {
                if !self.states.contains_key(account) {
                    self.states.insert(account.clone(), PeopleState::ToCome { renew_anyway: false });
                }
            }
        }
        self.ask_next(common)
    }

    /// Asks once more for the people of an account of which they could not be read.
    pub(super) fn read_again(
        &mut self,
        account: ConnectionId,
        renew_anyway: bool,
        common: &mut NotificationCommon,
    ) -> Vec<Ask<NotificationAsker>> {
        if !matches!(self.of(&account), Some(PeopleState::Failed(_))) {
            return Vec::new();
        }
        self.states.insert(account, PeopleState::ToCome { renew_anyway });
        self.ask_next(common)
    }

    /// What could not be read may be there later.
    pub(super) fn forget_failures(&mut self) {
        self.states.retain(|_, state| !matches!(state, PeopleState::Failed(_)));
    }

    /// Takes the people of an account; what is asked next.
    pub(super) fn hear(
        &mut self,
        account: &ConnectionId,
        attempt: u64,
        answer: Answer,
        common: &mut NotificationCommon,
    ) -> Vec<Ask<NotificationAsker>> {
        let Some(state) = self.states.get_mut(account) else { return Vec::new() };
        if !matches!(state, PeopleState::Running(asked) if *asked == attempt) {
            return Vec::new();
        }
        *state = match answer {
            Answer::AccountPeople(Ok(people)) => {
                PeopleState::Here(PeopleList::new(people, &Search::of(&self.search)))
            }
            Answer::AccountPeople(Err(problem)) => PeopleState::Failed(problem),
            _ => PeopleState::Failed(broken_off()),
        };
        self.ask_next(common)
    }

    /// Asks at the next accounts, as many as may be under way at once.
    fn ask_next(&mut self, common: &mut NotificationCommon) -> Vec<Ask<NotificationAsker>> {
        if common.wish.whose == WhoseEnvelopes::Everybody {
            return Vec::new();
        }
        let running = self.states.values().filter(|state| matches!(state, PeopleState::Running(_))).count();
        let to_come = |account: &ConnectionId| match self.of(account) {
            Some(PeopleState::ToCome { renew_anyway }) => Some((account.clone(), *renew_anyway)),
            _ => None,
        };
        let next: Vec<_> =
            common.chosen.iter().filter_map(to_come).take(AT_ONCE.saturating_sub(running)).collect();
        let ask = |(account, renew_anyway): (ConnectionId, bool)| {
            let attempt = common.next_attempt();
            self.states.insert(account.clone(), PeopleState::Running(attempt));
            let work = NotificationWork::People { account: account.clone(), renew_anyway };
            Ask { work: Work::SetUpNotifications(work), asker: NotificationAsker::People(account, attempt) }
        };
        next.into_iter().map(ask).collect()
    }
}
