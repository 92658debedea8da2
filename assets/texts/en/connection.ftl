## A connection that is kept: its life, renewing and checking it.

### Its life.

# $product is the product's name.
life-no-refresh-token = { $product } was given no refresh token: nothing of this ends by itself.
life-unknown = Nothing is known of the end of its refresh token.
life-due = The refresh token lives until { $date }. More than half of that time is over: renew it here.
life-renewing = A renewal was begun on { $date } and has not ended. If nothing is renewing it now, it was broken off: renew it here.
life-ends = It ends on { $date } whatever is done: the scope extended was not asked for. Then somebody has to sign in again.
life-ended = The refresh token ended on { $date }. Somebody has to sign in again.
life-dead = Docusign did not take the refresh token any more on { $date }. Somebody has to sign in again.
life-renewed = Last renewed here on { $date }.
life-checked = Its access token was last taken on { $date }.

### Why it was not renewed.

renew-dead = Docusign does not take the refresh token any more
renew-dead-now = It ended, or somebody revoked it or deactivated the person who consented, or another copy of it was renewed. Choose Sign in again on the connection’s page; your product then needs the new refresh token.
renew-wrong-secret = Docusign does not take the keys any more
renew-wrong-secret-now = The secret key was deleted or replaced in Apps and Keys, or the app was. Choose Change secret on the connection’s page, with a secret that is there.
renew-refused = Docusign did not renew the connection
renew-refused-now = Nothing was changed here. Try again later; the words under Details help whoever administers Docusign.
renew-unsure = The answer to the renewal did not come through
renew-unsure-now = Docusign may have renewed the connection all the same: then the refresh token that is kept here may be good for nothing. Try again; if Docusign refuses it, choose Sign in again on the connection’s page.
renew-busy = Another window or task is busy with this connection
renew-busy-now = Nothing was changed here. Try again in a minute or two.
renew-unkept = Docusign renewed the connection, and the new tokens could not be kept
renew-unkept-now = They are nowhere else: in the window, see to the keychain, then try again before you close it. The old refresh token may not work any more.

### Checking it.

check-needs-renewal = The access token has ended
check-needs-renewal-now = It lives eight hours. To check the connection, it has to be renewed first.
check-renew-first = Renew, then check
check-not-their-account = Docusign does not list the account for this person any more
check-not-their-account-now = Somebody removed the person from the account, or closed it. Ask whoever administers Docusign.
check-account-unusable = Docusign lists the account, but no call can be made to it
# $reason is a sentence that says why.
check-account-unusable-now = { $reason } The person still belongs to it. Check again later; if it stays so, ask whoever administers Docusign.

### Its page.

# $product is the product's name.
life-to-hand-over = { $product } still has an older refresh token, as far as this computer knows. Copy the new one into its settings.
# $values are the names of those that changed, $count is how many.
life-values-to-hand-over = { $count ->
    [one] { $product } still has an older value, as far as this computer knows: { $values }. Copy the new one into its settings.
    [2] { $product } still has older values, as far as this computer knows: { $values }. Copy both into its settings.
   *[other] { $product } still has older values, as far as this computer knows: { $values }. Copy all three into its settings.
}
life-practice-to-hand-over = With real values, { $product } would still have older ones now: { $values }. You would copy the new { $count ->
    [one] one
   *[other] ones
} into its settings.
home-to-hand-over = { $product } still has older values, as far as this computer knows. Open it to copy the new ones.
connection-renew = Renew
connection-check = Check now
connection-secret = Change secret
connection-renewing = Renewing
connection-renewing-words = Docusign is asked for new tokens. The old ones stay until the new ones are kept.
connection-product-renews = { $product } renews this connection itself
connection-product-renews-words = Renewing it here too may end the token that { $product } holds; you would have to put the new one into its settings.
connection-renew-anyway = Renew all the same
connection-leave-it = Leave it
connection-renewed = Renewed
connection-renewed-words = The new tokens are kept, and shown below.
connection-renewed-by-another = Another window or task renewed it just now
connection-checking = Checking
connection-call-person = Who signed in, and the company account
connection-call-account = The account’s details
connection-call-users = Its users
connection-call-plan = Its plan
connection-name = What you call it
connection-name-help = Tells it from others of the same product. May stay empty.
connection-name-save = Save name
connection-name-long = This is longer than 60 characters. Shorten it.
connection-name-odd = This has characters nobody can see, or more than one line. Type it anew.
# $reason is the system's.
connection-name-not-saved = The name could not be saved: { $reason }
connection-kept = Where it is kept
# $entry is the beginning of the names of its items there.
connection-kept-words = In this computer’s keychain, under Countersign, in entries that begin with { $entry }.

### Leaving it.

leave-key = The key for signatures is not kept yet
leave-key-words = Docusign is making a key, or the keychain did not take the one that was made. Docusign gives a key once: whoever leaves now may never see it. Stay, and copy it first.
# $count is how many.
leave-messages = { $count ->
    [one] One message is in no file
   *[other] { $count } messages are in no file
}
leave-messages-words = { $count ->
    [one] It is in this window alone, and goes with the page. Open it to save it.
   *[other] They are in this window alone, and go with the page. Open one to save it.
}
leave-oauth = Docusign has not answered yet
leave-oauth-words = It was asked to set, change or remove OAuth at the account. The window closes by itself once that is done; if Docusign refuses, the page says why. Closed now, it may stand still until Docusign has answered: 45 seconds at most.
# $count is how many.
leave-at-work = { $count ->
    [one] One account is still being set up
   *[other] { $count } accounts are still being set up
}
leave-at-work-words = What has begun is ended even so. Whoever leaves now does not see what came of it, and accounts whose turn has not come are left as they are. Set up notifications once more then: what is right already is left alone.
leave-tokens = The new tokens are not kept yet
leave-tokens-words = A renewal is under way, or the keychain did not take what it brought. Whoever leaves now may lose the new tokens, and the old refresh token may not work any more.

### On Home.

# $product, $account and $environment are names.
home-product-account = { $product } · { $account } · { $environment }

### Signing in again.

# $account is the account that the connection had.
check-other-account = This is not the account the connection had
check-other-account-words = It was for { $account }. Going on keeps this one as a connection of its own, beside that one, which stays as it is.
# $typed is an e-mail address, $consented a person.
check-another-than-before = It was { $typed } before, and { $consented } signed in now: the browser may still have known that person. To sign in as { $typed }, choose Sign in as somebody else. If { $consented } is right, choose That is right.

### Revoking, before it is removed.

revoke-unsure = Whether Docusign revoked the token is not known
revoke-failed = Docusign did not revoke the token
revoke-failed-now = Nothing was removed. Try again; or remove the connection without revoking, and revoke consent in Docusign: Manage Profile, Connected Apps, Revoke.
revoke-no-secrets = What revoking needs could not be got from the keychain
revoke-no-secrets-now = Nothing was revoked, and nothing was removed. The words under Details say why.
revoke-not-removed = The token is revoked, and the connection could not be removed
revoke-not-removed-now = It can renew nothing any more. See to what the words under Details say, then remove it.

# What a product needs and Docusign did not give. $product is the product's name, $calls are names of what is read.
life-failed-calls = { $product } probably needs to read { $calls }, and Docusign refused that when it was last tried.
call-account = the account
call-users = its users
call-plan = its billing plan
