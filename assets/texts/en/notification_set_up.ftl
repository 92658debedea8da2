## The wizard that sets up notifications (Docusign Connect).

set-up-notifications = Set up notifications

notify-step-accounts = Accounts
notify-step-events = What to hear
notify-step-proof = Proof
notify-step-review = Review
notify-step-outcome = Set up
notify-leave = Continue later
notify-leave-name = Continue setting up notifications later

### Accounts.

notify-accounts-question = Which accounts should send notifications?
notify-accounts-lead = Docusign tells a program of yours, the receiver, what happens to envelopes there. Docusign calls this Connect.
notify-manager = Whose accounts are they?
notify-manager-account = My own
notify-manager-account-words = Messages use what each account itself has: its OAuth settings, its keys.
notify-manager-partner = My clients’, and I am their partner
notify-manager-partner-words = Their messages use the OAuth settings and keys of your account: the one that owns the integration key. No page of Docusign offers this.
notify-owner = Which account owns the integration key?
notify-owner-words = The account in which the app was made under Apps and Keys.
notify-owner-another = Another account
notify-owner-missing = Say which account owns the integration key.
notify-which-accounts = Which accounts?
notify-which-clients = Which clients’ accounts?
notify-tick-all = Tick all
notify-search-help = A name, account, id, product or e-mail address.
notify-none-found = No connection fits “{ $typed }”.
notify-none-ticked = Tick at least one account.
notify-chosen-gone = A connection that you had chosen was removed from this computer. Choose accounts again; what you said on the other pages is still there.
# $count is how many are ticked.
notify-ticked = { $count ->
    [0] None is ticked.
    [one] One is ticked.
   *[other] { $count } are ticked.
}
# $name is what another connection is called.
notify-same-account = Not to be ticked: { $name } is of the same account.
notify-other-environment = Not to be ticked: it is of another Docusign than the rest.
notify-other-key = Not to be ticked: it was made with another integration key than your account’s, so Docusign would not use your OAuth settings and keys there. Sign in once more for this client, with your integration key.
notify-add-client = Add a client
notify-add-client-words = Sets up a connection to one more account, with your integration key: the client’s administrator signs in here, or you send a request file. You start here again after that.

### What to hear.

