//! **Fill in what I copy**: while Keys is open and the person wants it, a key that is copied elsewhere lands in its field. Off
//! whenever the page is come to, but for the person's own choice of it on Prepare.

use zeroize::Zeroizing;

use super::common::{AttemptNumber, Common, WizardAddress, WizardAsker};
use super::field_name::FieldName;
use crate::connections::{ClipboardMark, ClipboardProblem};
use crate::domain::{IntegrationKey, only_guid};
use crate::tasks::{Ask, Work};

/// Whether what is copied is filled in, and what was.
#[derive(Default)]
pub struct FillIn {
    state: FillInState,
    /// The fields that hold what was filled in.
    filled: Vec<FieldName>,
    /// What stood in a field and was taken out of it: whoever cuts a value does not want it back in its place.
    taken_out: Vec<(FieldName, Zeroizing<String>)>,
    /// What was on the clipboard as it was switched on, once that is known.
    before: Option<ClipboardMark>,
    /// That was copied again, after another: the two may have been copied in the other order.
    may_be_swapped: bool,
}

#[derive(Clone, Copy, Default)]
enum FillInState {
    #[default]
    Off,
    /// The next copy is waited for.
    On(AttemptNumber),
    /// The clipboard cannot be looked at.
    Failed(ClipboardProblem),
}

impl FillIn {
    /// Whether what is copied is waited for.
    pub fn is_on(&self) -> bool {
        matches!(self.state, FillInState::On(_))
    }

    /// Why it could not be done.
    pub fn problem(&self) -> Option<ClipboardProblem> {
        if let FillInState::Failed(problem) = self.state { Some(problem) } else { None }
    }

    /// Whether this field holds what was filled in.
    pub fn has_filled(&self, field: FieldName) -> bool {
        self.filled.contains(&field)
    }

    /// On: what is on the clipboard now is not taken.
    pub(super) fn begin(&mut self, common: &mut Common) -> Ask<WizardAddress> {
        *self = Self::default();
        self.wait(None, common)
    }

    /// Waits for the next copy after this one.
    pub(super) fn wait(&mut self, after: Option<ClipboardMark>, common: &mut Common) -> Ask<WizardAddress> {
        let ask = common.ask(WizardAsker::CopiedKey, Work::AwaitGuid(after));
        self.state = FillInState::On(ask.asker.attempt);
        ask
    }

    /// Off; what asks the background to look no more, if it does.
    pub(super) fn end(&mut self) -> Option<Ask<WizardAddress>> {
        self.taken_out.clear();
        let FillInState::On(attempt) = std::mem::take(&mut self.state) else { return None };
        Some(Ask { work: Work::Cancel, asker: WizardAddress { asker: WizardAsker::CopiedKey, attempt } })
    }

    /// The clipboard cannot be looked at.
    pub(super) fn fail(&mut self, problem: ClipboardProblem) {
        self.taken_out.clear();
        self.state = FillInState::Failed(problem);
    }

    /// Whether it was asked for last.
    pub(super) fn awaits(&self, attempt: AttemptNumber) -> bool {
        matches!(self.state, FillInState::On(asked) if asked == attempt)
    }

    /// Something was copied, with this on the clipboard `before` the waiting began.
    pub(super) fn note_copied(&mut self, copied: ClipboardMark, before: ClipboardMark) {
        let before = *self.before.get_or_insert(before);
        self.may_be_swapped |= copied == before && !self.filled.is_empty();
    }

    /// Whether the person has to look at what stands where.
    pub(super) fn may_be_swapped(&self) -> bool {
        self.may_be_swapped
    }

    /// The field that a copied key is for, with what stands in the two now. The integration key comes first. One that a field
    /// holds already goes nowhere, above all not into the other; what a person wrote is not overwritten.
    pub(super) fn field_for(
        &self,
        copied: &str,
        integration_key: &str,
        secret_key: &str,
    ) -> Option<FieldName> {
        let is_copied =
            |other: &str| only_guid(other).is_some_and(|other| other.eq_ignore_ascii_case(copied));
        if is_copied(integration_key) || is_copied(secret_key) {
            return None;
        }
        let field = if integration_key.trim().is_empty() {
            FieldName::IntegrationKey
        } else if secret_key.trim().is_empty() && integration_key.parse::<IntegrationKey>().is_ok() {
            FieldName::SecretKey
        } else {
            return None;
        };
        let stood = self.taken_out.iter().any(|(at, value)| *at == field && is_copied(value));
        (!stood).then_some(field)
    }

    /// This field holds what was filled in.
    pub(super) fn note_filled(&mut self, field: FieldName) {
        if !self.has_filled(field) {
            self.filled.push(field);
        }
    }

    /// A person changes a field in which this stood.
    pub(super) fn note_changed(&mut self, field: FieldName, stood: &str) {
        self.filled.retain(|other| *other != field);
        if self.is_on()
            && let Some(value) = only_guid(stood)
        {
            self.taken_out.push((field, value));
        }
    }

    /// Other fields are shown now.
    pub(super) fn forget(&mut self) {
        self.filled.clear();
        self.taken_out.clear();
    }

    /// The two values changed their places.
    pub(super) fn swap(&mut self) {
        for (field, _) in &mut self.taken_out {
            *field = match *field {
                FieldName::IntegrationKey => FieldName::SecretKey,
                FieldName::SecretKey => FieldName::IntegrationKey,
                other => other,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "12345678-90ab-cdef-1234-567890abcdef";
    const SECRET: &str = "0fedcba9-8765-4321-0fed-cba987654321";

    #[test]
    fn the_first_guid_is_the_integration_key_and_another_the_secret() {
        use FieldName::{IntegrationKey, SecretKey};
        let fill = FillIn::default();
        for (copied, key, secret, field) in [
            (KEY, "", "", Some(IntegrationKey)),
            (KEY, " \r\n", "", Some(IntegrationKey)),
            (SECRET, KEY, "", Some(SecretKey)),
            (SECRET, &format!("{{{KEY}}}"), "", Some(SecretKey)),
            (KEY, "", SECRET, Some(IntegrationKey)),
            // Never the integration key as the secret, nor the other way round.
            (KEY, KEY, "", None),
            (&KEY.to_uppercase(), KEY, "", None),
            (SECRET, "", SECRET, None),
            // What a person wrote stays, and says what may be filled in beside it.
            (SECRET, "half", "", None),
            (SECRET, KEY, "half", None),
            (SECRET, KEY, KEY, None),
        ] {
            assert_eq!(fill.field_for(copied, key, secret), field, "{copied} beside {key:?}, {secret:?}");
        }
    }

    #[test]
    fn what_was_taken_out_of_a_field_does_not_come_back_into_it() {
        let mut fill = FillIn { state: FillInState::On(AttemptNumber::default()), ..FillIn::default() };
        fill.note_filled(FieldName::IntegrationKey);
        fill.note_changed(FieldName::IntegrationKey, SECRET);
        assert!(!fill.has_filled(FieldName::IntegrationKey));
        assert_eq!(fill.field_for(SECRET, "", ""), None);
        assert_eq!(fill.field_for(KEY, "", ""), Some(FieldName::IntegrationKey));
        assert_eq!(fill.field_for(SECRET, KEY, ""), Some(FieldName::SecretKey), "it is the other one's");
    }
}
