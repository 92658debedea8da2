## Docusign Connect: configurations, what became of them, drift, the log, signatures.

### Help of the command line.

cli-connect = Docusign Connect: notifications of an account, set up, compared, watched, and tried on this computer
cli-connect-list = List the configurations of an account
cli-connect-show = Show a configuration
cli-connect-show-json = Print the object in Docusign’s own spelling, as update takes it: without secrets and without fields that are not known here; create wants its secrets added
cli-connect-create = Make a configuration at one account or several; one that is right already is left alone
cli-connect-update = Change a configuration at one account or several to be as the file says; what the file does not say stays
cli-connect-pause = Pause a configuration: messages are kept back and not lost
cli-connect-resume = Resume a configuration that is paused
cli-connect-delete = Delete a configuration
cli-connect-drift = Compare what is there with what was set up here; ends with 4 where something is not as it was
cli-connect-logs = Show what was sent, what failed, and when it is tried next
cli-connect-verify = Judge the signatures (HMAC) of a message, and name the mistake where none fits; ends with 1 then
cli-connect-receive = Receive messages on this computer, as the customer’s endpoint would, and judge each
cli-connect-receive-port = The port to listen at; any free one if it is left out
cli-connect-receive-https = Speak TLS, with a certificate made for the purpose, which Practice takes and Docusign does not
cli-connect-receive-authority = A file with the certificates (PEM) of the authorities whose client certificate a message has to come with; means --https
cli-connect-receive-key-file = A file whose first line is an HMAC key; a message has to be signed with one of them
cli-connect-receive-user = The user name a message has to come with (HTTP Basic)
cli-connect-receive-password-file = A file whose first line is its password
cli-connect-receive-token-file = A file whose first line is the access token a message has to come with (OAuth)
cli-connect-receive-introspect = The address of an authorization server on this computer that says whether a message’s access token lives (RFC 7662)
cli-connect-receive-client-id = The client ID to ask it with
cli-connect-receive-client-secret = A file whose first line is the client secret to ask it with
cli-connect-receive-fail = Answer this many messages with 503 on purpose, so that they are sent again
cli-connect-receive-count = End after this many messages; with 1, if one of them did not prove what was asked for
cli-connect-receive-save = Save each message to a file in this folder, as send and verify take it; it may hold a password or a token
cli-connect-receive-json = Print a line of JSON for each message
cli-connect-send = Send a saved message to a receiver on this computer, as Docusign would
cli-connect-code = Print a receiver that takes genuine messages alone (HMAC), whole and ready to run
cli-connect-language = The language that it is written in
cli-connect-configuration = A configuration: its id, or its name where only one has it
cli-connect-names = The connections at whose accounts it is done
cli-connect-file = The configuration as JSON, in Docusign’s own spelling (connectCustomConfiguration)
cli-connect-owner = The connection of the account that owns the integration key: for integratorManaged, its OAuth settings and keys are looked at first
cli-connect-which = The id or name of the configuration that is changed; otherwise the one that is like the file
cli-connect-anyway = Send it also where nothing is seen to differ: passwords and client secrets cannot be compared
cli-connect-all = At all accounts where something was set up here
cli-connect-from = From this day on, such as 2026-11-20
cli-connect-to-day = Until this day
cli-connect-reveal = Print people and subjects too
cli-connect-body = A file that holds the body of a message, byte for byte
cli-connect-headers = A file that holds its headers, “Name: value”, a line each
cli-connect-message = A saved message: a line “Countersign-Message: 1”, the headers, an empty line, the body
cli-connect-key-file = A file whose first line is a key of Connect Keys; - reads it from standard input; can be said several times
cli-connect-to = Where the receiver listens, such as http://127.0.0.1:8080/hook; a loopback address only

### What the commands print.