notify-events-question = What do you want to hear, and where?
notify-events-lead = Each message goes to one address. What is not ticked is not told.
notify-name = Name
notify-name-help = What it is called in Docusign’s list. Short and clear, such as Orders.
notify-name-missing = Give it a name.
notify-url = Address of your receiver
notify-url-help = Begins with https://. Docusign calls it URL to Publish.
notify-url-none = This is not a web address. One looks like https://hooks.example.com/docusign.
notify-url-http = Docusign sends to https:// only.
notify-url-fragment = Take away what begins with “#”: it is never sent to a server.
notify-url-host = No server can have this name: between its dots, something is missing or too long, or a hyphen stands at an end.
notify-url-port = No server listens at port 0. Name another port, or none.
# $url is the address as it is read.
notify-url-repaired = Not everybody reads this as the same address: there may be a space, a bracket, a backslash, a lone “%” or an invisible sign in it. If you mean { $url }, type that.
notify-url-long = Docusign takes 4,096 bytes at most.
notify-url-credentials = There is a user name or password in it, which would be shown wherever the address is. Say them on the next page instead.
notify-url-left-out = The address was not kept, since there may have been a password or a token in it. Type it anew.
notify-try = Try the address
# $host is the receiver's.
address-running = { $host } is asked once
address-running-words = It has 100 seconds to answer. You need not wait for that.
# $milliseconds is how long it took, $status an HTTP status.
address-answered = It answered in { $milliseconds } ms (HTTP { $status })
# $seconds is how long it took, with tenths.
address-answered-seconds = It answered in { $seconds } seconds (HTTP { $status })
address-certificate = Its certificate is one that this computer trusts.
address-slow = The answer was slow: Docusign asks receivers to answer within five seconds.
address-trouble = The server has trouble of its own: its log says more.
address-no-message = Only the address was asked: a message may get another answer.
address-from-here = Docusign judges by its own list of authorities and from its own network: what works here may fail there, and the other way round.
address-here = Docusign cannot reach this computer: only Practice can.
address-practice = Practice takes any certificate of a receiver on this computer; Docusign takes those of public authorities alone.
address-name-now = Look whether the name is right, and whether this computer is online.
address-timeout-now = Docusign does not wait longer than 100 seconds either. Look at the receiver, and at a proxy before it.
address-issuer-now = Docusign takes certificates of public authorities, such as Let’s Encrypt: none that is self-signed, and none of your company’s own authority. The server also has to show the certificates in between.
address-unsound-now = Have whoever runs the server look at its certificate.
address-expired-now = Have it renewed; or look whether this computer’s clock is right, its date too.
address-wrong-host-now = The server’s certificate has to name this host. Look whether the address is right.
address-malformed-now = Its answer is not HTTP as it should be: Docusign may not take it for one, and send each message again. The words under Details say what is wrong with it.
address-switched = { $host } switched to another protocol in place of an answer
address-switched-now = Use an address that takes ordinary web requests, not that of a WebSocket.
address-tls-now = A receiver that asks for a certificate (mutual TLS) ends it so: Countersign has none to show, Docusign has. Otherwise it has to speak TLS 1.2 or newer.
server-tls-now = It has to speak TLS 1.2 or newer, and may not ask for a certificate (mutual TLS).
notify-events-ends = Tick how it ended: completed, declined, voided
notify-events-missing = Tick at least one event.
# $words says what happens, $name is Docusign's name of it.
notify-event = { $words } ({ $name })
notify-more-events = More events
# $count is how many.
notify-more-ticked = { $count ->
    [one] One of them is ticked.
   *[other] { $count } of them are ticked.
}
notify-other-events = Other events
notify-other-events-help = Docusign adds some each year. Their names, with spaces between them.
notify-other-events-wrong = A name has no strange signs in it and is 100 letters long at most.
notify-gathered-events = Gathered messages tell these events alone.

notify-family-envelope = An envelope is
notify-family-recipient = A recipient
notify-family-template = A template is
notify-family-click = A clickwrap is
notify-family-sms = Text messages
notify-family-workflow = A workflow
notify-family-identity = Identity verification
notify-family-extension = Extension apps
notify-family-notary = A notary’s session
notify-family-agreement = An agreement is

event-envelope-created = created, drafts included
event-envelope-sent = sent
event-envelope-resent = sent again
event-envelope-delivered = opened by all its recipients
event-envelope-completed = completed: everybody has signed
event-envelope-declined = declined by a recipient
event-envelope-voided = voided by its sender
event-envelope-corrected = corrected after it was sent
event-envelope-purge = purged: its documents are gone for good
event-envelope-deleted = deleted
event-envelope-discard = discarded before it was sent
event-envelope-removed = removed
event-envelope-reminder-sent = reminded of
event-recipient-sent = has a turn
event-recipient-resent = is sent it again
event-recipient-delivered = has opened it
event-recipient-completed = has signed
event-recipient-declined = has declined
event-recipient-authenticationfailed = could not prove who they are
event-recipient-autoresponded = has a mailbox that answered by itself
event-recipient-reassign = handed it on to somebody else
event-recipient-delegate = let somebody sign in their place
event-recipient-finish-later = wants to finish later
event-template-created = created
event-template-modified = changed
event-template-deleted = deleted
event-click-agreed = agreed to
event-click-declined = declined
event-sms-opt-in = a phone wants them
event-sms-opt-out = a phone wants them no more
event-workflow-started = started
event-workflow-failed = failed
event-workflow-completed = completed
event-identity-verification-completed = completed
event-identity-verification-pending = waits
event-extension-executed = one has run
event-notary-session-signer-locked = locks a signer out
event-notary-session-signer-unlocked = lets a signer in again
event-notary-session-terminated = is ended
event-notary-session-paused = is paused
event-notary-session-status-updated = has another status
event-notary-session-notary-assigned = gets a notary
event-notary-session-notary-removed = loses its notary
event-agreement-created = created
event-agreement-updated = changed
event-agreement-deleted = deleted
event-agreement-reviews-completed = reviewed
event-agreement-extractions-reviewed = read by a person after the machine

