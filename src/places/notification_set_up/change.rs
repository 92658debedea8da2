//! A configuration that is there, to be changed: the answers that it comes to.

use std::collections::{BTreeMap, BTreeSet};

use super::NotificationSetUp;
use super::common::{ChangedConfiguration, NotificationAsker};
use super::draft::{Header, NotificationAnswers, Whose};
use super::wish::{GatheredEvent, gathered};
use crate::connections::ConnectionRecord;
use crate::domain::ConnectionId;
use crate::notifications::{ConnectConfiguration, ConnectEvent, ConnectSwitch, DeliveryMode, IncludedData};
use crate::tasks::Ask;

/// As many steps are answered by what is there.
const ANSWERED: usize = 1;

impl NotificationAnswers {
    /// The answers that a configuration at the account of `connection` comes to; none where the steps have no answer for something in it: it
    /// would be lost by changing anything else.
    pub fn of(connection: &ConnectionId, configuration: &ConnectConfiguration) -> Option<Self> {
        let connect_id = configuration.connect_id.clone()?;
        let is = |switch| configuration.is(switch);
        let data =
            configuration.event_data.as_ref().filter(|data| data.is_rest() && data.format() == "json")?;
        let is_custom = matches!(configuration.configuration_type.as_str(), "" | "custom");
        let one_certificate =
            is(ConnectSwitch::RequireMutualTls) == is(ConnectSwitch::SignMessageWithX509Certificate);
        if !is_custom || !one_certificate || !configuration.group_ids.is_empty() {
            return None;
        }
        let (gathered, events) = events(configuration)?;
        let people = match (is(ConnectSwitch::AllUsers), is(ConnectSwitch::AllUsersExcept)) {
            (true, _) => Whose::Everybody,
            (false, false) => Whose::Chosen,
            (false, true) => Whose::AllBut,
        };
        let chosen: BTreeSet<_> = configuration.user_ids.iter().cloned().collect();
        // Nobody sees it where the address is shown, so it is typed anew.
        let shows_all = configuration.shown_url() == configuration.url;
        let own = configuration.own_oauth.as_ref();
        Some(Self {
            steps: ANSWERED,
            partner: is(ConnectSwitch::IntegratorManaged),
            owner: None,
            accounts: [connection.clone()].into(),
            name: configuration.name.clone(),
            address: if shows_all { configuration.url.clone() } else { String::new() },
            address_left_out: !shows_all,
            further_events: further(&events),
            events: events.iter().map(|event| event.as_str().to_owned()).collect(),
            data: data.included().iter().map(|data: &IncludedData| data.as_str().to_owned()).collect(),
            gathered,
            acknowledged: is(ConnectSwitch::RequiresAcknowledgement),
            logged: is(ConnectSwitch::EnableLog),
            people,
            people_of: BTreeMap::from([(connection.clone(), chosen)]),
            authorization: header(configuration)?,
            signed: is(ConnectSwitch::IncludeHmac),
            mutual_tls: is(ConnectSwitch::RequireMutualTls),
            user_name: configuration.user_name.clone().unwrap_or_default(),
            server: own.map(|own| own.url_to_type().to_owned()).unwrap_or_default(),
            client_id: own.map(|own| own.client_id.clone()).unwrap_or_default(),
            scope: own.and_then(|own| own.scope.clone()).unwrap_or_default(),
            // They are taken from the configuration itself, with their values.
            parameters: String::new(),
            changes: Some(ChangedConfiguration {
                account: connection.clone(),
                connect_id,
                has_login: has_login(configuration),
            }),
        })
    }
}

/// The events, and whether they are gathered; none where they come in a way that is not offered, or one has a name that is not known there.
fn events(configuration: &ConnectConfiguration) -> Option<(bool, Vec<ConnectEvent>)> {
    let gathers = configuration.delivery_mode == Some(DeliveryMode::Aggregate);
    let one_by_one = matches!(configuration.delivery_mode, None | Some(DeliveryMode::Sim));
    if one_by_one && !configuration.events.is_empty() {
        return Some((false, configuration.events.clone()));
    }
    if !gathers || !configuration.events.is_empty() {
        return None;
    }
    let event = |name: &str, is: fn(GatheredEvent) -> Option<&'static str>| {
        let mut known = ConnectEvent::known().map(|(_, event)| event);
        known.find(|event| gathered(event).and_then(is).is_some_and(|one| one.eq_ignore_ascii_case(name)))
    };
    let of_envelope = configuration.envelope_events.iter().map(|name| {
        event(name, |one| match one {
            GatheredEvent::Envelope(name) => Some(name),
            GatheredEvent::Recipient(_) => None,
        })
    });
    let of_recipient = configuration.recipient_events.iter().map(|name| {
        event(name, |one| match one {
            GatheredEvent::Recipient(name) => Some(name),
            GatheredEvent::Envelope(_) => None,
        })
    });
    Some((true, of_envelope.chain(of_recipient).collect::<Option<Vec<_>>>()?))
}

/// The events that are not among those to be ticked, as they are typed.
fn further(events: &[ConnectEvent]) -> String {
    let unknown: Vec<_> = events.iter().filter(|event| !event.is_known()).map(ConnectEvent::as_str).collect();
    unknown.join(" ")
}

/// Whether it has the user name of HTTP Basic.
fn has_login(configuration: &ConnectConfiguration) -> bool {
    configuration.user_name.as_ref().is_some_and(|name| !name.is_empty())
}

/// What stands in the Authorization header; none where it is two things.
fn header(configuration: &ConnectConfiguration) -> Option<Header> {
    let oauth = configuration.is(ConnectSwitch::IncludeOAuth);
    let own = configuration.is(ConnectSwitch::EnableOAuthPerConfiguration);
    match (oauth, own, has_login(configuration)) {
        (false, _, false) => Some(Header::Nothing),
        (false, _, true) => Some(Header::Basic),
        (true, false, false) => Some(Header::OAuth),
        (true, true, false) => Some(Header::OwnOAuth),
        (true, _, true) => None,
    }
}

impl NotificationSetUp {
    /// To change a configuration at the account of `connection`: at the step where what it tells is said, or at the first before it where
    /// something is to be answered. `owner` is the connection of the account that owns the integration key, where a partner manages it. None
    /// where the steps have no answer for something in it.
    pub fn change(
        records: Vec<ConnectionRecord>,
        connection: &ConnectionId,
        configuration: &ConnectConfiguration,
        owner: Option<ConnectionId>,
    ) -> Option<(Self, Vec<Ask<NotificationAsker>>)> {
        let answers = NotificationAnswers::of(connection, configuration)?;
        let owner = owner.filter(|_| answers.partner);
        let mut wizard = Self::new(records, Some(connection));
        wizard.take_answers(NotificationAnswers { owner, ..answers });
        if let Some(own) = &configuration.own_oauth {
            wizard.proof.typed.take_settings(own);
        }
        let asks = wizard.go_on(ANSWERED);
        wizard.unchanged = wizard.answers().said();
        Some((wizard, asks))
    }
}
