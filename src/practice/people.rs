//! The invented persons who can sign in, and their invented accounts. Names and numbers only; what they are is
//! said by the texts. Knows nobody else.

/// Somebody who can be picked at sign-in.
#[derive(Debug)]
pub(super) struct PracticePerson {
    /// Their name in forms.
    pub(super) id: &'static str,
    /// `sub` in user info, `userId` in the API.
    pub(super) sub: &'static str,
    pub(super) given_name: &'static str,
    pub(super) family_name: &'static str,
    pub(super) email: &'static str,
    /// `created` in user info.
    pub(super) created: &'static str,
    /// The first is the default account.
    pub(super) memberships: &'static [Membership],
}

/// That somebody belongs to an account.
#[derive(Debug)]
pub(super) struct Membership {
    pub(super) account: &'static PracticeAccount,
    pub(super) administrator: bool,
}

/// An account of an invented organisation.
#[derive(Debug)]
pub(super) struct PracticeAccount {
    /// `account_id`, a GUID.
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) organization: Option<&'static str>,
    pub(super) plan: &'static str,
    pub(super) plan_id: &'static str,
    pub(super) created: &'static str,
    pub(super) seats: u32,
}

static TRADING: PracticeAccount = PracticeAccount {
    id: "0a51f1a2-5b0e-4f0a-9c11-00000000e001",
    name: "Example Trading",
    organization: None,
    plan: "Example Business Plan",
    plan_id: "0a51f1a2-5b0e-4f0a-9c11-00000000f001",
    created: "2019-03-04T09:12:33.1270000Z",
    seats: 5,
};

static BAKERY: PracticeAccount = PracticeAccount {
    id: "0a51f1a2-5b0e-4f0a-9c11-00000000e002",
    name: "Sample Bakery",
    organization: Some("0a51f1a2-5b0e-4f0a-9c11-00000000d001"),
    plan: "Example Enterprise Plan",
    plan_id: "0a51f1a2-5b0e-4f0a-9c11-00000000f002",
    created: "2020-10-19T14:40:02.9430000Z",
    seats: 40,
};

static GARDEN: PracticeAccount = PracticeAccount {
    id: "0a51f1a2-5b0e-4f0a-9c11-00000000e003",
    name: "Sample Garden",
    organization: None,
    plan: "Example Business Plan",
    plan_id: "0a51f1a2-5b0e-4f0a-9c11-00000000f001",
    created: "2022-01-31T08:00:10.5000000Z",
    seats: 3,
};

/// Owns every app, for Apps and Keys asks nobody who they are.
pub(super) static OWNER: &PracticeAccount = &TRADING;

/// Everybody there is.
pub(super) static PEOPLE: [PracticePerson; 3] = [
    PracticePerson {
        id: "olive",
        sub: "0a51f1a2-5b0e-4f0a-9c11-00000000a001",
        given_name: "Olive",
        family_name: "Example",
        email: "olive@trading.example",
        created: "2019-03-04T09:12:33.127",
        memberships: &[Membership { account: &TRADING, administrator: true }],
    },
    PracticePerson {
        id: "noor",
        sub: "0a51f1a2-5b0e-4f0a-9c11-00000000a002",
        given_name: "Noor",
        family_name: "Sample",
        email: "noor@bakery.example",
        created: "2020-10-19T14:40:02.943",
        memberships: &[
            Membership { account: &BAKERY, administrator: true },
            Membership { account: &GARDEN, administrator: true },
        ],
    },
    PracticePerson {
        id: "kim",
        sub: "0a51f1a2-5b0e-4f0a-9c11-00000000a003",
        given_name: "Kim",
        family_name: "Pretend",
        email: "kim@trading.example",
        created: "2021-06-01T12:30:45.010",
        memberships: &[Membership { account: &TRADING, administrator: false }],
    },
];

/// The person with that name in forms.
pub(super) fn person(id: &str) -> Option<&'static PracticePerson> {
    PEOPLE.iter().find(|person| person.id == id)
}

/// Everybody who belongs to `account`.
pub(super) fn members(account: &PracticeAccount) -> Vec<(&'static PracticePerson, &'static Membership)> {
    PEOPLE.iter().filter_map(|person| Some((person, person.membership(account.id)?))).collect()
}

impl PracticePerson {
    /// Given and family name.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    /// What they are in the account with that id; nothing if they do not belong to it.
    pub(super) fn membership(&self, account_id: &str) -> Option<&'static Membership> {
        self.memberships.iter().find(|membership| membership.account.id.eq_ignore_ascii_case(account_id))
    }

    /// Whether they are an administrator anywhere.
    pub(super) fn administers(&self) -> bool {
        self.memberships.iter().any(|membership| membership.administrator)
    }
}