cmd-column-state = State
cmd-column-told = Tells
cmd-column-address = Address
cmd-connect-none = This account has no Connect configuration.
# $configuration is an id or a name.
cmd-connect-not-there = There is no configuration “{ $configuration }”. “countersign connect list” names those that are there.
cmd-connect-several = Several configurations are called “{ $configuration }”: { $ids }. Give the id.
cmd-connect-needs-renewal = { $name }: the access token has ended. With --renew the connection is renewed first.
cmd-connect-file-wrong = Nothing was changed: { $path } cannot be taken as it is.
cmd-connect-file-long = { $path } is too long.
cmd-connect-file-unreadable = { $path } could not be read: { $reason }
cmd-connect-right = { $name }: left as it is; { $id } is right already.
cmd-connect-created = { $name }: made, { $id }. It is there as it was sent.
cmd-connect-updated = { $name }: changed, { $id }. It was, before:
cmd-connect-differs = { $name }: nothing was changed. One of that name and address is there already, { $id }, and differs; “countersign connect update” changes it:
cmd-connect-not-as-sent = { $name }: Docusign took it, { $id }, and yet it is not there as it was sent:
cmd-connect-nothing-like-it = { $name }: nothing was changed, as there is none like it. “countersign connect create” makes it.
# $person is who signed in.
cmd-connect-may-not = { $name }: by what Docusign says, { $person } may not manage Connect in this account. It is tried all the same.
cmd-connect-several-like-it = { $name }: nothing was changed, as several are like it: { $ids }. Name one with --configuration.
cmd-connect-secret-unseen = Whether its password or client secret is still the same cannot be seen; “countersign connect update --anyway” sends them again.
# $name is a connection.
cmd-connect-no-key = { $name }: it asks for signatures (includeHMAC), and the account has no key to make them with: messages come unsigned. “countersign connect keys add” makes one.
cmd-connect-key-unseen = { $name }: it asks for signatures (includeHMAC), and whether the account has a key could not be seen.
cmd-connect-delete-sure = Delete the configuration “{ $configuration }” at { $name }? From then on this configuration tells nobody what happens. [y/N]
cmd-connect-delete-not-asked = Nothing was deleted. Add --yes to delete without being asked.
cmd-connect-nothing-set-up = Nothing was set up from here, so there is nothing to compare.
cmd-connect-no-drift = { $name }: “{ $configuration }” ({ $id }) is as it was set up here.
# $what and $now are two sentences.
cmd-connect-drift = { $name }: “{ $configuration }” ({ $id }): { $what }. { $now }
cmd-connect-keys-unseen = { $name }: “{ $configuration }” ({ $id }) asks for signatures, and whether the account has a key could not be seen.
cmd-connect-log-backwards = The last day is before the first: give --from the earlier one, and --to the later one.
cmd-connect-log-empty = The log is empty.
cmd-connect-log = Log
cmd-connect-failures = Failures
cmd-connect-log-hidden = People and subjects are left out; --reveal prints them.
# $header is the number of a header, $key that of a key as they were named.
cmd-connect-fits = Genuine: X-DocuSign-Signature-{ $header } was made with key { $key }.

### A receiver on this computer.

cmd-receive-listening = Listening at { $url }. Every path is taken. Press Ctrl+C to end it.
cmd-receive-nothing-expected = Nothing was said that a message has to prove, so each one is accepted.
# $port is the number of a port, $reason what the system says.
cmd-receive-port = Port { $port } cannot be had: { $reason }. Take another with --port, or leave it out.
cmd-receive-certificate = No certificate could be made: { $reason }
cmd-receive-no-authority = { $path } holds no certificate of an authority (PEM).
cmd-receive-saved = saved to { $path }
# $number counts messages, $event is a word of Docusign’s such as envelope-completed, $target a path, $status what it was answered with.
cmd-received = { $number }. { $event }, { $bytes ->
    [one] one byte
   *[other] { $bytes } bytes
}, to { $target }: { $verdict }, answered with { $status }
received-no-event = no event named
received-accepted = accepted
received-refused = refused
received-on-purpose = failed on purpose
received-not-saved = not saved
# $megabytes is a number.
received-too-long = A message to { $target } was refused (413): it is longer than { $megabytes } MB.
received-head-too-long = A message was refused (431): its headers are too many, or too long.
received-login-accepted = User name and password are right.
received-login-missing = There is no user name and password (HTTP Basic). Set both on the configuration; they cannot be there together with OAuth.
received-login-wrong = User name or password is wrong. Set both anew on the configuration.
received-login-not-judged = User name and password could not be judged.
received-token-accepted = The access token is right.
received-token-missing = There is no access token (OAuth). Switch on includeOAuth, and set the OAuth settings of the account or of the configuration.
received-token-wrong = The access token is not the right one, or has ended. Look which authorization server the OAuth settings name.
received-token-not-judged = The authorization server did not say whether the access token lives. Look at the address, the client ID and its secret.
received-certificate-accepted = The client certificate is of an authority that was named.
received-certificate-missing = There is no client certificate. Switch on requireMutualTls and signMessageWithX509Certificate.
received-certificate-wrong = The client certificate is of another authority, or has ended. Name the authority of whoever sends.
received-certificate-not-judged = The client certificate could not be judged.

