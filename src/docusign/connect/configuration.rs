//! A configuration: one listener of an account, and what it is told.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value};

use super::event::ConnectEvent;
use super::event_data::{EventData, IncludedData};
use super::oauth::ConnectOAuth;
use super::switch::ConnectSwitch;
use super::url::without_credentials;
use crate::domain::ConnectId;

/// The type of a configuration that people make.
const CUSTOM: &str = "custom";

/// The lists of events, by the names they have on the wire.
const EVENTS: &str = "events";
const ENVELOPE_EVENTS: &str = "envelopeEvents";
const RECIPIENT_EVENTS: &str = "recipientEvents";
/// The lists of those that are chosen, likewise.
const USER_IDS: &str = "userIds";
const GROUP_IDS: &str = "groupIds";

/// How messages come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeliveryMode {
    /// `SIM`: each event is a message.
    Sim,
    /// `aggregate`: events are gathered in one.
    Aggregate,
    /// Another word of Docusign's; an empty one is the older way.
    Other(String),
}

/// `connectCustomConfiguration`. Shows no secret.
#[derive(Clone, Default)]
pub struct ConnectConfiguration {
    /// Which; none until Docusign has made it.
    pub connect_id: Option<ConnectId>,
    /// `configurationType`; `custom` where it is empty.
    pub configuration_type: String,
    /// Its name, of which there can be several alike.
    pub name: String,
    /// `urlToPublishTo`: where messages go.
    pub url: String,
    /// `disabledBy`: who or what switched it off, in Docusign's words. It is read and never written.
    pub disabled_by: Option<String>,
    /// How messages come; none where nothing was said.
    pub delivery_mode: Option<DeliveryMode>,
    /// What is told, message by message.
    pub events: Vec<ConnectEvent>,
    /// `envelopeEvents`, of the older vocabulary.
    pub envelope_events: Vec<String>,
    /// `recipientEvents`, of the older vocabulary.
    pub recipient_events: Vec<String>,
    /// In which form, and with what; none where nothing was said.
    pub event_data: Option<EventData>,
    /// `userIds`: those that are chosen, or left out.
    pub user_ids: Vec<String>,
    /// `groupIds`: the same of groups.
    pub group_ids: Vec<String>,
    /// `userName` of HTTP Basic at the receiver (RFC 7617).
    pub user_name: Option<String>,
    /// Its password. Docusign gives back something else or nothing: none where the configuration was read, and it is then left out when
    /// it is written.
    pub password: Option<SecretString>,
    /// `salesforceAuthcode`, another secret: the same holds for it.
    pub salesforce_authcode: Option<SecretString>,
    /// `oAuthConfiguration`: OAuth of its own, written only with its secret.
    pub own_oauth: Option<ConnectOAuth>,
    pub(super) switches: BTreeMap<ConnectSwitch, bool>,
    /// Lists that had something in them and are to have nothing.
    pub(super) emptied: BTreeSet<&'static str>,
    /// Fields that are not known here, as they came.
    pub(super) rest: Map<String, Value>,
}

/// How a configuration stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfigurationState {
    /// It sends.
    On,
    /// It keeps messages back.
    Paused,
    /// It sends nothing.
    Off,
}

impl ConnectConfiguration {
    /// How it stands.
    pub fn state(&self) -> ConfigurationState {
        if !self.is(ConnectSwitch::AllowEnvelopePublish) {
            ConfigurationState::Off
        } else if self.is(ConnectSwitch::PausePublish) {
            ConfigurationState::Paused
        } else {
            ConfigurationState::On
        }
    }

    /// Whether a switch is on, if that was said.
    pub fn switch(&self, switch: ConnectSwitch) -> Option<bool> {
        self.switches.get(&switch).copied()
    }

    /// Whether a switch is on, with what it means to leave it out.
    pub fn is(&self, switch: ConnectSwitch) -> bool {
        self.switch(switch).unwrap_or(switch.when_left_out())
    }

    /// Sets a switch.
    pub fn set(&mut self, switch: ConnectSwitch, on: bool) {
        self.switches.insert(switch, on);
    }

    /// Nothing is said of a switch: it stays as it is.
    pub fn leave_open(&mut self, switch: ConnectSwitch) {
        self.switches.remove(&switch);
    }

    /// Tells these events, message by message, as JSON and with this data. What Docusign requires for that is set with it: `SIM`,
    /// `restv2.1`, and none of the older vocabulary.
    pub fn tell(&mut self, events: Vec<ConnectEvent>, with: Vec<IncludedData>) {
        self.events = events;
        self.delivery_mode = Some(DeliveryMode::Sim);
        self.event_data = Some(EventData::rest_json(with));
        self.empty_older_vocabulary();
    }

