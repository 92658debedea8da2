## Problems. What happened; what to do now.

### Fields of Keys.

key-empty = Paste or type the integration key.
key-not-guid = This is not an integration key. It has five groups of letters and digits, like 12345678-90ab-cdef-1234-567890abcdef.
key-several = This is more than one value. Copy the Integration Key alone, or choose it below.
key-url = This is a web address. Copy the Integration Key itself from Apps and Keys.
key-named = This has a name in front of the value. Paste only what comes after the colon.
secret-empty = Paste or type the secret key.
secret-url = This is a web address. Copy the secret itself from Secret Keys.
secret-named = This has a name in front of the value. Paste only what comes after the colon.
secret-several = This is more than one value. Copy the secret alone, or choose it below if it is there.
secret-rsa = This is an RSA key. Copy the value from Secret Keys.
secret-masked = This is the masked value. Docusign shows a secret in full once; if it is lost, choose Add Secret Key and copy the new one.
secret-odd = This has characters no secret key has. Copy it again from Secret Keys.
pair-equal = Both fields hold the same value. One is the Integration Key, the other comes from Secret Keys.
pair-swapped = The two seem to be swapped: the integration key is in the secret’s field.
redirect-empty = Enter the redirect URI that is registered with the key.
redirect-not-url = This is not a web address. It usually reads http://localhost
redirect-fragment = A redirect URI has no part after #. Leave it out, here and in Apps and Keys.
redirect-http = Docusign’s answer cannot be received at this address. First add http://localhost to the key as one more redirect URI, in Apps and Keys, and save; then use that here. A product that is handed the token has no use for it.
redirect-scheme = The address has to begin with http:// or https://
redirect-odd = This address cannot be used as a redirect URI. It usually reads http://localhost
email-odd = This does not look like an e-mail address. You can leave the field empty.
clipboard-empty = There is nothing to paste: the clipboard is empty.
clipboard-not-text = What is on the clipboard is not a short text. Copy the value once more.
clipboard-unreachable = The clipboard could not be read. Press Ctrl+V in the field instead.

### Signing in.

denied = Consent was not given
denied-now = In the browser, Cancel was chosen in place of Accept. Choose Sign in with Docusign when you are ready.
denied-reason-now = If you chose Cancel yourself in the browser, choose Sign in with Docusign instead.
blocked = Your Docusign administrator has to allow this first
blocked-now = Signing in again does not help until then.
denied-other = Docusign refused, for a reason that Countersign does not know
denied-other-now = Docusign’s own words are below. Signing in again may help if it was only a passing trouble.
not-set-up = The app is not set to Authorization Code Grant
not-set-up-now = Choose Open Apps and Keys. There, choose Actions beside your app, then Edit; tick Authorization Code Grant and choose Save. Then choose Sign in with Docusign here. If you may not edit the app, ask your Docusign administrator to.
# $scopes are names of scopes.
invalid-scope = Docusign does not give what was asked for
invalid-scope-now = Asked for: { $scopes }. If you typed these yourself, compare them with your product’s guide first.
# $said is what Docusign wrote, or the customer's own server.
problem-said = Docusign says: “{ $said }”
problem-server-said = The server says: “{ $said }”
port-in-use = Another program blocks Docusign’s answer (port { $port })
port-in-use-now = Choose Sign in and paste the address: that works without the port, and at the end you copy one line from the browser. It also works as usual once that program is closed, or with another redirect URI on Keys that is registered with the key too, such as http://localhost:8721/callback.
port-needs-rights = This computer does not let Countersign receive Docusign’s answer (port { $port })
port-needs-rights-now = Choose Sign in and paste the address: that works without the port, and at the end you copy one line from the browser. It works as usual with another redirect URI on Keys that is registered with the key too, such as http://localhost:8721/callback.
# $program is the other program's name.
port-in-use-by = { $program } blocks Docusign’s answer (port { $port })
# $program is a program's name, $pid the number of its process.
port-program-with-number = { $program } (process { $pid })
port-in-use-by-us = Another Countersign blocks Docusign’s answer (port { $port })
port-in-use-by-us-now = Does it wait for a sign-in? Then finish or cancel that there, and choose Sign in with Docusign here. Or choose Sign in and paste the address: that works without the port, and at the end you copy one line from the browser.
port-reserved = This computer keeps the port of Docusign’s answer for something else (port { $port })
port-other = Docusign’s answer cannot be received on this computer (port { $port })
port-other-now = Choose Sign in and paste the address: that works without the port, and at the end you copy one line from the browser. It works as usual with another redirect URI on Keys that is registered with the key too, such as http://localhost:8721/callback.
port-elsewhere = The answer would not come to this computer
port-elsewhere-now = The redirect URI leads to another place. Go back to Keys and use one that begins with http://localhost, and register it with the key too.
no-practice = Practice could not be started
no-practice-now = Choose Sign in with Docusign to start it again.
timed-out = No answer came in time
timed-out-now = Nothing was changed. Choose Sign in with Docusign when you are ready; you have ten minutes, and can extend them.
other-issuer = The answer came from another Docusign than the one that was asked
other-issuer-now = It was not used: it may be left over from another sign-in, or from Demo in place of Production. Close other sign-in pages in your browser, then choose Sign in with Docusign.
no-random = This computer gave no random numbers
no-random-now = Without them a sign-in would not be safe. Restart the computer and try once more.

