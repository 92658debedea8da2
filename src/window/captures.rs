//! Leaves the window out of screen captures and of shared screens while a secret can be read in it. It comes back as soon as
//! the secret is masked: half a minute later at the most.
//!
//! On Windows and macOS. X11 has nothing of the kind, and Wayland's portals ask the person before anything is captured.
//! Written for both and not run there: Wine keeps no such mark. What a person would do on Windows to see it: at Keys, type a
//! secret, share the screen in Teams or press Win+Shift+S, and choose **Show**: the window is gone from the picture, and back
//! once it is masked. Before Windows 10 version 2004 it is black instead. Nothing hinders a camera, or a program that runs as
//! an administrator.

use std::io;

use eframe::egui;

/// How the window comes out in captures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Captured {
    /// As it is.
    Whole,
    /// As a black rectangle.
    Black,
    /// Not at all: what is behind it is seen.
    Not,
}

/// Follows what can be read in the window.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum Captures {
    /// The window is captured as it is.
    #[default]
    Whole,
    /// It is left out.
    LeftOut,
    /// It is left out, and need not be from the next frame on: the screen still shows the one before.
    LeftOutForThisFrame,
}

impl Captures {
    /// After a frame was drawn, and before it is on the screen: whether a secret can be read in it. True if another
    /// frame is needed.
    pub fn follow(&mut self, secret_seen: bool, mut set: impl FnMut(Captured) -> io::Result<()>) -> bool {
        match (&self, secret_seen) {
            (Self::Whole, false) => {}
            (_, true) => {
                if *self == Self::Whole
                    && let Err(error) = set(Captured::Not).or_else(|_| set(Captured::Black))
                {
                    tracing::warn!(%error, "the window cannot be left out of screen captures");
                }
                // Tried once for each showing.
                *self = Self::LeftOut;
            }
            (Self::LeftOut, false) => {
                *self = Self::LeftOutForThisFrame;
                return true;
            }
            (Self::LeftOutForThisFrame, false) => {
                if let Err(error) = set(Captured::Whole) {
                    tracing::warn!(%error, "the window stays out of screen captures");
                }
                *self = Self::Whole;
            }
        }
        false
    }
}

/// Has the system capture the window so.
#[cfg(windows)]
pub fn set(_ctx: &egui::Context, frame: &eframe::Frame, captured: Captured) -> io::Result<()> {
    use eframe::wgpu::rwh::{HasWindowHandle, RawWindowHandle};

    use crate::windows_api::{leave_out_of_captures, let_into_captures, make_black_in_captures};

    let handle = frame.window_handle().map_err(io::Error::other)?;
    let RawWindowHandle::Win32(window) = handle.as_raw() else {
        return Err(io::ErrorKind::Unsupported.into());
    };
    match captured {
        Captured::Whole => let_into_captures(window.hwnd),
        Captured::Black => make_black_in_captures(window.hwnd),
        Captured::Not => leave_out_of_captures(window.hwnd),
    }
}

/// Has the system capture the window so. macOS knows whole or not at all.
#[cfg(target_os = "macos")]
#[expect(clippy::unnecessary_wraps, reason = "the same shape on all systems")]
pub fn set(ctx: &egui::Context, _frame: &eframe::Frame, captured: Captured) -> io::Result<()> {
    ctx.send_viewport_cmd(egui::ViewportCommand::ContentProtected(captured != Captured::Whole));
    Ok(())
}

/// There is nothing to be asked for.
#[cfg(not(any(windows, target_os = "macos")))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape on all systems")]
pub fn set(_ctx: &egui::Context, _frame: &eframe::Frame, _captured: Captured) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the system is asked for over frames in which a secret is seen or not; `fails` says what it cannot do.
    fn over(frames: &[bool], fails: &[Captured]) -> Vec<(usize, Captured)> {
        let mut captures = Captures::default();
        let mut asked = Vec::new();
        for (at, seen) in frames.iter().enumerate() {
            captures.follow(*seen, |captured| {
                asked.push((at, captured));
                if fails.contains(&captured) { Err(io::ErrorKind::Unsupported.into()) } else { Ok(()) }
            });
        }
        asked
    }

    #[test]
    fn item_52_the_window_is_left_out_from_the_first_frame_with_a_secret_to_one_after_the_last() {
        use Captured::{Not, Whole};
        assert_eq!(over(&[false, false], &[]), []);
        assert_eq!(over(&[false, true, true, false, false, false], &[]), [(1, Not), (4, Whole)]);
        assert_eq!(over(&[true, false, true, false, false], &[]), [(0, Not), (4, Whole)], "shown once more");
        let mut captures = Captures::LeftOut;
        assert!(captures.follow(false, |_| Ok(())), "the frame after it is asked for");
        assert!(!captures.follow(false, |_| Ok(())));
    }

    #[test]
    fn item_52_an_older_windows_makes_it_black_and_one_that_cannot_is_asked_once_for_a_showing() {
        use Captured::{Black, Not, Whole};
        assert_eq!(over(&[true, true, false, false], &[Not]), [(0, Not), (0, Black), (3, Whole)]);
        assert_eq!(over(&[true, true, false, false], &[Not, Black]), [(0, Not), (0, Black), (3, Whole)]);
    }
}
