//! Secrets larger than an item may be: Windows Credential Manager holds at most 2,560 bytes an item (`CREDENTIALW`,
//! `CRED_MAX_CREDENTIAL_BLOB_SIZE`), and tokens may be longer.
//!
//! A secret that fits is one item, its bytes as they are. A larger one is cut into pieces, in the items `NAME#1`,
//! `NAME#2`, …, and `NAME` holds a head instead. The head is written last, so that it never speaks of pieces that
//! are not there yet; it and every piece bear the same random mark, and the head bears length and checksum, so that
//! a set of which half is old, or gone, is noticed rather than joined.
//!
//! ```text
//! head   "countersign-head-1\0"   mark (8)   pieces (u32)   length (u32)   SHA-256 of the secret (32)
//! piece  "countersign-piece-1\0"  mark (8)   number, from 1 (u32)         bytes of the secret
//! ```
//!
//! Numbers are big-endian. A secret that begins like a head is cut into pieces whatever its length.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::item::ItemName;
use super::store::{SecretStore, StoreError};

const HEAD: &[u8] = b"countersign-head-1\0";
const PIECE: &[u8] = b"countersign-piece-1\0";
const MARK_BYTES: usize = 8;
/// What a piece needs beside the bytes of the secret.
const PIECE_OVERHEAD: usize = PIECE.len() + MARK_BYTES + 4;

/// The most pieces a secret may have: the end of every search for one more.
const MAX_PIECES: usize = 128;
/// The largest secret that is kept at all, many times what any token has been seen to take.
const MAX_SECRET_BYTES: usize = 256 * 1024;

/// Writes a secret of any size that a token can have.
pub(super) fn put(store: &dyn SecretStore, item: &ItemName, secret: &[u8]) -> Result<(), StoreError> {
    if secret.len() > MAX_SECRET_BYTES {
        return Err(StoreError::TooLarge);
    }
    let Some(cap) = store.max_item_bytes() else {
        return store.put(item, secret);
    };
    if secret.len() <= cap && !secret.starts_with(HEAD) {
        store.put(item, secret)?;
        return delete_pieces_after(store, item, 0);
    }
    let room = cap.checked_sub(PIECE_OVERHEAD).filter(|room| *room > 0).ok_or(StoreError::TooLarge)?;
    let pieces = secret.len().div_ceil(room);
    if pieces > MAX_PIECES {
        return Err(StoreError::TooLarge);
    }
    let mut mark = [0; MARK_BYTES];
    getrandom::fill(&mut mark).map_err(StoreError::other)?;
    for (number, bytes) in (1..).zip(secret.chunks(room)) {
        let mut piece = Zeroizing::new(Vec::with_capacity(cap));
        piece.extend_from_slice(PIECE);
        piece.extend_from_slice(&mark);
        piece.extend_from_slice(&count(number)?);
        piece.extend_from_slice(bytes);
        store.put(&item.piece(number), &piece)?;
    }
    let mut head = Zeroizing::new(HEAD.to_vec());
    head.extend_from_slice(&mark);
    head.extend_from_slice(&count(pieces)?);
    head.extend_from_slice(&count(secret.len())?);
    head.extend_from_slice(&Sha256::digest(secret));
    store.put(item, &head)?;
    delete_pieces_after(store, item, pieces)
}

/// Reads a secret, joined; `None` if there is none. A set that is not whole is [`StoreError::NotLasting`].
pub(super) fn get(
    store: &dyn SecretStore,
    item: &ItemName,
) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
    let Some(first) = store.get(item)? else { return Ok(None) };
    if store.max_item_bytes().is_none() {
        return Ok(Some(first));
    }
    let Some(head) = first.strip_prefix(HEAD) else { return Ok(Some(first)) };
    let head = Head::read(head).ok_or(StoreError::NotLasting)?;
    let mut secret = Zeroizing::new(Vec::with_capacity(head.length));
    for number in 1..=head.pieces {
        let piece = store.get(&item.piece(number))?.ok_or(StoreError::NotLasting)?;
        let bytes = piece
            .strip_prefix(PIECE)
            .and_then(|rest| rest.strip_prefix(&head.mark))
            .and_then(|rest| rest.strip_prefix(&count(number).ok()?))
            .ok_or(StoreError::NotLasting)?;
        secret.extend_from_slice(bytes);
    }
    let whole = secret.len() == head.length && Sha256::digest(secret.as_slice()).as_slice() == head.checksum;
    if whole { Ok(Some(secret)) } else { Err(StoreError::NotLasting) }
}

/// Deletes a secret and all of its pieces, also those of a set that never got its head.
pub(super) fn delete(store: &dyn SecretStore, item: &ItemName) -> Result<(), StoreError> {
    if store.max_item_bytes().is_some() {
        delete_pieces_after(store, item, 0)?;
    }
    store.delete(item)
}

/// Deletes the pieces numbered above `last`, from the end, so that an interruption leaves no gap behind which the
/// next search would stop.
fn delete_pieces_after(store: &dyn SecretStore, item: &ItemName, last: usize) -> Result<(), StoreError> {
    let mut end = last;
    while end < MAX_PIECES && store.get(&item.piece(end + 1))?.is_some() {
        end += 1;
    }
    (last + 1..=end).rev().try_for_each(|number| store.delete(&item.piece(number)))
}

fn count(number: usize) -> Result<[u8; 4], StoreError> {
    u32::try_from(number).map(u32::to_be_bytes).map_err(|_| StoreError::TooLarge)
}

struct Head {
    mark: [u8; MARK_BYTES],
    pieces: usize,
    length: usize,
    checksum: [u8; 32],
}

impl Head {
    fn read(bytes: &[u8]) -> Option<Self> {
        let (mark, bytes) = bytes.split_first_chunk()?;
        let (pieces, bytes) = bytes.split_first_chunk()?;
        let (length, bytes) = bytes.split_first_chunk()?;
        let pieces = usize::try_from(u32::from_be_bytes(*pieces)).ok()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let checksum = bytes.try_into().ok()?;
        let sound = pieces <= MAX_PIECES && length <= MAX_SECRET_BYTES;
        sound.then_some(Self { mark: *mark, pieces, length, checksum })
    }
}