notify-data = What should messages bring along?
notify-data-words = With nothing ticked, a message says what happened to which envelope, and no more.
notify-data-all = Tick all but the documents
data-tabs = Fields of the documents
data-payment-tabs = Payment fields
data-custom-fields = Custom fields of the envelope
data-powerform = The PowerForm it came from
data-recipients = Recipients
data-folders = Folders
data-extensions = Extensions
data-attachments = Attachments
data-prefill-tabs = Fields filled in before sending
data-document-fields = Fields of document data
data-documents = The documents themselves: messages of 25 MB and more

notify-whose = Whose envelopes?
notify-whose-everybody = Everybody’s
notify-whose-everybody-words = All that anybody of the account sends
notify-whose-chosen = Of chosen people
notify-whose-chosen-words = Only what these people send
notify-whose-all-but = Of all but chosen people
notify-whose-all-but-words = Everything but what these people send
# $account is an account's name.
notify-people-of = People of { $account }
notify-people-to-come = The turn of this account has not come yet
notify-renew-then-read = Renew, then read
notify-people-running = Reading the people of the account
notify-people-more = Docusign has more people than these. Only the first thousand are shown.
notify-people-none = No name or e-mail address fits “{ $typed }”.
notify-people-help = A name or an e-mail address.
notify-people-search = Search people
# $account is an account's name.
notify-nobody-of = Tick at least one person of { $account }.
# $count is how many people of an account are ticked.
notify-people-ticked = { $count ->
    [0] None is ticked.
    [one] One is ticked.
   *[other] { $count } are ticked.
}

notify-delivery = How should messages come?
notify-sim = One by one
notify-sim-words = Each event is a message, at once (SIM)
notify-aggregate = Gathered
notify-aggregate-words = Several in one, the older way (aggregate)
notify-acknowledged = Send again what my receiver did not take
notify-acknowledged-words = Docusign calls it Require Acknowledgement. Without it, what your receiver misses is lost.
notify-logged = Keep a log
notify-logged-words = The newest 100 messages, for 15 days. Docusign calls it Enable Log.

### Proof.