### Configurations.

connect-state-on = on
connect-state-off = off
connect-state-off-by = off, by { $by }
connect-state-paused = paused
connect-nothing = nothing
connect-yes = yes
connect-no = no
connect-label-users = Whose envelopes
connect-label-mode = Messages
connect-label-data = Brings along
connect-label-proof = Proofs
connect-label-acknowledged = Acknowledged
connect-label-logged = Logged
connect-users-all = everybody’s
connect-users-chosen = { $count ->
    [one] those of one chosen person
   *[other] those of { $count } chosen people
}
connect-users-except = { $count ->
    [one] everybody’s but those of one person
   *[other] everybody’s but those of { $count } people
}
connect-mode-sim = one by one (SIM)
connect-mode-aggregate = gathered (aggregate)
connect-mode-older = in the older way
connect-proof-oauth = OAuth
connect-proof-hmac = HMAC
connect-proof-certificate = client certificate
connect-proof-basic = HTTP Basic
connect-proof-partner = managed by the partner
# $field is Docusign’s name of a field.
connect-difference = { $field } is { $found }, to be { $wanted }
connect-paused = “{ $configuration }” ({ $id }) is paused. Messages are kept back, not lost.
connect-paused-already = “{ $configuration }” ({ $id }) was paused already.
connect-resumed = “{ $configuration }” ({ $id }) sends again. What was kept back follows at the next time that Docusign tries.
connect-resumed-already = “{ $configuration }” ({ $id }) was not paused.
connect-switched-off = “{ $configuration }” ({ $id }) is off. What happens meanwhile is never told.
connect-switched-on = “{ $configuration }” ({ $id }) is on.
connect-deleted = “{ $configuration }” ({ $id }) is deleted.

### What is wrong with a configuration in a file.

written-no-object = It is not one JSON object.
written-too-deep = Its lists and objects stand within each other deeper than those of any configuration.
written-several = It holds { $count } configurations; a file is for one.
written-unknown-instead = Docusign knows no field “{ $name }”, and would drop it. Probably { $instead } is meant.
written-unknown = Docusign knows no field “{ $name }”, and would drop it.
written-hmac-secret = Docusign would drop “hmacSecret”: keys belong to the account, and includeHMAC only asks that all of them sign.
written-no-switch = { $name } is neither true nor false.
written-no-text = { $name } is no text.
written-no-texts = { $name } is no list of names.
written-not-an-object = { $name } is no object.
written-not-a-text-of-each = { $name } is no object with a text of each name.
written-missing = { $name } is missing.
written-no-address = urlToPublishTo is not a web address.
written-not-https = urlToPublishTo has to begin with https://
written-address-long = urlToPublishTo is longer than the 4,096 bytes that Docusign takes.
written-address-fragment = urlToPublishTo ends with what “#” begins, which is never sent to a server. Take it away.
written-address-host = urlToPublishTo names a server that cannot be: between the dots of its name, something is missing or too long, or a hyphen stands at an end.
written-address-port = urlToPublishTo has port 0, at which no server listens. Name another port, or none.
written-address-used = Not everybody reads urlToPublishTo as the same address: there may be a space, a bracket, a backslash, a lone “%”, an invisible sign or “..” in it, or // is missing. If { $url } is meant, write that.
written-address-repaired = Not everybody reads urlToPublishTo as the same address: there may be a space, a bracket, a backslash, a lone “%”, an invisible sign or “..” in it, or // is missing. Write it as a browser’s address bar shows it, other signs as %20.
written-address-spaced = urlToPublishTo has spaces or a line end before or behind the address. Take them away.
written-address-credentials = urlToPublishTo has a user name or password in it. They go into userName and password, which are not shown or written down.
written-oauth-credentials = oAuthConfiguration.authorizationServerUrl has a user name or password in it. They go into clientId and clientSecret.
written-password-alone = password needs userName beside it.
written-events-need-sim = events need deliveryMode SIM and eventData.version restv2.1; leave both out, and they are set.
written-two-vocabularies = events and envelopeEvents or recipientEvents are two vocabularies; say what is to be told in events alone.
written-no-events = It names no event, so nothing would be told. List some in events, for instance envelope-completed.
written-basic-and-oauth = userName and includeOAuth exclude each other: both need the one Authorization header.
written-nobody = allUsers is false, and nobody is chosen in userIds or groupIds.

