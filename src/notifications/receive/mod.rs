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
//! | `serve` | connections, requests, answers |
//! | `kept` | the last messages |
//! | `receiver` | [`MessageReceiver`] |
//! | `save` | a message into a file |

mod authorities;
mod kept;
mod listen;
mod options;
mod proof;
mod receiver;
mod save;
mod serve;
mod tls;

pub use authorities::{ClientAuthorities, NoAuthority};
pub use kept::ReceivedMessage;
pub use options::{BearerCheck, ExpectedLogin, ExpectedProofs, ReceiverOptions, ReceiverTls};
pub use proof::{MessageProofs, Proof};
pub use receiver::{MessageReceiver, ReceiverProblem};
pub use save::save_message;
