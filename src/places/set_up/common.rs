//! What the steps share: accepted answers, why the wizard runs, and how they ask for something.

use std::sync::Arc;
use std::time::Duration;

use secrecy::ExposeSecret as _;

use super::answers::{self, AnswerClaim, Answers};
use super::field_name::FieldName;
use super::made_connections::MadeConnections;
use super::step_name::StepName;
use crate::clock::{Clock, later};
use crate::connections::{
    self, AcceptedKeys, ConnectionRecord, DraftSecrets, ExchangeRequest, FieldMarks, PracticeProblem, Sheets,
};
use crate::domain::{
    Connection, ConnectionId, Endpoints, Environment, Facts, LoopbackOrigin, REFRESH_TOKEN_LIFE, Secrets,
    VariableNames,
};
use crate::places::record_file::RecordAsker;
use crate::places::report_page::ReportPage;
use crate::places::shown_folder::ShownFolder;
use crate::steps::StepReply;
use crate::tasks::{Ask, Work};

/// Why a set-up wizard runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// For the person's own connection.
    Own,
    /// For somebody else, whose request this person answers.
    ForColleague(ExchangeRequest),
    /// For a connection in Production, for this purpose: a demo sign-in on the way there is open.
    DemoOnTheWay(Box<Purpose>),
}

impl Purpose {
    /// The request that is answered, if one is.
    pub fn request(&self) -> Option<&ExchangeRequest> {
        match self {
            Self::ForColleague(request) => Some(request),
            Self::DemoOnTheWay(then) => then.request(),
            Self::Own => None,
        }
    }
}

/// Who may sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhoSignsIn {
    /// Whoever the browser knows.
    Anybody,
    /// Whoever consented before: the password is asked for, the e-mail filled in.
    Same,
    /// **Sign in as somebody else**: the password is asked for.
    SomebodyElse,
}

/// The connection that is signed in for again: kept in its place, under its id, once all is done.
pub struct Replaced {
    /// As it is kept.
    pub record: ConnectionRecord,
    /// What its product was told, without holding it; none where that is not known.
    pub told: Option<FieldMarks>,
    /// The keys it worked with.
    pub keys: AcceptedKeys,
    /// The step at which signing in again began: Back from there leads to the connection's page.
    pub from: StepName,
}

/// Who asks for something: where its answer belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WizardAddress {
    /// The step.
    pub asker: WizardAsker,
    /// Which of its attempts.
    pub attempt: AttemptNumber,
}

/// A part of the wizard that asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WizardAsker {
    /// Step 1.
    Choose,
    /// Step 2.
    Prepare,
    /// Step 2, where somebody else administers Docusign.
    Colleague,
    /// A field of step 3.
    Keys(FieldName),
    /// What is copied while step 3 is open.
    CopiedKey,
    /// Step 4.
    SignIn,
    /// Apps and Keys, opened from that step.
    AppsAndKeys(StepName),
    /// Step 5.
    Check,
    /// Step 6.
    Save,
    /// Step 7.
    HandOver,
    /// A field of step 7, by its place.
    HandOverField(usize),
    /// A record of what step 7 hands over.
    Record(RecordAsker),
    /// A secret's field, of that step.
    CopiedSecret(StepName),
    /// A saved file that is shown in its folder.
    Folder,
    /// The page for reports.
    Report,
    /// The draft that is kept at every step; nobody waits for it.
    Draft,
    /// The person leaves when it is done.
    Leaving,
}

impl WizardAsker {
    /// Whether what it asks for can change what is kept on this computer.
    pub fn changes_what_is_kept(self) -> bool {
        matches!(self, Self::Colleague | Self::Save | Self::Draft | Self::Leaving)
    }
}

/// What a step asks for.
#[expect(clippy::large_enum_variant, reason = "a handful are alive at a time, each for a moment")]
pub enum StepAsk {
    /// Of the background.
    Task(Ask<WizardAddress>),
    /// Of the wizard, which alone can put the draft together: keep it, with these secrets in the keychain. The background
    /// answers to this address.
    KeepSecrets(WizardAddress, DraftSecrets),
}

impl From<Ask<WizardAddress>> for StepAsk {
    fn from(ask: Ask<WizardAddress>) -> Self {
        Self::Task(ask)
    }
}

/// What a step of the set-up replies.
pub type Reply = StepReply<StepAsk, StepName>;

impl From<Ask<WizardAddress>> for Reply {
    fn from(ask: Ask<WizardAddress>) -> Self {
        StepAsk::Task(ask).into()
    }
}

impl From<Option<Ask<WizardAddress>>> for Reply {
    fn from(ask: Option<Ask<WizardAddress>>) -> Self {
        ask.map(StepAsk::Task).into()
    }
}

