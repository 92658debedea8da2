//! The window: puts the state on the screen, hands it what the person does and what the background tells.
//!
//! | file | what it holds |
//! |---|---|
//! | `renderer` | wgpu and glow, and the marker of a start that died |
//! | `clipboard` | the window's own clipboard, where the desktop gives no other |
//! | `in_front` | the window as a column in front of the others, beside the browser |
//! | `captures` | the window in screen captures, while a secret is shown |
//! | `language` | the language that is chosen in the window |
//! | `looks` | what the desktop says: dark, contrast, motion |
//! | `system_fonts` | the system's fonts, for letters that our faces lack |
//! | `zoom` | how large everything is drawn |

mod captures;
mod clipboard;
mod in_front;
mod language;
mod looks;
mod renderer;
mod system_fonts;
mod zoom;

use std::path::PathBuf;
use std::sync::mpsc;

use eframe::egui;

use crate::app::{Action, Address, App, Effect, LanguageProblem};
use crate::chosen_language;
use crate::screens;
use crate::tasks::{Tasks, Told, Waker};
use crate::texts::{Language, t};
use crate::theme::widgets::fit_events;
use crate::theme::widgets::secret_field::is_secret_seen;
use crate::theme::{self, Scheme, space};
use captures::Captures;
use in_front::InFront;
use language::WindowLanguage;
use looks::Looks;
pub use renderer::Renderer;
use renderer::{Marker, clear_marker};
use zoom::Zoom;

/// How the window is opened.
pub struct Options {
    /// Only this renderer; both in turn if none is named.
    pub renderer: Option<Renderer>,
    /// Where the data lies; the marker of a start that died is kept there too.
    pub data_dir: PathBuf,
    /// This language, whatever was chosen before.
    pub language: Option<Language>,
    /// This scheme, whatever the desktop says.
    pub scheme: Option<Scheme>,
    /// After the first frame, call this and end.
    pub after_first_frame: Option<fn()>,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum NoWindow {
    /// There is no display to open one on: what the window library said.
    #[error("{0}")]
    NoDisplay(String),
    /// Neither renderer opened one: what each said.
    #[error("{0}")]
    NoRenderer(String),
}

/// Opens the window and returns when it was closed.
pub fn run(
    app: App,
    first: Vec<Effect>,
    tasks: Tasks<Address>,
    arrived: mpsc::Receiver<Told<Address>>,
    waker: &Waker,
    options: &Options,
) -> Result<(), NoWindow> {
    let marker = Marker(options.data_dir.join("starting"));
    let order: Vec<Renderer> = if let Some(only) = options.renderer {
        vec![only]
    } else {
        let first = marker.died().map_or(Renderer::Wgpu, Renderer::other);
        vec![first, first.other()]
    };
    // The state outlives a renderer that refuses: the second one takes it over.
    let inside = std::rc::Rc::new(std::cell::RefCell::new(Some(Inside { app, tasks, arrived, first })));
    let mut reasons = Vec::new();
    for renderer in order {
        marker.set(renderer);
        tracing::debug!("drawing with {}", renderer.name());
        let inside = std::rc::Rc::clone(&inside);
        let (data_dir, told) = (options.data_dir.clone(), options.language);
        let wanted = Wanted {
            scheme: options.scheme,
            data_dir: data_dir.clone(),
            marker: marker.0.clone(),
            zoom: Zoom::read(&options.data_dir),
            after_first_frame: options.after_first_frame,
        };
        let opened = eframe::run_native(
            &t("product-name"),
            native_options(renderer),
            Box::new(move |creation| {
                let Some(mut inside) = inside.borrow_mut().take() else {
                    return Err("the window was asked for twice".into());
                };
                inside.app.renderer = Some(drawn_with(renderer, creation));
                inside.app.chosen_language = told.or_else(|| chosen_language::read(&data_dir));
                inside.app.can_keep_in_front = in_front::is_possible(creation);
                // In front of this window, and not somewhere behind it.
                inside.tasks.use_dialogs_like(rfd::AsyncFileDialog::new().set_parent(creation));
                Ok(Box::new(Window::new(&creation.egui_ctx, inside, waker, wanted)))
            }),
        );
        match opened {
            Ok(()) => {
                marker.clear();
                return Ok(());
            }
            Err(error @ (eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_))) => {
                marker.clear();
                return Err(NoWindow::NoDisplay(error.to_string()));
            }
            Err(error) => {
                tracing::warn!(renderer = renderer.name(), %error, "the renderer opened no window");
                reasons.push(format!("{}: {error}", renderer.name()));
            }
        }
    }
    marker.clear();
    Err(NoWindow::NoRenderer(reasons.join("; ")))
}

