## A record to file: one sheet about a connection, without a secret.

### Where it is saved.

record-section = A record to file
record-section-words = One sheet for whoever files such things: who consented, what was checked, where it is kept, when to renew it. There is no secret in it.
record-save = Save a record
# $what is the connection.
record-of = Record of { $what }
record-kind = Form of the record
record-kind-html = A page to print
record-kind-html-words = HTML; your browser opens it, and it prints on one sheet.
record-kind-markdown = Text
record-kind-markdown-words = Markdown, for a wiki or a ticket.
record-choose-place = Choose a place for the record
record-cancel = Leave it unsaved
record-writing = Writing the record…
record-saved = The record is saved
record-saved-words = It says how things stand today. Save another one when that has changed.
record-failed = The record was not saved

### What stands on the sheet.

# $product is the product's name.
record-title = { $product } and Docusign: record of a connection
record-lead = Who agreed to this connection, what it may do, and when somebody has to see to it. There is no secret on this sheet; the Integration Key is none.
record-connection = The connection
record-product = Product
record-called = What it is called
record-environment = Docusign
record-practice = Practice is a stand-in for Docusign: nothing on this sheet is real.
record-account = Account
record-account-id = Account ID
record-base-uri = Base URI
record-unnamed = Docusign gave no name.
record-consent = Consent
record-person = Given by
record-person-unknown = Docusign did not say who.
record-email = E-mail
record-date = Given on
record-scopes = Scopes granted
record-scopes-asked = Scopes asked for
record-scopes-none = None are known.
record-scopes-granted-unknown = Which of them Docusign granted is not known here.
# $scopes are scopes with spaces between.
record-scopes-missing = Asked for and not granted: { $scopes }.
record-scopes-more = Granted without being asked for: { $scopes }.
record-app = The app in Docusign’s Apps and Keys
record-key = Integration Key
record-redirect-uri = Redirect URI
record-checks = What was checked
# $state is how it stands, such as Passed; $found what came of it.
record-check-found = { $state }. { $found }
record-check-state = { $state }.
record-check-of-token = Access token
record-check-taken = Docusign last took it on { $date }.
record-check-unknown = Nothing is known here of a check since it was set up.
# $date is a day, $error Docusign's code for it.
record-refused = Docusign refused to renew it on { $date }: { $error }.
record-renewal-refused = Renewal
record-kept = Where it is kept
record-secrets = Keys and tokens
record-not-kept = Nowhere on this computer.
record-entries = Entries there
record-file = Also in a file
record-file-alone = In a file
# $count is how many more there are.
record-files-more = { $count ->
    [one] and in one more file
   *[other] and in { $count } more files
}
record-renewal = Renewal
record-by = By whom
record-by-product = The product, by itself.
record-by-person = Somebody in Countersign; the product then needs the new refresh token in its settings.
record-by-unknown = The product’s guide does not say. To be on the safe side, somebody in Countersign.
record-by-nobody = Nobody has to: the product was given no refresh token.
record-by-not-known = Not known: the description of the product is not there or cannot be read.
record-when = When
# $days is a number of days.
record-within = At the latest { $days } days after the last time.
record-note = Note
# $version is the program's, $date a day.
record-foot = Made with Countersign { $version } on { $date }. Countersign is independent of Docusign.

### The command line.

cli-record = Save a record of a connection, without a secret, for whoever files such things
cli-record-format = The form of the record: md (Markdown) or html (a page to print)
cli-record-to = The file; without it, the record is printed
cli-record-replace = Replace a file that is there
cmd-record-saved = Saved to { $path }. There is no secret in it.