### Refusals and other problems.

connect-lacks-permission-now = An account administrator may do this, or a person with the permission Connect who may also send envelopes. An administrator can give it in Docusign. Or sign in as somebody who has it.
connect-not-enabled = Connect is not available in this account
connect-not-enabled-now = Most often it is not switched on there: Admin, Integrations, Connect, Enable Connect. Otherwise the account’s plan does not have it, and your Docusign contact can say what has to be bought.
connect-events-refused = Docusign refused the events
connect-events-refused-now = They need the delivery mode SIM and the version restv2.1 beside them. Set both, and try once more.
connect-invalid = Docusign did not take a value
connect-invalid-now = Compare what Docusign says with the configuration: is the address https, are the users of this account?
connect-not-found = Docusign knows nothing of that id
connect-not-found-now = It may have been deleted meanwhile. List what is there, and try once more.
connect-address = Docusign does not send to this address
connect-address-now = Correct it.
connect-client-secret = The OAuth settings differ, and their secret is missing
connect-client-secret-now = Nothing was changed: Docusign takes OAuth settings only together with clientSecret. Add it to oAuthConfiguration, or leave oAuthConfiguration out.
connect-not-renewed = The access token has ended, and the connection could not be renewed
connect-not-renewed-now = “countersign renew” says why. Renew it, or sign in again, then run the same again.
connect-too-long = The configuration is too long to be noted on this computer
connect-too-long-now = Nothing was changed, since it could not be compared later. Most often it lists very many users: choose groups in groupIds, or all users.
connect-unsure = It is not known whether Docusign did it
connect-unsure-now = The answer did not come, and looking again did not help. Run the same again later: what is there already is found, and not made twice.
connect-not-noted = Docusign did it, and it could not be noted on this computer
connect-not-noted-now = Run the same again: it is then left as it is, and noted. Until then drift does not know of it.
connect-which = It is not clear which configuration is meant
connect-which-now = List what is there, and give the id.
connect-another-key = This connection was made with another integration key than the owner’s
connect-another-key-now = Partner-managed settings belong to the key whose token makes the call, so the owner’s would not be used. Set up a connection of this account with the owner’s integration key first.
connect-another-environment = This connection is to another Docusign than the owner’s
connect-another-environment-now = Demo, Production and Practice know nothing of each other. Choose two of the same.
connect-owner-gone = The connection of the account that owns the integration key is not kept here any more
connect-owner-gone-now = Nothing was changed at this account. Start once more, and say which account owns the key.
connect-no-oauth = The owner’s account has no OAuth settings for Connect
connect-no-oauth-now = Messages would come without a token. Set OAuth up at the owner’s account first: Admin, Integrations, Connect.
connect-no-key = The owner’s account has no Connect key
connect-no-key-now = Messages would be signed with a key that nobody knows, or not at all. Add one at the owner’s account first: Connect, Connect Keys, Add Secret Key.

### Drift.

