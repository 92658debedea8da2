## Files that are kept up to date with a connection.

follow-title = A file that is kept up to date
follow-lead = For a product that reads its settings from a file: with each renewal, Countersign writes the new tokens into it.
follow-open = Keep a file up to date
follow-form = Form of the file
# $file is the usual name of the file, $product the product's name.
follow-form-own = { $file }, as { $product } reads it
follow-form-own-gone = its product’s own
follow-form-own-words = The form that its guide describes.
follow-plain = Whoever can read this file has your keys
follow-plain-words = Countersign makes it readable by you alone. A product that runs under another name on this computer cannot read it. What anybody changes in it is not taken over.
follow-choose-place = Choose a place
follow-cancel = Cancel
follow-there = There is such a file already
follow-there-words = The file is written whole: whatever else is in it, other connections or settings, would be lost. If there is something else in it, choose another place, and take the values over yourself.
follow-replace = Replace that file
follow-changing = Writing…
# $form is a kind of file, $date a day.
follow-written = Form: { $form }. Last written on { $date }.
follow-behind = It still has older tokens. It is written at the next renewal, or when you choose Write it anew.
# $file is the file's name, $what what was in the way.
follow-warning = { $file } is not up to date. { $what }: below is what to do.
follow-done = The file is written
follow-done-words = With each renewal, Countersign writes it anew.
follow-anew = Write it anew
follow-stop = Stop keeping it up to date
follow-stopped = That file is kept up to date no longer
follow-stopped-words = It is still there, as it was last written, with your keys in it. Delete it if nothing needs it any more.

### Why a file was not brought up to date.

follow-changed = Somebody changed the file
follow-changed-now = It is not what Countersign wrote, so it was left as it is. Look at it first: Write it anew replaces all of it.
follow-gone = The file is not there any more
follow-gone-now = Countersign does not make it again unasked. Choose Write it anew if it is still needed, else Stop keeping it up to date.
follow-no-folder = The folder of the file is not there
follow-no-folder-now = If it is on a stick or on another computer, connect that, then choose Write it anew.
follow-no-permission = Your system does not let Countersign write the file
follow-no-permission-now = See to the rights of its folder, then choose Write it anew.
follow-disk-full = There is no room to write the file
follow-disk-full-now = Make room on that disk, then choose Write it anew.
follow-in-the-way = Something that is no file is in its place
follow-in-the-way-now = A link, a folder or a device has the file’s name, and was left as it is. Take it away, then choose Write it anew.
follow-held-open = Another program has the file open
follow-held-open-now = Close the file there, then choose Write it anew.
follow-not-private = Others could read a file there
follow-not-private-now = That disk keeps no rights, so nothing was written. Choose Stop keeping it up to date, and another place.
follow-no-form = Nobody knows any more what its product reads
follow-no-form-now = The description of the product is gone, or names no file any more. Choose Stop keeping it up to date, or put the description back.
follow-no-answer = The disk of the file did not answer
follow-no-answer-now = If it is on another computer, see whether that can be reached, then choose Write it anew.
follow-other = The file could not be written
follow-other-now = Choose Write it anew. If it happens again, keep another file up to date in another place.

### Why a file is not kept up to date.

# $name is the name of the other connection.
follow-of-another = That file is kept up to date with another connection
follow-of-another-now = It is { $name }’s: two would overwrite each other. Choose another place.
# $count is a number.
follow-too-many = That would be more than { $count } files
follow-too-many-now = Stop keeping one of the others up to date first.
follow-path = That place cannot be kept in mind
follow-path-now = Its name has characters that nobody can see, or it is no whole path. Choose another place or name.
follow-no-own = Its product reads no file that Countersign knows of
follow-no-own-now = Choose another form of the file.

### On the command line.

cli-keep-up-to-date = Write it anew with each renewal, until it is stopped or somebody else changes it
cli-stop-keeping = Keep that file up to date no longer; it stays as it is
cmd-label-file = File
# $path is a path, $written a sentence on when it was written, $state how it stands; may be empty.
cmd-file-kept = { $path }: kept up to date. { $written } { $state }
cmd-follow-begun = Saved to { $path }, and written anew with each renewal. It holds the secrets: whoever can read it can use the connection.
cmd-follow-stopped = { $path } is kept up to date no longer. It stays as it is, with the secrets in it.
cmd-follow-none = { $name }: { $path } is not kept up to date.
cmd-follow-encrypted = A file that only a passphrase opens cannot be kept up to date: leave --passphrase-file away and choose another form.
cmd-follow-written = { $name }: { $path } has the new tokens.
cmd-follow-behind = { $name }: { $path } still has older tokens. It is written at the next “countersign renew”.
# $what and $now are a problem in two sentences.
cmd-follow-problem = { $name }: { $path }: { $what }. { $now }
cmd-follow-anew = “countersign export” with --replace and --keep-up-to-date writes it anew.
cmd-remove-file-stays = { $path } stays as it is, with the secrets in it: delete it if nothing needs it any more.

remove-files-stay = The file that is kept up to date with it stays as it is, with its secrets in it: delete it if nothing needs it any more.
