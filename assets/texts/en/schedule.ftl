## Connections that are looked after: the daily task, and notifications.

### The task.

schedule-description = Countersign: renews the Docusign connections of this user
schedule-system-linux = A timer of your own user (systemd)
schedule-system-macos = A launch agent of your own user
schedule-system-windows = A scheduled task of your own user
schedule-off = Nothing renews the connections while Countersign is closed.
# $moment is a day and a time.
schedule-on-next = The connections that Countersign renews are looked after once a day. Next: { $moment }.
schedule-next = Looked after once a day, next on { $moment }.
schedule-on = The connections that Countersign renews are looked after once a day.
schedule-other-copy = The task runs another copy of Countersign, or somebody changed it.
schedule-never-ran = It has not run yet.
schedule-ran-fine = Last run: { $moment }. All went well.
schedule-ran-person = Last run: { $moment }. A connection needs you.
schedule-ran-keychain = Last run: { $moment }. The keychain or the list of connections could not be used.
schedule-ran-network = Last run: { $moment }. Docusign did not renew all that was due; it is tried again on the next run.
schedule-ran-failed = Last run: { $moment }. Something could not be done.

### Why it could not be set up.

schedule-no-service = Nothing on this computer runs daily tasks for you
schedule-no-service-now = Put this line into your crontab instead, if there is one. It works while you are signed in here: the keychain is open only then. It names the message bus and the display of this session; where they are others after you sign in anew, copy it anew.
schedule-no-answer = What runs daily tasks for you does not answer
schedule-no-answer-now = Nothing was changed. Sign in to this computer’s desktop as yourself, and try it there.
schedule-refused = The system did not do it
schedule-refused-now = The words under Details help whoever administers this computer.
schedule-file = The task’s file could not be written or removed
schedule-file-now = The words under Details say why.
schedule-path = The path of Countersign or of its data cannot be written into a task
schedule-path-now = Move Countersign to a folder with a plain name, then try again.

### On a connection’s page.

look-after-title = Look after it
look-after-words = Countersign can renew the connection by itself once more than half of its time is over, also while its window is closed, and tell you when the connection needs you.
look-after = Look after it for me
look-after-ask = Set up a daily task?
# $system is what runs it, such as "A timer of your own user (systemd)".
look-after-ask-words = { $system } will run Countersign once a day. It renews every connection that Countersign renews, not this one alone, once more than half of its time is over, and notifies you seven days and one day before one needs you, and when one cannot be renewed. A product into whose settings you copied the refresh token has an older one after that: its connection’s page says so. You can stop it here.
look-after-set-up = Set it up
look-after-not-now = Not now
look-after-stop = Stop looking after
look-after-anew = Set it up anew
look-after-working = The system is asked
look-after-cron = the line for the crontab

### Notifications. The name stands in the title alone.

# $name is what the connection is called.
notice-over = { $name } has ended
notice-over-words = It cannot be renewed any more. Somebody has to sign in again.
notice-secret = { $name } was not renewed
notice-secret-words = Docusign does not take its keys any more. It needs another secret key.
notice-not-renewed = { $name } was not renewed
# $date is a day.
notice-not-renewed-words = Its refresh token ends on { $date }, and renewing it has not worked so far.
notice-ends = { $name } ends soon
notice-ends-words = It ends on { $date } whatever is done. Then somebody has to sign in again.
notice-open = Open

### Commands.

cli-connection = Opens the page of the connection with this ID
cli-notify = Tells you on the desktop of what needs you, and waits up to eight hours for you to answer
cli-schedule = Has this computer renew the connections once a day, or no longer
cli-schedule-what = What to do: set it up, take it away, or say how it stands
# $title is a notification’s, $reason the desktop’s.
cmd-not-told = The desktop could not show “{ $title }”: { $reason }
# $reason is the system’s.
cmd-not-opened = Countersign could not be opened: { $reason }
