//! The steps of a wizard, as the rail shows them and a screen reader says them.

use std::borrow::Cow;

use crate::steps::{Standing, Walk};
use crate::texts::t_with;
use crate::theme::widgets::rail::{RailEntry, RailMark};

/// The names of a wizard's steps, and how each stands.
pub struct StepsRail {
    steps: Vec<(Cow<'static, str>, String, RailMark)>,
}

impl StepsRail {
    /// The steps of this walk; `name` names one.
    pub fn of<S: Copy + Eq + 'static>(walk: &Walk<S>, name: impl Fn(S) -> Cow<'static, str>) -> Self {
        let of = walk.order().len();
        let step = |(index, step): (usize, &S)| {
            let name = name(*step);
            let said = [("number", (index + 1).into()), ("of", of.into()), ("name", name.as_ref().into())];
            match walk.standing(*step) {
                Standing::Done => (name.clone(), t_with("rail-step-done", &said), RailMark::Done),
                Standing::Now => (name.clone(), t_with("rail-step-now", &said), RailMark::Now),
                Standing::ToCome => (name.clone(), t_with("rail-step-to-come", &said), RailMark::ToCome),
            }
        };
        Self { steps: walk.order().iter().enumerate().map(step).collect() }
    }

    /// The rail's entries.
    pub fn entries(&self) -> Vec<RailEntry<'_>> {
        self.steps
            .iter()
            .map(|(name, accessible_name, mark)| RailEntry { name, accessible_name, mark: *mark })
            .collect()
    }
}
