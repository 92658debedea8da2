//! What a rail shows, and what is clicked in it.

/// How a step in the rail stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RailMark {
    /// Answered; can be gone back to.
    Done,
    /// The step on the right.
    Now,
    /// Not yet.
    ToCome,
}

/// One step in the rail.
pub struct RailEntry<'a> {
    /// The visible name: "Keys".
    pub name: &'a str,
    /// The accessible name: "Step 3 of 7: Keys, done".
    pub accessible_name: &'a str,
    /// How it stands.
    pub mark: RailMark,
}

/// What stands at the rail's foot.
#[derive(Clone, Copy, Default)]
pub struct RailFoot<'a> {
    /// What is being set up: the product, and the environment it is for. Nothing before both were chosen.
    pub subject: Option<(&'a str, &'a str)>,
    /// A word of warning that nothing is real, on a ground of its own.
    pub badge: Option<&'a str>,
    /// A quiet button above the note: its word, and its accessible name.
    pub action: Option<(&'a str, &'a str)>,
    /// A small line at the very bottom.
    pub note: &'a str,
}

/// What was clicked in the rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RailPress {
    /// A done step, by its place.
    Step(usize),
    /// The foot's button.
    Action,
}
