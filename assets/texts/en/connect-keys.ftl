## Keys that messages of Docusign Connect are signed with (HMAC).

cli-connect-keys = The keys that an account’s messages are signed with (HMAC)
cli-keys-list = List the keys, cut short as Docusign gives them
cli-keys-add = Have a key made: printed once, or kept in the keychain
cli-keys-keep = Keep the key in the keychain, and do not print it
cli-keys-kept = Print the keys that are kept in the keychain, the newest first
cli-keys-remove = Remove a key; those behind it move up
cli-keys-place = Its place in the list, from 1
cli-keys-rotate = Put a new key in the place of the old one: first without --message, which makes the new one; then, when the receiver knows both, with a message that it received
cli-keys-message = A saved message that was received since the new key was made: it proves that Docusign signs with both
cli-keys-new = A file whose first line is the new key, where it is not kept; - reads it from standard input

cmd-keys-column-place = Place
cmd-keys-column-ending = Ends with
cmd-keys-none = { $name }: the account has no Connect key.
cmd-keys-none-kept = { $name }: no Connect key is kept in the keychain.
cmd-keys-no-such = There is no key in place { $place }. “countersign connect keys list” shows them.
cmd-keys-is-kept = The key is made and kept in the keychain. “countersign connect keys kept” prints it.
cmd-keys-not-printed = { $name }: a key that ends with “{ $ending }” was made, and could not be printed. Docusign gives it only once: remove it with “countersign connect keys remove” and have another made. “countersign connect keys list” shows its place.
cmd-keys-shown-once = Docusign gives this key only now. Put it where the receiver finds it. It is used as the text it is, and not decoded.
# $left is how many keys stay.
cmd-keys-remove-sure = { $name }: remove the key in place { $place } that ends with “{ $ending }”? { $left ->
    [0] It is the only one: messages are then signed no more, and a receiver that checks them refuses all
    [one] One key stays
   *[other] { $left } keys stay
}. [y/N]
cmd-keys-remove-not-asked = Nothing was removed. Add --yes to remove without being asked.
cmd-keys-removed = { $name }: the key that ended with “{ $ending }” is removed. Signatures of the others have other numbers now.
cmd-keys-rotate-next = From now on Docusign signs with both. Teach the receiver the new key beside the old one, save a message that it then receives, and run “countersign connect keys rotate” once more with --message.
cmd-keys-rotate-begun = There are { $count } keys already. If the receiver knows the newest, save a message that it received and give it with --message; otherwise remove one first.
cmd-keys-proven = The message carries the new key’s signature beside another one: Docusign signs with both.

keys-lost = A key was made, and Docusign’s answer with it did not come
keys-lost-now = Docusign gives a key only once, so nobody has this one. Remove it: “countersign connect keys remove” with place { $place } (it ends with “{ $ending }”). Then have another made.
keys-not-seen = It is not known whether a key was made
keys-not-seen-now = The answer did not come, and the list shows no new key yet. Look at it later with “countersign connect keys list”: a new key that is there then is of no use, as Docusign gives it only once. Remove it, and have another made.
keys-not-newest = The key that should be the new one is not the newest of the account
keys-not-newest-now = Nothing was removed: it may be the old key. The new one is the last that “countersign connect keys list” shows; give that one with --key-file.
keys-made-not-kept = A key was made, and the keychain did not take it
keys-made-not-kept-now = It is at the account, where messages are signed with it too, and nobody has it. Make another once the keychain takes keys again.
keys-changed = The keys are not as they were a moment ago
keys-changed-now = Somebody else changed them. List them, and try once more.
keys-not-new = This message was not signed with the new key
keys-not-new-now = Nothing was removed. Save a message that came after the new key was made; the details say what is most likely wrong with this one.
keys-one = This message has one signature alone
keys-one-now = Nothing was removed. With two keys there are two signatures: save a message that came while both were there, with all its headers.
keys-unknown = The new key is not among the account’s keys
keys-unknown-now = Nothing was removed. Compare its end with those that “countersign connect keys list” shows; another account may have made it.
keys-no-old = There is no key but the new one
keys-no-old-now = The old one was removed already: nothing is left to do.
keys-several = There are several keys beside the new one
keys-several-now = Nothing was removed. Say which goes: “countersign connect keys remove” with its place.

### The first key of an account, made in the window.

