## Step 1: Choose.

choose-question = What do you want to connect to Docusign?
choose-lead = Pick the product that asks you for keys and a token. What it needs comes from its own guide.
choose-which-docusign = Which Docusign?
choose-production-words = The account your company works with. The usual choice.
choose-demo-words = A developer account, for trying things out.
choose-practice-words = Nothing real. Walk through everything once, offline, with an invented account.
# $vendor is who makes the product.
choose-product-words = By { $vendor }.
choose-own-words = Any other product that asks for a key, a secret and a refresh token.
choose-scopes = Scopes
choose-scopes-help = As your product's guide lists them, with spaces between. With extended, the connection can live longer than 30 days.
choose-scopes-missing = At least one scope is needed. If the guide names none, use: extended signature
choose-redirect-uri-help = As your product's guide names it. If it names none, keep this one.
choose-starting-practice = Starting Practice…
choose-practice-failed = Practice could not be started
choose-practice-failed-now = Choose Continue to try once more. Production and Demo do not need it.

## Step 2: Prepare.

prepare-question = Do you have an integration key?
prepare-lead = An integration key lets your product talk to Docusign. A Docusign administrator makes one, on a page called Apps and Keys.
prepare-have-one = I already have an integration key
prepare-have-one-words = You have the key and its secret at hand, or know where to copy them.
prepare-help = Help me make one
prepare-help-words = Six points in Docusign, about five minutes. You need to be an administrator there.
prepare-next = I have my keys
prepare-list = In Docusign, one after the other
prepare-open = Open Apps and Keys
prepare-copy-uri = Copy redirect URI
prepare-page-failed = The browser could not be opened. Go to this address yourself:
prepare-copy-failed = The clipboard could not be reached. Select the address above and copy it.
prepare-point-open = Open Apps and Keys and sign in as an administrator.
prepare-point-app = Choose Add App and Integration Key, give it an App Name (your product’s name will do), and choose Create App.
prepare-point-type = Under Integration Type, answer “Is your application able to securely store a client secret?” with Yes. Authorization Code Grant is then the right one; leave it chosen.
prepare-point-secret = Under Secret Keys, choose Add Secret Key and copy the secret somewhere safe at once: Docusign shows it in full only this once.
prepare-point-uri = Under Additional settings, Redirect URIs, choose Add URI and paste this address, exactly as it is:
prepare-point-save = Choose Save. Then copy the Integration Key, too; the next step asks for both.
prepare-production-note = A new key is made in Demo
prepare-production-note-now = Docusign makes new keys in Demo only; later they go live and appear in Production, where you add a new secret and the redirect URI. If you have no live key yet, go back and choose Demo first.
prepare-port-instead = Add one more redirect URI to your key
# $port is a port's number.
prepare-port-in-use = Docusign’s answer would come to port { $port } of this computer, and another program listens there (often a web server).
prepare-port-needs-rights = Docusign’s answer would come to port { $port } of this computer, and only an administrator may listen there.
prepare-port-reserved = Docusign’s answer would come to port { $port } of this computer, and the system keeps that port for something else.
prepare-port-other = Docusign’s answer would come to port { $port } of this computer, and the system does not give it out.
# $uri is the redirect URI that is proposed.
prepare-port-instead-now = Register { $uri } as well, in Apps and Keys under Redirect URIs. Your product never notices: it only uses the token.
prepare-port-none = Docusign’s answer cannot be received just now
prepare-port-none-now = The ports that could stand in are taken too. Close what listens on port { $port }, then try again.
prepare-try-again = Try again
prepare-elsewhere = Docusign’s answer will not come to this computer
prepare-elsewhere-now = The redirect URI you chose leads to another place. Go back and use an address that begins with http://localhost, and register that one as well.

## Step 3: Keys.

keys-question = Enter the two keys
keys-lead = Both are on the Apps and Keys page. Spaces and line ends around them do not matter.
keys-integration-key = Integration Key
keys-integration-key-help = Letters and digits in five groups. Docusign shows it beside the app’s name.
keys-secret-key = Secret Key
keys-secret-key-help = Made with Add Secret Key. If it is lost, add a new one there.
keys-redirect-uri = Redirect URI
keys-redirect-uri-help = Exactly as it is registered with the key, to the last slash.
keys-email = Docusign e-mail
keys-email-help = Optional. Fills in the sign-in page for you.

## Step 4: Sign in.