### The exchange.

code-expired = The pasted address was too old, or was used already
code-expired-now = What it brings lives two minutes and works once. Choose Sign in with Docusign; when the browser has come to its last page, copy the address there and paste it here at once.
code-refused = Docusign did not accept the sign-in, most likely because of the secret key
code-refused-now = Choose Back to Keys, and paste the secret key of this integration key again. If you are sure of it, choose Sign in with Docusign: the sign-in may have taken longer than two minutes.
wrong-secret = Docusign did not take the secret key
wrong-secret-now = Choose Back to Keys and paste it again: it may be mistyped, or of another app. If it is lost, make a new one with Add Secret Key, in Apps and Keys at Docusign.
wrong-secret-odd-now = What was entered does not look like one. Choose Back to Keys and paste it again: it has five groups of letters and digits, like 12345678-90ab-cdef-1234-567890abcdef. If it is lost, make a new one with Add Secret Key, in Apps and Keys at Docusign.
wrong-secret-live-now = Is it the secret key of Demo? When an app goes live its integration key stays, but not its secret keys. In Apps and Keys of Production, make a new one with Add Secret Key; choose Back to Keys and paste it.
wrong-secret-worked-now = It worked before: somebody may have deleted it in Apps and Keys, or made a new one. Choose Back to Keys and paste the one that is valid now. If you do not have it, ask whoever looks after the app at Docusign.
wrong-secret-production-now = Choose Back to Keys and paste the secret key of Production. What was entered may be mistyped, or be the secret key of Demo: each has its own. If it is lost, make a new one with Add Secret Key, in Apps and Keys at Docusign.
wrong-secret-demo-now = Choose Back to Keys and paste the secret key of Demo. What was entered may be mistyped, or be the secret key of Production: each has its own. If it is lost, make a new one with Add Secret Key, in Apps and Keys at Docusign.
too-many = Docusign gets too many requests just now
too-many-now = Wait a minute.
# $seconds is how long to wait.
too-many-seconds = Docusign asks to wait { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}.
too-many-sign-in-now = Nothing you entered is lost. Wait a minute, then choose Sign in with Docusign.
# $seconds is how long to wait.
too-many-sign-in-seconds = Nothing you entered is lost. Docusign asks to wait { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}; then choose Sign in with Docusign.
pkce-required = Part of the link to Docusign got lost on the way (the code challenge)
pkce-required-now = Choose Sign in with Docusign. If it happens again, something on the way to Docusign changes the link: show Details to whoever looks after your computer.
refused-other = Docusign refused, for a reason that Countersign does not know
refused-other-now = Docusign’s own words are below. Signing in again may help if it was only a passing trouble.
no-refresh-token = Docusign gave no refresh token
no-refresh-token-now = The app has to be set to Authorization Code Grant with a client secret. Choose Open Apps and Keys. There, choose Actions beside your app, then Edit; tick Authorization Code Grant, not Implicit Grant, and choose Save. Then choose Sign in with Docusign here.
html-page = A web page came in place of Docusign’s answer
html-page-now = Usually it is from your company’s proxy or filter, which has to let this computer reach the host named under Details. Another network may do, too.
odd-reply = Docusign’s answer could not be read
odd-reply-now = Choose Sign in with Docusign: the answer can be used only once.
server-error = Docusign has trouble just now
server-error-now = Wait a few minutes, then choose Sign in with Docusign. Nothing you entered is lost.

