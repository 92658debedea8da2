//! What is wished, as the steps accepted it, and the configuration that it comes to at an account.

use std::collections::{BTreeMap, BTreeSet};

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::domain::ConnectionId;
use crate::notifications::{
    ConnectConfiguration, ConnectEvent, ConnectOAuth, ConnectSwitch, DeliveryMode, EventData, IncludedData,
};

/// How messages come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WishedDelivery {
    /// Each event is a message (SIM).
    #[default]
    OneByOne,
    /// Events are gathered in one (aggregate).
    Gathered,
}

/// Whose envelopes are told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WhoseEnvelopes {
    /// Everybody's.
    #[default]
    Everybody,
    /// Those of the people that are chosen.
    Chosen,
    /// Everybody's but those of the people that are chosen.
    AllBut,
}

/// What stands in the one Authorization header of each message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WishedAuthorization {
    /// Nothing.
    #[default]
    Nothing,
    /// A token, by the OAuth settings of the account; of what a partner manages, of the account that owns the integration key.
    OAuth,
    /// A token, by OAuth settings of this configuration alone (since API 25.3).
    OwnOAuth,
    /// A user name and a password (RFC 7617).
    Basic,
}

/// How the receiver knows that a message is Docusign's. There are secrets in it.
#[derive(Clone, Default)]
pub struct WishedProof {
    /// What stands in the Authorization header.
    pub authorization: WishedAuthorization,
    /// Messages are signed (HMAC).
    pub hmac: bool,
    /// Docusign shows its certificate where the receiver asks for one.
    pub mutual_tls: bool,
    /// For HTTP Basic.
    pub user_name: String,
    /// For HTTP Basic; a secret.
    pub password: Zeroizing<String>,
    /// For OAuth of this configuration's own: the token endpoint.
    pub server: String,
    /// `client_id` there.
    pub client_id: String,
    /// `client_secret` there.
    pub client_secret: Zeroizing<String>,
    /// The scope to ask for; may be empty.
    pub scope: String,
    /// What else the token request has, as it is typed: `audience=orders&resource=hooks`, sent as it stands there. May be empty, and a
    /// value may be a secret.
    pub parameters: Zeroizing<String>,
    /// Values of parameters that are at the account, by their names: one for which nothing is typed stays as it is.
    pub(super) parameters_there: BTreeMap<String, SecretString>,
}

/// What is wished. There are secrets in it.
#[derive(Clone, Default)]
pub struct NotificationWish {
    /// The name in Docusign's list.
    pub name: String,
    /// Where messages go.
    pub url: String,
    /// What is told.
    pub events: BTreeSet<ConnectEvent>,
    /// What messages bring along.
    pub data: BTreeSet<IncludedData>,
    /// How they come.
    pub delivery: WishedDelivery,
    /// A message that is not answered with success is sent again.
    pub acknowledged: bool,
    /// What is sent is logged.
    pub logged: bool,
    /// Whose envelopes are told of.
    pub whose: WhoseEnvelopes,
    /// The people that are chosen, by `userId`; of each account others.
    pub people: BTreeMap<ConnectionId, BTreeSet<String>>,
    /// How the receiver knows that it is Docusign.
    pub proof: WishedProof,
    /// The partner manages OAuth settings and keys.
    pub managed: bool,
}

