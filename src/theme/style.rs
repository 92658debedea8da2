//! The palette and the type scale, laid into egui's own style in one place, so that what egui draws by itself
//! (text fields, scroll bars, tooltips) looks like the rest.

use std::sync::Arc;

use eframe::egui::{self, Color32, CornerRadius, Margin, Stroke, Style, TextStyle, Vec2, Visuals};

use super::palette::Scheme;
use super::{Palette, modality, node_ids, space, type_scale};

/// Gives `ctx` our faces and the light and the dark style. Which of the two is used is up to the system, until
/// [`apply`] says otherwise.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(type_scale::fonts());
    styles(ctx, Palette::for_scheme(Scheme::Light), Palette::for_scheme(Scheme::Dark));
    node_ids::install_around(ctx, || modality::install(ctx));
    ctx.on_end_pass("tab-wraps-in-one-frame", Arc::new(wrap_tab));
    // What cannot be found out is light.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
}

/// Puts a scheme on.
pub fn apply(ctx: &egui::Context, scheme: Scheme) {
    scheme.remember(ctx);
    if scheme == Scheme::HighContrast {
        let palette = Palette::for_scheme(scheme);
        styles(ctx, palette, palette);
    } else {
        styles(ctx, Palette::for_scheme(Scheme::Light), Palette::for_scheme(Scheme::Dark));
    }
    ctx.set_theme(if scheme == Scheme::Light {
        egui::ThemePreference::Light
    } else {
        egui::ThemePreference::Dark
    });
}

fn styles(ctx: &egui::Context, light: &Palette, dark: &Palette) {
    for (theme, palette) in [(egui::Theme::Light, light), (egui::Theme::Dark, dark)] {
        let mut style = Style { visuals: theme.default_visuals(), ..Style::default() };
        text(&mut style);
        spacing(&mut style);
        colours(&mut style.visuals, palette);
        ctx.set_style_of(theme, Arc::new(style));
    }
}

fn text(style: &mut Style) {
    style.text_styles = [
        (TextStyle::Heading, type_scale::display()),
        (TextStyle::Body, type_scale::body()),
        (TextStyle::Button, type_scale::label()),
        (TextStyle::Small, type_scale::small()),
        (TextStyle::Monospace, type_scale::mono()),
    ]
    .into();
}

fn spacing(style: &mut Style) {
    style.spacing.item_spacing = Vec2::new(space::S, space::S);
    style.spacing.button_padding = Vec2::new(space::L, space::S);
    style.spacing.interact_size = Vec2::new(space::CONTROL_HEIGHT, space::CONTROL_HEIGHT);
    style.spacing.scroll = egui::style::ScrollStyle {
        floating_width: 6.0,
        bar_width: 10.0,
        bar_outer_margin: 2.0,
        // Laid over the margin, so that a page that scrolls is as wide as one that does not.
        floating_allocated_width: 0.0,
        // A handle of its own, without a track, until somebody takes hold of it.
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        // A handle that lets its ground through is not seen well enough on it.
        interact_background_opacity: 1.0,
        interact_handle_opacity: 1.0,
        ..egui::style::ScrollStyle::thin()
    };
    style.spacing.tooltip_width = 320.0;
    // Nothing moves by itself: quieter over remote desktop, and no frame is drawn for it.
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.interaction.selectable_labels = false;
}

