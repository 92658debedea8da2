//! Colours by what they are for, for the light, the dark and the high-contrast theme. Text on its ground keeps a contrast of at least
//! 4.5, edges that carry meaning at least 3 (WCAG 2.2 AA); `tests/pictures/contrast.rs` computes every pair that is drawn.

use eframe::egui::{self, Color32};

/// A colour from its usual notation, `0xRRGGBB`.
const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// What a message or a mark says by its colour; never its only sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    Info,
    /// It went well.
    Success,
    /// Look here before going on.
    Warning,
    /// Something is wrong.
    Danger,
}

/// The three colours of a [`Tone`].
#[derive(Clone, Copy, Debug)]
pub struct ToneColours {
    /// Ground of a banner.
    pub fill: Color32,
    /// Edge of a banner, an icon, a mark.
    pub edge: Color32,
    /// Text on the fill, or on the page and on cards.
    pub text: Color32,
}

/// Which of the three themes is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As far apart as can be, every edge drawn: for whoever asked their system for it.
    HighContrast,
}

impl Scheme {
    /// Where egui's memory keeps whether high contrast was asked for: egui itself knows only light and dark.
    fn key() -> egui::Id {
        egui::Id::unique("high-contrast")
    }

    /// The scheme that is on.
    pub fn of(ctx: &egui::Context) -> Self {
        if ctx.data(|data| data.get_temp::<bool>(Self::key())).unwrap_or(false) {
            Self::HighContrast
        } else if ctx.theme() == egui::Theme::Dark {
            Self::Dark
        } else {
            Self::Light
        }
    }

    pub(super) fn remember(self, ctx: &egui::Context) {
        ctx.data_mut(|data| data.insert_temp(Self::key(), self == Self::HighContrast));
    }
}

/// All colours of one theme.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// The page.
    pub ground: Color32,
    /// Cards and fields, raised from the page.
    pub surface: Color32,
    /// A card or quiet button under the pointer.
    pub surface_hover: Color32,
    /// The ground of values that are shown, not typed.
    pub sunken: Color32,
    /// Text.
    pub text: Color32,
    /// Help, units, second things.
    pub text_quiet: Color32,
    /// Lines that only separate.
    pub line: Color32,
    /// Edges that say "here is a control"; the handle of a scroll bar.
    pub edge: Color32,
    /// The one accent: the primary button, what is chosen, the focus.
    pub accent: Color32,
    /// The accent under the pointer.
    pub accent_hover: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// A breath of the accent, under what is chosen.
    pub accent_fill: Color32,
    /// Links and quiet buttons.
    pub accent_text: Color32,
    /// The rail with the steps.
    pub rail: Color32,
    /// The present step's ground in the rail.
    pub rail_now: Color32,
    /// Text in the rail.
    pub rail_text: Color32,
    /// Steps to come, and other second things in the rail.
    pub rail_quiet: Color32,
    /// The accent in the rail.
    pub rail_accent: Color32,
    /// Under what is laid over the page.
    pub veil: Color32,
    info: ToneColours,
    success: ToneColours,
    warning: ToneColours,
    danger: ToneColours,
}

impl Palette {
    /// The palette `ui` is drawn in.
    pub fn of(ui: &egui::Ui) -> &'static Self {
        Self::for_scheme(Scheme::of(ui.ctx()))
    }

    /// The palette of a scheme.
    pub fn for_scheme(scheme: Scheme) -> &'static Self {
        match scheme {
            Scheme::Light => &LIGHT,
            Scheme::Dark => &DARK,
            Scheme::HighContrast => &HIGH_CONTRAST,
        }
    }

    /// Under selected text, which is in the colour of text.
    pub fn selection(&self) -> Color32 {
        self.accent.gamma_multiply(0.35)
    }

    /// The colours of a tone.
    pub fn tone(&self, tone: Tone) -> ToneColours {
        match tone {
            Tone::Info => self.info,
            Tone::Success => self.success,
            Tone::Warning => self.warning,
            Tone::Danger => self.danger,
        }
    }
}

const LIGHT: Palette = Palette {
    ground: rgb(0xF7_F6_F3),
    surface: rgb(0xFF_FF_FF),
    surface_hover: rgb(0xF1_F0_EC),
    sunken: rgb(0xEF_EE_E9),
    text: rgb(0x1D_25_27),
    text_quiet: rgb(0x57_60_62),
    line: rgb(0xE1_DF_D8),
    edge: rgb(0x7E_85_85),
    accent: rgb(0x0B_6E_75),
    accent_hover: rgb(0x08_58_5E),
    on_accent: rgb(0xFF_FF_FF),
    accent_fill: rgb(0xE6_F2_F2),
    accent_text: rgb(0x0A_63_69),
    rail: rgb(0x0E_35_3A),
    rail_now: rgb(0x1B_4B_51),
    rail_text: rgb(0xF4_F8_F8),
    rail_quiet: rgb(0xA9_C2_C4),
    rail_accent: rgb(0x6F_D3_D8),
    veil: Color32::from_rgba_premultiplied(8, 16, 17, 140),
    info: ToneColours { fill: rgb(0xE6_F2_F2), edge: rgb(0x0B_6E_75), text: rgb(0x0B_4F_55) },
    success: ToneColours { fill: rgb(0xE5_F3_E9), edge: rgb(0x2A_7A_4B), text: rgb(0x1B_5E_37) },
    warning: ToneColours { fill: rgb(0xFD_F2_D9), edge: rgb(0x96_66_00), text: rgb(0x6B_49_00) },
    danger: ToneColours { fill: rgb(0xFC_EB_E8), edge: rgb(0xB3_2A_20), text: rgb(0x93_1F_17) },
};

