//! The window's own clipboard, for a desktop that gives it to whoever has a window in front and to nobody else: Wayland
//! without data-control. egui tells of no failure, so what was put there is read back before it is called copied.

use std::sync::{Mutex, PoisonError, mpsc};
use std::time::Duration;

use eframe::egui::{Context, Event, Plugin, RawInput, Ui, ViewportCommand};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::tasks::{ClipboardProblem, ClipboardWish, WishDone};

/// How long what was put there is looked for, in seconds of the window's clock.
const FOUND_WITHIN: f64 = 1.5;
/// How long a text is waited for that may not be there.
const READ_WITHIN: f64 = 0.5;
/// How long between two looks: the desktop takes its time to tell.
const BETWEEN_LOOKS: f64 = 0.15;

/// Whether this is such a desktop: there, the window is Wayland's.
pub(super) fn is_needed() -> bool {
    cfg!(target_os = "linux") && std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty())
}

/// Has `ctx` take wishes, one after the other. Whoever sends one asks for a frame.
pub(super) fn install(ctx: &Context, wishes: mpsc::Receiver<ClipboardWish>) {
    ctx.add_plugin(WindowClipboard {
        wishes: Mutex::new(wishes),
        looking: None,
        is_asked: false,
        found: None,
    });
}

struct WindowClipboard {
    wishes: Mutex<mpsc::Receiver<ClipboardWish>>,
    looking: Option<Looking>,
    /// The window library was asked for what is on the clipboard.
    is_asked: bool,
    /// What it answered.
    found: Option<Zeroizing<String>>,
}

/// What the clipboard is looked at for.
struct Looking {
    to: LookingTo,
    next: f64,
    until: f64,
}

enum LookingTo {
    See { text: SecretString, done: WishDone<()> },
    Read { done: WishDone<Zeroizing<String>> },
}

fn has_focus(ctx: &Context) -> bool {
    ctx.input(|input| input.focused)
}

impl WindowClipboard {
    /// Begins what is wished next.
    fn begin(&mut self, ctx: &Context, now: f64) {
        let wishes = self.wishes.get_mut().unwrap_or_else(PoisonError::into_inner);
        // What is given up was said not to be done: a window that was not drawn for a while does not do it later.
        let wish = wishes.try_iter().find(|wish| !wish.is_given_up());
        self.looking = match wish {
            Some(ClipboardWish::Put { text, done }) => {
                ctx.copy_text(text.expose_secret().to_owned());
                let to = LookingTo::See { text, done };
                Some(Looking { to, next: now + BETWEEN_LOOKS, until: now + FOUND_WITHIN })
            }
            Some(ClipboardWish::Read { done }) => {
                let to = LookingTo::Read { done };
                Some(Looking { to, next: now, until: now + READ_WITHIN })
            }
            Some(ClipboardWish::Clear { done }) => {
                // Without the focus, the desktop takes nothing from a window.
                let has_focus = has_focus(ctx);
                if has_focus {
                    ctx.copy_text(String::new());
                }
                done.say(if has_focus { Ok(()) } else { Err(ClipboardProblem::Unreachable) });
                None
            }
            None => None,
        };
        self.found = None;
    }

    /// Goes on with the look that is under way; whether it is over.
    fn go_on(&mut self, ctx: &Context, now: f64) -> bool {
        let Some(looking) = &mut self.looking else { return true };
        let found = self.found.take();
        let is_late = now >= looking.until;
        match (&looking.to, found) {
            (LookingTo::See { text, done }, Some(found)) if found.as_str() == text.expose_secret() => {
                done.say(Ok(()));
                return true;
            }
            (LookingTo::See { done, .. }, _) if is_late => {
                done.say(Err(ClipboardProblem::Unreachable));
                return true;
            }
            (LookingTo::Read { done }, Some(found)) => {
                done.say(Ok(found));
                return true;
            }
            (LookingTo::Read { done }, None) if is_late => {
                // A window without the focus is told nothing, whatever is there.
                let nothing =
                    if has_focus(ctx) { ClipboardProblem::Empty } else { ClipboardProblem::Unreachable };
                done.say(Err(nothing));
                return true;
            }
            _ => {}
        }
        if now >= looking.next {
            looking.next = now + BETWEEN_LOOKS;
            self.is_asked = true;
            ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
        }
        false
    }
}

