## Words that more than one place uses.

product-name = Countersign
back = Back
continue = Continue
continue-anyway = Continue anyway
copy = Copy
cut = Cut
field-menu = Edit
copied = Copied
# Of a value that was copied, and has left the clipboard or made room for another.
copied-before = Copied before
paste = Paste
show = Show
hide = Hide
read-out = Read out
details = Details
remove = Remove
# $word is the visible word on a button, $what the object of it.
of-what = { $word } { $what }
# $seconds counts down to 0.
copy-failed-typed = It could not be copied: your system gives Countersign no access to the clipboard. It is still here: choose Show, and type it over.
copied-clears = Leaves the clipboard in { $seconds } s
copied-cleared = It has left the clipboard again
copied-given-back = A clipboard manager keeps it
copied-given-back-title = Another program put the value back on the clipboard.
copied-given-back-now = Countersign took it off once more. A clipboard manager on this computer still has it in its history: delete it there.
copied-not-cleared = It may still be on the clipboard
copied-not-cleared-title = The value may still be on the clipboard.
copied-not-cleared-now = The system did not let Countersign clear it. Copy any other text, and it is gone.
continue-later = Continue later
# $what is the visible label of what is copied, pasted, shown, hidden or read out.
copy-what = Copy { $what }
# $name and $email are of a person.
person = { $name }, { $email }
person-unknown = Somebody whose name Docusign does not tell
# $name is the account's name, $id its number.
account-with-id = { $name }, account { $id }
page-not-opened = The browser could not be opened. Go to this address yourself:
page-copy = Copy address
paste-what = Paste { $what }
show-what = Show { $what }
hide-what = Hide { $what }
read-out-what = Read out { $what }

environment-production = Production
environment-demo = Demo
environment-practice = Practice

independent = Independent of Docusign.

## The rail.

# $number counts from 1; $of is how many steps there are; $name is the step's name.
rail-step-now = Step { $number } of { $of }: { $name }
rail-step-done = Step { $number } of { $of }: { $name }, done
rail-step-to-come = Step { $number } of { $of }: { $name }, to come
step-choose = Choose
step-prepare = Prepare
step-keys = Keys
step-sign-in = Sign in
step-check = Check
step-save = Save
step-hand-over = Hand over

## Home.

home-question = Your connections
home-lead = What is set up on this computer. The secrets themselves are in its keychain.
home-nothing = Nothing is set up yet.
home-nothing-begin = Setting up a connection takes a few minutes with the keys at hand; you can stop at any point and go on later.
home-nothing-file = If somebody sent you a request because you administer Docusign, or you have a copy from another computer, open that file instead.
home-new = Set up a new connection
home-open-file = Open a file
home-open = Open
# $product is the product's name.
home-draft = { $product }, not finished
# $environment is the environment's name, $step what it waits for.
home-draft-at = { $environment } · { $step }
# $step is the step's name.
home-rests-step = at { $step }
home-rests-colleague = waiting for the administrator’s file
home-rests-go-live = next: ask Docusign to make it live
# $date is a day.
home-rests-review = in review since { $date }
home-rests-live = live; a secret in Production comes next
home-rests-unreadable = what was done cannot be read
# $date is a day.
home-draft-saved = Last worked on { $date }.
home-opening-draft = Opening what you left
home-removing = Removing…
# $account is the account's name, $environment the environment's.
home-account = { $account } · { $environment }
# $name and $email are of the person who consented, $date is a day.
home-consented = { $name } ({ $email }) consented on { $date }.
# $who is the name or the e-mail of the person who consented, $date a day.
home-consented-one = { $who } consented on { $date }.
# $date is a day.
home-consented-somebody = Consented on { $date }.
# $date is a day.
home-renew-before = The refresh token lives until { $date } unless it is used before then.
home-renewed-by-product = Hand the refresh token over by { $date }; from then on { $product } renews it itself.
# $date is a day.
home-renewed-since = { $product } renews the refresh token itself, if it had it by { $date }.
home-practice = From Practice: its values work only as long as that Practice runs, and it ends with the program that started it.
# $date is a day.
home-ended = The refresh token ended on { $date }, unless your product has used it since.
home-index-damaged = The list of your connections could not be read
home-index-damaged-now = A new list was begun: set up again what is missing here. The damaged file was kept as { $file }, in the folder under Details, for whoever helps you; the secrets are still in the keychain.
home-entries-unreadable = { $count ->
    [one] An entry of your list could not be read: { $names }
   *[other] { $count } entries of your list could not be read: { $names }
}
home-entries-unreadable-now = The others are here. What could not be read was kept as { $file }, in the folder under Details, for whoever helps you; its secrets are still in the keychain.
home-entry-unnamed = one without a name
home-index-failed = The list of your connections cannot be opened
home-index-failed-now = Nothing was changed. You can set up a connection; it can be kept once the list can be written.
home-sheet-broken = The description of a product cannot be read
home-sheet-broken-now = That product is left out, or used as Countersign knows it; everything else works. Whoever made the file can mend it.

## A connection that is kept.

# $account is the account's name, $environment the environment's.
kept-lead = { $account } · { $environment }. Copy each value into the field of the same name; secrets stay masked until you choose Show. A copied one leaves the clipboard after 60 seconds, and when you close this window.
kept-asking = Asking the keychain
kept-asking-words = If your system asks for its password, answer it there.

## Leaving, and removing.