sign-in-question = Sign in with Docusign
sign-in-lead = You give your consent in your own browser, on Docusign’s own page. Countersign never sees your password.
sign-in-next = Sign in with Docusign
sign-in-what-comes = What happens now
sign-in-comes-browser = Your browser opens Docusign’s sign-in page.
sign-in-comes-person = You sign in as the person the connection shall belong to, and choose Accept. A shared service account is better than your own: the connection ends when its person is deactivated.
sign-in-comes-practice = You pick an invented person (no password is asked for) and choose Accept.
sign-in-comes-back = You come back here. Countersign takes the answer and goes on by itself.
# $scopes are the scopes, as Docusign names them, with spaces between.
sign-in-asks-for = Docusign will be asked for: { $scopes }
sign-in-waiting = Waiting for you to sign in
sign-in-waiting-elsewhere = Open the sign-in link in a browser on this computer, sign in there and choose Accept. Countersign goes on by itself.
sign-in-waiting-words = Sign in and choose Accept in the browser window that has opened. Countersign goes on by itself.
sign-in-browser-failed = Your browser could not be opened
sign-in-browser-failed-now = Choose Copy sign-in link, and paste it into the address bar of a browser on this computer.
# $minutes and $seconds are what is left of the waiting time.
sign-in-time-left = { $minutes } min { $seconds } s left
sign-in-copy-link = Copy sign-in link
sign-in-open-again = Open again
sign-in-extend = Extend
sign-in-cancel = Cancel
sign-in-link-copied = The link is on the clipboard. It works for this attempt only.
sign-in-late = Still signing in? Nothing is wrong.
sign-in-late-words = If the browser shows one of these, here is what to do:
sign-in-late-redirect = “The redirect URI is not registered properly”: add the address below to the key in Apps and Keys, choose Save there, then Open again.
sign-in-late-client = An error about the client or the integration: the key belongs to the other Docusign (Demo or Production), or has a typing error. Cancel and go back to Keys.
sign-in-late-grant = “The response type is not supported”: the app is not set to Authorization Code Grant.
sign-in-late-page = “This page can’t be reached”: the browser must run on this computer. Use Copy sign-in link there.
sign-in-notice-tls = Your browser insists on https and changes the address it is sent to. Allow http for localhost, or use another browser with Copy sign-in link.
sign-in-notice-interference = Something on this computer keeps sending answers that are not ours. Close other sign-in windows and tools, then Cancel and try again.
sign-in-exchanging = Signed in. Getting the token…
sign-in-exchanging-words = This takes a moment. You can leave the browser now.
sign-in-done = You are signed in
sign-in-done-words = The token is here. Choose Continue to check it, or sign in again as somebody else.
sign-in-again = Sign in again
sign-in-back-to-keys = Back to Keys
sign-in-notice-tls-title = No answer could be read
sign-in-notice-interference-title = Something interferes

## Step 5: Check.

check-question = Is this the right account?
check-lead = Countersign asks Docusign with the new token, as your product will.
check-person = Who consented
# $name and $email are of the person who consented.
check-person-found = { $name }, { $email }
check-account = Account
# $name is the account's name, $id its number.
check-account-found = { $name }, account { $id }
check-account-none = This person belongs to no account.
check-call = Reading the account with the token
# $plan is Docusign's name of the plan.
check-call-plan = It works. Plan: { $plan }
check-call-works = It works.
check-which-account = Which account?
check-somebody-else = Not you? Sign in as somebody else
check-again = Check again
check-hurried-running = Still checking. One moment.
check-hurried-failed = The check has not passed. Choose Check again, or sign in as somebody else.
check-state-to-come = to come
check-state-running = running
check-state-passed = passed
check-state-failed = failed

## Step 6: Save.

save-question = Where shall it be kept?
save-lead = So that you can come back for the values, and renew the connection later. Countersign sends them nowhere.
save-keychain = Keep in this computer’s keychain
save-where-secret-service = Kept in the desktop’s password store (GNOME Keyring, KWallet or another), encrypted with your login.
save-where-credential-manager = Kept in Windows Credential Manager, under Windows Credentials, on this computer only.
save-where-mac-keychain = Kept in your login keychain; you can see it in Keychain Access.
save-next = Save
save-saving = Saving…
save-nothing = Nothing would be kept
save-nothing-now = Tick the box above, or go on without keeping. You can still copy the values in the next step; after that they are gone.
save-without = Go on without keeping
save-kept = Saved
save-kept-words = Written to the keychain, read back, and found the same.

## Step 7: Hand over.

# $product is the product's name.
hand-over-question = Copy the values into { $product }
hand-over-question-own = Copy the values into your product
hand-over-lead = Copy each one and paste it into the field of the same name. Secrets stay masked here; they are on the clipboard all the same.
hand-over-finish = Finish
hand-over-guide = Open the guide
hand-over-renews = Who renews
hand-over-kept = Where it is kept
hand-over-kept-words = In this computer’s keychain. Nothing is lost when you close this window.
hand-over-not-kept = Nothing was kept
hand-over-not-kept-words = When you finish, the values are gone. Copy them first.
hand-over-notes = Good to know
hand-over-all-copied-title = That was all of it
hand-over-all-copied = Everything was copied. Once your product has it, choose Finish; the values are gone from here then.
hand-over-all-copied-kept = Everything was copied, and it is kept in the keychain. Once your product has it, choose Finish.
hand-over-copy-failed = The clipboard could not be reached. Try Copy once more.
