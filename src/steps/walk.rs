//! An order of steps, and where the person is in it: what is skipped, back, and going on where real state says. It knows
//! no step by name; a wizard gives it the steps and says which of them do not apply.

/// A place in a fixed order of steps. `S` names a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk<S: 'static> {
    order: &'static [S],
    now: S,
}

/// How a step stands, seen from the present one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Before the present step; can be gone back to.
    Done,
    /// The present step.
    Now,
    /// Not reached yet.
    ToCome,
}

impl<S: Copy + Eq + 'static> Walk<S> {
    /// A walk at the first step of `order`; `first` is that step.
    pub fn new(order: &'static [S], first: S) -> Self {
        debug_assert!(order.first() == Some(&first), "a walk begins at its first step");
        Self { order, now: first }
    }

    /// The present step.
    pub fn now(&self) -> S {
        self.now
    }

    /// All steps, in order, skipped ones included.
    pub fn order(&self) -> &'static [S] {
        self.order
    }

    fn index(&self, step: S) -> usize {
        self.order.iter().position(|other| *other == step).unwrap_or(0)
    }

    /// How `step` stands.
    pub fn standing(&self, step: S) -> Standing {
        match self.index(step).cmp(&self.index(self.now)) {
            std::cmp::Ordering::Less => Standing::Done,
            std::cmp::Ordering::Equal => Standing::Now,
            std::cmp::Ordering::Greater => Standing::ToCome,
        }
    }

    /// The present step's number, counted from 1, and how many there are.
    pub fn place(&self) -> (usize, usize) {
        (self.index(self.now) + 1, self.order.len())
    }

    /// Goes to the next step that `skip` does not leave out. False at the end.
    pub fn forward(&mut self, skip: impl Fn(S) -> bool) -> bool {
        let here = self.index(self.now);
        let Some(next) = self.order.iter().skip(here + 1).copied().find(|step| !skip(*step)) else {
            return false;
        };
        self.now = next;
        true
    }

    /// Goes back to the step before that `skip` does not leave out. False at the beginning.
    pub fn back(&mut self, skip: impl Fn(S) -> bool) -> bool {
        let here = self.index(self.now);
        let Some(previous) = self.order.iter().take(here).rev().copied().find(|step| !skip(*step)) else {
            return false;
        };
        self.now = previous;
        true
    }

    /// Goes back to `step`, if it lies before the present one. False if it does not.
    pub fn back_to(&mut self, step: S) -> bool {
        let before = self.standing(step) == Standing::Done;
        if before {
            self.now = step;
        }
        before
    }

    /// Goes to `step`, wherever it lies: its answers came from elsewhere.
    pub fn go_to(&mut self, step: S) {
        if self.order.contains(&step) {
            self.now = step;
        }
    }

    /// Goes on where real state says: the first step in order that is neither skipped nor settled.
    pub fn resume(&mut self, skip: impl Fn(S) -> bool, settled: impl Fn(S) -> bool) {
        let open = self.order.iter().copied().find(|step| !skip(*step) && !settled(*step));
        if let Some(step) = open.or(self.order.last().copied()) {
            self.now = step;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: &[char] = &['a', 'b', 'c', 'd'];

    #[test]
    fn next_passes_over_what_is_skipped_and_stops_at_the_end() {
        let mut walk = Walk::new(ORDER, 'a');
        assert!(walk.forward(|step| step == 'b'));
        assert_eq!(walk.now(), 'c');
        assert_eq!(walk.place(), (3, 4));
        assert!(!walk.forward(|step| step == 'd'));
        assert_eq!(walk.now(), 'c');
    }

    #[test]
    fn back_passes_over_what_is_skipped_and_stops_at_the_beginning() {
        let mut walk = Walk::new(ORDER, 'a');
        assert!(!walk.back(|_| false));
        walk.forward(|step| step == 'b');
        assert!(walk.back(|step| step == 'b'));
        assert_eq!(walk.now(), 'a');
    }

    #[test]
    fn only_steps_before_the_present_one_can_be_gone_back_to() {
        let mut walk = Walk::new(ORDER, 'a');
        walk.forward(|_| false);
        walk.forward(|_| false);
        assert!(!walk.back_to('d'));
        assert!(!walk.back_to('c'));
        assert!(walk.back_to('a'));
        assert_eq!(walk.standing('b'), Standing::ToCome);
    }

    #[test]
    fn a_resumed_walk_stands_at_the_first_open_step() {
        let mut walk = Walk::new(ORDER, 'a');
        walk.resume(|step| step == 'b', |step| step == 'a');
        assert_eq!(walk.now(), 'c');
        walk.resume(|_| false, |_| true);
        assert_eq!(walk.now(), 'd');
    }
}
