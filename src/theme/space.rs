//! Distances, in points: one scale for all margins and gaps, so that things line up.

/// Between an icon and its word.
pub const XS: f32 = 4.0;
/// Between a label and its field.
pub const S: f32 = 8.0;
/// Between things that belong together.
pub const M: f32 = 12.0;
/// Inside a card; between rows.
pub const L: f32 = 16.0;
/// Between groups.
pub const XL: f32 = 24.0;
/// Around the page.
pub const XXL: f32 = 36.0;

/// Corners of cards and banners.
pub const RADIUS_L: u8 = 10;
/// Corners of buttons and fields.
pub const RADIUS_M: u8 = 7;

/// Corners of what lies inside a field or a card.
pub const RADIUS_S: u8 = 5;

/// Height of buttons and fields: easy to hit, also over remote desktop.
pub const CONTROL_HEIGHT: f32 = 36.0;
/// No field and no value gets narrower than this, however little room there is.
pub const NARROWEST: f32 = 40.0;
/// Smallest width of a button with a word on it.
pub const BUTTON_MIN_WIDTH: f32 = 84.0;
/// Width of the rail with the steps.
pub const RAIL_WIDTH: f32 = 232.0;
/// Text wider than this is hard to read; cards and fields keep to it too.
pub const COLUMN_WIDTH: f32 = 620.0;
/// How thick the ring around the focused control is.
pub const FOCUS_RING: f32 = 2.0;
/// How far what belongs to a tick box stands in: under its words.
pub const INDENT: f32 = 32.0;
/// Radius of a round mark: a step's number, a choice's dot, a check line's sign.
pub const MARK_RADIUS: f32 = 11.0;
