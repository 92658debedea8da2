//! An entry of the index: a connection or a draft, and where its secrets are. In the file, all that is known of it stands side by
//! side.
//!
//! serde's `flatten` would hold all of an entry in a form of its own before it is taken apart: most of the time that reading a thousand
//! takes. Here the fields that stand beside the others are taken out as they come.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Error, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::item::{ItemSlot, SecretKind};
use super::record::{ConnectionRecord, DraftRecord, Kept};
use crate::domain::{ConnectionId, Facts, History};

/// Where each secret of a connection or a draft is.
pub(super) type Items = BTreeMap<SecretKind, ItemSlot>;

/// A connection or a draft with its items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Stored<T> {
    #[serde(flatten)]
    pub(super) record: T,
    pub(super) items: Items,
}

impl<'de> Deserialize<'de> for Stored<ConnectionRecord> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (facts, beside) = from.deserialize_map(Parted::<Facts, BesideFacts>(PhantomData))?;
        let BesideFacts { id, kept, history, items } = beside;
        let id = id.ok_or_else(|| D::Error::missing_field("id"))?;
        let kept = kept.ok_or_else(|| D::Error::missing_field("kept"))?;
        let record = ConnectionRecord { id, facts, kept, history: history.unwrap_or_default() };
        Ok(Self { record, items: items.ok_or_else(|| D::Error::missing_field("items"))? })
    }
}

impl<'de> Deserialize<'de> for Stored<DraftRecord> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (record, items) = from.deserialize_map(Parted::<DraftRecord, BesideDraft>(PhantomData))?;
        Ok(Self { record, items: items.0.ok_or_else(|| D::Error::missing_field("items"))? })
    }
}

/// Fields that stand in the same map as others.
trait Beside: Default {
    /// Takes the field of that name, if it is one of these; whether it is.
    fn take<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error>;
}

/// What stands beside the facts of a connection.
#[derive(Default)]
struct BesideFacts {
    id: Option<ConnectionId>,
    kept: Option<Kept>,
    history: Option<History>,
    items: Option<Items>,
}

impl Beside for BesideFacts {
    fn take<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error> {
        match name {
            "id" => take_once(&mut self.id, "id", map),
            "kept" => take_once(&mut self.kept, "kept", map),
            "history" => take_once(&mut self.history, "history", map),
            "items" => take_once(&mut self.items, "items", map),
            _ => Ok(false),
        }
    }
}

/// What stands beside a draft.
#[derive(Default)]
struct BesideDraft(Option<Items>);

impl Beside for BesideDraft {
    fn take<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error> {
        if name == "items" { take_once(&mut self.0, "items", map) } else { Ok(false) }
    }
}

fn take_once<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    into: &mut Option<T>,
    name: &'static str,
    map: &mut A,
) -> Result<bool, A::Error> {
    if into.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *into = Some(map.next_value()?);
    Ok(true)
}

/// Reads a map that is a `T`, and a `B` beside it.
struct Parted<T, B>(PhantomData<(T, B)>);

impl<'de, T: Deserialize<'de>, B: Beside> Visitor<'de> for Parted<T, B> {
    type Value = (T, B);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry of the index")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(T, B), A::Error> {
        let mut beside = B::default();
        let rest = Rest { map, beside: &mut beside };
        let read = T::deserialize(MapAccessDeserializer::new(rest))?;
        Ok((read, beside))
    }
}

/// The fields of a map that do not stand beside the others.
struct Rest<'a, A, B> {
    map: A,
    beside: &'a mut B,
}

/// A field's name, which is copied only where it is written with escapes.
#[derive(Deserialize)]
struct FieldName<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de, A: MapAccess<'de>, B: Beside> MapAccess<'de> for Rest<'_, A, B> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(FieldName(name)) = self.map.next_key()? {
            if !self.beside.take(&name, &mut self.map)? {
                return seed.deserialize((*name).into_deserializer()).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}
