//! Arrows between names, and the circles they close.

use std::collections::{BTreeMap, BTreeSet};

/// Who uses whom.
#[derive(Debug, Default, Clone)]
pub struct Graph(BTreeMap<String, BTreeSet<String>>);

impl Graph {
    /// The graph with these arrows.
    pub fn of<'a>(arrows: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut graph = Self::default();
        for (from, to) in arrows {
            graph.add(from, to);
        }
        graph
    }

    /// Adds an arrow. That something uses itself says nothing.
    pub fn add(&mut self, from: &str, to: &str) {
        if from != to {
            self.0.entry(from.to_owned()).or_default().insert(to.to_owned());
        }
    }

    /// Whether there is this arrow.
    pub fn has(&self, from: &str, to: &str) -> bool {
        self.0.get(from).is_some_and(|used| used.contains(to))
    }

    /// How many arrows there are.
    pub fn len(&self) -> usize {
        self.0.values().map(BTreeSet::len).sum()
    }

    /// The same without these arrows.
    pub fn without(&self, arrows: &[(&str, &str)]) -> Self {
        let mut graph = self.clone();
        for (from, to) in arrows {
            if let Some(used) = graph.0.get_mut(*from) {
                used.remove(*to);
            }
        }
        graph
    }

    /// The shortest way along the arrows, both ends included.
    fn way(&self, from: &str, to: &str) -> Option<Vec<String>> {
        let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
        let mut next = vec![from];
        while !next.is_empty() {
            let mut after = Vec::new();
            for at in next {
                for used in self.0.get(at).into_iter().flatten() {
                    if used != from && !came_from.contains_key(used.as_str()) {
                        came_from.insert(used, at);
                        after.push(used.as_str());
                    }
                }
            }
            if came_from.contains_key(to) {
                let mut way = vec![to.to_owned()];
                while let Some(before) = came_from.get(way.last().expect("an end").as_str()) {
                    way.push((*before).to_owned());
                }
                way.reverse();
                return Some(way);
            }
            next = after;
        }
        None
    }

    /// The shortest circle that this arrow closes: from its start along it and back.
    pub fn circle_over(&self, from: &str, to: &str) -> Option<Vec<String>> {
        let back = self.has(from, to).then(|| self.way(to, from)).flatten()?;
        Some(std::iter::once(from.to_owned()).chain(back).collect())
    }

    /// For every arrow that is part of a circle, the shortest such circle; each circle once.
    pub fn circles(&self) -> Vec<Vec<String>> {
        let mut seen = BTreeSet::new();
        let mut circles = Vec::new();
        for (from, used) in &self.0 {
            for to in used {
                let Some(circle) = self.circle_over(from, to) else { continue };
                let members: BTreeSet<String> = circle.iter().cloned().collect();
                if seen.insert(members) {
                    circles.push(circle);
                }
            }
        }
        circles.sort_by_key(Vec::len);
        circles
    }

    /// What is wrong: circles that close although the `known` arrows are taken away, and known arrows that need not be
    /// taken away any more.
    pub fn faults(&self, known: &[(&str, &str)]) -> Vec<String> {
        let rest = self.without(known);
        let circles = rest.circles();
        let mut faults: Vec<String> =
            circles.iter().map(|circle| format!("a circle: {}", circle.join(" uses "))).collect();
        for (from, to) in known {
            if !self.has(from, to) || rest.way(to, from).is_none() {
                faults.push(format!("that {from} uses {to} closes no circle any more: take it off the list"));
            }
        }
        faults
    }
}

#[test]
fn a_circle_is_found_and_told_in_its_order() {
    let round = Graph::of([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e")]);
    assert_eq!(round.faults(&[]), ["a circle: a uses b uses c uses a"]);
    assert!(Graph::of([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]).faults(&[]).is_empty());
    assert!(Graph::of([("a", "a")]).faults(&[]).is_empty(), "nobody is in a circle alone");
}

#[test]
fn a_known_circle_hides_no_other_and_is_known_no_longer_than_it_is_there() {
    let two = Graph::of([("a", "b"), ("b", "a"), ("b", "c"), ("c", "b")]);
    assert_eq!(two.faults(&[("b", "a")]), ["a circle: b uses c uses b"]);
    assert!(two.faults(&[("b", "a"), ("c", "b")]).is_empty());
    let straight = Graph::of([("a", "b")]);
    assert_eq!(
        straight.faults(&[("b", "a")]),
        ["that b uses a closes no circle any more: take it off the list"]
    );
}