### The wire.

# Appended to what to do, where the button of that name is the way to try it.
then-sign-in = Then choose Sign in with Docusign.
then-check-again = Then choose Check again.
# $host is the server that was asked.
no-connection = { $host } does not take the connection
no-connection-now = A firewall may be in the way, or the server is down just now.
no-connection-other-now = Does any website open in your browser? Then a proxy may have to be set in this computer’s system settings; Countersign uses what is set there.
name-unknown = { $host } cannot be found from this computer
name-unknown-now = Look whether this computer is online. If a browser here opens Docusign all the same, it goes through a proxy that the system’s settings do not name: ask whoever looks after this computer to set it there.
no-route = There is no way from here to { $host }
no-route-now = Look whether this computer is online, or whether a VPN has to be connected first.
reset = The connection to { $host } was ended on the way
reset-now = Nothing was sent. Mostly a firewall or filter does that. Another network may do, too.
practice-gone = The Practice it came from has ended
practice-gone-now = What was made in it is gone, and its values work nowhere. Choose Sign in again, make an app in the Practice that runs now, and sign in with that. Only a Practice that ran in a program of its own can be started again instead.
practice-ended = Practice does not answer
practice-ended-now = It ends with the program that started it, and what was made in it is gone then. If it runs in a program of its own, start that again first; otherwise set up a new connection to practise.
wire-timeout = { $host } did not answer in time
wire-timeout-now = Wait a moment: the network, or a proxy on the way, may be slow just now.
tls-untrusted = The connection to { $host } is not trusted
tls-untrusted-now = Nothing was sent: Countersign cannot tell whether this is really Docusign. Many companies inspect encrypted traffic; then their certificate has to be installed on this computer. In a public network, use another one.
tls-refused = The certificate of { $host } is not sound
tls-refused-now = Nothing was sent. Docusign’s own certificate is; something on the way may show another. Another network may do.
tls-failed = No secure connection to { $host } came about
tls-failed-now = Nothing was sent. In a guest network, as in a hotel, open any website in your browser first and sign in to the network.
no-trust-store = This computer’s list of trusted certificates cannot be read
no-trust-store-now = Nothing was sent. On Linux, the package ca-certificates has to be installed.
tls-expired = The certificate of { $host } has expired
tls-expired-now = Nothing was sent. Look first whether this computer’s date and time are right.
tls-not-yet = By this computer’s clock, the certificate of { $host } is not valid yet
tls-not-yet-now = Nothing was sent. Set this computer’s date and time right.
tls-wrong-host = What answered for { $host } is another server
tls-wrong-host-now = Nothing was sent. In a guest network, as in a hotel, open any website in your browser first and sign in to the network.
# $proxy is a proxy's host and port, $place where it is set.
proxy-refused = The proxy { $proxy } did not let the connection to { $host } through
proxy-refused-now = Nothing was sent. The proxy has to allow this host.
proxy-unreachable = Your company’s network does not answer (proxy { $proxy })
proxy-unreachable-now = Are you outside the company’s network? Connect the VPN first.
proxy-password = Your company’s network does not let Countersign through (proxy { $proxy })
proxy-password-now = There is no password for you to type here: the network has to let this computer reach { $host } without one.
proxy-password-wrong-now = The name and password that are set for it on this computer were not taken.
proxy-unsupported = Countersign cannot use the proxy { $proxy }
proxy-unsupported-now = Countersign needs the address of a proxy that begins with http:// or https://
# For whoever looks after the network. $proxy is a proxy's host and port, $place where it is set.
proxy-details = The proxy { $proxy } is set { $place }.
proxy-password-details = Countersign sends a name and a password only where they are part of the address there (http://name:password@host:port, the kind called Basic; whoever can read that setting can read them). It knows no Windows sign-in (NTLM, Kerberos).
proxy-unnamed = of this network
# In place of the address, where a password in it is not encoded.
proxy-unreadable = whose address cannot be read
# How a sentence goes on that ends in a setting's place. $name is a variable of the environment.
proxy-in-variable = in the environment variable { $name }
proxy-in-system = in the system’s settings
# Before anything fails.
proxy-in-use = Docusign is asked through the proxy { $proxy }, which is set { $place }.
redirected = { $host } sent Countersign on to another place, and it did not go there
redirected-now = In a guest network, as in a hotel, open any website in your browser first and sign in to the network.
cut-short = The connection to { $host } broke off
cut-short-now = Wait a moment: this mostly passes by itself.
malformed = What { $host } answered cannot be read
malformed-now = Countersign got an answer that is not HTTP as it should be. Mostly a proxy or filter on the way has changed it. Another network may do.
# The server is the person's own.
server-not-http = { $host } did not answer as a web server does (HTTP)
server-not-http-now = Look whether host and port are right, and whether the server speaks HTTP there. The words under Details say what came.
server-too-large = { $host } answered with far more than is read
server-too-large-now = Look whether the address is the right one, and what the server sends there.
server-closed-here = What listens at { $server } on this computer ended the connection
server-closed-here-now = Nothing was sent. Look whether it speaks TLS (https) at this port; its log may say more.
wire-too-large = What came from { $host } is far too long to be Docusign’s answer
wire-too-large-now = It was not read. In a guest network, as in a hotel, open any website in your browser first and sign in to the network.
wire-address = The address of { $host } cannot be used
wire-address-now = Nothing was sent. The words under Details help whoever administers Docusign.
wire-credentials = The keys cannot be sent as they are
wire-credentials-now = Nothing was sent: they hold characters that no request can carry. Go back to Keys and paste them again.

### Checking.

lacks-permission = This person has no permission for that
lacks-permission-now = An administrator can give this person the permission in Docusign. Or sign in as somebody else: as an administrator of the company account.
wrong-account = This person does not belong to the account
wrong-account-now = Sign in as somebody who belongs to the company account, such as its administrator.
no-accounts = This person belongs to no company account at Docusign
no-accounts-now = This person was removed, deactivated, or never added. An administrator can add them. Or sign in as somebody else who has an account.
no-usable-account = No company account of this person can be used
no-usable-account-now = Docusign lists some, but not all that is needed of them; Details say what. Sign in as somebody else, or show it to whoever administers Docusign.
# Why an account that is listed cannot be chosen.
account-no-id = It cannot be used: Docusign gave no account ID.
account-no-base-uri = It cannot be used: Docusign’s entry for it is not complete (base_uri).
# $reason says what is wrong with the address.
account-base-uri = It cannot be used: the address of its API is not one of Docusign’s ({ $reason }).
account-unnamed = An account without a name
account-default = The person’s default
# $id is an account's ID.
account-id-default = { $id } · The person’s default
dead-token = Docusign no longer takes the token
dead-token-now = Choose Sign in again.
hourly-limit = Docusign’s limit for this hour is used up
hourly-limit-now = Wait until the next full hour. Everything that uses the company account shares this limit; nothing is lost.
hourly-limit-sign-in-now = Wait until the next full hour, then choose Sign in with Docusign. Everything that uses the company account shares this limit; nothing is lost.
# $time is a time of the day.
hourly-limit-until = Docusign answers again from { $time } on. Everything that uses the company account shares this limit; nothing is lost.
# $time is a time of the day.
hourly-limit-sign-in-until = Docusign answers again from { $time } on; then choose Sign in with Docusign. Everything that uses the company account shares this limit; nothing is lost.
api-refused = Docusign refused this, for a reason that Countersign does not know
api-refused-now = Docusign’s own words are below.
api-odd = Docusign’s answer could not be read
api-odd-now = Does it happen more than once? The words under Details help whoever administers Docusign. Wait a moment.
check-trouble-now = Docusign’s support asks for the reference_id under Details, if there is one. Wait a few minutes.
not-in-plan = The account’s plan does not have this
not-in-plan-now = Your Docusign administrator, or your Docusign contact, can say what has to be switched on or bought.
account-suspended = The company account is suspended at Docusign
account-suspended-now = Your Docusign administrator, or Docusign’s support, can say why and lift it.

### Telling somebody else.

tell-administrator = Copy for your administrator
tell-administrator-now = Choose Copy for your administrator, and send the text to whoever administers Docusign in your company.
tell-administrator-command = Show this to whoever administers Docusign in your company.
# Sent to somebody else. $what is what happened.
tell-administrator-text = I am connecting a product to our Docusign account with a program called Countersign, and cannot go on: { $what }. Can you see to it in Docusign, or tell me who can?
# The same where a connection that is kept is renewed or checked, and where notifications are seen to.
tell-administrator-keeping = I look after a product’s connection to our Docusign account with a program called Countersign, and cannot go on: { $what }. Can you see to it in Docusign, or tell me who can?
tell-administrator-notifications = I see to the notifications (Docusign Connect) of our Docusign account with a program called Countersign, and cannot go on: { $what }. Can you see to it in Docusign, or tell me who can?
tell-it = Copy for IT
tell-it-now = Choose Copy for IT, and send the text to whoever looks after your computer or network.
tell-it-command = Show this to whoever looks after your computer or network.
# Sent to somebody else. $what is what happened.
tell-it-text = On my computer, a program called Countersign has to reach Docusign over https (account.docusign.com or account-d.docusign.com, and *.docusign.net), and cannot: { $what }. Can you see to it?
tell-then-sign-in = When they have answered, choose Sign in with Docusign. Until then, Continue later keeps everything.
tell-then-check = When they have answered, choose Check again. Until then, Continue later keeps everything.

### Reporting a refusal that is not known.

report-nowhere = Please send the same text to whoever gave you Countersign, so that the next version knows this refusal.
report-this = Report this
report-words = Report this copies the text below and opens the page where Countersign’s makers read reports; paste it there. The text is all that is reported: Countersign’s version, your system, where Docusign refused, its error code and the HTTP status, and nothing else of what Docusign wrote.
# What is reported. $version is of Countersign, $system the operating system, $place one of the four below, $code Docusign’s error code, $status the HTTP status.
report-text = Countersign { $version } ({ $system }): Docusign refused { $place }, for a reason that Countersign does not know. Error code: { $code }. HTTP status: { $status }.
report-at-consent = the consent
report-at-token = tokens
report-at-api = a call of its API
report-at-connect = a call about Connect
report-no-code = none that can be reported
report-no-status = none

### Keeping.

store-missing = This computer has no keychain that can be reached
store-missing-again = On Linux, start a password store such as GNOME Keyring, then try again.
store-missing-now = On Linux, install and start a password store such as GNOME Keyring. Or save to a file instead; or go on without keeping, and copy the values in the next step.
store-no-keyring = This computer’s keychain has no keyring yet
store-no-keyring-again = Try again, and give the new keyring a password where your system asks for one. If it asks nothing, make a keyring in your system’s password program first: Passwords and Keys, or KWallet Manager.
store-no-keyring-now = Choose Save once more, and give the new keyring a password where your system asks for one. If it asks nothing, make a keyring in your system’s password program first: Passwords and Keys, or KWallet Manager. Or save to a file instead; or go on without keeping.
store-locked = The keychain is locked
store-locked-again = Unlock it, then try again.
store-locked-now = Unlock it, then choose Save once more. Or go on without keeping.
store-refused = The keychain refused
store-refused-again = Allow Countersign to use it, then try again.
store-refused-now = Allow Countersign to use it, then choose Save once more. Or go on without keeping.
store-timed-out = The keychain does not answer
store-timed-out-again = It may be waiting for its password in another window. Answer it there, then try again.
store-timed-out-now = It may be waiting for its password in another window. Choose Save once more, or go on without keeping.
store-not-lasting = The keychain forgets what it is given
store-not-lasting-now = What was written could not be read back the same. Save to a file instead; or go on without keeping, and copy the values in the next step.
store-too-large = A value is too large for this keychain
store-too-large-now = Save to a file instead; or go on without keeping, and copy the values in the next step.
store-beside-file = The file is saved. Go on with it alone; or see to the keychain, then choose Save once more.
store-other = The keychain reported an error
store-other-again = Try again. The words under Details help whoever runs this computer.
store-other-now = Choose Save once more, or go on without keeping. The words under Details help whoever runs this computer.
index-failed = The list of connections could not be written
index-unusable = The list of connections cannot be used
index-unusable-now = Nothing was changed. Look whether the disk is full and the folder under Details may be read and written, then try again.
index-held-open = Another program has the list of connections open
index-held-open-now = Nothing was changed. Most often it is a virus scanner, or a program that syncs the folder under Details, and lets go by itself: try again in a moment.
copy-changed-meanwhile = What is kept here has changed meanwhile
copy-changed-meanwhile-now = It was renewed, or signed in for again, after it was compared with the copy. Nothing was replaced. Compare the two once more before you keep the copy.
draft-removed = This set-up was removed elsewhere
draft-removed-now = Another window of Countersign removed or finished it. Try again to keep it as a new one.
draft-removed-words = Another window of Countersign removed this set-up, or finished it, while it was open here. It is not written back by itself: keep it as a new one, or leave it removed. If you stay, what you enter is not kept.
draft-removed-keep = Keep as a new one
draft-removed-leave = Leave it removed
index-locked = Another program has the list of connections locked
index-locked-now = Nothing was changed. It may be another Countersign that still waits for its keychain, or a program of another user of this computer. Close it there, then try again; Details name the file.
notification-draft-failed = What you answered in Set up notifications was not kept
notification-draft-stays = The set-up of notifications was not discarded
notification-draft-failed-now = Look whether the disk is full or the folder under Details may be written.
index-failed-now = The connection was not kept. Look whether the disk is full or the folder under Details may be written, then choose Save once more.

## Files.

file-no-dialog = Your system showed no file dialog
file-no-dialog-now = For whoever runs this computer: on Linux, xdg-desktop-portal (with the part for this desktop) or zenity has to be installed.
path-save = Where shall it be saved?
path-save-words = Your system shows no file dialog, so type the place and the name.
path-save-here = Save here
path-open = Which file?
path-open-words = Your system shows no file dialog, so type where the file is.
path-open-this = Open it
path-label = Path of the file
path-cancel = Cancel
path-no-portal = For whoever runs this computer: xdg-desktop-portal with the part for this desktop would show one, or zenity.
path-no-file-chooser = For whoever runs this computer: xdg-desktop-portal is there, without its part for files. The part for this desktop (xdg-desktop-portal-gtk, for instance) or zenity would show one.
path-no-name = Type the name of the file, too.
path-no-folder = That folder does not exist.
path-there = There is something of that name already. Type another name.
path-no-file = There is no file of that name.
file-content = The file could not be made
file-content-now = Another place would not help. Choose another kind of file; the words under Details help whoever looks into it.
file-other = The file could not be written
file-other-now = Try another place. If it happens again, the details below help whoever looks into it.
file-elsewhere-now = Nothing was written. Choose another place or name.
file-no-folder = That folder does not exist
file-no-permission = Your system does not let you write there
file-disk-full = The disk is full
file-disk-full-now = Nothing was written. Make room there, or choose another place.
file-there = There is a file of that name already
file-link = There is a link of that name, and links are not followed
file-no-folder-there = There is a file of that name, where a folder is wanted
file-in-the-way = Something of that name is there that is no file
file-own = Countersign keeps its own list of connections there
file-bad-name = That cannot be a file’s name
file-held-open = Another program has that file open
file-held-open-now = Nothing was written. Close the file there, or choose another place or name.
file-not-private = Others could read a file there
file-not-ours = That is no file Countersign can read
file-not-ours-now = Choose the file itself, as it was sent to you.
file-unreadable = The file could not be read
file-unreadable-now = Look whether it is still there and whether you may read it, then try again.
file-newer = The file was made by a newer Countersign
file-newer-now = Get the newest Countersign, then open it again.
place-git = This folder is under version control (git): whoever shares it could get the file too.
# $service is a product's name.
place-synced = This is a folder that { $service } copies to its servers and to other computers.
place-synced-other = This is a folder that is copied to a service and to other computers.
place-removable = It lies on something that can be unplugged and carried away.
place-network = It lies on another computer.
place-no-rights = That disk keeps no rights: whoever uses this computer can read it.

## Requests and answers.

request-another-choice = The request is for another choice
request-another-choice-now = You have chosen another product, other scopes or another Docusign since. Choose what it was made for again on the first page, or make a new request.
request-not-made = No request can be made for this product
request-not-made-now = Something in its sheet is not fit for one. Details say what; whoever wrote the sheet can mend it.
answer-is-request = That is the request, not the answer to it
answer-is-request-now = Send the request to your administrator. What comes back ends in .countersign.
answer-other = That answer is not for this request
answer-other-now = It answers another one, perhaps an earlier one of yours. Ask the administrator to answer the request you sent last.
answer-damaged = The answer was damaged on its way
answer-damaged-now = Ask the administrator to send it once more, as an attachment.
answer-not-one = That is no answer file
answer-not-one-now = Choose the file the administrator sent; its name ends in .countersign.
answer-other-practice = That answer is of another Practice
answer-other-practice-now = Each Countersign has a Practice of its own, and what is made in one works in no other. To practise for two, start countersign practice-service, and start both programs with --practice-server and the address it prints.
answer-unsound = The answer holds something that cannot be
answer-unsound-now = Do not use it. Ask the administrator whether they made it; if so, ask them to do it once more.
answer-ended = The administrator’s file does not work any more
answer-ended-now = Choose Back to the request, and ask the administrator to answer it once more. What it brought ended before it was used.
# Where what happened is about the person who signed in for an answer.
answer-person-now = The person who answered your request cannot do this. Choose Back to the request, and ask for another answer, by an administrator of the company account.
key-gone = The key that opens the answer is gone
key-gone-now = It is no longer in this computer’s keychain, so no answer to that request can be opened. Make a new request and send that.

## The keychain, later.

connection-unlisted = This connection is no longer listed
connection-unlisted-now = It was removed, perhaps in another window of Countersign. Go back to see what there is.
draft-unlisted = This set-up is no longer there
draft-unlisted-now = It was finished or removed, perhaps in another window of Countersign.
secret-gone = The keychain does not have it any more
secret-gone-now = Somebody or something removed it there. If you saved a copy to a file, open that; else set up the connection again. Your product goes on with what it has.
left-behind = It is no longer listed, but some of it is still in the keychain
left-behind-now = It will be removed there the next time something is kept or removed.

draft-unreadable = This draft cannot be read by this version of Countersign
draft-unreadable-now = It may have been kept by a newer one. Open it there, or remove it here and set the connection up again.
