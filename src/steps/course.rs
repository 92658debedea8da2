//! Next, Back and going to a step: the same for every wizard.

use super::step::{Lead, Reply, Step};
use super::walk::Walk;

/// A wizard: its steps, and where the person is. What it provides is done alike by all of them.
pub trait Wizard {
    /// Names a step.
    type Name: Copy + Eq + 'static;
    /// What the steps share.
    type Common;
    /// What they ask of the background.
    type Ask;

    /// Where the person is.
    fn walk_mut(&mut self) -> &mut Walk<Self::Name>;

    /// The step of that name, and what the steps share.
    #[expect(clippy::type_complexity, reason = "the step behind its trait, and what it works with")]
    fn step_mut(
        &mut self,
        name: Self::Name,
    ) -> (&mut dyn Step<Self::Common, Self::Ask, Self::Name>, &mut Self::Common);

    /// What a reply of a step comes to: what it asks, and the way it leads.
    fn follow(&mut self, reply: Reply<Self::Ask, Self::Name>) -> Vec<Self::Ask>
    where
        Self: Sized,
    {
        let Reply { mut asks, leads } = reply;
        match leads {
            None => {}
            Some(Lead::On) => asks.extend(self.travel(|walk| walk.forward(|_| false))),
            Some(Lead::To(step)) => asks.extend(self.travel(|walk| {
                walk.go_to(step);
                true
            })),
        }
        asks
    }

    /// Next. Nothing comes of it where something on the page has to be mended first.
    fn press_next(&mut self) -> Reply<Self::Ask, Self::Name> {
        let now = self.walk_mut().now();
        let (step, common) = self.step_mut(now);
        if step.is_busy() { Reply::stay() } else { step.next(common) }
    }

    /// Back: within the step, or to the one before.
    fn press_back(&mut self) -> Vec<Self::Ask>
    where
        Self: Sized,
    {
        let now = self.walk_mut().now();
        let (step, common) = self.step_mut(now);
        if step.back(common) {
            return Vec::new();
        }
        self.travel(|walk| walk.back(|_| false))
    }

    /// To a step that is done.
    fn go_back_to(&mut self, step: Self::Name) -> Vec<Self::Ask>
    where
        Self: Sized,
    {
        self.travel(|walk| walk.back_to(step))
    }

    /// Leaves a step, and comes to another; nothing if `way` leads nowhere.
    fn travel(&mut self, way: impl FnOnce(&mut Walk<Self::Name>) -> bool) -> Vec<Self::Ask>
    where
        Self: Sized,
    {
        let before = self.walk_mut().now();
        if !way(self.walk_mut()) {
            return Vec::new();
        }
        let now = self.walk_mut().now();
        let (step, common) = self.step_mut(before);
        let mut asks = step.leave(common);
        asks.extend(self.arrive(now));
        asks
    }

    /// The person has come to a step.
    fn arrive(&mut self, step: Self::Name) -> Vec<Self::Ask> {
        let (step, common) = self.step_mut(step);
        step.enter(common)
    }
}