const DARK: Palette = Palette {
    ground: rgb(0x15_1A_1B),
    surface: rgb(0x1E_25_26),
    surface_hover: rgb(0x27_30_31),
    sunken: rgb(0x10_14_15),
    text: rgb(0xEC_EF_EE),
    text_quiet: rgb(0xA6_B0_B0),
    line: rgb(0x2E_37_38),
    edge: rgb(0x75_82_83),
    accent: rgb(0x5C_C8_CF),
    accent_hover: rgb(0x85_DA_DF),
    on_accent: rgb(0x05_27_2A),
    accent_fill: rgb(0x16_34_37),
    accent_text: rgb(0x74_D2_D8),
    rail: rgb(0x0C_22_25),
    rail_now: rgb(0x17_39_3E),
    rail_text: rgb(0xEF_F5_F5),
    rail_quiet: rgb(0x94_AF_B1),
    rail_accent: rgb(0x6F_D3_D8),
    veil: Color32::from_rgba_premultiplied(0, 0, 0, 170),
    info: ToneColours { fill: rgb(0x16_34_37), edge: rgb(0x5C_C8_CF), text: rgb(0xB5_E7_EA) },
    success: ToneColours { fill: rgb(0x17_33_22), edge: rgb(0x5F_C0_88), text: rgb(0xA9_E3_C0) },
    warning: ToneColours { fill: rgb(0x37_2C_12), edge: rgb(0xE0_AC_45), text: rgb(0xF1_D3_95) },
    danger: ToneColours { fill: rgb(0x3B_1F_1C), edge: rgb(0xF0_8A_7F), text: rgb(0xF7_BD_B5) },
};

const HIGH_CONTRAST: Palette = Palette {
    ground: rgb(0x00_00_00),
    surface: rgb(0x00_00_00),
    surface_hover: rgb(0x1C_1C_1C),
    sunken: rgb(0x14_14_14),
    text: rgb(0xFF_FF_FF),
    text_quiet: rgb(0xE4_E4_E4),
    line: rgb(0xFF_FF_FF),
    edge: rgb(0xFF_FF_FF),
    accent: rgb(0xFF_DF_3A),
    accent_hover: rgb(0xFF_EE_8F),
    on_accent: rgb(0x00_00_00),
    accent_fill: rgb(0x2E_28_00),
    accent_text: rgb(0xFF_E4_5C),
    rail: rgb(0x00_00_00),
    rail_now: rgb(0x2E_28_00),
    rail_text: rgb(0xFF_FF_FF),
    rail_quiet: rgb(0xE4_E4_E4),
    rail_accent: rgb(0xFF_DF_3A),
    veil: Color32::from_rgba_premultiplied(0, 0, 0, 200),
    info: ToneColours { fill: rgb(0x00_00_00), edge: rgb(0x7F_E7_FF), text: rgb(0xC4_F4_FF) },
    success: ToneColours { fill: rgb(0x00_00_00), edge: rgb(0x6C_F5_9B), text: rgb(0xBA_FF_D2) },
    warning: ToneColours { fill: rgb(0x00_00_00), edge: rgb(0xFF_C1_4D), text: rgb(0xFF_E0_A8) },
    danger: ToneColours { fill: rgb(0x00_00_00), edge: rgb(0xFF_8F_84), text: rgb(0xFF_CC_C6) },
};

/// Relative luminance, 0 to 1 (WCAG 2.2).
fn luminance(colour: Color32) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

/// The contrast of two opaque colours, 1 to 21 (WCAG 2.2): what the tests of screens and pages judge by.
pub fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_21() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }

    #[test]
    fn every_pair_in_use_keeps_aa() {
        let mut faults = Vec::new();
        for (theme, p) in [("light", &LIGHT), ("dark", &DARK), ("high contrast", &HIGH_CONTRAST)] {
            let grounds = [p.ground, p.surface, p.surface_hover, p.sunken, p.accent_fill];
            let mut check = |what: &str, one: Color32, other: Color32, bar: f64| {
                let ratio = contrast(one, other);
                if ratio < bar {
                    faults.push(format!("{theme}: {what} {ratio:.2} < {bar}"));
                }
            };
            for ground in grounds {
                check("text", p.text, ground, 4.5);
                check("quiet text", p.text_quiet, ground, 4.5);
                check("accent text", p.accent_text, ground, 4.5);
                for tone in [Tone::Info, Tone::Success, Tone::Warning, Tone::Danger] {
                    check(&format!("{tone:?} text on a ground"), p.tone(tone).text, ground, 4.5);
                    check(&format!("{tone:?} edge on a ground"), p.tone(tone).edge, ground, 3.0);
                }
            }
            for ground in [p.ground, p.surface, p.sunken] {
                check("edge", p.edge, ground, 3.0);
                check("accent as edge and focus ring", p.accent, ground, 3.0);
            }
            check("on accent", p.on_accent, p.accent, 4.5);
            check("on accent under the pointer", p.on_accent, p.accent_hover, 4.5);
            for tone in [Tone::Info, Tone::Success, Tone::Warning, Tone::Danger] {
                let colours = p.tone(tone);
                check(&format!("{tone:?} text on its fill"), colours.text, colours.fill, 4.5);
                check(&format!("{tone:?} edge on its fill"), colours.edge, colours.fill, 3.0);
                check(&format!("text on {tone:?} fill"), p.text, colours.fill, 4.5);
            }
            for ground in [p.rail, p.rail_now] {
                check("rail text", p.rail_text, ground, 4.5);
                check("rail quiet", p.rail_quiet, ground, 4.5);
                check("rail accent", p.rail_accent, ground, 3.0);
            }
            check("rail number on its accent", p.rail, p.rail_accent, 4.5);
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
