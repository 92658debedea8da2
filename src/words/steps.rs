//! The names of the steps.

use std::borrow::Cow;

use crate::places::set_up::StepName;
use crate::texts::t;

/// The name of a step, as the rail has it.
pub fn step_name(step: StepName) -> Cow<'static, str> {
    match step {
        StepName::Choose => t("step-choose"),
        StepName::Prepare => t("step-prepare"),
        StepName::Keys => t("step-keys"),
        StepName::SignIn => t("step-sign-in"),
        StepName::Check => t("step-check"),
        StepName::Save => t("step-save"),
        StepName::HandOver => t("step-hand-over"),
    }
}
