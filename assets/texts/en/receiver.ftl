## The page Try it: a receiver of messages on this computer.

### On the page Notifications.

receiver-section = Try it
receiver-section-words = A receiver on this computer plays your own. It shows what messages look like, and whether they prove that they come from Docusign.
receiver-open = Try it

### Before it listens.

receiver-question = Try what messages look like
receiver-lead = A receiver on this computer plays your own: each message is shown as it came, and judged by what it has to prove.
receiver-reach = Docusign sends to addresses on the web only, and not to this computer. What comes here is sent by Practice, by “Send again”, or by another program on this computer.
receiver-start = Start
receiver-proves = What a message has to prove
receiver-proves-words = As you set it up in Docusign. Without any of it, messages are shown and not judged.
receiver-hmac = It is signed with a key (HMAC)
receiver-hmac-words = Docusign shows a key once, when it is made under Connect, Connect Keys.
receiver-key = Key
receiver-key-source = Which key
# $count is how many.
receiver-key-kept = { $count ->
    [one] The Connect key that is kept with this connection
   *[other] Each of the { $count } Connect keys that are kept with this connection
}
receiver-key-typed = A key that I paste
receiver-keys-asking = Asking the keychain for Connect keys
receiver-keys-again = Ask again
receiver-keys-making = Practice makes a key
receiver-keys-none = No Connect key is kept with this connection. “Set up notifications” makes one and keeps it.
receiver-keys-none-practice = No Connect key is kept with this connection. Practice can make one, which is kept with it and which Practice signs with from then on.
receiver-keys-made = Practice made a key. It is kept with this connection.
receiver-keys-make = Have Practice make one
receiver-authorization = In the header Authorization
receiver-authorization-nothing = Nothing is looked for
receiver-authorization-basic = User name and password (HTTP Basic)
receiver-authorization-token = An access token (OAuth)
receiver-user-name = User name
receiver-password = Password
receiver-token = Access token
receiver-token-words = It is compared with the one that comes. To have an authorization server asked in place of that, use “countersign connect receive --introspect”.
receiver-port = Port
receiver-port-words = Leave it empty to take one that is free.
receiver-missing-key = Paste the key here.
receiver-missing-user-name = Type the user name here.
receiver-missing-password = Type the password here.
receiver-missing-token = Paste the access token here.
receiver-colon = A user name cannot have a colon in it.
receiver-no-port = A port is a number from 1 to 65535.
receiver-opening = Starting the receiver

receiver-code = Code for your own receiver
receiver-code-words = A small program that takes messages with a right signature (HMAC), and no others: to begin your receiver with, or to compare it with. How it is started stands at its beginning. There is no secret in it.
receiver-code-language = In which language
receiver-code-python = Python
receiver-code-javascript = JavaScript (Node.js)
receiver-code-csharp = C# (.NET)
receiver-code-java = Java
receiver-code-php = PHP
receiver-code-save = Save it as a file

### It cannot.

# $port is the number of a port.
receiver-port-held = Port { $port } cannot be had
receiver-port-held-now = Another program may have it. Leave the port empty to take one that is free, or type another.
receiver-no-port-free = No port can be had
receiver-no-port-free-now = The system gives Countersign no port on this computer. Details say why.
receiver-no-certificate = No certificate could be made
receiver-no-certificate-now = Details say why.
receiver-no-wire = The receiver could not be started
receiver-no-wire-now = Countersign cannot use the network of this computer. Details say why.

### It listens.