/// What draws the window, in its own words.
fn drawn_with(renderer: Renderer, creation: &eframe::CreationContext<'_>) -> String {
    let Some(state) = &creation.wgpu_render_state else { return renderer.name().to_owned() };
    let adapter = state.adapter.get_info();
    format!("{}, {}, {}", renderer.name(), adapter.backend, adapter.name)
}

/// The icon, as the window manager shows it; drawn in `assets/icon/countersign.svg`.
const ICON: &[u8] = include_bytes!("../../assets/icon/countersign-64.png");

fn native_options(renderer: Renderer) -> eframe::NativeOptions {
    // A window without its icon is still a window.
    let icon = eframe::icon_data::from_png_bytes(ICON).unwrap_or_default();
    eframe::NativeOptions {
        renderer: match renderer {
            Renderer::Wgpu => eframe::Renderer::Wgpu,
            Renderer::Glow => eframe::Renderer::Glow,
        },
        viewport: egui::ViewportBuilder::default()
            .with_title(t("product-name"))
            .with_app_id("countersign")
            .with_icon(icon)
            .with_inner_size(space::USUAL_WINDOW)
            .with_min_inner_size(space::SMALLEST_WINDOW),
        // One that returns lets the other renderer be tried in the same process.
        run_and_return: true,
        centered: true,
        // It would find nothing, or be waited for: `system_fonts` is ours.
        system_font_fallback: false,
        ..Default::default()
    }
}

/// What a window takes over from the renderer before it.
struct Inside {
    app: App,
    tasks: Tasks<Address>,
    arrived: mpsc::Receiver<Told<Address>>,
    first: Vec<Effect>,
}

/// What a window is opened with, besides the state.
struct Wanted {
    data_dir: PathBuf,
    scheme: Option<Scheme>,
    marker: PathBuf,
    zoom: Zoom,
    after_first_frame: Option<fn()>,
}

struct Window {
    app: App,
    language: WindowLanguage,
    tasks: Option<Tasks<Address>>,
    arrived: mpsc::Receiver<Told<Address>>,
    looks: mpsc::Receiver<Looks>,
    scheme: Option<Scheme>,
    marker: Option<PathBuf>,
    after_first_frame: Option<fn()>,
    frames: u64,
    captures: Captures,
    in_front: InFront,
    zoom: Zoom,
    /// The factor of the last frame.
    zoomed_by: f32,
    /// The window may close: what had to be kept is kept, or the person said that it need not be.
    closing: bool,
    /// The clipboard is being cleared first, for which the window has to be there; then it closes.
    parting: Option<mpsc::Receiver<()>>,
}

impl Window {
    fn new(ctx: &egui::Context, inside: Inside, waker: &Waker, wanted: Wanted) -> Self {
        theme::install(ctx);
        ctx.set_zoom_factor(wanted.zoom.factor());
        theme::letters::install(ctx, system_fonts::search);
        let Inside { app, tasks, arrived, first } = inside;
        let woken = ctx.clone();
        // Set once: a second window of the same process would keep waking the first one's.
        let _ = waker.set(Box::new(move || woken.request_repaint()));
        if let Some(scheme) = wanted.scheme {
            theme::apply(ctx, scheme);
        }
        let (tell, told_looks) = mpsc::channel();
        let told = ctx.clone();
        looks::ask(move |answer| {
            // Nobody listens any more when the window is gone.
            let _ = tell.send(answer);
            told.request_repaint();
        });
        if clipboard::is_needed() {
            let (send, wishes) = mpsc::channel();
            let woken = ctx.clone();
            tasks.use_window_clipboard(move |wish| {
                // Nobody takes it any more when the window is gone.
                let _ = send.send(wish);
                woken.request_repaint();
            });
            clipboard::install(ctx, wishes);
        }
        let mut window = Self {
            app,
            language: WindowLanguage::new(wanted.data_dir),
            tasks: Some(tasks),
            arrived,
            looks: told_looks,
            scheme: wanted.scheme,
            marker: Some(wanted.marker),
            after_first_frame: wanted.after_first_frame,
            frames: 0,
            captures: Captures::default(),
            in_front: InFront::default(),
            zoomed_by: wanted.zoom.factor(),
            zoom: wanted.zoom,
            closing: false,
            parting: None,
        };
        window.begin(ctx, first);
        window
    }

