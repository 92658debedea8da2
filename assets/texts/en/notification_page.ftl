## The page Notifications of a connection: what Docusign Connect has at its account.

### On the page of the connection.

watch-section = Notifications
watch-section-words = Docusign can tell a program of yours what happens to envelopes of this account, at an address on the web (Docusign Connect).
watch-open = Notifications

### The page.

watch-question = Notifications
# $account and $environment are names.
watch-lead = What { $account } ({ $environment }) tells other programs about its envelopes, through Docusign Connect.
watch-view = Show
watch-view-configurations = What is set up
watch-view-log = What was sent
watch-view-keys = Connect keys
watch-view-oauth = OAuth
watch-look-again = Look again
watch-reading = Reading what is set up in Docusign
watch-reading-log = Reading the log from Docusign
watch-renew-first = Renew, then look
watch-sign-in-else = Sign in as somebody else
watch-renew-first-now = It lives eight hours. To look at the notifications, the connection has to be renewed first.
watch-no-renewal-now = It lives eight hours, and this connection has nothing to renew it with. To look at the notifications, sign in again.
watch-none = Nothing is set up in this account
watch-none-words = Nobody is told when something happens to its envelopes. Set up notifications, and a program of yours is.
watch-count = { $count ->
    [one] One configuration
   *[other] { $count } configurations
}

### A set-up that was left in its midst.

watch-draft = Notifications, not finished
# $name is what the person typed.
watch-draft-named = Notifications “{ $name }”, not finished
# $date is a day and a time.
watch-draft-words = You left it on { $date }. Your answers are kept on this computer, but for secrets and addresses that may hold one: those are typed anew.
# $address is where messages were to go.
watch-draft-address = To { $address }
watch-draft-continue = Continue
watch-draft-discard = Discard
watch-draft-discard-title = Discard this set-up of notifications?
# $name is what the person typed.
watch-draft-discard-title-named = Discard the set-up of “{ $name }”?
# $date is a day and a time.
watch-draft-discard-words = You left it on { $date }. The answers you gave so far are forgotten. Nothing that is set up in Docusign changes.

### A configuration.

# $state is one of the sentences below, $date the day.
watch-here = Set up from this computer on { $date }.
watch-elsewhere = Not set up from this computer.
watch-state-on = On
watch-state-paused = Paused: messages are kept back, and are not lost
watch-state-off = Off: this configuration tells nobody
# $by is who or what, in Docusign's words.
watch-state-off-by = Off, switched off by { $by }: this configuration tells nobody
watch-address = To { $address }
# $events are names of events.
watch-tells = Tells: { $events }
watch-tells-nothing = It names no events, so nothing is told.
# $proofs are names of mechanisms.
watch-proofs = How the receiver knows it is Docusign: { $proofs }
watch-no-proof = The receiver cannot know that a message comes from Docusign: nothing shows it.
# $users says whose envelopes, $mode how messages come.
watch-users = About { $users } envelopes. Messages come { $mode }.
watch-users-all = everybody’s
watch-users-chosen = { $count ->
    [one] one chosen person’s
   *[other] { $count } chosen people’s
}
watch-users-except = { $count ->
    [one] everybody’s but one person’s
   *[other] everybody’s but { $count } people’s
}
watch-mode-sim = one by one
watch-mode-aggregate = gathered
watch-mode-older = in the older way
watch-nameless = A configuration without a name
# $name is its name, $id its number.
watch-name-with-id = { $name } ({ $id })
watch-pause = Pause
watch-resume = Resume
watch-switch-off = Switch off
watch-switch-on = Switch on
watch-delete = Delete
watch-edit = Change
watch-edit-elsewhere = It has something that no step here asks about. Change it in Docusign, or with “countersign connect update”.
watch-details = As Docusign has it
watch-details-words = Without passwords and secrets: Docusign does not give them.
watch-delete-title = Delete “{ $name }”?
watch-delete-words = It is deleted in Docusign. From then on this configuration tells nobody what happens, and nothing brings it back.
# $name is what the configuration is called.
watch-switch-off-title = Switch “{ $name }” off?
watch-switch-off-asked = This configuration then tells nobody what happens from now on, not later either.
watch-rather-pause = To stop it for a while, choose Pause instead. Messages are kept back then, and follow later.

### What is being done, and what came of it.

