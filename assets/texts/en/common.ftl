## Words that more than one place uses.

product-name = Countersign
back = Back
continue = Continue
copy = Copy
copied = Copied
paste = Paste
show = Show
hide = Hide
details = Details
# $what is the visible label of what is copied, pasted, shown or hidden.
copy-what = Copy { $what }
paste-what = Paste { $what }
show-what = Show { $what }
hide-what = Hide { $what }

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
home-lead = What this computer keeps. The secrets themselves are in its keychain.
home-new = Set up a new connection
# $account is the account's name, $environment the environment's.
home-account = { $account } · { $environment }
# $name and $email are of the person who consented, $date is a day.
home-consented = { $name } ({ $email }) consented on { $date }.
# $date is a day.
home-renew-before = The refresh token lives until { $date } unless it is used before then.
home-renewed-by-product = Hand the refresh token over by { $date }; from then on { $product } renews it itself.
home-index-damaged = The list of your connections could not be read
home-index-damaged-now = The damaged file was kept aside as { $file }, and a new list was begun. The secrets are still in the keychain.
home-index-failed = The list of your connections cannot be opened
home-index-failed-now = Nothing was changed. You can set up a connection; it can be kept once the list can be written.
home-sheet-broken = A connector sheet cannot be used; the others work

## The command line.

cli-about = Gets the Integration Key, Secret Key and Refresh Token that a connector to Docusign asks for. Without a command, the window opens.
cli-practice = Open the wizard with Practice chosen and running: nothing real, works offline
cli-practice-server = Use a practice service that already runs, for instance http://127.0.0.1:8790 (a loopback address only)
cli-behave = Make the practice service misbehave on purpose, for instance slow-token,no-admin
cli-data-dir = Keep the list of connections in this folder (the secrets stay in the keychain)
cli-renderer = Draw the window with this renderer only: wgpu or glow
cli-theme = Draw the window in these colours, whatever the desktop says: light, dark or high-contrast
cli-reduce-motion = Move nothing that need not move, whatever the desktop says
cli-log = What to write to standard error: off, error, warn, info, debug or trace
cli-first-frame-exit = Print the milliseconds from process start to the first frame drawn, and end
cli-practice-service = Run the practice service alone, until Ctrl+C
cli-port = The port to listen on; 0 takes any that is free
# $origin is the address of the service.
cli-practice-running = Practice is running at { $origin }. Nothing there is real. Press Ctrl+C to end it.

## When no window can be opened. Said on standard error, or in a message box.

no-display = Countersign cannot open a window: no display was found (neither DISPLAY nor WAYLAND_DISPLAY leads to one). Start it from a desktop session, or run it under a virtual display, for instance: xvfb-run countersign
# $reasons is what each of the renderers said.
no-renderer = Countersign cannot open a window: neither of its two ways to draw works here ({ $reasons }). An up-to-date graphics driver usually mends this; with --renderer glow or --renderer wgpu you can try one of them alone.
no-renderer-title = Countersign cannot start
no-background = Countersign cannot start: the system refused a thread or a socket it needs ({ $reason }).
no-home = No folder for the data was found: this user has no home folder. Name one with --data-dir.