impl From<Vec<Ask<WizardAddress>>> for Reply {
    fn from(asks: Vec<Ask<WizardAddress>>) -> Self {
        asks.into_iter().map(StepAsk::Task).collect::<Vec<_>>().into()
    }
}

/// The number of an attempt. An answer bears the number of the attempt that asked for it, so that a late one cannot
/// overwrite a newer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct AttemptNumber(u64);

/// Hands out attempt numbers.
#[derive(Debug, Default)]
pub struct Attempts(AttemptNumber);

impl Attempts {
    /// The next number.
    pub fn next_number(&mut self) -> AttemptNumber {
        self.0.0 += 1;
        self.0
    }
}

/// What every step may read and hand out besides its own state.
pub struct Common {
    /// Accepted answers: the one place where they live.
    pub answers: Answers,
    /// The connector sheets.
    pub sheets: Arc<Sheets>,
    /// Where the practice service answers, once it runs.
    pub practice: Option<LoopbackOrigin>,
    /// The practice service could not be started.
    pub practice_problem: Option<PracticeProblem>,
    /// Why this wizard runs.
    pub purpose: Purpose,
    /// The next sign-in begins by itself, as it was asked for elsewhere.
    pub begin_sign_in: Option<WhoSignsIn>,
    /// At the next coming to Keys what is copied is filled in, as that was asked for elsewhere.
    pub fill_in_wanted: bool,
    /// The connection that is signed in for again, if one is.
    pub replaces: Option<Replaced>,
    /// The id of the draft this set-up is kept as.
    pub draft: Option<ConnectionId>,
    /// The connections that were to be kept.
    pub made: MadeConnections,
    /// The system may be asking the person to unlock the keychain, perhaps in a window behind ours.
    pub keychain_asks: bool,
    /// Which saved file was to be shown in its folder.
    pub shown_folder: ShownFolder,
    /// The page for reports.
    pub report_page: ReportPage,
    /// Numbers for tasks.
    pub attempts: Attempts,
    /// The time.
    pub clock: Clock,
}

impl Common {
    /// Asks for work on behalf of `asker`. Its number tells a late answer from that of a newer attempt.
    pub fn ask(&mut self, asker: WizardAsker, work: Work) -> Ask<WizardAddress> {
        let attempt = self.attempts.next_number();
        Ask { work, asker: WizardAddress { asker, attempt } }
    }

    /// The request this person answers, if that is what the wizard is for.
    pub fn answering(&self) -> Option<&ExchangeRequest> {
        self.purpose.request()
    }

    /// What the answer file says that keys and tokens came out of, if they did.
    pub fn from_answer(&self) -> Option<&AnswerClaim> {
        self.answers.here().from_answer.as_ref()
    }

    /// What the owner of the request that is answered compares, once there is something to answer with.
    pub fn answer_phrase(&self) -> Option<String> {
        Some(connections::answer_phrase(self.answering()?.id(), &self.connection()?))
    }

    /// Whether the keys are those with which the connection that is signed in for again has worked.
    pub fn signs_in_with_known_keys(&self) -> bool {
        let keys = self.answers.here().keys.as_ref();
        self.replaces.as_ref().zip(keys).is_some_and(|(replaced, keys)| {
            replaced.keys.secret_key.secret().expose_secret() == keys.secret_key.secret().expose_secret()
                && replaced.keys.integration_key == keys.integration_key
        })
    }

    /// Whether the demo sign-in on the way to production is open.
    pub fn is_towards_production(&self) -> bool {
        matches!(self.purpose, Purpose::DemoOnTheWay(_))
    }

    /// What came of starting the practice service.
    pub(super) fn hear_practice(&mut self, started: Result<LoopbackOrigin, PracticeProblem>) {
        match started {
            Ok(origin) => {
                self.practice = Some(origin);
                self.practice_problem = None;
            }
            Err(problem) => self.practice_problem = Some(problem),
        }
    }

    /// Begins the demo sign-in on the way to production.
    pub(super) fn begin_demo(&mut self) {
        // The same app, with the redirect URI that was to be registered with it.
        let proposed = self.answers.here().proposed_redirect_uri.clone();
        let purpose = std::mem::replace(&mut self.purpose, Purpose::Own);
        self.purpose = Purpose::DemoOnTheWay(Box::new(purpose));
        self.answers.environment = Environment::Demo;
        self.answers.here_mut().proposed_redirect_uri = proposed;
    }

    /// Ends the demo sign-in on the way to production, if it is open.
    pub(super) fn end_demo(&mut self) {
        if let Purpose::DemoOnTheWay(then) = &mut self.purpose {
            self.purpose = std::mem::replace(&mut **then, Purpose::Own);
            self.answers.environment = Environment::Production;
        }
    }