    fn empty_older_vocabulary(&mut self) {
        self.replace(ENVELOPE_EVENTS, |this| &mut this.envelope_events, &[]);
        self.replace(RECIPIENT_EVENTS, |this| &mut this.recipient_events, &[]);
    }

    /// Puts another list in the place of one; where nothing is left of it, that is said when it is sent, since it would stay otherwise.
    fn replace<T: Clone>(&mut self, name: &'static str, list: fn(&mut Self) -> &mut Vec<T>, by: &[T]) {
        let was_empty = list(self).is_empty();
        by.clone_into(list(self));
        if by.is_empty() && !was_empty {
            self.emptied.insert(name);
        } else if !by.is_empty() {
            self.emptied.remove(name);
        }
    }

    /// Takes over what `wanted` says; of what it does not say, all stays as it is.
    pub fn take(&mut self, wanted: &Self) {
        if !wanted.configuration_type.is_empty() {
            self.configuration_type.clone_from(&wanted.configuration_type);
        }
        self.name.clone_from(&wanted.name);
        self.url.clone_from(&wanted.url);
        self.switches.extend(&wanted.switches);
        if wanted.delivery_mode.is_some() {
            self.delivery_mode.clone_from(&wanted.delivery_mode);
        }
        if !wanted.events.is_empty() {
            self.replace(EVENTS, |this| &mut this.events, &wanted.events);
            self.empty_older_vocabulary();
        } else if wanted.tells_in_the_older_vocabulary() {
            self.replace(EVENTS, |this| &mut this.events, &[]);
            self.replace(ENVELOPE_EVENTS, |this| &mut this.envelope_events, &wanted.envelope_events);
            self.replace(RECIPIENT_EVENTS, |this| &mut this.recipient_events, &wanted.recipient_events);
        }
        match (&mut self.event_data, &wanted.event_data) {
            (Some(data), Some(wanted)) => data.take(wanted),
            (data, Some(wanted)) => *data = Some(wanted.clone()),
            (_, None) => {}
        }
        if wanted.chooses() {
            self.replace(USER_IDS, |this| &mut this.user_ids, &wanted.user_ids);
            self.replace(GROUP_IDS, |this| &mut this.group_ids, &wanted.group_ids);
        }
        if wanted.user_name.is_some() {
            self.user_name.clone_from(&wanted.user_name);
            self.password.clone_from(&wanted.password);
        }
        if wanted.salesforce_authcode.is_some() {
            self.salesforce_authcode.clone_from(&wanted.salesforce_authcode);
        }
        if let Some(oauth) = &wanted.own_oauth {
            self.own_oauth = Some(oauth.with_parameters_of(self.own_oauth.as_ref()));
        }
        self.rest.extend(wanted.rest.clone());
    }

    /// Whether it names users or groups.
    pub(super) fn chooses(&self) -> bool {
        !(self.user_ids.is_empty() && self.group_ids.is_empty())
    }

    /// Whether it tells by names of the older vocabulary, which come in another form.
    pub fn tells_in_the_older_vocabulary(&self) -> bool {
        self.events.is_empty() && !(self.envelope_events.is_empty() && self.recipient_events.is_empty())
    }

    /// Whether it asks for something that only its secret tells, so that nobody can compare it: a password, a client secret.
    pub fn has_secret(&self) -> bool {
        self.secrets().next().is_some()
    }

    /// Whether its OAuth settings are to be others than those that are there, and the secret is missing without which they are not taken.
    pub fn needs_client_secret_for(&self, there: &Self) -> bool {
        self.own_oauth.as_ref().is_some_and(|wanted| {
            let is_like = |there: &ConnectOAuth| {
                wanted.to_public_json() == there.to_public_json() && wanted.other_values(there).is_empty()
            };
            wanted.client_secret.is_none() && !there.own_oauth.as_ref().is_some_and(is_like)
        })
    }

    /// Whether it has a password or a client secret that nobody gives back: what was read of it cannot be sent whole.
    pub fn lacks_secret(&self) -> bool {
        let has_login = self.user_name.as_ref().is_some_and(|name| !name.is_empty());
        let lacks_password = has_login && self.password.is_none();
        let lacks_client_secret = match &self.own_oauth {
            Some(oauth) => oauth.client_secret.is_none(),
            // Settings of its own that were not even shown.
            None => {
                self.is(ConnectSwitch::IncludeOAuth) && self.is(ConnectSwitch::EnableOAuthPerConfiguration)
            }
        };
        lacks_password || lacks_client_secret
    }

    /// Its secrets, as far as they were given.
    pub(super) fn secrets(&self) -> impl Iterator<Item = &SecretString> {
        let of_oauth = self.own_oauth.iter().flat_map(|oauth| oauth.client_secret.iter());
        self.password.iter().chain(&self.salesforce_authcode).chain(of_oauth)
    }