notify-proof-question = How does your receiver know it is Docusign?
notify-proof-lead = Anybody can send to an address on the web. These are proofs that your receiver can check; several together are better.
notify-proof-lead-partner = Anybody can send to an address on the web. OAuth and signatures use the settings and keys of your account, for all these clients.
notify-authorization = In the Authorization header
notify-authorization-words = There is one such header, so it is one of these.
notify-authorization-nothing = Nothing
notify-authorization-nothing-words = A signature or a certificate, above, proves it, or nothing does.
notify-oauth = OAuth, with the account’s settings
notify-oauth-words = A token from your authorization server. Set up once under Connect, for the whole account.
notify-oauth-partner = OAuth, with your settings as the partner
notify-oauth-partner-words = A token from your authorization server, by the OAuth settings of your account.
notify-own-oauth = OAuth, with settings of its own
notify-own-oauth-words = A token from an authorization server that you name here, for this alone.
notify-basic = User name and password (HTTP Basic)
notify-basic-words = The same in each message. Together with signatures at best.
notify-needs-oauth = Your receiver checks the token as your authorization server says: who issued it, for whom, until when.
notify-needs-basic = Your receiver compares both. Whoever learns them can send in Docusign’s name.
notify-user-name = User name
notify-user-name-colon = A user name cannot have a colon in it.
notify-password = Password
notify-server = Token address of the authorization server
notify-server-help = Where Docusign gets a token by client credentials. Docusign tries it while saving.
notify-client-id = Client ID
notify-client-secret = Client secret
notify-scope = Scope
notify-scope-help = Only if your server asks for one.
# A button, in Practice alone.
notify-practice-server = Fill in Practice’s server
notify-practice-server-words = Practice has an authorization server of its own, with a client that is there for trying this out.
notify-parameters = Further parameters
notify-parameters-help = Only if your server asks for more. Type them as in audience=orders&resource=hooks, each with its name.
notify-parameters-wrong = Type each as its name, then = and its value, with & before the next. No name stands there twice, and none of grant_type, client_id, client_secret and scope: these are sent anyway.
notify-field-missing = This is needed.
notify-hmac = Sign each message (HMAC)
notify-hmac-words = Needs a Connect key at the account: where there is none, Countersign offers to make one once this is set up. Your receiver computes the signature over the body as it came, byte for byte, and compares it with each X-DocuSign-Signature header.
notify-hmac-words-partner = Uses the keys of your account. Your receiver computes the signature over the body as it came, byte for byte, and compares it with each X-DocuSign-Signature header.
notify-mutual-tls = Docusign’s client certificate (mutual TLS)
notify-mutual-tls-words = Your receiver has to ask for it and to check it: without that it proves nothing. Check issuer and subject, not the certificate itself, which is renewed.
notify-soap = The older signature for SOAP is not offered: Docusign advises against it.
notify-no-proof = So far nothing proves it: your receiver would take everybody’s messages for Docusign’s.
notify-partner-unused = Without OAuth and without signatures nothing of your account is used at your clients’.

### Review.

notify-review-question = Is this what you want?
notify-review-lead = Nothing has been changed yet.
# After something was made at the owner’s account.
notify-review-lead-owner = Nothing is set up at the accounts below yet.
# After it was set up once.
notify-review-lead-again = Nothing more is changed until you go on.
notify-choose-again = Choose accounts again
notify-review-where = At
notify-review-next = { $count ->
    [one] Set up
   *[other] Set up at { $count } accounts
}
notify-review-compare = Show what would change
notify-owner-looking = Looking whether your account has everything that is needed
notify-owner-fine = Your account has everything that is needed
notify-look-again = Look again
notify-owner-no-key-now = Messages would be signed with a key that nobody knows, or not at all. Make one here: it signs the messages of this account, and those of every client whose notifications you manage with your integration key.
notify-owner-no-oauth-now = Messages would come without a token. Set OAuth up here, or look again once it was set up elsewhere.
notify-account-no-oauth = The account has no OAuth settings for Connect
notify-owner-set-up-oauth = Set up OAuth at your account
# $name is what a connection is called.
notify-owner-oauth = OAuth of { $name }
notify-owner-oauth-words = These settings are for the whole account: for its own configurations that use OAuth, and for those of every client whose notifications you manage with your integration key. What you type here goes to the authorization server and to Docusign. Countersign keeps none of it.
notify-owner-try = Try it first
notify-owner-trying = Asking for a token
notify-owner-try-words = Trying asks your server for a token from this computer, in both ways in which a client can say who it is. It changes nothing.
notify-owner-set = Set it
notify-owner-setting = Setting it
notify-owner-setting-words = Docusign asks your server for a token meanwhile. If you leave, it goes on.
notify-owner-oauth-set = OAuth is set up at your account
notify-owner-oauth-set-words = What you typed is not kept on this computer.
notify-owner-oauth-there = Your account has OAuth settings by now
notify-owner-oauth-there-now = Somebody else set them up meanwhile. They are used, and yours were not set.
notify-renew-then-look = Renew, then look
# Where several accounts use OAuth settings of their own.
notify-oauth-each = Messages carry a token only where the account itself has OAuth settings. Each account’s are under Notifications, OAuth.
notify-json = What is sent
# $name is what a connection is called.
notify-json-of = As JSON, to { $name }. Secrets are left out here, and are sent.
notify-json-others = The other accounts get the same.
notify-json-others-people = The other accounts get the same, with people of their own.
notify-save = Save as a file
notify-save-words = “countersign connect create” takes such a file.
notify-save-secrets = Its secrets have to be added there.
notify-choosing-place = Choose a place for the file
notify-writing = Writing the file
notify-saved = The file is saved
notify-curl = As a command (curl)
notify-curl-words = For a Unix shell. The access token comes from its variable ACCESS_TOKEN; no secret is in the command.
notify-curl-secrets = Put the secret where PUT_IT_HERE stands.
notify-envelope = For one envelope alone (eventNotification)
notify-envelope-words = A program that creates envelopes can put this into each, under other names than above. Then no configuration is needed.
notify-envelope-lost = What cannot be said there:
notify-envelope-basic = User name and password.
notify-envelope-own-oauth = OAuth settings of its own: those of the account are used.
notify-envelope-mutual-tls = That the client certificate is required. It is shown where your receiver asks for it.
notify-envelope-people = Whose envelopes: it is about that one.
notify-what-is-there = If one of this name and address is there already, it is left as it is, and you see in what it differs.
notify-what-changes = Before anything is changed, you see in what this differs from what is there. Whether it sends, is paused or is off stays as it is.