receiver-open-question = The receiver listens
receiver-open-lead = Messages are shown here until you leave this page.
receiver-address = Address
receiver-address-words = Every path behind it is taken, too.
receiver-stop = Stop
receiver-stopped = The receiver has stopped. What came is below, until you leave this page.
receiver-closing = Stopping the receiver
# $proofs is a list of what a message has to prove.
receiver-expects = A message has to prove: { $proofs }
receiver-expects-hmac = signature
receiver-expects-basic = user name and password
receiver-expects-token = access token
receiver-expects-nothing = Nothing was said that a message has to prove: each one is accepted.
receiver-send-now = Send one now
receiver-send-now-words = Practice sends what Docusign sends when an envelope is completed. For a moment its account has a configuration “Try it” with this address.
receiver-send-now-signed = Practice sends what Docusign sends when an envelope is completed, signed with the keys of its account. For a moment the account has a configuration “Try it” with this address.
receiver-send-now-others = What else is set up at the account hears of that envelope, too.
receiver-practice-not-seen = Practice was not seen to send it. Try again.
receiver-practice-no-key = The account has no Connect key in Practice, so nothing could be signed, and nothing was sent. Stop the receiver: beside “It is signed”, Practice can be told to make one.
receiver-none-yet = No message has come yet.

### What came.

receiver-count = { $count ->
    [one] One message
   *[other] { $count } messages
}
receiver-remove-all = Remove all
# $event is a word of Docusign’s such as envelope-completed, $verdict one of those of the command: accepted, refused.
receiver-line = { $event }: { $verdict }
# $when is a moment, $size a size.
receiver-line-when = { $when }, { $size }
# $id is the id of an envelope.
receiver-line-envelope = Envelope { $id }
receiver-bytes = { $bytes ->
    [one] one byte
   *[other] { $bytes } bytes
}
receiver-kilobytes = { $kilobytes } KB
receiver-megabytes = { $megabytes }.{ $tenth } MB
receiver-signature = { $state ->
    [accepted] Signature right
    [missing] No signature
   *[wrong] Signature wrong
}
receiver-login = { $state ->
    [accepted] User name and password right
    [missing] No user name and password
    [wrong] User name or password wrong
   *[other] User name and password not judged
}
receiver-token-state = { $state ->
    [accepted] Access token right
    [missing] No access token
    [wrong] Access token wrong
   *[other] Access token not judged
}
receiver-certificate-state = { $state ->
    [accepted] Client certificate right
    [missing] No client certificate
    [wrong] Client certificate wrong
   *[other] Client certificate not judged
}
receiver-not-judged = Not judged
receiver-see = Open
# $number counts messages.
receiver-see-name = Open message { $number }
receiver-refused-line = { $when }: { $why }
receiver-no-room = { $when }: A message was not kept, and its sender told to come again (503): there is no room for more. Remove messages that you do not need.

### One message.

# $event is a word of Docusign’s.
receiver-message-question = { $event }
receiver-message-no-event = A message that names no event
# $target is a path, $status the number of an answer, $verdict what became of it.
receiver-message-lead = { $when }, { $size }, sent to { $target }. It was answered with { $status }: { $verdict }.
receiver-message-proved = It proved what it has to
receiver-message-not-proved = It did not prove what it has to
receiver-message-not-judged = Nothing was said that it has to prove.
receiver-message-envelope = Envelope
receiver-message-headers = Headers
receiver-header = { $name }: { $value }
receiver-header-secret = (a secret; it is in the saved file)
receiver-message-body = Body
receiver-body-empty = It has no body.
receiver-body-hidden = This body is no JSON, so it is not known where people and subjects stand in it. It is hidden whole.
receiver-body-part-hidden = What may be about people is hidden.
receiver-body-cut = This is its first part; long texts are cut. The saved file has all of it, byte for byte.
receiver-save = Save as a file
receiver-save-words = The file has the message whole, with people and perhaps a password in it, and is readable by you alone. “countersign connect send” takes it.
receiver-remove = Remove
receiver-again = Send it again
receiver-to = Address on this computer
receiver-to-words = For instance http://127.0.0.1:8080/docusign. It is sent as it came, byte for byte.
receiver-send = Send again
receiver-sent-success = It was taken
receiver-sent-failure = It was not taken
receiver-broken-off = Nothing was heard of it. Try again.
receiver-to-not-http = The address has to begin with http://, and to name a port.
receiver-to-elsewhere = Messages are sent to this computer alone: 127.0.0.1, [::1] or localhost.
receiver-to-no-port = The address has to name a port, such as http://127.0.0.1:8080/.
receiver-to-path = What stands behind the port is no path.
