## Files that are opened, and where files are.

show-in-folder = Show in folder
folder-not-shown = No file manager could be opened. Go to that folder yourself.
home-opening-answer = Looking for the set-up that waits for this answer
# $product is the product's name, $count how many connections came.
arrived-title = { $count ->
    [one] { $product } is kept here
   *[other] { $count } connections are kept here
}
# $count is how many connections came.
arrived-moved = { $count ->
    [one] Now remove it on the other computer, and delete the file it came in. You find the file here:
   *[other] Now remove them on the other computer, and delete the file they came in. You find the file here:
}
arrived-copied = { $count ->
    [one] Renew it on one of the two computers only. When you do not need the file it came in any more, delete it. You find it here:
   *[other] Renew each on one of the two computers only. When you do not need the file they came in any more, delete it. You find it here:
}

## A copy of a connection, from a file.

opened-locked-question = Open the copy
# $file is a file's name.
opened-locked-lead = { $file } is protected with the passphrase that was chosen when it was saved.
opened-passphrase-help = As it was typed or proposed then. Without it, nobody can open the file.
opened-open = Open
opened-trying = Trying the passphrase
opened-trying-words = This takes a second or two, so that guessing takes very long.
opened-question = Keep this connection here?
# $file is a file's name.
opened-lead = This is what { $file } holds. Nothing changes until you choose Keep.
opened-left-question = This connection is here already
opened-left-lead = This is what { $file } holds.
opened-claim = This is the file’s own word: Docusign was not asked. Keep it only if you know who made the file.
opened-keep = Keep
opened-done = Done
opened-comparing = Comparing it with what is kept here
opened-added = It will be added
opened-added-words = There is none like it on this computer.
opened-left = It stays as it is
opened-left-words = The file and this computer’s keychain hold the same, to the last token.
opened-replaces = It will replace the one that is kept here
opened-replaces-newer = It would replace a newer one
# $file and $here are days, $account is the account's name or id.
opened-newer = For the same product, account ({ $account }) and key. In the file is the newer one: its consent is of { $file }, that of the one here of { $here }.
opened-newer-token = Both come from one consent; the tokens in the file are the newer ones.
# $file and $here are days, $account is the account's name or id.
opened-older = For the same product, account ({ $account }) and key. In the file, the consent is of { $file }; that of the one here is newer, of { $here }. Replace it only if the one here does not work any more.
opened-older-token = Both come from one consent, and the tokens that are kept here are the newer ones: those in the file may have ended. Replace it only if the one here does not work any more.
# $account is the account's name or id, $file and $here are the same day.
opened-other = For the same product, account ({ $account }) and key, and of the same dates; but secret key or tokens differ. Which one works, Countersign cannot tell.
opened-brings-back = It will bring back what the keychain lost
opened-brings-back-words = The connection is listed here, and the keychain does not have its values any more.
# $why is what happened.
opened-not-compared = Whether it is the same, newer or older could not be seen: { $why }.
opened-keys = The same is kept here; the Connect keys will be added
opened-keys-words = The file and this computer’s keychain hold the same, to the last token. Connect keys that are not here yet are kept beside it.
# $count is how many.
opened-along = { $count ->
    [one] The Connect key that was kept with it, which notifications are signed with, is in the file and is kept here too.
   *[other] The { $count } Connect keys that were kept with it, which notifications are signed with, are in the file and are kept here too.
}
# $count is how many.
opened-along-left-out = { $count ->
    [one] There is room for two Connect keys: the newest of here and of the file. One older key is not kept.
   *[other] There is room for two Connect keys: the newest of here and of the file. { $count } older keys are not kept.
}
opened-way = And on the other computer?
opened-way-missing = Say first what is to become of it on the other computer.
opened-move = Move here
opened-move-words = Only this computer shall have it. When it is kept, remove it on the other one and delete the file: Countersign cannot do that for you. Until you do, the other one goes on renewing what it renews, and the two may end each other’s tokens.
opened-copy = Copy here
opened-copy-words = Both computers shall have it. Renew a connection on one of them only: a renewal brings a new refresh token, and may end the one that the other computer has.

unlock-missing = Type the passphrase.
unlock-wrong = This is not the passphrase of this file. Capital letters and spaces count.
unlock-broken-off = Trying it broke off. Choose Open once more.
unlock-too-much-work = Opening this file would take more memory than is sound
unlock-too-much-work-now = No file of Countersign’s does. It was not tried. Do not use the file; open another copy.
unlock-no-connection = There is no connection in this file
unlock-no-connection-now = The passphrase is right, but what it opens is not from Countersign, or was changed. Open another file.

### Several in one file.

opened-question-several = Keep these connections here?
# $file is a file's name, $count how many connections are in it.
opened-lead-several = { $file } holds { $count } connections. Nothing changes until you choose Keep.
opened-left-question-several = These connections are here already
opened-claim-several = This is the file’s own word: Docusign was not asked. Keep them only if you know who made the file.
# $added, $replaced and $left are how many.
opened-summary = To be added: { $added }. To replace one that is kept here: { $replaced }. Here already: { $left }.
opened-ticked = Those that are ticked are kept. Not ticked is what would take the place of one that may still work; tick it if you want it all the same.
opened-none-taken = Tick at least one.
opened-is-kept = It is kept
# $number is which one it is, $count how many are to be kept.
opened-keeping-several = Saving { $number } of { $count }
# $kept is how many are kept, $count how many were to be.
opened-kept-so-far = { $kept } of { $count } are kept. Keep goes on with the rest.

## Why a file cannot be opened.

file-none-of-ours = That is none of Countersign’s files
file-none-of-ours-now = Countersign opens requests, answers, and the copies it saved: protected with a passphrase, JSON, or .env. Look for one of those.
file-damaged = The file was damaged
file-damaged-now = Part of it is missing or was changed. Ask for it once more, as an attachment, or open another copy.
copy-unsound = That copy of a connection was changed or damaged
copy-unsound-now = Nothing of it is used. Open another copy, or set up the connection again.
env-without-head = That .env does not say what it is for
env-without-head-now = An older Countersign wrote it, or somebody put it together. Open the connection’s copy as JSON or protected with a passphrase instead, or set the connection up again with the keys in it.
request-unsound = The request holds something that cannot be
request-unsound-now = It may have been changed on its way. Ask for the file once more.
answer-not-waited-for = No set-up here waits for that answer
answer-not-waited-for-now = An answer opens on the computer of the person who made the request, under their name there. If that was here, the set-up was finished or removed, or the answer is to another request: make a new one, and ask for an answer to that.
answer-is-copy = That is a copy of a connection, not an answer
answer-is-copy-now = It needs no request. Leave this set-up, and choose Open a file under Your connections.
# $name is what a person calls the connection that is kept here.
opened-called = Here it is called “{ $name }”.