# $name is what the configuration is called.
watch-doing-pause = Pausing { $name }
watch-doing-resume = Resuming { $name }
watch-doing-switch-off = Switching { $name } off
watch-doing-switch-on = Switching { $name } on
watch-doing-delete = Deleting { $name }
watch-doing-restore = Setting { $name } as it was
watch-doing-make-anew = Making { $name } anew
watch-doing-forget = Forgetting { $name }
watch-done-pause = { $name } is paused
watch-done-pause-words = Messages are kept back from now on, and are not lost.
watch-done-resume = { $name } sends again
watch-done-resume-words = What was kept back follows at the next time that Docusign tries.
watch-done-switch-off = { $name } is off
watch-done-switch-off-words = This configuration tells nobody what happens from now on, not later either.
watch-done-switch-on = { $name } is on
watch-done-switch-on-words = What happens from now on is told. What happened before is not.
watch-done-delete = { $name } is deleted
watch-done-restore = { $name } is as it was set up here
watch-done-make-anew = { $name } is there again
watch-done-make-anew-words = What happened meanwhile is not told.
watch-done-forget = { $name } is forgotten
watch-done-forget-words = It is not looked for any more.
watch-so-before = It was so already; nothing was sent.
watch-outdated = It is not there any more as it was seen here
watch-outdated-now = Nothing was changed. Look at what is there now.
watch-secret-unknown = It had a password or a client secret that is not kept here
watch-secret-unknown-now = Nothing was made: it would come to be without. Set it up anew with the secret.
watch-another = Another configuration of that name and address is there
watch-another-now = Nothing was made. If it is the right one, forget the one that is gone.
watch-not-as-sent = Docusign took the change, and it is not there as it was sent
watch-not-as-sent-now = Look at what differs, and ask Docusign’s support if it stays so.
watch-secret-missing = Its OAuth settings differ, and their secret is not kept here
watch-secret-missing-now = Nothing was changed: Docusign takes these settings only together with the client secret. Set it up anew with the secret.
watch-unsure-now = The answer did not come, and looking again did not help. Look at what is there; if it was not done, do it again.
watch-not-noted-now = It is done in Docusign. Until it is noted here, it may be shown as changed by somebody else; do the same again, and it is noted.

### Drift.

watch-drift = It is no longer as it was set up here
watch-missing = Something is still missing
watch-gone = Gone: it was set up here, and is not there any more
watch-gone-words = Somebody deleted it in Docusign. It sent to { $address }.
watch-gone-secret = It had a password or a client secret that is not kept here, so it cannot be made anew from here.
watch-drift-off = It was switched off, not from here.
watch-drift-off-by = It was switched off by { $by }.
watch-drift-off-now = This configuration tells nobody what happens meanwhile. Look why, then switch it on.
watch-drift-paused = It was paused, not from here.
watch-drift-paused-now = Messages are kept back until it is resumed.
watch-drift-no-key = It asks for signatures, and the account has no key.
watch-drift-no-key-practice = Messages come unsigned until it has one.
watch-drift-no-key-now = Messages come unsigned until it has one. Make one here, or in Docusign under Admin, Integrations, Connect, Connect Keys.
watch-drift-events = It does not tell any more: { $events }.
watch-drift-vocabulary = It tells in Docusign’s older way.
watch-drift-vocabulary-now = Messages come in another form, which the receiver may refuse or misread.
watch-drift-address = It sends to { $is } and no longer to { $was }.
watch-drift-address-now = If you do not know that address, somebody else hears what was meant for you.
watch-drift-changed = Changed: { $fields }.
watch-keys-unseen = It asks for signatures, and whether the account has a key could not be seen.
watch-restore = Set as it was
watch-compare = What would change
watch-compare-lead = Only this is changed; all else stays as it is.
# $field is what it is about, $found what is there now, $wanted what would be there.
watch-difference = { $field }: now { $found }, then { $wanted }
watch-restore-now = Change it
watch-leave-it = Leave it
watch-make-anew = Make it anew
watch-forget = Forget it
watch-field-name = Name
watch-field-address = Address
watch-field-on = Sends
watch-field-paused = Paused
watch-field-users = Everybody’s envelopes
watch-field-except = All but the chosen people
watch-field-log = Log
watch-field-acknowledgement = Sent again until it is acknowledged
watch-field-hmac = HMAC signatures
watch-field-oauth = OAuth token
watch-field-partner = Managed by the partner
watch-field-certificate = Client certificate
watch-field-mode = How messages come
watch-field-events = Events
watch-field-version = Form of messages
watch-field-data = What messages bring along
watch-field-chosen = Chosen people

### The log.

watch-log-empty = Nothing is in the log
watch-log-empty-words = Docusign logs what configurations send that have the log switched on, keeps the newest hundred messages, and each for fifteen days.
watch-log-note = Docusign keeps the newest hundred messages of configurations that are logged, each for fifteen days. Its log does not name the event.
watch-show-people = Show people and subjects
watch-hide-people = Hide people and subjects
watch-failures = { $count ->
    [one] One message did not arrive
   *[other] { $count } messages did not arrive
}
watch-failures-none = No message failed
watch-messages = { $count ->
    [one] One message in the log
   *[other] { $count } messages in the log
}
watch-arrived = Arrived
watch-failed = Did not arrive
watch-waiting = Waits to be sent
watch-status-unknown = Unknown
# $state is one of the four above, $when the day and time.
watch-line = { $state } · { $when }
# $state is one of the four above, $status Docusign’s word.
watch-state-said = { $state } ({ $status })
watch-line-no-time = { $state } · time unknown
watch-line-name = From { $name }
watch-line-envelope = Envelope { $id }
watch-line-no-envelope = Docusign does not say which envelope.
watch-line-status = Docusign says: { $status }
watch-line-error = The reason, in Docusign’s words: { $error }
watch-line-tries = { $count ->
    [one] Tried again once.
   *[other] Tried again { $count } times.
}
# $earliest and $latest are days with their times.
watch-line-next = Docusign tries again between { $earliest } and { $latest }.
watch-line-next-unknown = When Docusign tries again is not known.
watch-line-subject = Subject: { $subject }
watch-line-sender = Sender: { $sender }
