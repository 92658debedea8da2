## Docusign Connect: messages sent again.

cli-connect-resend = Have messages sent again: of one failure, of all failures, or of a period; counted first, and within what Docusign takes an hour. Started once more, it goes on where it was
cli-resend-failure = The id of a failure, or of its envelope
cli-resend-all = All that failed and is still listed
cli-resend-from = All envelopes whose status changed from this day on, whether their messages failed or not
cli-resend-to = Until this day
cli-resend-configuration = The configuration that says where the messages of a period go and what is in them
cli-resend-file = The same as a file, with its password or client secret: Docusign gives those back to nobody
cli-resend-unsure = Envelopes of which it is not known whether Docusign was asked for them: ask for them again, or skip them
cli-resend-drop = Drop another resend that was begun and is not done

# In all that follows, $who is who sends: Docusign or Practice.
cmd-resend-nothing = There is nothing to send again.
# $hours is how many full hours have to be waited.
cmd-resend-sure = { $name }: have the messages of { $count ->
    [one] one envelope
   *[other] { $count } envelopes
} sent again?{ $hours ->
    [0] {""}
    [one] {" "}That takes more than an hour.
   *[other] {" "}That takes more than { $hours } hours.
} [y/N]
cmd-resend-go-on = { $name }: go on with what was begun? { $count ->
    [one] One envelope is
   *[other] { $count } envelopes are
} left.{ $hours ->
    [0] {""}
    [one] {" "}That takes more than an hour.
   *[other] {" "}That takes more than { $hours } hours.
} [y/N]
cmd-resend-not-asked = Nothing was sent. { $count ->
    [one] It is one envelope.
   *[other] There are { $count } envelopes.
} Add --yes to have them sent without being asked.
cmd-resend-unsure = It is not known whether { $who } was asked for { $count ->
    [one] one envelope
   *[other] { $count } envelopes
} when this broke off. Add “--unsure again” to ask for them once more, which a receiver that knows repeated messages will not mind, or “--unsure skip” to pass them over.
cmd-resend-progress = { $done } of { $count }
# $time is a time of day.
cmd-resend-waits = { $who } takes so many an hour. It goes on at { $time }; ended before, it goes on when it is started again.
cmd-resend-results = { $who } says what came of it at: { $place }
cmd-resend-done = Asked for: { $asked }. Refused: { $refused }. Left: { $left }. Whether they arrive, the log says.

resend-by-docusign = Docusign
resend-not-there = { $who } lists no such failure
resend-not-there-now = It may have been sent meanwhile. “countersign connect logs” shows what is listed.
resend-no-envelope = { $who } does not say which envelope this failure is of
resend-no-envelope-now = It cannot be asked for by itself. Send a period again, or wait until { $who } tries.
resend-secret = The configuration has a password or a client secret of its own, which { $who } gives back to nobody
resend-secret-now = Give the configuration with it as a file, with --file.
resend-backwards = The last day is before the first
resend-backwards-now = Give --from the earlier day, and --to the later one.
resend-many = The period has more envelopes than Countersign asks for at once
resend-many-now = Nothing was sent. Send a shorter period again, then the next.
# $which is one of the three below.
resend-unfinished = Another resend was begun and is not done: { $which }, of which { $left ->
    [one] one envelope is
   *[other] { $left } envelopes are
} left
resend-unfinished-now = Start that one again and it goes on, or add --drop-other to leave it at that.
resend-wish-failure = the failure { $id }
resend-wish-all = all failures
resend-wish-period = { $from } to { $to }, as { $configuration } says
resend-at-work = Another window or command sends again for this connection right now
resend-at-work-now = Wait until it is done.
resend-unsure = Whether { $who } took the last request is not known
resend-unsure-now = What was asked for before is written down. Start it again: it then asks what is to become of those that are unsure.
resend-record = How far it came could not be read or written
resend-record-now = The details name the file. Without it, messages could be sent twice.

### In the window.

resend-all-button = Send all again
resend-button = Send again
# $envelope is the id of an envelope.
resend-one-name = Send again: envelope { $envelope }
resend-period-button = Send a period again
resend-period-title = Send a period again
resend-period-lead = All messages about envelopes whose status changed between two days, both included, whether they arrived or not. Your receiver gets those that arrived a second time.
resend-period-which = As which configuration says
resend-period-which-missing = Choose the configuration that says where the messages go.
resend-period-none = A period is sent again by a configuration, and this account has none.
resend-period-from = First day
resend-period-to = Last day
resend-period-hint = Year, month, day: 2026-11-20
resend-period-no-day = A day is written as 2026-11-20.
resend-period-backwards = The last day is before the first.
resend-count-button = Count them
resend-counting = Counting what would be sent
# $count is how many.
resend-title = Have the messages of { $count ->
    [one] one envelope
   *[other] { $count } envelopes
} sent again?
# $count is how many are left.
resend-go-on-title = Go on with what was begun? { $count ->
    [one] One envelope is left
   *[other] { $count } envelopes are left
}
# $hours is how many full hours have to be waited.
resend-words = { $who } sends them to where they were to go. What arrived before arrives once more.{ $hours ->
    [0] {""}
    [one] {" "}{ $who } takes so many an hour: this takes more than an hour.
   *[other] {" "}{ $who } takes so many an hour: this takes more than { $hours } hours.
}
# $unsure is how many.
resend-unsure-count = When this broke off, it was not seen whether { $who } was asked for { $unsure ->
    [one] one envelope
   *[other] { $unsure } envelopes
}.
resend-unsure-again = Send all
resend-unsure-skip = Skip those
resend-leave = Do not send
resend-close = Close
# $count is how many.
resend-running = Asking for { $count ->
    [one] one envelope
   *[other] { $count } envelopes
}
resend-running-words = Each step is written down: should the window close, it goes on from there.
# $asked is how many.
resend-done = { $asked ->
    [one] One envelope was asked for
   *[other] { $asked } envelopes were asked for
}
resend-done-in-part = { $asked ->
    [0] { $who } takes no more for now
    [one] One envelope was asked for, and there are more
   *[other] { $asked } envelopes were asked for, and there are more
}
# $refused is how many.
resend-done-refused = { $asked ->
    [one] One envelope was asked for
   *[other] { $asked } envelopes were asked for
}; { $who } refused { $refused ->
    [one] one
   *[other] { $refused }
}
resend-refused-unsaid = { $who } did not say why.
# $place is a path of its API.
resend-results = What became of each can be read with the API of { $who }: { $place }
# $from and $to are days, $configuration is a name.
resend-of-period = Of { $from } to { $to }, sent as “{ $configuration }” says.
# $left is how many, $time a time of day.
resend-waits = { $left ->
    [one] One envelope is
   *[other] { $left } envelopes are
} left. { $who } takes so many an hour: from { $time } on, press “Go on”.
resend-log-says = Whether they arrive, the log says: “Look again” reads it.
resend-go-on = Go on
resend-go-on-that = Go on with that one
resend-drop-other = Drop it, and send this
resend-not-there-window = It may have been sent meanwhile. “Look again” shows what is listed.
resend-secret-window = The command “countersign connect resend” takes the configuration from a file, with its secret in it.
resend-unfinished-window = It goes on where it was, or is dropped.
resend-unsure-window = What was asked for before is written down. Go on: what is to become of those is asked then.
resend-broken-off = Nothing was heard of it. What was asked for is written down: send again, and it goes on.