/// An event in the older vocabulary, which is the one of gathered messages: Docusign asks for sentence case there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GatheredEvent {
    /// Of `envelopeEvents`.
    Envelope(&'static str),
    /// Of `recipientEvents`.
    Recipient(&'static str),
}

/// What an event is called among gathered messages; none where it comes one by one alone.
pub fn gathered(event: &ConnectEvent) -> Option<GatheredEvent> {
    use GatheredEvent::{Envelope, Recipient};
    Some(match event.as_str() {
        "envelope-sent" => Envelope("Sent"),
        "envelope-delivered" => Envelope("Delivered"),
        "envelope-completed" => Envelope("Completed"),
        "envelope-declined" => Envelope("Declined"),
        "envelope-voided" => Envelope("Voided"),
        "recipient-sent" => Recipient("Sent"),
        "recipient-delivered" => Recipient("Delivered"),
        "recipient-completed" => Recipient("Completed"),
        "recipient-declined" => Recipient("Declined"),
        "recipient-authenticationfailed" => Recipient("AuthenticationFailed"),
        "recipient-autoresponded" => Recipient("AutoResponded"),
        _ => return None,
    })
}

impl WishedDelivery {
    /// Whether an event can be told so.
    pub fn tells(self, event: &ConnectEvent) -> bool {
        self == Self::OneByOne || gathered(event).is_some()
    }
}

impl NotificationWish {
    /// The configuration that this comes to at the account of a connection. All that was decided is said, also what is off: left out, it
    /// would mean something else.
    pub fn configuration(&self, account: &ConnectionId) -> ConnectConfiguration {
        let mut wanted = ConnectConfiguration::default();
        wanted.name.clone_from(&self.name);
        wanted.url.clone_from(&self.url);
        self.tell(&mut wanted);
        let everybody = self.whose == WhoseEnvelopes::Everybody;
        if !everybody && let Some(people) = self.people.get(account) {
            wanted.user_ids = people.iter().cloned().collect();
        }
        let proof = &self.proof;
        let oauth = matches!(proof.authorization, WishedAuthorization::OAuth | WishedAuthorization::OwnOAuth);
        for (switch, on) in [
            (ConnectSwitch::AllowEnvelopePublish, true),
            (ConnectSwitch::AllUsers, everybody),
            (ConnectSwitch::AllUsersExcept, self.whose == WhoseEnvelopes::AllBut),
            (ConnectSwitch::EnableLog, self.logged),
            (ConnectSwitch::RequiresAcknowledgement, self.acknowledged),
            (ConnectSwitch::IncludeHmac, proof.hmac),
            (ConnectSwitch::IncludeOAuth, oauth),
            (
                ConnectSwitch::EnableOAuthPerConfiguration,
                proof.authorization == WishedAuthorization::OwnOAuth,
            ),
            (ConnectSwitch::IntegratorManaged, self.managed),
            // Two switches: what Docusign shows, and that it is asked for.
            (ConnectSwitch::RequireMutualTls, proof.mutual_tls),
            (ConnectSwitch::SignMessageWithX509Certificate, proof.mutual_tls),
        ] {
            wanted.set(switch, on);
        }
        match proof.authorization {
            WishedAuthorization::Nothing | WishedAuthorization::OAuth => {}
            WishedAuthorization::OwnOAuth => wanted.own_oauth = Some(proof.own_oauth()),
            WishedAuthorization::Basic => {
                wanted.user_name = Some(proof.user_name.clone());
                wanted.password = Some(SecretString::from(proof.password.as_str()));
            }
        }
        wanted
    }

    /// The events that are told the way they come.
    pub fn told(&self) -> impl Iterator<Item = &ConnectEvent> {
        self.events.iter().filter(|event| self.delivery.tells(event))
    }

    fn tell(&self, wanted: &mut ConnectConfiguration) {
        let data = self.data.iter().cloned().collect();
        if self.delivery == WishedDelivery::OneByOne {
            wanted.tell(self.events.iter().cloned().collect(), data);
            return;
        }
        wanted.delivery_mode = Some(DeliveryMode::Aggregate);
        wanted.event_data = Some(EventData::rest_json(data));
        for event in self.events.iter().filter_map(gathered) {
            match event {
                GatheredEvent::Envelope(name) => wanted.envelope_events.push(name.to_owned()),
                GatheredEvent::Recipient(name) => wanted.recipient_events.push(name.to_owned()),
            }
        }
    }
}

/// What was typed or pasted, without what copying put around it.
pub(super) fn bare(typed: &str) -> &str {
    typed.trim_matches(|sign: char| sign.is_whitespace() || sign.is_control())
}

/// Whether this stands in the place of a value that is not given.
fn is_masked(value: &SecretString) -> bool {
    value.expose_secret().chars().all(|sign| matches!(sign, '*' | '•'))
}

/// The parameters that a token is asked for with anyway (RFC 6749, sections 2.3.1 and 4.4.2).
const ALREADY_SENT: [&str; 4] = ["grant_type", "client_id", "client_secret", "scope"];

impl WishedProof {
    /// The OAuth settings that are typed.
    pub(super) fn own_oauth(&self) -> ConnectOAuth {
        ConnectOAuth {
            authorization_server_url: self.server.clone(),
            client_id: self.client_id.clone(),
            client_secret: Some(SecretString::from(self.client_secret.as_str())),
            scope: (!self.scope.is_empty()).then(|| self.scope.clone()),
            custom_parameters: self.parameters().unwrap_or_default(),
        }
    }

    /// The settings of an account as they are typed, but for its secret, which is not known, and for the values of parameters.
    pub(super) fn take_settings(&mut self, there: &ConnectOAuth) {
        there.url_to_type().clone_into(&mut self.server);
        self.client_id.clone_from(&there.client_id);
        self.scope = there.scope.clone().unwrap_or_default();
        let names: Vec<_> = there.custom_parameters.keys().map(|name| format!("{name}=")).collect();
        self.parameters = Zeroizing::new(names.join("&"));
        self.know_parameters(there);
    }

    /// The values of parameters that the account has: what is left empty stays as it is.
    pub(super) fn know_parameters(&mut self, there: &ConnectOAuth) {
        let known = there.custom_parameters.iter();
        let known = known.filter_map(|(name, value)| Some((name.clone(), value.clone()?)));
        self.parameters_there = known.filter(|(_, value)| !is_masked(value)).collect();
    }

    /// The further parameters that are typed; none where one has no name or no value, or where a name would stand in the request twice
    /// (RFC 6749, section 3.2).
    pub(super) fn parameters(&self) -> Option<BTreeMap<String, Option<SecretString>>> {
        let typed = bare(&self.parameters);
        let mut read = BTreeMap::new();
        for one in typed.split('&').filter(|_| !typed.is_empty()) {
            let (name, value) = one.split_once('=')?;
            let (name, value) = (bare(name), bare(value));
            if name.is_empty() || ALREADY_SENT.contains(&name) {
                return None;
            }
            let value = match value {
                "" => self.parameters_there.get(name)?.clone(),
                typed => SecretString::from(typed),
            };
            if read.insert(name.to_owned(), Some(value)).is_some() {
                return None;
            }
        }
        Some(read)
    }

    /// The names of the further parameters that are typed, each to get a value: `audience=&resource=`.
    pub(super) fn parameter_names(&self) -> String {
        let named = bare(&self.parameters).split('&').filter_map(|one| one.split_once('='));
        named.map(|(name, _)| format!("{}=", bare(name))).collect::<Vec<_>>().join("&")
    }

    /// Whether anything tells the receiver that a message is Docusign's.
    pub fn is_something(&self) -> bool {
        self.authorization != WishedAuthorization::Nothing || self.hmac || self.mutual_tls
    }

    /// Whether it has something that only its secret tells: a password, a client secret.
    pub fn has_secret(&self) -> bool {
        matches!(self.authorization, WishedAuthorization::OwnOAuth | WishedAuthorization::Basic)
    }

    /// Whether it uses what the account has, which a partner can manage: OAuth settings, or keys.
    pub fn uses_what_the_account_has(&self) -> bool {
        self.authorization == WishedAuthorization::OAuth || self.hmac
    }
}