drift-gone = it is not there any more
drift-gone-now = Somebody deleted it. “countersign connect create” makes it anew.
drift-off = it was switched off
drift-off-by = it was switched off, by { $by }
drift-off-now = What happens meanwhile is never told. Look why, then switch it on: “countersign connect update” with the file it was made from.
drift-paused = it was paused
drift-paused-now = Messages are kept back. “countersign connect resume” has them sent.
drift-no-key = it asks for signatures, and the account has no key
drift-no-key-now = Messages come unsigned. Add a key at the account, and give it to the receiver: Connect, Connect Keys, Add Secret Key.
drift-events = it does not tell { $events } any more
drift-events-now = “countersign connect update” with the file it was made from adds them.
drift-vocabulary = it tells in the other vocabulary
drift-vocabulary-now = Messages come in another form, which a receiver refuses or misreads. “countersign connect update” with the file it was made from sets it right.
drift-address = it sends to { $is } and no longer to { $was }
drift-address-now = If that is not known to you, somebody else hears what was meant for you. “countersign connect update” with the file it was made from sets it right.
drift-changed = it was changed
drift-changed-now = “countersign connect update” with the file it was made from sets it right.

### The log.

connect-log-when = When
connect-log-status = Status
connect-log-envelope = Envelope
connect-log-error = What went wrong
connect-log-next = Next try
connect-log-between = between { $earliest } and { $latest }

### Signatures.

hmac-no-signature = The message has no signature
hmac-no-signature-now = Either includeHMAC is off, or the account has no key, or something on the way took the header away.
hmac-no-key = No key was given
hmac-no-key-now = Nothing can be judged without one. A receiver that goes on without its key takes everybody’s messages: let it refuse instead.
hmac-other-key = No key made any of the signatures
hmac-other-key-now = Most often the key is another account’s, or was removed: with integratorManaged it is the one of the account that owns the integration key. Otherwise the body is not the one that was sent.
hmac-other-body = The body is not the one that was sent, or another key signed it
hmac-other-body-now = The key is right: another message proved itself with it. What changes bodies on the way are proxies, middleware and whoever writes JSON anew; a single sign is enough.
hmac-body-changed = The signature fits another body: this one is not as it was signed
hmac-reserialized-now = It was read as JSON and written anew. The receiver has to take the bytes as they come, before anything reads them.
hmac-line-ends-now = Its line ends, or the one at its end, were changed on the way or by an editor. Save the bytes as they come.
hmac-mark-now = Something put a byte order mark before it. Save the bytes as they come.
hmac-charset-now = It was changed into another character set. The bytes are UTF-8 and have to stay so.
hmac-body-cut = The body ends too soon, after { $bytes } bytes
hmac-body-cut-now = A limit on its way cut it. Messages with documents go beyond 25 MB: raise the limit of the receiver and of what stands before it.
hmac-key-quoted = The key has quotation marks around it
hmac-key-quoted-now = Without them the signature fits. Take them off where the key is kept.
hmac-key-spaced = The key has a space or a line end beside it
hmac-key-spaced-now = Without it the signature fits. Take it off where the key is kept.
hmac-key-decoded = The signature was made with the decoded key
hmac-key-decoded-now = The key looks like base64, and is not to be decoded: its text is the key. Docusign signs with the text.
hmac-other-encoding = X-DocuSign-Signature-{ $header } is genuine, and written in another way
hmac-other-encoding-now = Docusign writes plain base64, neither hexadecimal digits nor the base64 of addresses. Compare in base64.
hmac-no-code = What stands in X-DocuSign-Signature-{ $header } is no signature
hmac-no-code-now = It has another length. A comparison has to say no to it, and must not break off.
hmac-not-the-first = It is genuine by X-DocuSign-Signature-{ $header }, and not by the first
hmac-not-the-first-now = The account has several keys, and signs with each. A receiver that reads only X-DocuSign-Signature-1 refuses this: let it read all of them.

### Messages in files, and sent to this computer.

message-none = { $path } is no saved message: its first line has to be “Countersign-Message: 1”.
message-newer = { $path } was saved by a newer Countersign.
message-no-end = { $path }: no empty line ends the headers.
message-no-header = { $path }: line { $line } is no header.
message-long = { $path }: its headers are too long, or too many.
delivered-success = The receiver answered { $status } after { $milliseconds } ms. Docusign would take that for success.
delivered-failure = The receiver answered { $status } after { $milliseconds } ms. Docusign would try again later.
delivered-slow = Docusign asks receivers to answer within five seconds.
delivery-redirect = The receiver at { $url } answered with a redirect
delivery-redirect-now = Docusign does not take that for success. Let the receiver answer at the address itself.
delivery-none = No receiver answered at { $url }
delivery-none-now = Start it, look at its port, then try once more.
