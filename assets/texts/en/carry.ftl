## Carry over: connections in a file, for another computer.

carry-over = Carry over
carry-over-all = Carry over all
carry-title = Take it to another computer
carry-title-words = In a file that only a passphrase opens, with the Connect keys that are kept with it. Here, nothing changes by that.
carry-question = Carry this connection over?
carry-question-all = Carry your connections over?
# $name is what the connection is called.
carry-lead = { $name } goes, with the Connect keys that are kept with it, into a file that only a passphrase opens. Countersign on the other computer opens it.
# $count is how many, more than one.
carry-lead-all = All { $count } connections, with the Connect keys that are kept with them, go into one file that only a passphrase opens. Countersign on the other computer opens it.
carry-save = Save file
carry-choosing-place = Choose a place for the file
carry-writing = Writing the file
carry-writing-words = The keychain is asked for the values first. This takes a few seconds.
carry-failed = Nothing was saved
carry-written-question = The file is ready
carry-written-lead = On this computer nothing has changed.
# $count is how many.
carry-written = { $count ->
    [one] The connection is in the file
   *[other] { $count } connections are in the file
}
carry-written-words = Only the passphrase opens it: bring the two to the other computer by different ways. You find the file here:
# $names are what the connections are called.
carry-left-out = Not in the file: { $names }
carry-left-out-words = The keychain of this computer does not have the values any more. Set them up again.
# $count is how many.
carry-keys = { $count ->
    [one] The Connect key that was kept with it is in the file too.
   *[other] The { $count } Connect keys that were kept here are in the file too.
}
carry-no-set-up = What Countersign remembers of the notifications that were set up here is not in the file: it would have become too large to open. The other computer says of them that they were not set up there.
carry-there = On the other computer
carry-there-words = Choose Open a file there. You are asked which of these it is:
carry-move = Move here: the other computer alone shall have what is in the file. When it is kept there, choose Remove on this computer and delete the file. Until you do, this computer keeps it and goes on renewing what it renews: the two may end each other’s tokens.
carry-copy = Copy here: both computers shall have it. Renew a connection on one of them only: a renewal brings a new refresh token, and may end the one that the other computer has.
