//! A receiver on this computer that plays the customer's endpoint: takes messages of Connect whole, judges each by what it expects, and
//! answers as a customer's receiver would. Nothing that comes is cut, and nothing of it leaves this computer.
//!
//! | file | what it holds |
//! |---|---|
//! | `options` | [`ReceiverOptions`]: where it listens, and what it expects of messages |
//! | `listen` | the sockets |
//! | `authorities` | whose client certificates are taken |
//! | `tls` | its own certificate, and the judgement of its peers' |
//! | `proof` | [`MessageProofs`]: what a message proved |
//! | `limits` | how much at one time, and how long |
//! | `activity` | whether a connection brings something |
//! | `connections` | how many, and which has to go |
//! | `body` | a body, whole or not at all |
//! | `serve` | requests and answers |
//! | `received` | [`ReceivedMessage`], and how it is handed on |
//! | `receiver` | [`MessageReceiver`] |
//! | `save` | a message into a file |
//! | `viewed` | [`ViewedMessage`]: a message as a person looks at it |
//! | `body_lines` | [`BodyLines`]: its body as lines to be read |

mod activity;
mod authorities;
mod body;
mod body_lines;
mod connections;
mod limits;
mod listen;
mod options;
mod proof;
mod received;
mod receiver;
mod save;
mod serve;
mod tls;
mod viewed;

pub use authorities::{ClientAuthorities, NoAuthority};
pub use body_lines::BodyLines;
pub use options::{BearerCheck, ExpectedLogin, ExpectedProofs, ReceiverOptions, ReceiverTls};
pub use proof::{MessageProofs, Proof};
pub use received::{FailedAnswer, HandedMessage, MessageRefusal, ReceivedMessage, ReceiverEvent};
pub use receiver::{MessageReceiver, ReceiverProblem, with_kept_keys};
pub use save::{prepare_message_folder, save_message, save_message_as};
pub use viewed::{ViewedHeader, ViewedMessage};
