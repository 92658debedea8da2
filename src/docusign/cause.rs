//! What a refusal means, by Docusign's documentation and by what was seen in the wild: one table, by the name of the error
//! and by what was asked.

/// What a refusal means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The code is older than two minutes or was used before. Also seen with the integration key in the secret's place.
    CodeExpiredOrUsed,
    /// The secret is wrong, or it is another environment's.
    WrongSecretOrEnvironment,
    /// The refresh token has expired, was revoked, or was damaged in copying.
    RefreshTokenDead,
    /// Nobody has consented for this app and these scopes, or consent was withdrawn.
    ConsentRequired,
    /// Key or secret are wrong.
    InvalidClient,
    /// The person pressed Cancel on the consent page, or may not consent.
    AccessDenied,
    /// The app may not be used with this kind of sign-in: it is not set to Authorization Code Grant.
    NotSetUpForCode,
    /// A scope that is asked for is none that the app, the account or Docusign knows.
    InvalidScope,
    /// The person who signed in lacks the rights for this call.
    LacksPermission,
    /// The person who signed in is no account administrator.
    NotAccountAdmin,
    /// The account does not belong to this person, or the call went to the wrong base URI.
    WrongAccount,
    /// The account's plan does not have what is asked for.
    NotInPlan,
    /// The account is suspended.
    AccountSuspended,
    /// `events` came without what Docusign requires beside them: `SIM` and `restv2.1`.
    EventsNeedSim,
    /// A value of the request is none that Docusign takes.
    InvalidParameter,
    /// There is nothing at that address, such as a configuration that was deleted.
    NotFound,
    /// The access token has expired or was revoked.
    DeadToken,
    /// More calls than the account's hourly number.
    HourlyLimit,
    /// Too many requests at once, or in a short time.
    TooManyRequests,
    /// The app requires PKCE and did not see it.
    PkceRequired,
    /// Docusign has trouble of its own. At user info also seen with an expired access token.
    ServerTrouble,
    /// Something else.
    Other,
}

/// What was asked, which decides what `invalid_grant` is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Consent,
    Code,
    Refresh,
    Revocation,
    Api,
}

impl Cause {
    /// By its error and description, in whatever case. `status` where there is one: the browser brings none.
    pub(super) fn of(asked: Asked, status: Option<u16>, error: &str, description: &str) -> Self {
        let (error, description) = (error.to_ascii_lowercase(), description.to_ascii_lowercase());
        let says = |words: &str| error.contains(words) || description.contains(words);
        if says("code challenge") && says("required") || says("code_challenge") && says("required") {
            return Self::PkceRequired;
        }
        match error.as_str() {
            "invalid_request_parameter" if description.contains("unsupported 'events' field") => {
                Self::EventsNeedSim
            }
            "invalid_request_parameter" => Self::InvalidParameter,
            "resource_not_found" => Self::NotFound,
            "invalid_grant" if description.contains("unauthorized_client") => Self::WrongSecretOrEnvironment,
            "invalid_grant" if description.contains("unsupported_grant_type") => Self::Other,
            "invalid_grant" if description.contains("consent_required") => Self::ConsentRequired,
            "invalid_grant" => match asked {
                Asked::Code => Self::CodeExpiredOrUsed,
                Asked::Refresh => Self::RefreshTokenDead,
                Asked::Consent | Asked::Revocation | Asked::Api => Self::Other,
            },
            "unauthorized_client" | "unsupported_response_type" if asked == Asked::Consent => {
                Self::NotSetUpForCode
            }
            "unauthorized_client" => Self::WrongSecretOrEnvironment,
            "invalid_client" => Self::InvalidClient,
            "invalid_scope" => Self::InvalidScope,
            "consent_required" => Self::ConsentRequired,
            "access_denied" => Self::AccessDenied,
            "internal_server_error" | "server_error" | "temporarily_unavailable" => Self::ServerTrouble,
            "user_lacks_permissions" => Self::LacksPermission,
            "user_not_account_admin" => Self::NotAccountAdmin,
            "user_does_not_belong_to_specified_account"
            | "user_lacks_membership"
            | "user_not_found"
            | "user_does_not_exist_in_system"
            | "partner_authentication_failed" => Self::WrongAccount,
            "account_lacks_permissions" | "plan_item_not_enabled" => Self::NotInPlan,
            "account_has_been_suspended" => Self::AccountSuspended,
            "authorization_invalid_token" | "invalid_token" => Self::DeadToken,
            "hourly_apiinvocation_limit_exceeded" | "hourly_envelope_polling_limit_exceeded" => {
                Self::HourlyLimit
            }
            "burst_apiinvocation_limit_exceeded" => Self::TooManyRequests,
            _ if matches!(status, Some(429 | 444)) => Self::TooManyRequests,
            _ => Self::Other,
        }
    }

    /// By a status that says all there is.
    pub(super) fn of_status(asked: Asked, status: u16) -> Self {
        match (status, asked) {
            // 444: Docusign blocks who asks too often.
            (429 | 444, _) => Self::TooManyRequests,
            (404, Asked::Api) => Self::NotFound,
            (401, Asked::Api) => Self::DeadToken,
            (401, Asked::Code | Asked::Refresh | Asked::Revocation) => Self::InvalidClient,
            _ => Self::Other,
        }
    }
}
