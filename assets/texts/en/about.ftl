## About the program, and what helps where something does not work.

### The page.

about = About
about-open = About Countersign
about-question = About Countersign
# $version is the program's version.
about-lead = Version { $version }
about-independent = Independent of Docusign
about-independent-words = Countersign is neither made nor endorsed by Docusign, nor by the makers of the products it helps to connect. Names of products are their owners’.
about-language = Language
about-language-words = Of this window, the command line and the pages in the browser; Practice’s own follow when it is started anew. Labels of Docusign’s own pages stay as they are in English.
about-language-not-kept = This could not be remembered: the next start uses the system’s language. Is the data folder one that you may write to?
about-language-no-letters = This computer has no typeface for Japanese. Until one is installed (for instance Noto Sans CJK), Countersign uses English.
about-language-system = As this computer
# Each in itself, in every language.
language-en = English
language-de = Deutsch
language-fr = Français
language-es = Español
language-pt = Português
language-ja = 日本語
about-size = Size
about-size-words = Ctrl with + makes everything larger, Ctrl with − smaller, Ctrl with 0 as large as usual (on a Mac ⌘). It is remembered on this computer.
about-smaller = Smaller
about-larger = Larger
about-usual-size = Usual size
# $percent is a number.
about-size-now = Now { $percent } %.
about-licences = Licences
about-licences-words = Countersign is free software, under the MIT licence or the Apache License 2.0, as you like.
about-licences-fonts = Its typefaces, Inter and JetBrains Mono, are under the SIL Open Font License 1.1. Its list of words for passphrases is the EFF’s, under Creative Commons Attribution.
about-diagnostics = Diagnostics
about-diagnostics-words = For whoever helps you where something does not work. There is no secret in it, and the name you log in with and your home folder’s are left out. Read it before you pass it on.
about-diagnosing = Looking
about-diagnosing-words = Ports, keychain, proxy, desktop and browser. Nothing is changed.
about-diagnosing-failed = Nothing could be found out
about-diagnosing-failed-now = Look once more.
about-look-again = Look again
about-copy = Copy diagnostics

### What was found.

# $version is the program's version, $date a moment.
diagnosed-head = Countersign { $version }, { $date }
# $label is what is meant, $value what was found.
diagnosed-line = { $label }: { $value }
diagnosed-unknown = not known
diagnosed-none = none
diagnosed-system = System
# $name is the system, $kernel the version of its kernel, $processor the kind of processor.
diagnosed-system-found = { $name }, kernel { $kernel }, { $processor }
diagnosed-session = Desktop
# $desktop is the desktop, $display what windows are shown with.
diagnosed-session-found = { $desktop }, { $display }
diagnosed-desktop-another = another desktop
diagnosed-desktop-not-said = desktop not named
diagnosed-display-wayland = Wayland
diagnosed-display-x11 = X11
diagnosed-display-own = the system’s own windows
diagnosed-display-none = no display
diagnosed-remote = Remote desktop or SSH
diagnosed-yes = yes
diagnosed-no = no
diagnosed-renderer = Drawn with
diagnosed-no-window = no window is open
diagnosed-fonts = Typefaces
diagnosed-fonts-built-in = Inter and JetBrains Mono, built in; the system’s for letters they do not have
diagnosed-keychain = Keychain
# $program is the program, $state how it stands.
diagnosed-keychain-found = { $program }, { $state }
diagnosed-program-gnome-keyring = GNOME Keyring
diagnosed-program-kwallet = KDE Wallet
diagnosed-program-keepassxc = KeePassXC
diagnosed-program-credential-manager = Windows Credential Manager
diagnosed-program-mac-keychain = macOS keychain
diagnosed-program-unknown = program not known
diagnosed-keychain-open = open (nothing was written to it)
diagnosed-keychain-locked = locked
diagnosed-keychain-no-keyring = there, but no keyring was made in it yet
diagnosed-keychain-missing = not there, or it does not answer
diagnosed-keychain-silent = no answer in time
diagnosed-keychain-unknown = it is not known how it stands
diagnosed-proxy = Proxy
# $server is one of Docusign's servers.
diagnosed-proxy-to = Proxy to { $server }
# $proxy is its address, $place where it is set.
diagnosed-proxy-at = { $proxy }, set { $place }
diagnosed-proxy-not-understood = set { $place }, in a form that cannot be read: nothing is sent
diagnosed-proxy-not-supported = of a kind that Countersign cannot use: nothing is sent
# $name is the name of a variable.
diagnosed-variable = the variable { $name }
diagnosed-proxy-credentials = with a user name, which is left out
# $port is a number.
diagnosed-port = Port { $port }
diagnosed-port-free = free
diagnosed-port-held = held by another program
# $program is the program's name, $pid the number of its process.
diagnosed-port-held-by = held by { $program } (process { $pid })
diagnosed-port-held-by-name = held by { $program }
diagnosed-port-needs-rights = needs an administrator
diagnosed-port-reserved = reserved by the system
diagnosed-port-other = cannot be had
diagnosed-portal = Desktop portal
diagnosed-portal-not-used = not used on this system
diagnosed-portal-no-bus = no session bus
diagnosed-portal-absent = not installed
diagnosed-portal-silent = no answer in time
# $name is the name of a part, $version its version.
diagnosed-portal-has = { $name } { $version }
diagnosed-portal-lacks = no { $name }
diagnosed-browser = Browser
diagnosed-browser-another = another browser
diagnosed-browser-not-named = not named
diagnosed-browser-can = can be opened
diagnosed-browser-cannot = nothing to open one with
diagnosed-browser-unknown = whether it can be opened is not known
diagnosed-clock = Clock against Docusign’s
# $seconds is how far ahead it is.
diagnosed-clock-ahead = { $seconds } s ahead
diagnosed-data = List of connections
# $folder is where it lies, $count how many connections are on it.
diagnosed-data-found = { $folder }, { $count ->
    [one] one connection
   *[other] { $count } connections
}
diagnosed-data-unreadable = { $folder }, cannot be read
diagnosed-refusals = Last refusals
# $date is a moment, $environment a Docusign, $error Docusign's code.
diagnosed-refusal = { $date }, { $environment }, { $error }
diagnosed-refusal-dead = { $date }, { $environment }, { $error }, for good
diagnosed-refusal-other = an error that is not shown

### The command line.

cli-diagnose = Print what helps to find out why something does not work; without a secret and without your name