key-make = Make a key
key-making = Making a key that messages are signed with
key-made = The account has a key now
key-made-words = From now on messages that ask for it are signed with it.
key-label = Connect key
key-is-kept = It is kept in this computer’s keychain, too.
key-not-kept = The key is made, and is not kept on this computer. Copy it now: Docusign gives it only this once.
key-to-receiver = Give it to your receiver: it computes the signatures with it. It is used as the text it is, and not decoded. A copied key leaves the clipboard after 60 seconds, and when you close this window.
key-has-one = The account has a key by now
key-has-one-practice = Nothing was made. Whoever made that key gives it to the receiver.
key-has-one-now = Nothing was made. Whoever made that key gives it to the receiver. If nobody knows it, remove it in Docusign under Admin, Integrations, Connect, Connect Keys; then make one here.
# $ending is how the key ends.
key-lost = Docusign made a key, and nobody has it
key-lost-practice = The answer that gives it did not come. It ends with “{ $ending }”, and has to be removed before one is made here.
key-lost-now = The answer that gives it did not come. It ends with “{ $ending }”: remove it in Docusign under Admin, Integrations, Connect, Connect Keys, then make one here.
key-unsure = It is not known whether Docusign made the key
key-unsure-now = The answer did not come. Make one once more: if there is one by now, you are told so, and nothing is made.

### Keys that are kept, in the window.

kept-keys = Kept on this computer
kept-keys-words = Docusign signs messages with these keys, as long as the account has them. It gives a key only once; the keychain keeps the newest that was made here, and the one before it.
kept-keys-none = No Connect key is kept with this connection
kept-keys-none-words = A key that is made here is kept in this computer’s keychain. Keys that were made in Docusign are shown there alone, and once.
kept-key-newest = Newest Connect key
kept-key-before = Connect key before the newest
# $moment is a day and a time.
kept-key-made = Made on { $moment }.
kept-key-undated = When it was made is not known on this computer.
kept-key-forgetting = Forgetting the key
kept-key-forgotten = The key is forgotten on this computer
kept-key-forgotten-words = The account still has it, and messages are signed with it as before.
forget-key = Forget this Connect key?
forget-key-words = It goes out of this computer’s keychain, and Docusign does not give it again. The account keeps it, and messages are signed with it as before. Copy it first if your receiver may not have it.
forget-key-do = Forget

### The key of an account, changed for a new one in the window.

rotation = Change the key
rotation-words = A key is changed in three steps, so that no message is refused: a new key is made beside the old one, your receiver learns it, then the old one goes.
partner-signs = A partner’s keys sign here
partner-signs-words = What is set up in this account and signed is managed by the partner: Docusign signs it with the keys of the account that owns the integration key. A key made in this account would sign none of it.
partner-signs-owners = These connections have the same integration key. If one of them is the owner’s, its keys are made and changed there.
partner-signs-none = No connection to another account with this integration key is kept on this computer. Whoever has the owner’s makes and changes its keys.
# $name is what a connection is called.
partner-signs-open = Open { $name }
# $count is how many.
partner-signs-more = { $count ->
    [one] One more is in your list.
   *[other] { $count } more are in your list.
}
partner-signs-here = If this very account owns the integration key, its keys are changed here.
partner-signs-begin = This account owns it
rotation-begin = Begin
rotation-first = Keys of the account
rotation-first-words = See which keys the account has. Where there is none, make its first; where there is one, change it for a new one so that no message is refused.
rotation-first-begin = Look at the account’s keys
rotation-reading = Reading which keys the account has
rotation-account-keys = { $count ->
    [one] The account has one key
   *[other] The account has { $count } keys
}
# $place is a number, from 1; $ending the last characters.
rotation-key = Ends with “{ $ending }”.
rotation-key-endless = Key { $place } of the account. Docusign does not show how it ends.
rotation-key-kept-newest = The newest that is kept here.
rotation-key-kept-before = Kept here, the one before the newest.
rotation-none = The account has no key: messages come unsigned. There is nothing to change; make its first one.
rotation-step-make = Step 1: make the new key
rotation-step-make-words = From then on Docusign signs each message with both keys, one signature each. A receiver that knows the old key goes on working.
rotation-make = Make a new key
rotation-made = A new key is made
rotation-made-words = Messages that ask for signatures carry its signature from now on.
rotation-step-prove = Step 2: let the receiver learn the new key
rotation-step-prove-words = Give your receiver the new key beside the old one. Then save a message that it receives as a file, with all its headers, and open it here: it has to carry the signatures of both.
rotation-step-prove-how = “Try it” and “countersign connect receive --save” save messages in that form: a first line “Countersign-Message: 1”, the headers, an empty line, the body as it came.
rotation-open = Open the message
rotation-proving = Judging the message
rotation-proven = The message carries the new key’s signature beside another one
rotation-step-remove = Step 3: remove the old key
# $ending is how the old key ends.
rotation-step-remove-words = Docusign signs with both. Once your receiver accepts messages by the new key, the old one, which ends with “{ $ending }”, can go.
rotation-remove = Remove the old key
rotation-removing = Removing the key that ends with “{ $ending }”
rotation-removed = The key that ended with “{ $ending }” is removed
rotation-removed-words = Docusign signs with it no more. Take it out of your receiver, too.
rotation-removed-kept = Docusign signs with it no more. Take it out of your receiver, too. This computer keeps it still, for messages that were signed before; Forget takes it away here.
rotation-many = There are more than two keys
rotation-many-words = Docusign signs with each of them. Remove those that no receiver needs, until one is left beside the newest; then the old one can go by proof.
rotation-lost-now = Docusign gives a key only once, so nobody has this one. Remove it above (it ends with “{ $ending }”), then make another.
rotation-not-seen-now = The answer did not come, and the list shows no new key yet. Choose Look again later: a new key that is there then is of no use. Remove it, and make another.
rotation-changed-now = Somebody else changed them. They were read again: look at them, and try once more.
# $ending is how the newest key of the account ends.
rotation-lacks = The newest key of the account, which ends with “{ $ending }”, is not the newest that is kept on this computer.
rotation-lacks-endless = Docusign does not show how the newest key of the account ends, so it cannot be found among those that are kept here.
rotation-typed = The new key
rotation-typed-help = Whoever made it has it: paste it as Docusign gave it. The message is judged by it here; it is not kept.
rotation-typed-missing = Paste the new key first, or go on without it below.
rotation-unproven = Without the new key
rotation-unproven-words = Then nothing can be shown here, and your receiver’s own log is the proof: once it has accepted messages by the new key, the old one can go. Should the receiver not know the new key, it refuses all messages from then on.
rotation-remove-unproven = Remove the old key without a message
rotation-none-kept-now = Nothing was removed. Which key is the new one cannot be told by what is kept here: paste it below, or go on without it.
rotation-unknown-now = Nothing was removed. The newest key that is kept here is none of those above; another account may have made it.
rotation-not-newest-now = Nothing was removed: the newest key of the account was made elsewhere, and the one that is kept here may be the old one. Paste the newest below, or go on without it.
rotation-several-now = Nothing was removed. Remove those above that no receiver needs.
remove-key-title = Remove the key that ends with “{ $ending }” from the account?
remove-key-last = It is the only one: messages are then signed no more, and a receiver that checks them refuses all. It cannot be got back.
remove-key-words = Docusign signs with it no more. A receiver that knows no other key of the account refuses all messages then. It cannot be got back.
remove-key-proven = Docusign signs with it no more, and with the new one as before. It cannot be got back.

