## The command line: what its commands are for, and what they print.

### Help.

cli-list = List the connections that are kept on this computer
cli-show = Show a connection; secrets only where they are asked for
cli-check-renew = Renews it first, where its access token has ended
cli-check = Make the calls the product makes, once, with the access token that is kept
cli-renew = Renew connections: the refresh token is spent for new tokens, which are kept in its place
cli-export = Save a copy of a connection, or of all, to a file, private to you
cli-export-all = All connections, into one file in the encrypted form
cli-import = Keep the connections that are in a file on this computer
cli-import-file = A file that Countersign saved: encrypted, JSON or .env
cli-import-passphrase-file = A file whose first line is the passphrase that the file was saved with; - reads it from standard input
cli-move = This computer alone shall have them: remove them on the other one afterwards
cli-copy = Both computers shall have them: each is to be renewed on one of the two only
cli-import-replace = Also put a connection in the place of one that is kept here and still works
cli-remove = Remove a connection from the list and its secrets from the keychain
cli-name = A connection: its name, its id, its product or its account; a beginning that fits only one is enough
cli-names = The connections to renew
cli-json = Print JSON, for programs
cli-reveal = Print the secrets too
cli-field = Print this one value and nothing else
cli-all = All that Countersign renews and that are due: more than half of their life is over
cli-anyway = Also what the product renews itself: its own copy of the token may stop working
cli-format = The form of the file: json, env, own (the one its product reads, where it reads one) or encrypted
cli-to = The file
cli-passphrase-file = For the encrypted form: a file whose first line is the passphrase; - reads it from standard input
cli-replace = Replace a file that is there
cli-yes = Do not ask
cli-revoke = Have Docusign revoke the refresh token first, where it names an address for that; if it does not, nothing is removed

### What is printed.

