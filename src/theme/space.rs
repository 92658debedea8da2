//! Distances, in points: one scale for all margins and gaps, so that things line up.

/// Between a title and what explains it in the same row.
pub const XXS: f32 = 2.0;
/// Between an icon and its word.
pub const XS: f32 = 4.0;
/// Between a label and its field.
pub const S: f32 = 8.0;
/// Between things that belong together.
pub const M: f32 = 12.0;
/// Inside a card; between rows.
pub const L: f32 = 16.0;
/// Between the fields of a form.
pub const FIELDS: f32 = 20.0;
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
/// A menu is no narrower than this.
pub const MENU_WIDTH: f32 = 132.0;
/// Width of the rail with the steps.
pub const RAIL_WIDTH: f32 = 232.0;
/// Text wider than this is hard to read; cards and fields keep to it too.
pub const COLUMN_WIDTH: f32 = 620.0;
/// The same in a wide window, where the column stands in the middle.
pub const WIDE_COLUMN_WIDTH: f32 = 760.0;
/// A window is wide from here on.
pub const WIDE_WINDOW: f32 = 1200.0;
/// What stands beside the column, in a wide window, is no narrower than this.
pub const BESIDE_WIDTH: f32 = 300.0;
/// And no wider than this.
pub const BESIDE_MOST: f32 = 480.0;
/// How thick the ring around the focused control is.
pub const FOCUS_RING: f32 = 2.0;
/// How far what belongs to a tick box stands in: under its words.
pub const INDENT: f32 = 32.0;
/// How high an entry of a long list is taken to be until it was drawn once.
pub const ENTRY_HEIGHT: f32 = 116.0;
/// How high the foot of a page with its buttons is.
pub const FOOT_HEIGHT: f32 = 64.0;
/// How high the rail is where it is one line above the page.
pub const STRIP_HEIGHT: f32 = 48.0;
/// A window that is narrower than this has the rail above the page.
pub const SMALL_WIDTH: f32 = 720.0;
/// And one that is lower than this: the steps would not have room below each other.
pub const SMALL_HEIGHT: f32 = 520.0;
/// The smallest window that everything can be used in: half of 1024 by 768, less what the system's bars take.
pub const SMALLEST_WINDOW: [f32; 2] = [480.0, 340.0];
/// The window as it opens.
pub const USUAL_WINDOW: [f32; 2] = [1000.0, 720.0];
/// The window as a column beside the browser: how wide it is, and how low it may get.
pub const COLUMN_WINDOW: [f32; 2] = [380.0, 340.0];
/// Radius of a round mark: a step's number, a choice's dot, a check line's sign.
pub const MARK_RADIUS: f32 = 11.0;
