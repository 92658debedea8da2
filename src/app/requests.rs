//! Somebody else's request: opened on Home or on the wizard's first step, and answered in a wizard of its own.

use std::sync::Arc;

use super::{App, Place, RequestOpenProblem, Task};
use crate::connections::{Environment, ExchangeRequest};
use crate::setup::{self, SetUp};

impl App {
    /// **Open a request file**.
    pub(super) fn open_request(&mut self) -> Vec<Task> {
        self.home_problem = None;
        self.request_problem = None;
        // One dialog is enough.
        if std::mem::replace(&mut self.opening_request, true) {
            return Vec::new();
        }
        vec![Task::OpenRequest]
    }

    /// Whether somebody's request can be taken up here without anything being lost: on Home, and on the wizard's
    /// first step unless there are secrets already.
    pub fn offers_requests(&self) -> bool {
        match (self.place, &self.set_up) {
            (Place::Home, _) => true,
            (Place::SetUp, Some(set_up)) => {
                set_up.step() == setup::Step::Choose
                    && set_up.common.answering.is_none()
                    && !set_up.would_lose_secrets()
            }
            _ => false,
        }
    }

    /// What came of it.
    pub(super) fn hear_request_opened(
        &mut self,
        opened: Result<Option<ExchangeRequest>, RequestOpenProblem>,
    ) -> Vec<Task> {
        // Whoever went on meanwhile does something else now.
        if !std::mem::take(&mut self.opening_request) || !self.offers_requests() {
            return Vec::new();
        }
        match opened {
            Ok(Some(request)) => self.answer_request(request),
            Ok(None) => Vec::new(),
            Err(problem) => {
                self.request_problem = Some(problem);
                Vec::new()
            }
        }
    }

    fn answer_request(&mut self, request: ExchangeRequest) -> Vec<Task> {
        let in_practice = request.asked().environment == Environment::Practice;
        self.secrets_agreed = false;
        self.set_up = Some(SetUp::answering(
            Arc::clone(&self.sheets),
            self.clock.clone(),
            self.practice.clone(),
            request,
        ));
        self.place = Place::SetUp;
        if in_practice && self.practice.is_none() {
            return vec![Task::SetUp(setup::Task::StartPractice)];
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Action, Listing, Outcome, Start};
    use crate::clock::Clock;
    use crate::connections::{FileProblem, NewRequest, Sheets};
    use crate::setup::Step;

    /// A first start: nothing is kept, so the wizard's first step is there.
    fn app() -> App {
        let clock = Clock::standing_at("2026-11-22T10:00:00Z".parse().unwrap());
        let (mut app, _) = App::new(Arc::new(Sheets::load(None)), clock, Start::default());
        app.hear(Outcome::Connections(Listing::default()));
        app
    }

    fn request() -> ExchangeRequest {
        let asked = NewRequest {
            sheet: "snow-atlas".to_owned(),
            product: "Snow Atlas".to_owned(),
            environment: Environment::Demo,
            scopes: vec!["signature".to_owned()],
            redirect_uri: "http://localhost".to_owned(),
            made_at: "2026-11-22T10:00:00Z".parse().unwrap(),
        };
        asked.make().unwrap().0
    }

    fn next(app: &mut App) {
        app.act(Action::SetUp(setup::Action::Next));
    }

    #[test]
    fn a_request_can_be_opened_at_a_first_start_and_is_answered_then() {
        let mut app = app();
        assert!(app.offers_requests());
        assert!(matches!(app.act(Action::OpenRequest)[..], [Task::OpenRequest]));
        assert!(app.act(Action::OpenRequest).is_empty(), "a dialog is open already");
        app.hear(Outcome::RequestOpened(Ok(Some(request()))));
        let wizard = app.set_up.as_ref().unwrap();
        assert!(wizard.common.answering.is_some());
        assert!(!app.offers_requests(), "one at a time");
        assert_eq!(app.act(Action::OpenRequest).len(), 1, "the dialog before has ended");
    }

    #[test]
    fn what_cannot_be_opened_is_said_until_the_person_goes_on() {
        let mut app = app();
        app.act(Action::OpenRequest);
        app.hear(Outcome::RequestOpened(Err(RequestOpenProblem::File(FileProblem::NoDialog))));
        assert!(app.request_problem.is_some());
        next(&mut app);
        assert!(app.request_problem.is_none());
    }

    #[test]
    fn a_request_that_comes_late_takes_nothing_away() {
        let mut app = app();
        app.act(Action::OpenRequest);
        next(&mut app);
        app.hear(Outcome::RequestOpened(Ok(Some(request()))));
        let wizard = app.set_up.as_ref().unwrap();
        assert_eq!((wizard.step(), wizard.common.answering.is_some()), (Step::Prepare, false));
    }

    #[test]
    fn where_secrets_would_be_lost_none_is_offered() {
        use crate::setup::keys::{Action as Keys, FieldName};
        let mut app = app();
        next(&mut app);
        app.act(Action::SetUp(setup::Action::Prepare(setup::prepare::Action::HaveOne)));
        let secret = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".to_owned().into();
        app.act(Action::SetUp(setup::Action::Keys(Keys::Typed(FieldName::SecretKey, secret))));
        app.act(Action::SetUp(setup::Action::GoTo(Step::Choose)));
        assert_eq!(app.set_up.as_ref().unwrap().step(), Step::Choose);
        assert!(!app.offers_requests());
    }
}