leave-title = Keep your keys for next time?
leave-words = Your answers are kept in any case. Secrets are kept only if you say so, in this computer’s keychain. Without them you enter the secret key again, and Docusign shows it only once.
leave-keep-close = Keep and close
leave-keep-home = Keep and leave
leave-without-close = Close without them
leave-without-home = Leave without them
leave-keeping = Keeping your answers
leave-keeping-words = One moment. If you leave now, what you entered may be lost.
leave-saving = Saving the connection
leave-saving-words = One moment. If you leave now, it is not saved, and the set-up stays under Your connections as not finished.
leave-saving-asks = Your system may be asking you to unlock the keychain, perhaps in a window behind this one. If you leave now, the connection is not saved, and the set-up stays under Your connections as not finished.
leave-tidying = Tidying up
leave-tidying-words = One moment. If you leave now, it stays under Your connections as not finished.
leave-tidying-running = Removing what is not needed any more…
leave-not-kept = It could not be kept
# $what is what went wrong.
leave-not-kept-now = { $what }. Stay to try something else, or leave and enter it again next time.
leave-anyway = Leave anyway
dialog-save = Save
dialog-open = Open
dialog-stay = Stay here
dialog-cancel = Cancel
# $product is the product's name.
remove-connection-title = Remove the { $product } connection?
# $account is the account's name, $environment the environment's.
remove-connection-words = { $account }, { $environment }. Its keys and tokens, Connect keys included, are removed from this computer’s keychain. { $product } goes on with what it was given; a file you saved stays, and so do notifications and consent in Docusign. Revoking there (Manage Profile, Connected Apps, Revoke) ends the connection on other computers too.
# $account is the account's name or id.
remove-practice-words = { $account }, Practice. Its keys and tokens, Connect keys included, are removed from this computer’s keychain; a file you saved stays, and so do notifications and consent in Practice. Revoking under Connected Apps ends the connection on other computers too.
remove-open-docusign = Open Docusign
remove-open-practice = Open Connected Apps
remove-revoke = Revoke and remove
# $product is the product's name.
remove-revoke-words = Docusign can also revoke the refresh token first: then { $product } can renew nothing with it either.
# $product is the product's name.
remove-draft-title = Remove the unfinished set-up of { $product }?
# $environment is the environment's name, $date the day it was last worked on.
remove-draft-words = { $environment }, last worked on { $date }. What was entered is removed, its secrets in the keychain included. Docusign shows a secret key only once; you would have to add a new one there.

## The command line.

cli-about = Gets the Integration Key, Secret Key and Refresh Token that a connector to Docusign asks for. Without a command, the window opens.
cli-file = A file to open: a request, an answer, or a copy of a connection
cli-practice = Open the wizard with Practice chosen and running: nothing real, works offline
cli-practice-server = Use a practice service that already runs, for instance http://127.0.0.1:8790 (a loopback address only)
cli-behave = Make the practice service misbehave on purpose, for instance slow-token,no-admin
cli-behave-names = It knows { $names }. Those that end in the name of a call can be followed by how often: error-users:2 is the first two times.
cli-data-dir = Keep the list of connections in this folder (the secrets stay in the keychain)
cli-renderer = Draw the window with this renderer only: wgpu or glow
cli-theme = Draw the window in these colours, whatever the desktop says: light, dark or high-contrast
cli-language = Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt
# $tags are the languages' tags.
cli-language-unknown = Countersign has { $tags }
cli-reduce-motion = Move nothing that need not move, whatever the desktop says
cli-log = What to write to standard error: off, error, warn, info, debug or trace
cli-first-frame-exit = Print the milliseconds from process start to the first frame drawn, and end
cli-practice-service = Run the practice service alone, until Ctrl+C
cli-keep-in = Keep apps and what people agreed to in this file, and begin with what is in it
cli-until-stdin-closes = For a program that starts it: print the address alone, and end when the standard input is closed
cli-port = The port to listen on; 0 takes any that is free
# $origin is the address of the service.
cli-practice-running = Nothing is real in this Practice. Press Ctrl+C to end it. It is running at { $origin }

## When no window can be opened. Said on standard error, or in a message box.

no-display = Countersign cannot open a window: no display was found (neither DISPLAY nor WAYLAND_DISPLAY leads to one). Start it from a desktop session, or run it under a virtual display, for instance: xvfb-run countersign
# $reasons is what each of the renderers said.
no-renderer = Countersign cannot open a window: neither of its two ways to draw works here ({ $reasons }). An up-to-date graphics driver usually mends this; with --renderer glow or --renderer wgpu you can try one of them alone.
no-renderer-title = Countersign cannot start
already-open = Countersign is open already: its window was asked to come to the front.
already-open-silent-title = Countersign is open already
# $folder is where its data lie.
already-open-silent = Countersign is open already with the data in { $folder }, and its window does not answer. Wait for a moment and start it again. If that does not help, end the other Countersign, or restart the computer; nothing that was saved is lost.
no-background = Countersign cannot start: the system refused a thread or a socket it needs ({ $reason }).
no-home = No folder for the data was found: this user has no home folder. Name one with --data-dir.

## Letters of a name that no font of this computer has.

# $id is the account's number.
letters-missing = Some letters of a name here cannot be shown: no font on this computer has them. The account’s id is { $id }.
letters-missing-beside-ids = Some letters of a name here cannot be shown: no font on this computer has them. Go by the e-mail and the account’s id.

### Days and times.

# $month is its number.
date-month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
# $name is the month's name.
date-month = { $name } { $year }
# Likewise.
date-day = { $day } { $name } { $year }
# $date is a day, $time a time of it, such as 14:05.
date-and-time = { $date } { $time }