    /// Whether the chosen product can be used with an environment. Practice always can.
    pub fn offers(&self, environment: Environment) -> bool {
        self.sheets.get(&self.answers.sheet).is_none_or(|sheet| answers::offers(sheet, environment))
    }

    /// The endpoints of the chosen environment; none while the practice service has not started.
    pub fn endpoints(&self) -> Option<Endpoints> {
        match self.answers.environment {
            Environment::Production => Some(Endpoints::production()),
            Environment::Demo => Some(Endpoints::demo()),
            Environment::Practice => self.practice.as_ref().map(Endpoints::practice),
        }
    }

    /// The product's name: the sheet's, or as the request names it.
    pub fn product_name(&self) -> String {
        match self.answering() {
            Some(request) => request.asked().product.clone(),
            None => self.sheets.get(&self.answers.sheet).map(|sheet| sheet.name.clone()).unwrap_or_default(),
        }
    }

    /// Opens Apps and Keys of the chosen environment; nothing while the practice service has not started.
    pub(super) fn open_apps_and_keys(&mut self, from: StepName) -> Option<Ask<WizardAddress>> {
        let page = self.endpoints()?.apps_and_keys().to_owned();
        Some(self.ask(WizardAsker::AppsAndKeys(from), Work::OpenPage(page)))
    }

    /// The scopes to ask for.
    pub fn scopes(&self) -> Vec<String> {
        match (self.answering(), self.sheets.get(&self.answers.sheet)) {
            (Some(request), _) => request.asked().scopes.clone(),
            (None, Some(sheet)) => self.answers.scopes(sheet),
            (None, None) => Vec::new(),
        }
    }

    /// What the person calls the variables of the product's file; a request names none.
    fn variable_names(&self) -> VariableNames {
        match (self.answering(), self.sheets.get(&self.answers.sheet)) {
            (None, Some(sheet)) => self.answers.variable_names(sheet),
            _ => VariableNames::default(),
        }
    }

    /// The redirect URI that the product's guide, the person or the request names.
    pub fn guide_redirect_uri(&self) -> String {
        match (self.answering(), self.sheets.get(&self.answers.sheet)) {
            (Some(request), _) => request.asked().redirect_uri.clone(),
            (None, Some(sheet)) => self.answers.guide_redirect_uri(sheet),
            (None, None) => String::new(),
        }
    }

    /// A draft that was to go with a connection is the set-up's again. If there is a newer one by now, that one stays, and the older
    /// is to be removed.
    pub(super) fn take_back(&mut self, draft: Option<ConnectionId>) -> Option<Ask<WizardAddress>> {
        if self.draft.is_none() {
            self.draft = draft;
            return None;
        }
        draft.map(|id| self.remove_draft(id))
    }

    /// Gives a draft up that is not needed any more; nobody waits for it.
    pub(super) fn remove_draft(&mut self, id: ConnectionId) -> Ask<WizardAddress> {
        self.ask(WizardAsker::Draft, Work::RemoveDraft(id))
    }

    /// The connection, whole, as soon as all of it is there.
    pub fn connection(&self) -> Option<Connection> {
        let here = self.answers.here();
        let (keys, signed_in, checked) =
            (here.keys.as_ref()?, here.signed_in.as_ref()?, here.checked.as_ref()?);
        let tokens = &signed_in.tokens;
        let access_token_life = tokens.expires_in_secs.map(Duration::from_secs);
        let facts = Facts {
            sheet: self.answers.sheet.clone(),
            product_name: self.product_name(),
            environment: self.answers.environment,
            integration_key: keys.integration_key.clone(),
            redirect_uri: keys.redirect_uri.clone(),
            scopes: self.scopes(),
            account_id: checked.account.account_id.clone(),
            account_name: checked.account.name.clone().unwrap_or_default(),
            base_uri: checked.account.base_uri.clone(),
            person_name: checked.person_name.clone().unwrap_or_default(),
            person_email: checked.person_email.clone().unwrap_or_default(),
            consented_at: signed_in.at,
            refresh_token_expires_at: Some(later(signed_in.at, REFRESH_TOKEN_LIFE)),
            access_token_expires_at: access_token_life.map(|life| later(signed_in.at, life)),
            granted_scopes: tokens
                .scope
                .as_deref()
                .map(|granted| granted.split_ascii_whitespace().map(str::to_owned).collect()),
            variable_names: self.variable_names(),
        };
        let secrets = Secrets {
            secret_key: Arc::clone(&keys.secret_key),
            refresh_token: Arc::clone(&tokens.refresh_token),
            access_token: Some(Arc::clone(&tokens.access_token)),
        };
        Some(Connection { facts, secrets })
    }
}
