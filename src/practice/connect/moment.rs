//! Moments as Connect writes them.

use jiff::Timestamp;

/// ISO 8601 with seven decimals and Z.
pub(super) fn written(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%7fZ").to_string()
}