fn colours(visuals: &mut Visuals, palette: &Palette) {
    visuals.override_text_color = Some(palette.text);
    visuals.weak_text_color = Some(palette.text_quiet);
    visuals.hyperlink_color = palette.accent_text;
    visuals.panel_fill = palette.ground;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(space::RADIUS_L);
    visuals.popup_shadow = SHADOW;
    visuals.menu_corner_radius = CornerRadius::same(space::RADIUS_M);
    visuals.extreme_bg_color = palette.surface;
    visuals.text_edit_bg_color = Some(palette.surface);
    visuals.faint_bg_color = palette.sunken;
    visuals.code_bg_color = palette.sunken;
    visuals.error_fg_color = palette.tone(super::Tone::Danger).text;
    visuals.warn_fg_color = palette.tone(super::Tone::Warning).text;
    visuals.selection.bg_fill = palette.selection();
    // egui takes this for the ink of selected text, and for the edge of a field with the focus, which we draw anew.
    visuals.selection.stroke = Stroke::new(space::FOCUS_RING, palette.text);
    visuals.text_cursor.stroke = Stroke::new(1.5, palette.accent_text);
    // A cursor that blinks draws two frames a second for as long as a field has the focus.
    visuals.text_cursor.blink = false;
    for (widget, edge, fill) in [
        (&mut visuals.widgets.noninteractive, palette.line, palette.surface),
        (&mut visuals.widgets.inactive, palette.edge, palette.surface),
        (&mut visuals.widgets.hovered, palette.accent, palette.surface_hover),
        (&mut visuals.widgets.active, palette.accent, palette.surface_hover),
        (&mut visuals.widgets.open, palette.edge, palette.surface),
    ] {
        widget.bg_stroke = Stroke::new(1.0, edge);
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.corner_radius = CornerRadius::same(space::RADIUS_M);
        widget.fg_stroke = Stroke::new(1.0, palette.text);
        widget.expansion = 0.0;
    }
    // The scroll bar's handle: the inactive fill would not be seen on the page.
    visuals.widgets.inactive.bg_fill = palette.edge;
    visuals.widgets.hovered.bg_fill = palette.text_quiet;
    visuals.widgets.active.bg_fill = palette.text_quiet;
}

/// The frame of a card on the page.
pub fn card(palette: &Palette) -> egui::Frame {
    egui::Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(space::RADIUS_L))
        .inner_margin(margin(space::L))
}

/// The light that falls on what lies over a page: menus, tooltips, dialogs.
pub const SHADOW: egui::Shadow =
    egui::Shadow { offset: [0, 6], blur: 24, spread: 0, color: Color32::from_black_alpha(64) };

/// An equal margin on all sides, from the spacing scale.
pub fn margin(points: f32) -> Margin {
    Margin::from(points)
}

/// Draws the ring around a focused control at `rect`.
pub fn focus_ring(ui: &egui::Ui, rect: egui::Rect, radius: u8) {
    let colour: Color32 = Palette::of(ui).accent;
    ui.painter().rect_stroke(
        rect.expand(2.5),
        CornerRadius::same(radius.saturating_add(2)),
        Stroke::new(space::FOCUS_RING, colour),
        egui::StrokeKind::Middle,
    );
}

/// Brings a control that has just got the focus into view: whoever tabs sees where they are, also on a page that scrolls.
pub fn keep_in_view(ui: &egui::Ui, response: &egui::Response) {
    if response.gained_focus() {
        ui.scroll_to_rect(response.rect.expand(space::L), None);
    }
}

/// Points as a whole number, for margins, which have no other.
#[expect(clippy::cast_possible_truncation, reason = "distances are small")]
pub fn whole(points: f32) -> i8 {
    points.round() as i8
}

/// Whether `key` was pressed in this frame and not merely held: a page that comes up at Enter is not left at the same one.
pub fn pressed_afresh(ui: &egui::Ui, key: egui::Key) -> bool {
    ui.input(|input| {
        input.events.iter().any(|event| {
            matches!(event, egui::Event::Key { key: it, pressed: true, repeat: false, .. } if *it == key)
        })
    })
}

/// How far Page Up and Page Down move what scrolls and is `height` points high; there may be nothing in it for the
/// focus to go to.
pub fn paged_by(ui: &egui::Ui, height: f32) -> f32 {
    let pressed = |key| ui.input(|input| f32::from(u8::from(input.key_pressed(key))));
    height.max(0.0) * 0.8 * (pressed(egui::Key::PageUp) - pressed(egui::Key::PageDown))
}

/// After the last control Tab comes to the first. egui gives it the focus only in the frame after: in between nothing
/// would have it, and a screen reader would read the window's name out. So that frame is done again at once.
fn wrap_tab(ui: &mut egui::Ui) {
    let left_the_last =
        ui.input(|input| input.key_pressed(egui::Key::Tab)) && ui.memory(egui::Memory::focused).is_none();
    if left_the_last {
        ui.ctx().request_discard("Tab came from the last control to the first");
    }
}

/// The margin in a text box, of which `right` points on the right are not written on.
pub fn text_margin(ui: &egui::Ui, font: &egui::FontId, right: f32) -> Margin {
    let row = ui.fonts_mut(|fonts| fonts.row_height(font));
    let vertical = whole((space::CONTROL_HEIGHT - row) / 2.0);
    Margin { left: 12, right: whole(right), top: vertical, bottom: vertical }
}
