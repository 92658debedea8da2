//! What can be said behind `countersign connect`.

use std::path::PathBuf;

use clap::{ArgGroup, Subcommand, ValueHint};
use jiff::civil::Date;

use super::keys::KeysVerb;
use super::oauth::OAuthVerb;
use super::resend::ResendArguments;
use crate::domain::LoopbackUrl;
use crate::notifications::ReceiverLanguage;
use crate::texts::t;

/// What can be done about Docusign Connect.
#[derive(Debug, Subcommand)]
pub enum ConnectVerb {
    /// List an account's configurations.
    #[command(about = t("cli-connect-list").into_owned())]
    List {
        /// Of which connection's account.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Show one.
    #[command(about = t("cli-connect-show").into_owned())]
    Show {
        /// Of which connection's account.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// Which.
        #[arg(help = t("cli-connect-configuration").into_owned())]
        configuration: String,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
        /// As JSON.
        #[arg(long, help = t("cli-connect-show-json").into_owned())]
        json: bool,
    },
    /// Make one.
    #[command(about = t("cli-connect-create").into_owned())]
    Create {
        /// At which connections' accounts.
        #[arg(required = true, help = t("cli-connect-names").into_owned())]
        names: Vec<String>,
        /// What.
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-connect-file").into_owned())]
        file: PathBuf,
        /// Whose integration key it is.
        #[arg(long, value_name = "NAME", help = t("cli-connect-owner").into_owned())]
        owner: Option<String>,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Change one.
    #[command(about = t("cli-connect-update").into_owned())]
    Update {
        /// At which connections' accounts.
        #[arg(required = true, help = t("cli-connect-names").into_owned())]
        names: Vec<String>,
        /// What.
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-connect-file").into_owned())]
        file: PathBuf,
        /// Which.
        #[arg(long, value_name = "ID", help = t("cli-connect-which").into_owned())]
        configuration: Option<String>,
        /// Also where nothing is seen to differ.
        #[arg(long, help = t("cli-connect-anyway").into_owned())]
        anyway: bool,
        /// Whose integration key it is.
        #[arg(long, value_name = "NAME", help = t("cli-connect-owner").into_owned())]
        owner: Option<String>,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Keep messages back.
    #[command(about = t("cli-connect-pause").into_owned())]
    Pause(OneConfiguration),
    /// Send them again.
    #[command(about = t("cli-connect-resume").into_owned())]
    Resume(OneConfiguration),
    /// Delete one.
    #[command(about = t("cli-connect-delete").into_owned())]
    Delete {
        /// Which.
        #[command(flatten)]
        one: OneConfiguration,
        /// Without being asked.
        #[arg(long, help = t("cli-yes").into_owned())]
        yes: bool,
    },
    /// Compare with what was set up here.
    #[command(about = t("cli-connect-drift").into_owned())]
    Drift {
        /// At which connections' accounts.
        #[arg(required_unless_present = "all", conflicts_with = "all", help = t("cli-connect-names").into_owned())]
        names: Vec<String>,
        /// At all where something was set up.
        #[arg(long, help = t("cli-connect-all").into_owned())]
        all: bool,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Show the log.
    #[command(about = t("cli-connect-logs").into_owned())]
    Logs {
        /// Of which connection's account.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// From which day.
        #[arg(long, value_name = "DAY", help = t("cli-connect-from").into_owned())]
        from: Option<Date>,
        /// To which.
        #[arg(long, value_name = "DAY", help = t("cli-connect-to-day").into_owned())]
        to: Option<Date>,
        /// With people and subjects.
        #[arg(long, help = t("cli-connect-reveal").into_owned())]
        reveal: bool,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// OAuth of an account's messages.
    #[command(about = t("cli-connect-oauth").into_owned())]
    Oauth {
        /// What.
        #[command(subcommand)]
        verb: OAuthVerb,
    },
    /// The keys that messages are signed with.
    #[command(about = t("cli-connect-keys").into_owned())]
    Keys {
        /// What.
        #[command(subcommand)]
        verb: KeysVerb,
    },
    /// Have messages sent again.
    #[command(about = t("cli-connect-resend").into_owned())]
    Resend(ResendArguments),
    /// Judge a message's signatures.
    #[command(about = t("cli-connect-verify").into_owned(), group(ArgGroup::new("judged").args(["body", "message"]).required(true)))]
    Verify {
        /// Its body.
        #[arg(long, value_name = "FILE", requires = "headers", value_hint = ValueHint::FilePath, help = t("cli-connect-body").into_owned())]
        body: Option<PathBuf>,
        /// Its headers.
        #[arg(long, value_name = "FILE", requires = "body", value_hint = ValueHint::FilePath, help = t("cli-connect-headers").into_owned())]
        headers: Option<PathBuf>,
        /// Both.
        #[arg(long, value_name = "FILE", conflicts_with = "headers", value_hint = ValueHint::FilePath, help = t("cli-connect-message").into_owned())]
        message: Option<PathBuf>,
        /// The keys.
        #[arg(long, required = true, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-connect-key-file").into_owned())]
        key_file: Vec<PathBuf>,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Print a receiver.
    #[command(about = t("cli-connect-code").into_owned())]
    Code {
        /// In which language.
        #[arg(help = t("cli-connect-language").into_owned())]
        language: ReceiverLanguage,
    },
    /// Receive messages on this computer.
    #[command(about = t("cli-connect-receive").into_owned())]
    Receive(Box<ReceiveArguments>),
    /// Send a message to this computer.
    #[command(about = t("cli-connect-send").into_owned())]
    Send {
        /// Which.
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-connect-message").into_owned())]
        file: PathBuf,
        /// Where to.
        #[arg(long, value_name = "URL", help = t("cli-connect-to").into_owned())]
        to: LoopbackUrl,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
}

/// What a receiver expects, and what it does with messages.
#[derive(Debug, clap::Args)]
pub struct ReceiveArguments {
    /// Where it listens.
    #[arg(long, value_name = "N", default_value_t = 0, help = t("cli-connect-receive-port").into_owned())]
    pub port: u16,
    /// With TLS.
    #[arg(long, help = t("cli-connect-receive-https").into_owned())]
    pub https: bool,
    /// Whose client certificates are taken.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-connect-receive-authority").into_owned())]
    pub client_authority: Option<PathBuf>,
    /// The keys.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-connect-receive-key-file").into_owned())]
    pub key_file: Vec<PathBuf>,
    /// The user name.
    #[arg(long, value_name = "NAME", requires = "password_file", help = t("cli-connect-receive-user").into_owned())]
    pub user: Option<String>,
    /// Its password.
    #[arg(long, value_name = "FILE", requires = "user", value_hint = ValueHint::FilePath, help = t("cli-connect-receive-password-file").into_owned())]
    pub password_file: Option<PathBuf>,
    /// The token.
    #[arg(long, value_name = "FILE", conflicts_with = "introspect", value_hint = ValueHint::FilePath, help = t("cli-connect-receive-token-file").into_owned())]
    pub token_file: Option<PathBuf>,
    /// Who says whether a token lives.
    #[arg(long, value_name = "URL", requires = "client_id", requires = "client_secret_file", help = t("cli-connect-receive-introspect").into_owned())]
    pub introspect: Option<LoopbackUrl>,
    /// Who asks.
    #[arg(long, value_name = "ID", requires = "introspect", help = t("cli-connect-receive-client-id").into_owned())]
    pub client_id: Option<String>,
    /// Their secret.
    #[arg(long, value_name = "FILE", requires = "introspect", value_hint = ValueHint::FilePath, help = t("cli-connect-receive-client-secret").into_owned())]
    pub client_secret_file: Option<PathBuf>,
    /// How many are failed on purpose.
    #[arg(long, value_name = "N", default_value_t = 0, help = t("cli-connect-receive-fail").into_owned())]
    pub fail: u32,
    /// After how many it ends.
    #[arg(long, value_name = "N", help = t("cli-connect-receive-count").into_owned())]
    pub count: Option<u64>,
    /// Where each is saved.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, help = t("cli-connect-receive-save").into_owned())]
    pub save: Option<PathBuf>,
    /// As JSON.
    #[arg(long, help = t("cli-connect-receive-json").into_owned())]
    pub json: bool,
}

/// One configuration of an account.
#[derive(Debug, clap::Args)]
pub struct OneConfiguration {
    /// Of which connection's account.
    #[arg(help = t("cli-name").into_owned())]
    pub name: String,
    /// Which.
    #[arg(help = t("cli-connect-configuration").into_owned())]
    pub configuration: String,
    /// Renewed first, where that is needed.
    #[arg(long, help = t("cli-check-renew").into_owned())]
    pub renew: bool,
    /// As JSON.
    #[arg(long, help = t("cli-json").into_owned())]
    pub json: bool,
}