    /// Follows what the desktop says, where nothing else was asked for on the command line.
    fn apply_looks(&mut self, ctx: &egui::Context, looks: Looks) {
        self.app.reduce_motion |= looks.reduce_motion;
        if self.scheme.is_some() {
            return;
        }
        if looks.high_contrast {
            theme::apply(ctx, Scheme::HighContrast);
        } else if let Some(dark) = looks.dark {
            theme::apply(ctx, if dark { Scheme::Dark } else { Scheme::Light });
        }
    }

    fn close(&mut self, ctx: &egui::Context) {
        self.closing = true;
        ctx.send_viewport_cmd(egui::ViewportCommand::Close);
    }

    fn begin(&mut self, ctx: &egui::Context, requests: Vec<Effect>) {
        for request in requests {
            match request {
                Effect::RaiseWindow => {
                    ctx.send_viewport_cmd(egui::ViewportCommand::Minimized(false));
                    ctx.send_viewport_cmd(egui::ViewportCommand::Focus);
                    ctx.send_viewport_cmd(egui::ViewportCommand::RequestUserAttention(
                        egui::UserAttentionType::Informational,
                    ));
                }
                Effect::CloseWindow => {
                    self.parting = self.tasks.as_ref().and_then(Tasks::clear_clipboard_first);
                    if self.parting.is_none() {
                        self.close(ctx);
                    }
                }
                Effect::UseLanguage(language) => {
                    self.app.language_problem = None;
                    self.language.choose(ctx, language);
                }
                Effect::Ask(ask) => {
                    if let Some(background) = &mut self.tasks {
                        background.begin(ask);
                    }
                }
            }
        }
    }
}

impl eframe::App for Window {
    fn raw_input_hook(&mut self, _ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        fit_events(&mut raw_input.events);
    }

    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if let Ok(looks) = self.looks.try_recv() {
            self.apply_looks(ctx, looks);
        }
        if let Some(kept) = self.language.was_kept() {
            self.app.language_problem = (!kept).then_some(LanguageProblem::NotKept);
        }
        while let Ok(told) = self.arrived.try_recv() {
            let requests = self.app.hear(told);
            self.begin(ctx, requests);
        }
        if let Some(parting) = &self.parting {
            // It ends one way or the other.
            if parting.try_recv() == Err(mpsc::TryRecvError::Empty) {
                ctx.request_repaint_after(std::time::Duration::from_millis(30));
            } else {
                self.parting = None;
                self.close(ctx);
            }
        }
        if !self.closing && ctx.input(|input| input.viewport().close_requested()) {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            let requests = self.app.act(Action::CloseWanted);
            self.begin(ctx, requests);
            ctx.request_repaint();
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.frames += 1;
        tracing::trace!(frame = self.frames, "drawn");
        if self.frames == 1 {
            // Asks for the frame after the first: only then the first was surely handed to the screen.
            ui.ctx().request_repaint();
        } else if let Some(marker) = self.marker.take() {
            // Not on this thread: a slow disk shall hold up no frame. `run` clears it again at the end.
            std::thread::spawn(move || clear_marker(&marker));
            if let Some(after) = self.after_first_frame {
                after();
                self.closing = true;
                ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
            }
        }
        // The window's title does not reach the accessibility tree by itself.
        ui.ctx()
            .accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(&*t("product-name")));
        let actions = screens::show(&self.app, ui);
        if WindowLanguage::give_up_unreadable(ui) {
            self.app.language_problem = Some(LanguageProblem::NoLetters);
        }
        let ctx = ui.ctx();
        let set = |captured| captures::set(ctx, frame, captured);
        if self.captures.follow(is_secret_seen(ctx), set) {
            ctx.request_repaint();
        }
        for action in actions {
            let requests = self.app.act(action);
            self.begin(ui.ctx(), requests);
            ui.ctx().request_repaint();
        }
        self.in_front.follow(ui.ctx(), self.app.keeps_in_front());
        self.zoomed_by = Zoom::follow(ui.ctx(), self.zoomed_by, self.app.keeps_in_front());
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // No frame waits for the disk any more.
        self.zoom.remember(self.zoomed_by);
        if let Some(tasks) = self.tasks.take() {
            tasks.end();
        }
    }
}
