//! A server that stands where Docusign would, whose every answer is a known value.

use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response};

pub const ACCESS_TOKEN: &str = "canaryAcce55T0ken-pH3kV8wQ1zX6nB4jM7tR2yL9cD5gS0f";
pub const REFRESH_TOKEN: &str = "canaryRefre5hT0ken-uW2eK7iO4pA9sG1lJ6xV3bN8mQ5rT0z";

const ACCOUNT: &str = "5d0c7e11-2b64-4c8f-9a3e-000000000001";

/// The server; it ends when it is dropped.
pub struct Server {
    listening: Arc<tiny_http::Server>,
    origin: String,
    verifiers: Arc<Mutex<Vec<String>>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub fn start() -> Self {
        let listening = Arc::new(tiny_http::Server::http("127.0.0.1:0").unwrap());
        let origin = format!("http://{}", listening.server_addr());
        let verifiers = Arc::<Mutex<Vec<String>>>::default();
        let thread = std::thread::spawn({
            let (listening, origin, verifiers) =
                (Arc::clone(&listening), origin.clone(), Arc::clone(&verifiers));
            move || {
                for request in listening.incoming_requests() {
                    answer(request, &origin, &verifiers);
                }
            }
        });
        Self { listening, origin, verifiers, thread: Some(thread) }
    }

    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The verifiers that came, in their order.
    pub fn verifiers(&self) -> Vec<String> {
        self.verifiers.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.unblock();
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// What follows `Basic ` in the header of the token request.
pub fn basic(key: &str, secret: &str) -> String {
    STANDARD.encode(format!("{key}:{secret}"))
}

fn answer(mut request: Request, origin: &str, verifiers: &Mutex<Vec<String>>) {
    let mut body = String::new();
    request.as_reader().read_to_string(&mut body).unwrap();
    let (status, reply) = match (request.method(), request.url()) {
        (Method::Post, "/oauth/token") => token(&request, &body, &mut verifiers.lock().unwrap()),
        (Method::Get, path) if bearer(&request) => read(path, origin),
        _ => (401, json!({ "errorCode": "AUTHORIZATION_INVALID_TOKEN", "message": "no" })),
    };
    let json: Header = "Content-Type: application/json".parse().unwrap();
    let response = Response::from_string(reply.to_string()).with_status_code(status).with_header(json);
    let _ = request.respond(response);
}

/// The first is refused in words that repeat all that came.
fn token(request: &Request, body: &str, verifiers: &mut Vec<String>) -> (u16, Value) {
    let sent = |name: &str| {
        let mut pairs = url::form_urlencoded::parse(body.as_bytes());
        pairs.find(|(found, _)| found == name).unwrap_or_else(|| panic!("no {name}")).1.into_owned()
    };
    verifiers.push(sent("code_verifier"));
    if verifiers.len() == 1 {
        let authorization = header(request, "Authorization").unwrap_or_default();
        let basic = authorization.strip_prefix("Basic ").unwrap_or_default();
        let pair = String::from_utf8(STANDARD.decode(basic).unwrap()).unwrap();
        let (code, verifier) = (sent("code"), sent("code_verifier"));
        let description = format!("{pair} {basic} {code} {verifier}");
        return (400, json!({ "error": "invalid_grant", "error_description": description }));
    }
    (
        200,
        json!({
            "access_token": ACCESS_TOKEN,
            "refresh_token": REFRESH_TOKEN,
            "token_type": "Bearer",
            "expires_in": 28800,
        }),
    )
}

fn read(path: &str, origin: &str) -> (u16, Value) {
    let base = format!("/restapi/v2.1/accounts/{ACCOUNT}");
    match path.strip_prefix(&base) {
        None if path == "/oauth/userinfo" => (
            200,
            json!({
                "sub": "0d9f3c52-0000-4000-8000-000000000002",
                "name": "Canary Example",
                "email": "canary@trading.example",
                "accounts": [{
                    "account_id": ACCOUNT, "is_default": true, "account_name": "Canary Trading", "base_uri": origin,
                }],
            }),
        ),
        Some("") => (200, json!({ "accountName": "Canary Trading", "planName": "Plan" })),
        Some("/users?count=1") => (200, json!({ "users": [{}], "totalSetSize": "7" })),
        Some("/billing_plan") => {
            (200, json!({ "billingPlan": { "planName": "Plan", "includedSeats": "9" } }))
        }
        _ => (404, json!({ "errorCode": "RESOURCE_NOT_FOUND", "message": path })),
    }
}

fn bearer(request: &Request) -> bool {
    header(request, "Authorization") == Some(&format!("Bearer {ACCESS_TOKEN}"))
}

fn header<'r>(request: &'r Request, name: &'static str) -> Option<&'r str> {
    request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str())
}