impl Plugin for WindowClipboard {
    fn debug_name(&self) -> &'static str {
        "window-clipboard"
    }

    /// What was asked for here is for no field that has the focus.
    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        if !self.is_asked {
            return;
        }
        let is_paste = |event: &Event| matches!(event, Event::Paste(_) | Event::PasteImage(_));
        if let Some(place) = input.events.iter().position(is_paste) {
            self.is_asked = false;
            if let Event::Paste(text) = input.events.remove(place) {
                self.found = Some(Zeroizing::new(text));
            }
        }
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        let now = ui.input(|input| input.time);
        if self.looking.is_some() && self.go_on(ui.ctx(), now) {
            self.looking = None;
            self.is_asked = false;
        }
        if self.looking.is_none() {
            self.begin(ui.ctx(), now);
        }
        if self.looking.is_some() {
            ui.ctx().request_repaint_after(Duration::from_millis(30));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme;
    use crate::theme::widgets::TextField;
    use eframe::egui::{OutputCommand, ViewportId};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable;

    const LIMIT: Duration = Duration::from_mins(1);

    /// A window with a field that has the focus, and the desktop behind it: what it has on its clipboard, or nothing where it
    /// takes nothing.
    struct Desktop {
        window: Harness<'static, String>,
        wishes: mpsc::Sender<ClipboardWish>,
        takes: bool,
        text: String,
    }

    impl Desktop {
        fn new(takes: bool) -> Self {
            let (wishes, sent) = mpsc::channel();
            let draw = |ui: &mut Ui, text: &mut String| {
                TextField::new("Name").show(ui, text);
            };
            let mut window = Harness::builder()
                .with_step_dt(0.05)
                .with_context_setup(|ctx| {
                    theme::install(ctx);
                    install(ctx, sent);
                })
                .build_ui_state(draw, String::new());
            window.get_by_label("Name").focus();
            window.run_steps(2);
            Self { window, wishes, takes, text: String::new() }
        }

        /// Two seconds go by; the desktop does what the window library would.
        fn go_by(&mut self) {
            for _ in 0..40 {
                self.window.step();
                let output = self.window.output();
                for command in &output.platform_output.commands {
                    if let OutputCommand::CopyText(text) = command
                        && self.takes
                    {
                        self.text.clone_from(text);
                    }
                }
                let asked = output.viewport_output[&ViewportId::ROOT]
                    .commands
                    .contains(&ViewportCommand::RequestPaste);
                if asked && !self.text.is_empty() {
                    self.window.event(Event::Paste(self.text.clone()));
                }
            }
        }

        fn put(&mut self, text: &str) -> Result<(), ClipboardProblem> {
            let (done, outcome) = WishDone::within(LIMIT);
            self.wishes.send(ClipboardWish::Put { text: text.into(), done }).unwrap();
            self.go_by();
            outcome.try_recv().expect("an answer")
        }

        fn read(&mut self) -> Result<String, ClipboardProblem> {
            let (done, outcome) = WishDone::within(LIMIT);
            self.wishes.send(ClipboardWish::Read { done }).unwrap();
            self.go_by();
            outcome.try_recv().expect("an answer").map(|text| text.to_string())
        }
    }

    #[test]
    fn case_26_what_the_window_put_on_its_clipboard_is_read_back_before_it_is_called_copied() {
        let mut desktop = Desktop::new(true);
        assert_eq!(desktop.put("a-refresh-token"), Ok(()));
        assert_eq!(desktop.text, "a-refresh-token");
        assert_eq!(desktop.read().as_deref(), Ok("a-refresh-token"));
        let (done, outcome) = WishDone::within(LIMIT);
        desktop.wishes.send(ClipboardWish::Clear { done }).unwrap();
        desktop.go_by();
        assert_eq!(outcome.try_recv(), Ok(Ok(())));
        assert_eq!(desktop.read(), Err(ClipboardProblem::Empty));
        assert_eq!(desktop.window.state(), "", "nothing of it came into the field that has the focus");
    }

    #[test]
    fn case_26_a_desktop_that_takes_nothing_is_told_apart() {
        let mut desktop = Desktop::new(false);
        desktop.text = "of another program".into();
        assert_eq!(desktop.put("a-refresh-token"), Err(ClipboardProblem::Unreachable));
        assert_eq!(desktop.window.state(), "");
        // And what the person pastes is the person's.
        desktop.window.event(Event::Paste("by hand".into()));
        desktop.window.run_steps(2);
        assert_eq!(desktop.window.state(), "by hand");
    }
    #[test]
    fn case_26_without_the_focus_nothing_is_called_gone_or_cleared() {
        let mut desktop = Desktop::new(true);
        assert_eq!(desktop.put("a-refresh-token"), Ok(()));
        let text = std::mem::take(&mut desktop.text);
        desktop.window.event(Event::WindowFocused(false));
        desktop.window.input_mut().focused = false;
        desktop.window.step();
        assert_eq!(desktop.read(), Err(ClipboardProblem::Unreachable), "whatever is there");
        desktop.text = text;
        let (done, outcome) = WishDone::within(LIMIT);
        desktop.wishes.send(ClipboardWish::Clear { done }).unwrap();
        desktop.go_by();
        assert_eq!(outcome.try_recv(), Ok(Err(ClipboardProblem::Unreachable)));
        assert_eq!(desktop.text, "a-refresh-token");
    }

    #[test]
    fn case_26_what_was_given_up_is_not_done_later() {
        let mut desktop = Desktop::new(true);
        let (done, _outcome) = WishDone::within(Duration::ZERO);
        desktop.wishes.send(ClipboardWish::Put { text: "a-refresh-token".into(), done }).unwrap();
        desktop.go_by();
        assert_eq!(desktop.text, "");
    }
}
