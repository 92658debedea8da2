//! The booleans of a configuration, by the names they have on the wire.

/// A boolean of a configuration. On the wire it is the text `"true"` or `"false"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConnectSwitch {
    /// `allowEnvelopePublish`: messages are sent at all.
    AllowEnvelopePublish,
    /// `pausePublish`: messages are kept back for now.
    PausePublish,
    /// `allUsers`: of everybody's envelopes; otherwise of those that are chosen.
    AllUsers,
    /// `allUsersExcept`: those that are chosen are left out.
    AllUsersExcept,
    /// `enableLog`: what is sent is logged.
    EnableLog,
    /// `requiresAcknowledgement`: a message that is not answered with success is sent again.
    RequiresAcknowledgement,
    /// `includeHMAC`: messages are signed with every key of the account.
    IncludeHmac,
    /// `includeOAuth`: messages carry a token.
    IncludeOAuth,
    /// `enableOAuthPerConfiguration`: the token comes by settings of this configuration's own.
    EnableOAuthPerConfiguration,
    /// `integratorManaged`: OAuth settings and keys are those of the account that owns the integration key.
    IntegratorManaged,
    /// `requireMutualTls`
    RequireMutualTls,
    /// `signMessageWithX509Certificate`: Docusign shows its certificate where the receiver asks for one.
    SignMessageWithX509Certificate,
    /// `includeDocuments`
    IncludeDocuments,
    /// `includeCertificateOfCompletion`
    IncludeCertificateOfCompletion,
    /// `includeEnvelopeVoidReason`
    IncludeEnvelopeVoidReason,
    /// `includeSenderAccountasCustomField`, with a small `a` in `as`.
    IncludeSenderAccountAsCustomField,
    /// `includeTimeZoneInformation`
    IncludeTimeZoneInformation,
    /// `includeDocumentFields`
    IncludeDocumentFields,
    /// `includeCertSoapHeader`
    IncludeCertSoapHeader,
    /// `useSoapInterface`
    UseSoapInterface,
    /// `senderOverride`
    SenderOverride,
    /// `salesforceDocumentsAsContentFiles`
    SalesforceDocumentsAsContentFiles,
    /// `allowSalesforcePublish`
    AllowSalesforcePublish,
}

impl ConnectSwitch {
    /// All of them, in the order in which they are written.
    pub const ALL: [Self; 23] = [
        Self::AllowEnvelopePublish,
        Self::PausePublish,
        Self::AllUsers,
        Self::AllUsersExcept,
        Self::EnableLog,
        Self::RequiresAcknowledgement,
        Self::IncludeHmac,
        Self::IncludeOAuth,
        Self::EnableOAuthPerConfiguration,
        Self::IntegratorManaged,
        Self::RequireMutualTls,
        Self::SignMessageWithX509Certificate,
        Self::IncludeDocuments,
        Self::IncludeCertificateOfCompletion,
        Self::IncludeEnvelopeVoidReason,
        Self::IncludeSenderAccountAsCustomField,
        Self::IncludeTimeZoneInformation,
        Self::IncludeDocumentFields,
        Self::IncludeCertSoapHeader,
        Self::UseSoapInterface,
        Self::SenderOverride,
        Self::SalesforceDocumentsAsContentFiles,
        Self::AllowSalesforcePublish,
    ];

    /// Its name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AllowEnvelopePublish => "allowEnvelopePublish",
            Self::PausePublish => "pausePublish",
            Self::AllUsers => "allUsers",
            Self::AllUsersExcept => "allUsersExcept",
            Self::EnableLog => "enableLog",
            Self::RequiresAcknowledgement => "requiresAcknowledgement",
            Self::IncludeHmac => "includeHMAC",
            Self::IncludeOAuth => "includeOAuth",
            Self::EnableOAuthPerConfiguration => "enableOAuthPerConfiguration",
            Self::IntegratorManaged => "integratorManaged",
            Self::RequireMutualTls => "requireMutualTls",
            Self::SignMessageWithX509Certificate => "signMessageWithX509Certificate",
            Self::IncludeDocuments => "includeDocuments",
            Self::IncludeCertificateOfCompletion => "includeCertificateOfCompletion",
            Self::IncludeEnvelopeVoidReason => "includeEnvelopeVoidReason",
            Self::IncludeSenderAccountAsCustomField => "includeSenderAccountasCustomField",
            Self::IncludeTimeZoneInformation => "includeTimeZoneInformation",
            Self::IncludeDocumentFields => "includeDocumentFields",
            Self::IncludeCertSoapHeader => "includeCertSoapHeader",
            Self::UseSoapInterface => "useSoapInterface",
            Self::SenderOverride => "senderOverride",
            Self::SalesforceDocumentsAsContentFiles => "salesforceDocumentsAsContentFiles",
            Self::AllowSalesforcePublish => "allowSalesforcePublish",
        }
    }

    /// The switch of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|switch| switch.name() == name)
    }

    /// What it is where it was left out when the configuration was made: acknowledgement is asked for, all else is off.
    pub const fn when_left_out(self) -> bool {
        matches!(self, Self::RequiresAcknowledgement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_switch() {
        for switch in ConnectSwitch::ALL {
            assert_eq!(ConnectSwitch::named(switch.name()), Some(switch));
        }
        assert_eq!(ConnectSwitch::named("includeHmac"), None, "names are spelled as they are");
    }
}