cmd-no-connections = Nothing is kept on this computer.
cmd-column-name = Name
cmd-column-account = Account
cmd-column-environment = Docusign
cmd-column-life = Life
cmd-column-id = Id
cmd-label-product = Product
cmd-label-account = Account
cmd-label-environment = Docusign
cmd-label-consented = Consent
cmd-label-scopes = Scopes
cmd-label-redirect = Redirect URI
cmd-label-base-uri = Base URI
cmd-label-life = Life
cmd-label-kept = Kept
cmd-label-id = Id
# $entry is the name of an item in the keychain.
cmd-kept-where = in this computer’s keychain, as { $entry }
# $name is what was asked for.
cmd-not-found = There is no connection “{ $name }”. “countersign list” names those that are kept.
cmd-ambiguous = “{ $name }” fits several connections: { $names }. Give more of the name, or the id.
cmd-renewed = { $name }: renewed.
cmd-renewed-by-another = { $name }: was renewed by another window or task just now.
cmd-renewed-until = { $name }: renewed, good until { $date }.
cmd-nothing-due = Nothing is due.
cmd-product-renews = { $name }: { $product } renews this one itself. Renewing it here too may end the token that { $product } holds, and it would have to be handed over again. To do it all the same, add --anyway.
cmd-no-token-to-renew = { $name }: { $product } takes no refresh token, so there is nothing to renew.
# $what and $now are a problem in two sentences.
cmd-problem = { $name }: { $what }. { $now }
cmd-details = Details: { $details }
cmd-unkept = { $name }: Docusign gave new tokens, and they could not be kept in several tries. They are lost. The old refresh token may still work: mend what the details say, then run “countersign renew” again; if Docusign refuses, choose Sign in again on the connection’s page.
cmd-check-passed = { $name }: { $call }: passed.
cmd-check-needs-renewal = { $name }: the access token has ended, so that nothing could be checked. “countersign check { $id } --renew” renews the connection first.
cmd-call-person = who consented
cmd-call-account = account
cmd-call-users = users
cmd-call-plan = plan
cmd-saved = Saved to { $path }. It holds the secrets: whoever can read it can use the connection.
cmd-saved-encrypted = Saved to { $path }. Only the passphrase opens it.
cmd-file-there = There is a file { $path } already. Add --replace to replace it.
cmd-passphrase-needed = The encrypted form needs a passphrase: add --passphrase-file.
cmd-passphrase-unreadable = The passphrase could not be read: { $reason }
cmd-passphrase-not-needed = A passphrase is for the encrypted form alone.
cmd-remove-sure = Remove { $name } from the list and its secrets from the keychain? Docusign hears nothing of it. [y/N]
cmd-remove-not-asked = Nothing was removed. Add --yes to remove without being asked.
cmd-remove-no = Nothing was removed.
cmd-revoke-sure = Have Docusign revoke the refresh token of { $name }, then remove it from the list and its secrets from the keychain? [y/N]
cmd-revoked = { $name }: its refresh token is revoked, and it is removed. Consent at Docusign stands until it is revoked there: Manage Profile, Connected Apps.
cmd-no-revocation = { $name }: nothing was removed. Docusign names no address at which its refresh token could be revoked. Revoke consent there: Manage Profile, Connected Apps; then remove it without --revoke.
cmd-removed = { $name }: removed. Consent at Docusign stands until it is revoked there: Manage Profile, Connected Apps.
cmd-list-failed = The list of connections cannot be read: { $reason }
cmd-key-unreadable = The key file { $file } could not be read: { $reason }
cmd-key-empty = The first line of { $file } is empty. It has to be the key, password or token.
cmd-key-long = The first line of the key file { $file } is longer than 4,095 bytes. It is no key of Docusign Connect.
cmd-passphrase-long = The first line of the passphrase file is longer than 4,095 bytes. Shorten it.
# $id is its whole id.
cmd-remove-whole = With --yes, name the connection whole, “{ $name }” or { $id }: the same beginning may fit another one the next time.
# $reason names the file and its fault.
cmd-sheet-broken = The description of a product cannot be read: { $reason }
cli-unknown = “{ $word }” is neither a command nor a file that is there. “countersign --help” says what can be said.
cli-file-and-command = A file is opened in the window, and a command has none: say the one or the other.
cmd-not-begun = { $name }: not begun, as the program was asked to end.
cmd-nobody-knows = { $name }: the description of its product is not there or cannot be read, so nobody knows who renews it. Name it to renew it.
cmd-print-failed = What was to be printed could not be written.
# $path is a file, $count how many connections are in it.
cmd-saved-several = { $count ->
    [one] Saved one connection to { $path }. Only the passphrase opens it.
   *[other] Saved { $count } connections to { $path }. Only the passphrase opens it.
}
cmd-export-all-encrypted = All connections go into one file in the encrypted form alone: add --format encrypted and --passphrase-file.
cmd-import-added = { $name }: added.
cmd-import-replaced = { $name }: replaced the one that was kept here.
cmd-import-keys-added = { $name }: its Connect keys were added. Else it is the same as the one that is kept here.
cmd-import-would-add-keys = { $name }: its Connect keys would be added. Else it is the same as the one that is kept here.
cmd-import-left = { $name }: left as it is. The file and the keychain hold the same.
cmd-import-would-add = { $name }: would be added.
# $differs says in sentences how the two differ.
cmd-import-would-replace = { $name }: would replace the one that is kept here. { $differs }
cmd-import-not-replaced = { $name }: not kept, as one is kept here that may still work. { $differs } Add --replace to put it in its place.
cmd-import-way = Nothing was kept yet. Say what becomes of it on the other computer: add --move if this computer alone shall have it, or --copy if both shall.
cmd-import-moved = Now remove on the other computer what was kept here, and delete the file: as long as both renew, they may end each other’s tokens.
cmd-import-copied = Renew each on one of the two computers only: a renewal brings a new refresh token, and may end the one that the other computer has.
cmd-import-passphrase-needed = A passphrase opens this file: add --passphrase-file.
cmd-import-exchange = This file belongs to an exchange between two people. Open it in the window.