### A message in a file, opened in the window.

message-opening = Waiting for a message to be chosen
message-not-opened = This file is no message that can be judged
message-not-opened-now = Choose a message as “Try it” or “countersign connect receive --save” saves it.

### Signatures of a message, checked in the window.

signatures = Check a signature
signatures-words = Whether a message comes from Docusign, by its signatures; and if not, what most likely went wrong with it or with your receiver.
signatures-open = Check a signature
signatures-question = Does this message come from Docusign?
signatures-lead = Each of its signatures is computed anew with your keys and compared. Nothing of it leaves this computer.
signatures-check = Check
signatures-source = The message
signatures-from-file = From a file
signatures-from-file-words = As “Try it” or “countersign connect receive --save” saves it.
signatures-from-paste = Its body and its headers, pasted
signatures-from-paste-words = As your receiver logged them. Copying can change line ends; a file is surer.
signatures-open-file = Open a message
signatures-open-another = Open another message
signatures-body = Body
signatures-headers = Headers
signatures-headers-words = A line each, like “X-DocuSign-Signature-1: …”.
signatures-paste = Paste
signatures-paste-again = Paste again
# $count is how many bytes.
signatures-pasted = { $count ->
    [one] One byte is pasted.
   *[other] { $count } bytes are pasted.
}
signatures-clipboard-empty = Nothing is on the clipboard. Copy it first, then choose Paste.
signatures-clipboard-long = What is on the clipboard is no text, or longer than 64 KB. Open the message from a file instead.
signatures-clipboard-none = The clipboard cannot be reached. Open the message from a file instead.
signatures-no-file = Open a message first.
signatures-no-body = Copy the body, then choose Paste.
signatures-no-headers = Copy the headers, then choose Paste.
# $line is a number.
signatures-not-a-header = Line { $line } of what you pasted is no header: a name, a colon, a value.
signatures-headers-long = These are more headers than a message has.
signatures-no-key = Paste the key here.
signatures-key-words = As the account has it under Connect, Connect Keys; it is used as the text it is.
signatures-judging = Judging the signatures
signatures-broken-off = Nothing came of it. Check once more.
signatures-genuine = The message comes from Docusign
signatures-genuine-words = It was signed with a key of yours, and is as it was sent.
signatures-not-genuine = Nothing shows that the message comes from Docusign
# $header is a number.
signatures-fit-newest = X-DocuSign-Signature-{ $header } was made with the newest Connect key that is kept here.
signatures-fit-before = X-DocuSign-Signature-{ $header } was made with the Connect key before the newest.
signatures-fit-typed = X-DocuSign-Signature-{ $header } was made with the key that you pasted.
signatures-fit-none = X-DocuSign-Signature-{ $header } was made with none of these keys.