### What became of it.

notify-running-question = Setting up notifications
notify-running-lead = A few accounts at a time.
notify-done-question = Notifications are set up
notify-done-lead = Docusign has it as you wanted it. Each account was asked once more to see that.
notify-no-key-question = Something is still missing
# $lacking of $count accounts have no key.
notify-no-key-lead = Docusign has it as you wanted it, but messages { $count ->
    [one] come unsigned until the account has a key.
   *[other] of { $lacking ->
        [one] one account
       *[other] { $lacking } accounts
    } come unsigned until there is a key.
}
# $count is how many accounts were to be set up.
notify-not-done-question = { $count ->
    [one] Notifications are not set up
   *[other] Notifications are not set up everywhere
}
# $right of $count accounts are as they should be.
notify-not-done-lead = { $count ->
    [one] The account says why, and what to do.
   *[other] { $right } of { $count } accounts are as you want them. The others say why, and what to do.
}
notify-compare-question = Change it like this?
notify-compare-lead = Look at what would change, then choose Change it. Nothing has been changed yet.
notify-stop = Stop
notify-all-again = Run all again
notify-all-again-words = What is right already is left alone.
notify-account-to-come = Its turn has not come yet
notify-account-running = Under way
notify-account-stopped = Stopped before its turn. Nothing was changed there this time.
notify-account-right = It was there as you want it, and was left alone.
# $id is Docusign's id of the configuration.
notify-account-created = Made, and there as it was sent. Docusign’s id of it is { $id }.
notify-account-sent-again = Sent again, with its secret. What can be seen of it is as you want it.
notify-account-updated = Changed, and there as you want it now. Before that:
notify-account-no-key = Messages come unsigned: the account has no key to sign them with.
notify-account-key-unseen = Whether the account has a key to sign messages with could not be seen. Without one they come unsigned. Choose Run all again to look once more.
notify-key-unchosen = You made this key here before. Its account is no longer among those that are set up.
notify-account-differs = One of this name and address is there already, { $id }, and differs. It was left as it is.
# $id is Docusign's id of the configuration.
notify-account-would-change = Nothing has been changed yet. This would change in it ({ $id }):
notify-account-not-as-sent = Docusign took it, { $id }, and yet it is not there as it was sent.
notify-account-none = The one that was to be changed is not there any more.
# $ids are several ids.
notify-account-several = Several of this name and address are there: { $ids }. Nothing was changed. Delete all but one of them, then try again.
notify-secret-unseen = Whether its password or client secret is still the same cannot be seen.
notify-change-it = Change it
notify-set-up-anew = Set it up anew
notify-send-secrets = Send the secret again
notify-renew-first = Renew, then set up