    /// [`Self::url`] to be shown: without a user name and a password, which may stand in one that was set elsewhere.
    pub fn shown_url(&self) -> String {
        without_credentials(&self.url)
    }

    /// The object without its secrets, in Docusign's spelling: to be shown, compared and written down.
    pub fn to_public_json(&self) -> Map<String, Value> {
        let mut written = self.fields();
        written.insert("urlToPublishTo".to_owned(), self.shown_url().into());
        if let Some(disabled_by) = &self.disabled_by {
            written.insert("disabledBy".to_owned(), disabled_by.clone().into());
        }
        if let Some(oauth) = &self.own_oauth {
            written.insert("oAuthConfiguration".to_owned(), oauth.to_public_json());
        }
        written
    }

    /// The object as it is sent, with the secrets that are to be set.
    pub(super) fn to_sent_json(&self) -> Map<String, Value> {
        let mut written = self.fields();
        // Left out, it would stay on: off is said.
        let managed = self.is(ConnectSwitch::IntegratorManaged);
        written.insert(ConnectSwitch::IntegratorManaged.name().to_owned(), managed.to_string().into());
        for (name, secret) in
            [("password", &self.password), ("salesforceAuthcode", &self.salesforce_authcode)]
        {
            if let Some(secret) = secret {
                written.insert(name.to_owned(), secret.expose_secret().into());
            }
        }
        // Without its secret it would come to be without one.
        if let Some(oauth) = self.own_oauth.as_ref().filter(|oauth| oauth.client_secret.is_some()) {
            written.insert("oAuthConfiguration".to_owned(), oauth.write());
        }
        written
    }

    /// The object as it is sent to make it, with `placeholder` in the place of each secret.
    pub fn to_sent_json_with(&self, placeholder: &str) -> Map<String, Value> {
        let hidden = || Some(SecretString::from(placeholder));
        let mut shown = self.clone();
        shown.connect_id = None;
        shown.password = shown.password.and_then(|_| hidden());
        shown.salesforce_authcode = shown.salesforce_authcode.and_then(|_| hidden());
        if let Some(oauth) = &mut shown.own_oauth {
            // It is not taken without, so it is asked for also where it is not known.
            oauth.client_secret = hidden();
            oauth.custom_parameters.values_mut().for_each(|value| *value = hidden());
        }
        shown.to_sent_json()
    }

    fn fields(&self) -> Map<String, Value> {
        let mut written = self.rest.clone();
        let mut put = |name: &str, value: Value| written.insert(name.to_owned(), value);
        if let Some(id) = &self.connect_id {
            put("connectId", id.as_str().into());
        }
        let kind = if self.configuration_type.is_empty() { CUSTOM } else { &self.configuration_type };
        put("configurationType", kind.into());
        put("name", self.name.clone().into());
        put("urlToPublishTo", self.url.clone().into());
        for (switch, on) in &self.switches {
            put(switch.name(), on.to_string().into());
        }
        if let Some(mode) = &self.delivery_mode {
            put("deliveryMode", mode.as_str().into());
        }
        let texts = |list: &[String]| list.iter().map(|text| text.as_str().into()).collect::<Vec<Value>>();
        let lists = [
            (ENVELOPE_EVENTS, &self.envelope_events),
            (RECIPIENT_EVENTS, &self.recipient_events),
            (USER_IDS, &self.user_ids),
            (GROUP_IDS, &self.group_ids),
        ];
        for (name, list) in lists {
            if !list.is_empty() || self.emptied.contains(name) {
                put(name, texts(list).into());
            }
        }
        if !self.events.is_empty() || self.emptied.contains(EVENTS) {
            put(EVENTS, self.events.iter().map(|event| event.as_str().into()).collect::<Vec<Value>>().into());
        }
        if let Some(data) = &self.event_data {
            put("eventData", data.write());
        }
        if let Some(name) = &self.user_name {
            put("userName", name.clone().into());
        }
        written
    }
}

impl DeliveryMode {
    /// The word on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sim => "SIM",
            Self::Aggregate => "aggregate",
            Self::Other(word) => word,
        }
    }

    /// The mode of that word, in whatever case; none where there is nothing in it.
    pub(super) fn named(word: &str) -> Option<Self> {
        match word {
            "" => None,
            word if word.eq_ignore_ascii_case("sim") => Some(Self::Sim),
            word if word.eq_ignore_ascii_case("aggregate") => Some(Self::Aggregate),
            word => Some(Self::Other(word.to_owned())),
        }
    }
}

impl fmt::Debug for ConnectConfiguration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not what is not known: there may be a secret in it.
        f.debug_struct("ConnectConfiguration")
            .field("connect_id", &self.connect_id)
            .field("name", &self.name)
            .field("url", &self.shown_url())
            .field("switches", &self.switches)
            .field("events", &self.events)
            .finish_non_exhaustive()
    }
}
