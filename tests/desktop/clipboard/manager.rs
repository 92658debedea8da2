//! A clipboard manager as a desktop has one (freedesktop.org, ClipboardManager): a program that ends asks it to keep
//! what is on the clipboard.

use std::sync::{Arc, Mutex};

use x11rb::CURRENT_TIME;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ConnectionExt, CreateWindowAux, EventMask, SELECTION_NOTIFY_EVENT, SelectionNotifyEvent,
    SelectionRequestEvent, WindowClass,
};
use x11rb::rust_connection::RustConnection;

/// One that runs until the X server ends.
pub struct Manager(Arc<Mutex<Vec<String>>>);

impl Manager {
    /// Starts it and waits until it is the display's.
    pub fn start(display: &str) -> Self {
        let (connection, screen) = RustConnection::connect(Some(display)).expect("the X server");
        let kept = Arc::new(Mutex::new(Vec::new()));
        let window = connection.generate_id().expect("a number for a window");
        let root = connection.setup().roots.get(screen).expect("a screen").root;
        let events = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        connection
            .create_window(0, window, root, 0, 0, 1, 1, 0, WindowClass::INPUT_OUTPUT, 0, &events)
            .expect("a window");
        let manager = atom(&connection, "CLIPBOARD_MANAGER");
        connection.set_selection_owner(window, manager, CURRENT_TIME).expect("the selection");
        let owner =
            connection.get_selection_owner(manager).expect("a request").reply().expect("an answer").owner;
        assert_eq!(owner, window);
        let keeping = Arc::clone(&kept);
        std::thread::spawn(move || serve(&connection, window, &keeping));
        Self(kept)
    }

    /// What it was asked to keep.
    pub fn kept(&self) -> Vec<String> {
        self.0.lock().expect("nobody panicked").clone()
    }
}

fn atom(connection: &RustConnection, name: &str) -> u32 {
    connection.intern_atom(false, name.as_bytes()).expect("a request").reply().expect("an atom").atom
}

fn serve(connection: &RustConnection, window: u32, kept: &Mutex<Vec<String>>) {
    let (clipboard, text, place) = (
        atom(connection, "CLIPBOARD"),
        atom(connection, "UTF8_STRING"),
        atom(connection, "COUNTERSIGN_TEST_MANAGER"),
    );
    let mut asked: Option<SelectionRequestEvent> = None;
    // Ends with the X server.
    while let Ok(event) = connection.wait_for_event() {
        match event {
            // SAVE_TARGETS, the one thing a manager is asked for.
            Event::SelectionRequest(request) => {
                asked = Some(request);
                connection
                    .convert_selection(window, clipboard, text, place, CURRENT_TIME)
                    .expect("a request");
            }
            Event::SelectionNotify(answer) => {
                if answer.property != x11rb::NONE {
                    let got = connection
                        .get_property(true, window, place, AtomEnum::ANY, 0, u32::MAX / 4)
                        .expect("a request")
                        .reply()
                        .expect("a property");
                    kept.lock()
                        .expect("nobody panicked")
                        .push(String::from_utf8_lossy(&got.value).into_owned());
                }
                if let Some(request) = asked.take() {
                    let done = SelectionNotifyEvent {
                        response_type: SELECTION_NOTIFY_EVENT,
                        sequence: 0,
                        time: request.time,
                        requestor: request.requestor,
                        selection: request.selection,
                        target: request.target,
                        property: request.property,
                    };
                    connection
                        .send_event(false, request.requestor, EventMask::NO_EVENT, done)
                        .expect("an answer sent");
                }
            }
            _ => {}
        }
        if connection.flush().is_err() {
            return;
        }
    }
}
