# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_countersign_global_optspecs
    string join \n practice practice-server= behave= data-dir= renderer= theme= reduce-motion language= log= first-frame-exit connection= h/help V/version
end

function __fish_countersign_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_countersign_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_countersign_using_subcommand
    set -l cmd (__fish_countersign_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c countersign -n "__fish_countersign_needs_command" -l practice-server -d 'Use a practice service that already runs, for instance http://127.0.0.1:8790 (a loopback address only)' -r
complete -c countersign -n "__fish_countersign_needs_command" -l behave -d 'Make the practice service misbehave on purpose, for instance slow-token,no-admin' -r
complete -c countersign -n "__fish_countersign_needs_command" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_needs_command" -l renderer -d 'Draw the window with this renderer only: wgpu or glow' -r -f -a "wgpu\t'Vulkan, Metal or Direct3D'
glow\t'OpenGL'"
complete -c countersign -n "__fish_countersign_needs_command" -l theme -d 'Draw the window in these colours, whatever the desktop says: light, dark or high-contrast' -r -f -a "light\t'Dark on light'
dark\t'Light on dark'
high-contrast\t'As far apart as can be'"
complete -c countersign -n "__fish_countersign_needs_command" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_needs_command" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_needs_command" -l connection -d 'Opens the page of the connection with this ID' -r
complete -c countersign -n "__fish_countersign_needs_command" -l practice -d 'Open the wizard with Practice chosen and running: nothing real, works offline'
complete -c countersign -n "__fish_countersign_needs_command" -l reduce-motion -d 'Move nothing that need not move, whatever the desktop says'
complete -c countersign -n "__fish_countersign_needs_command" -l first-frame-exit -d 'Print the milliseconds from process start to the first frame drawn, and end'
complete -c countersign -n "__fish_countersign_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c countersign -n "__fish_countersign_needs_command" -s V -l version -d 'Print version'
complete -c countersign -n "__fish_countersign_needs_command" -a "practice-service" -d 'Run the practice service alone, until Ctrl+C'
complete -c countersign -n "__fish_countersign_needs_command" -a "list" -d 'List the connections that are kept on this computer'
complete -c countersign -n "__fish_countersign_needs_command" -a "show" -d 'Show a connection; secrets only where they are asked for'
complete -c countersign -n "__fish_countersign_needs_command" -a "check" -d 'Make the calls the product makes, once, with the access token that is kept'
complete -c countersign -n "__fish_countersign_needs_command" -a "renew" -d 'Renew connections: the refresh token is spent for new tokens, which are kept in its place'
complete -c countersign -n "__fish_countersign_needs_command" -a "schedule" -d 'Has this computer renew the connections once a day, or no longer'
complete -c countersign -n "__fish_countersign_needs_command" -a "export" -d 'Save a copy of a connection, or of all, to a file, private to you'
complete -c countersign -n "__fish_countersign_needs_command" -a "record" -d 'Save a record of a connection, without a secret, for whoever files such things'
complete -c countersign -n "__fish_countersign_needs_command" -a "import" -d 'Keep the connections that are in a file on this computer'
complete -c countersign -n "__fish_countersign_needs_command" -a "connect" -d 'Docusign Connect: notifications of an account, set up, compared, watched, and tried on this computer'
complete -c countersign -n "__fish_countersign_needs_command" -a "diagnose" -d 'Print what helps to find out why something does not work; without a secret and without your name'
complete -c countersign -n "__fish_countersign_needs_command" -a "remove" -d 'Remove a connection from the list and its secrets from the keychain'
complete -c countersign -n "__fish_countersign_needs_command" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c countersign -n "__fish_countersign_using_subcommand practice-service" -l port -d 'The port to listen on; 0 takes any that is free' -r
complete -c countersign -n "__fish_countersign_using_subcommand practice-service" -l behave -d 'Make the practice service misbehave on purpose, for instance slow-token,no-admin' -r
complete -c countersign -n "__fish_countersign_using_subcommand practice-service" -l keep-in -d 'Keep apps and what people agreed to in this file, and begin with what is in it' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand practice-service" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand practice-service" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand practice-service" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand practice-service" -l until-stdin-closes -d 'For a program that starts it: print the address alone, and end when the standard input is closed'
complete -c countersign -n "__fish_countersign_using_subcommand practice-service" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c countersign -n "__fish_countersign_using_subcommand list" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand list" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand list" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand list" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand list" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand show" -l field -d 'Print this one value and nothing else' -r -f -a "client_id\t'The integration key'
client_secret\t'The secret key'
refresh_token\t'The newest refresh token'
access_token\t'The newest access token, perhaps long ended'
account_id\t'The account\'s id'
base_uri\t'Where the account\'s API lives'
redirect_uri\t'The redirect URI'
scope\t'The scopes, with spaces between'
token_endpoint\t'The token endpoint'"
complete -c countersign -n "__fish_countersign_using_subcommand show" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand show" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand show" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand show" -l reveal -d 'Print the secrets too'
complete -c countersign -n "__fish_countersign_using_subcommand show" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c countersign -n "__fish_countersign_using_subcommand check" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand check" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand check" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand check" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand check" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand check" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand renew" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand renew" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand renew" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand renew" -l all -d 'All that Countersign renews and that are due: more than half of their life is over'
complete -c countersign -n "__fish_countersign_using_subcommand renew" -l anyway -d 'Also what the product renews itself: its own copy of the token may stop working'
complete -c countersign -n "__fish_countersign_using_subcommand renew" -l notify -d 'Tells you on the desktop of what needs you, and waits up to eight hours for you to answer'
complete -c countersign -n "__fish_countersign_using_subcommand renew" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand renew" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand schedule" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand schedule" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand schedule" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand schedule" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand schedule" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c countersign -n "__fish_countersign_using_subcommand export" -l format -d 'The form of the file: json, env, own (the one its product reads, where it reads one) or encrypted' -r -f -a "json\t'JSON'
env\t'Variables'
own\t'The one that its product reads'
encrypted\t'JSON, locked with a passphrase'"
complete -c countersign -n "__fish_countersign_using_subcommand export" -l to -d 'The file' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand export" -l passphrase-file -d 'For the encrypted form: a file whose first line is the passphrase; - reads it from standard input' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand export" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand export" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand export" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand export" -l all -d 'All connections, into one file in the encrypted form'
complete -c countersign -n "__fish_countersign_using_subcommand export" -l replace -d 'Replace a file that is there'
complete -c countersign -n "__fish_countersign_using_subcommand export" -l keep-up-to-date -d 'Write it anew with each renewal, until it is stopped or somebody else changes it'
complete -c countersign -n "__fish_countersign_using_subcommand export" -l stop-keeping -d 'Keep that file up to date no longer; it stays as it is'
complete -c countersign -n "__fish_countersign_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c countersign -n "__fish_countersign_using_subcommand record" -l format -d 'The form of the record: md (Markdown) or html (a page to print)' -r -f -a "md\t'Markdown'
html\t'A page to print'"
complete -c countersign -n "__fish_countersign_using_subcommand record" -l to -d 'The file; without it, the record is printed' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand record" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand record" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand record" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand record" -l replace -d 'Replace a file that is there'
complete -c countersign -n "__fish_countersign_using_subcommand record" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c countersign -n "__fish_countersign_using_subcommand import" -l passphrase-file -d 'A file whose first line is the passphrase that the file was saved with; - reads it from standard input' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand import" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand import" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand import" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand import" -l move -d 'This computer alone shall have them: remove them on the other one afterwards'
complete -c countersign -n "__fish_countersign_using_subcommand import" -l copy -d 'Both computers shall have them: each is to be renewed on one of the two only'
complete -c countersign -n "__fish_countersign_using_subcommand import" -l replace -d 'Also put a connection in the place of one that is kept here and still works'
complete -c countersign -n "__fish_countersign_using_subcommand import" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand import" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "list" -d 'List the configurations of an account'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "show" -d 'Show a configuration'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "create" -d 'Make a configuration at one account or several; one that is right already is left alone'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "update" -d 'Change a configuration at one account or several to be as the file says; what the file does not say stays'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "pause" -d 'Pause a configuration: messages are kept back and not lost'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "resume" -d 'Resume a configuration that is paused'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "delete" -d 'Delete a configuration'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "drift" -d 'Compare what is there with what was set up here; ends with 4 where something is not as it was'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "logs" -d 'Show what was sent, what failed, and when it is tried next'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "oauth" -d 'OAuth of an account’s messages: the token that they carry'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "keys" -d 'The keys that an account’s messages are signed with (HMAC)'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "resend" -d 'Have messages sent again: of one failure, of all failures, or of a period; counted first, and within what Docusign takes an hour. Started once more, it goes on where it was'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "verify" -d 'Judge the signatures (HMAC) of a message, and name the mistake where none fits; ends with 1 then'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "code" -d 'Print a receiver that takes genuine messages alone (HMAC), whole and ready to run'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "receive" -d 'Receive messages on this computer, as the customer’s endpoint would, and judge each'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "send" -d 'Send a saved message to a receiver on this computer, as Docusign would'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and not __fish_seen_subcommand_from list show create update pause resume delete drift logs oauth keys resend verify code receive send help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from list" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from list" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from list" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from list" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from show" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from show" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from show" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from show" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from show" -l json -d 'Print the object in Docusign’s own spelling, as update takes it: without secrets and without fields that are not known here; create wants its secrets added'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from create" -l file -d 'The configuration as JSON, in Docusign’s own spelling (connectCustomConfiguration)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from create" -l owner -d 'The connection of the account that owns the integration key: for integratorManaged, its OAuth settings and keys are looked at first' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from create" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from create" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from create" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from create" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from update" -l file -d 'The configuration as JSON, in Docusign’s own spelling (connectCustomConfiguration)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from update" -l configuration -d 'The id or name of the configuration that is changed; otherwise the one that is like the file' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from update" -l owner -d 'The connection of the account that owns the integration key: for integratorManaged, its OAuth settings and keys are looked at first' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from update" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from update" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from update" -l anyway -d 'Send it also where nothing is seen to differ: passwords and client secrets cannot be compared'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from update" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from update" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from pause" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from pause" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from pause" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from pause" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from pause" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from pause" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resume" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resume" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resume" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resume" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resume" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from delete" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from delete" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from delete" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from delete" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from delete" -l yes -d 'Do not ask'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from drift" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from drift" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from drift" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from drift" -l all -d 'At all accounts where something was set up here'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from drift" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from drift" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from drift" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from logs" -l from -d 'From this day on, such as 2026-11-20' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from logs" -l to -d 'Until this day' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from logs" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from logs" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from logs" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from logs" -l reveal -d 'Print people and subjects too'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from logs" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from logs" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from logs" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from oauth" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from oauth" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from oauth" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from oauth" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from oauth" -f -a "show" -d 'Show the settings, without the secret'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from oauth" -f -a "try" -d 'Ask the authorization server for a token as Docusign will, in both ways of authenticating, and explain every refusal'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from oauth" -f -a "set" -d 'Set OAuth, or change it, after the authorization server was tried'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from oauth" -f -a "remove" -d 'Take OAuth away from the account; the configurations that lose it are listed first'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from oauth" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from keys" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from keys" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from keys" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from keys" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from keys" -f -a "list" -d 'List the keys, cut short as Docusign gives them'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from keys" -f -a "add" -d 'Have a key made: printed once, or kept in the keychain'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from keys" -f -a "kept" -d 'Print the keys that are kept in the keychain, the newest first'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from keys" -f -a "remove" -d 'Remove a key; those behind it move up'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from keys" -f -a "rotate" -d 'Put a new key in the place of the old one: first without --message, which makes the new one; then, when the receiver knows both, with a message that it received'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from keys" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l failure -d 'The id of a failure, or of its envelope' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l from -d 'All envelopes whose status changed from this day on, whether their messages failed or not' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l to -d 'Until this day' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l configuration -d 'The configuration that says where the messages of a period go and what is in them' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l file -d 'The same as a file, with its password or client secret: Docusign gives those back to nobody' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l unsure -d 'Envelopes of which it is not known whether Docusign was asked for them: ask for them again, or skip them' -r -f -a "again\t'They are asked for once more'
skip\t'They are passed over'"
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l all-failed -d 'All that failed and is still listed'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l drop-other -d 'Drop another resend that was begun and is not done'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l yes -d 'Do not ask'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l renew -d 'Renews it first, where its access token has ended'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from resend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from verify" -l body -d 'A file that holds the body of a message, byte for byte' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from verify" -l headers -d 'A file that holds its headers, “Name: value”, a line each' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from verify" -l message -d 'A saved message: a line “Countersign-Message: 1”, the headers, an empty line, the body' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from verify" -l key-file -d 'A file whose first line is a key of Connect Keys; - reads it from standard input; can be said several times' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from verify" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from verify" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from verify" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from verify" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from code" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from code" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from code" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l port -d 'The port to listen at; any free one if it is left out' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l client-authority -d 'A file with the certificates (PEM) of the authorities whose client certificate a message has to come with; means --https' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l key-file -d 'A file whose first line is an HMAC key; a message has to be signed with one of them' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l user -d 'The user name a message has to come with (HTTP Basic)' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l password-file -d 'A file whose first line is its password' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l token-file -d 'A file whose first line is the access token a message has to come with (OAuth)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l introspect -d 'The address of an authorization server on this computer that says whether a message’s access token lives (RFC 7662)' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l client-id -d 'The client ID to ask it with' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l client-secret-file -d 'A file whose first line is the client secret to ask it with' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l fail -d 'Answer this many messages with 503 on purpose, so that they are sent again' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l count -d 'End after this many messages; with 1, if one of them did not prove what was asked for' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l save -d 'Save each message to a file in this folder, as send and verify take it; it may hold a password or a token' -r -f -a "(__fish_complete_directories)"
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l https -d 'Speak TLS, with a certificate made for the purpose, which Practice takes and Docusign does not'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -l json -d 'Print a line of JSON for each message'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from receive" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from send" -l to -d 'Where the receiver listens, such as http://127.0.0.1:8080/hook; a loopback address only' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from send" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from send" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from send" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from send" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from send" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the configurations of an account'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a configuration'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "create" -d 'Make a configuration at one account or several; one that is right already is left alone'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a configuration at one account or several to be as the file says; what the file does not say stays'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "pause" -d 'Pause a configuration: messages are kept back and not lost'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Resume a configuration that is paused'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a configuration'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "drift" -d 'Compare what is there with what was set up here; ends with 4 where something is not as it was'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "logs" -d 'Show what was sent, what failed, and when it is tried next'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "oauth" -d 'OAuth of an account’s messages: the token that they carry'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "keys" -d 'The keys that an account’s messages are signed with (HMAC)'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "resend" -d 'Have messages sent again: of one failure, of all failures, or of a period; counted first, and within what Docusign takes an hour. Started once more, it goes on where it was'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Judge the signatures (HMAC) of a message, and name the mistake where none fits; ends with 1 then'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "code" -d 'Print a receiver that takes genuine messages alone (HMAC), whole and ready to run'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "receive" -d 'Receive messages on this computer, as the customer’s endpoint would, and judge each'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "send" -d 'Send a saved message to a receiver on this computer, as Docusign would'
complete -c countersign -n "__fish_countersign_using_subcommand connect; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c countersign -n "__fish_countersign_using_subcommand diagnose" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand diagnose" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand diagnose" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand diagnose" -l json -d 'Print JSON, for programs'
complete -c countersign -n "__fish_countersign_using_subcommand diagnose" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand remove" -l data-dir -d 'Keep the list of connections in this folder (the secrets stay in the keychain)' -r -F
complete -c countersign -n "__fish_countersign_using_subcommand remove" -l language -d 'Use this language, whatever was chosen in the window and the system’s is: de, en, es, fr, ja or pt' -r
complete -c countersign -n "__fish_countersign_using_subcommand remove" -l log -d 'What to write to standard error: off, error, warn, info, debug or trace' -r
complete -c countersign -n "__fish_countersign_using_subcommand remove" -l revoke -d 'Have Docusign revoke the refresh token first, where it names an address for that; if it does not, nothing is removed'
complete -c countersign -n "__fish_countersign_using_subcommand remove" -l yes -d 'Do not ask'
complete -c countersign -n "__fish_countersign_using_subcommand remove" -s h -l help -d 'Print help'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "practice-service" -d 'Run the practice service alone, until Ctrl+C'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "list" -d 'List the connections that are kept on this computer'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "show" -d 'Show a connection; secrets only where they are asked for'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "check" -d 'Make the calls the product makes, once, with the access token that is kept'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "renew" -d 'Renew connections: the refresh token is spent for new tokens, which are kept in its place'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "schedule" -d 'Has this computer renew the connections once a day, or no longer'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "export" -d 'Save a copy of a connection, or of all, to a file, private to you'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "record" -d 'Save a record of a connection, without a secret, for whoever files such things'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "import" -d 'Keep the connections that are in a file on this computer'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "connect" -d 'Docusign Connect: notifications of an account, set up, compared, watched, and tried on this computer'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "diagnose" -d 'Print what helps to find out why something does not work; without a secret and without your name'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "remove" -d 'Remove a connection from the list and its secrets from the keychain'
complete -c countersign -n "__fish_countersign_using_subcommand help; and not __fish_seen_subcommand_from practice-service list show check renew schedule export record import connect diagnose remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "list" -d 'List the configurations of an account'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "show" -d 'Show a configuration'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "create" -d 'Make a configuration at one account or several; one that is right already is left alone'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "update" -d 'Change a configuration at one account or several to be as the file says; what the file does not say stays'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "pause" -d 'Pause a configuration: messages are kept back and not lost'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "resume" -d 'Resume a configuration that is paused'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "delete" -d 'Delete a configuration'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "drift" -d 'Compare what is there with what was set up here; ends with 4 where something is not as it was'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "logs" -d 'Show what was sent, what failed, and when it is tried next'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "oauth" -d 'OAuth of an account’s messages: the token that they carry'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "keys" -d 'The keys that an account’s messages are signed with (HMAC)'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "resend" -d 'Have messages sent again: of one failure, of all failures, or of a period; counted first, and within what Docusign takes an hour. Started once more, it goes on where it was'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "verify" -d 'Judge the signatures (HMAC) of a message, and name the mistake where none fits; ends with 1 then'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "code" -d 'Print a receiver that takes genuine messages alone (HMAC), whole and ready to run'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "receive" -d 'Receive messages on this computer, as the customer’s endpoint would, and judge each'
complete -c countersign -n "__fish_countersign_using_subcommand help; and __fish_seen_subcommand_from connect" -f -a "send" -d 'Send a saved message to a receiver on this computer, as Docusign would'
