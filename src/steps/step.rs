//! A step of a wizard.

/// Where a step leads. `S` names a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead<S> {
    /// Its answers are accepted: on to the next step.
    On,
    /// To this step, before or after it.
    To(S),
}

/// What a step replies to an action, to Next, or to an answer: what it asks of the background, and where it leads. `Q` is
/// what is asked, `S` names a step.
#[must_use]
pub struct Reply<Q, S> {
    /// What is to be done in the background.
    pub asks: Vec<Q>,
    /// Where it leads; it stays where it is if it says nothing.
    pub leads: Option<Lead<S>>,
}

impl<Q, S> Reply<Q, S> {
    /// Nothing is asked, and the person stays.
    pub fn stay() -> Self {
        Self { asks: Vec::new(), leads: None }
    }

    /// On to the next step.
    pub fn on() -> Self {
        Self { asks: Vec::new(), leads: Some(Lead::On) }
    }

    /// To this step.
    pub fn to(step: S) -> Self {
        Self { asks: Vec::new(), leads: Some(Lead::To(step)) }
    }

    /// Whether nothing comes of it.
    pub fn is_nothing(&self) -> bool {
        self.asks.is_empty() && self.leads.is_none()
    }
}

impl<Q, S> From<Q> for Reply<Q, S> {
    fn from(ask: Q) -> Self {
        Self { asks: vec![ask], leads: None }
    }
}

impl<Q, S> From<Option<Q>> for Reply<Q, S> {
    fn from(ask: Option<Q>) -> Self {
        Self { asks: ask.into_iter().collect(), leads: None }
    }
}

impl<Q, S> From<Vec<Q>> for Reply<Q, S> {
    fn from(asks: Vec<Q>) -> Self {
        Self { asks, leads: None }
    }
}

/// What a step does, whatever it is about. `C` is what the steps of its wizard share, `Q` what they ask of the background, `S`
/// names a step.
pub trait Step<C, Q, S> {
    /// The person comes to it.
    fn enter(&mut self, common: &mut C) -> Vec<Q> {
        let _ = common;
        Vec::new()
    }

    /// The person turns away from it.
    fn leave(&mut self, common: &mut C) -> Vec<Q> {
        let _ = common;
        Vec::new()
    }

    /// Next was pressed.
    fn next(&mut self, common: &mut C) -> Reply<Q, S>;

    /// Back was pressed; true if that was within the step.
    fn back(&mut self, common: &mut C) -> bool {
        let _ = common;
        false
    }

    /// Whether what Next does is under way.
    fn is_busy(&self) -> bool {
        false
    }
}
