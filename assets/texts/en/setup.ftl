## Step 1: Choose.

# Instead of Choose, for whoever answers somebody else's request.
answering-question = Somebody asks you to sign in for them
answering-lead = Their product needs a connection to Docusign, and they do not administer Docusign themselves. You sign in; only they can open what comes of it.
answering-product = For this product
answering-phrase-words = Before you go on, ask the person who sent you the file to read their check phrase to you: face to face, or by phone on a number you already have, not one from the message. If it differs, somebody else made this request: stop.
phrase-same = The phrases are the same
phrase-asked = Compare the phrases first, and tick this when they are the same.
choose-question = What do you want to connect to Docusign?
choose-product = Product
choose-lead = Pick the product that asks you for keys and a token. What it needs comes from its own guide.
# For whoever has never set up a connection here.
welcome-title = Before you begin
welcome-need = You need somebody who administers your company’s Docusign: you, or a colleague to whom you send a file. And the page of your product’s settings that the values go into.
welcome-time = With the keys at hand it takes a few minutes. Where they are to be made, the next step leads through it. You can stop anywhere and go on later.
welcome-kept = Keys and tokens are kept in this computer’s keychain. Countersign sends them to nobody but Docusign.
welcome-who = Countersign is free software, made independently of Docusign and of the makers of your product.
choose-which-docusign = Which Docusign?
choose-production-words = The account your company works with. The usual choice.
choose-demo-words = A developer account, for trying things out.
choose-practice-words = Nothing real. Walk through everything once, offline, with an invented account.
# $vendor is who makes the product.
choose-product-words = By { $vendor }
# $name is the product's name.
choose-product-name-from-file = { $name } (from a file)
# $file is the file of the product's sheet.
choose-product-from-file = From the file { $file } in this computer’s connectors folder; it did not come with Countersign.
choose-own-words = Any other product that asks for a key, a secret and a refresh token.
# $count is how many more products there are.
choose-all = Another product ({ $count } more)
choose-search-help = Product, or who makes it
# $count is how many there are.
choose-count = { $count } products
# $shown is how many of them fit.
choose-count-found = { $shown } of { $count } products
# $typed is what was searched.
choose-none-found = No product fits “{ $typed }”
choose-none-found-now = Case and accents do not matter; each word has to be somewhere in the name of the product or of its maker. For a product that is not listed, choose Show all, then Something else at the end.
choose-scopes = Scopes
choose-scopes-help = As your product’s guide lists them, with spaces between. With extended, the connection can live longer than 30 days.
choose-scopes-missing = At least one scope is needed. If the guide names none, use: extended signature
choose-redirect-uri-help = As your product’s guide names it. If it names none, keep this one.
choose-variables-words = A program that reads a .env file, under names that you can change.
choose-variables-lead = The names the program reads; its own example has them. Each stands for one value.
# $value is what goes into the variable, in Docusign's term.
choose-variable = Variable for { $value }
variable-empty = Name the variable.
variable-digit-first = The name of a variable begins with a letter or “_”.
variable-not-a-name = The name of a variable has letters without accents, digits and “_” only.
# $count is the longest a name may be.
variable-too-long = The name of a variable has at most { $count } signs.
variable-twice = Another variable above has this name.
choose-starting-practice = Starting Practice…
choose-practice-failed = Practice could not be started
choose-practice-failed-now = Choose Continue to try once more. Production and Demo do not need it.

scopes-beyond = More is asked for than a connector usually needs
# $scopes lists scopes, each with what it allows.
scopes-beyond-words = Besides signature and extended: { $scopes }. Go on only if the product’s own guide asks for this too.
# $scope is Docusign's name of a scope, $meaning what it allows.
scope-with-meaning = { $scope } ({ $meaning })
# What the two scopes of every connector allow.
scope-signature = act in the account in your name: read it, and create, send and read envelopes
scope-extended = keep the connection beyond 30 days, for as long as it is renewed
scope-impersonation = act in your name while you are away
scope-writes = change things in Docusign beyond your own envelopes
scope-reads = read things in Docusign beyond your own envelopes
scope-unknown = Countersign does not know what it allows
# $host is the host of a redirect URI.
redirect-elsewhere = This address is not on this computer: Docusign will send its answer to { $host }. Use it only if you know that it belongs to your product.

## Step 2: Prepare.

prepare-question = Do you have an integration key?
prepare-lead = An integration key lets your product talk to Docusign. A Docusign administrator makes one, on a page called Apps and Keys.
prepare-have-one = I already have an integration key
prepare-have-one-words = You have the key and its secret at hand, or know where to copy them.
# Also the name of the tick box on Keys.
prepare-fill-in = Fill in what I copy
prepare-fill-in-words = You have both keys and can copy them one after the other: the next page fills itself in.
prepare-help = Help me make one
prepare-help-words = Six points in Docusign, about five minutes. You need to be an administrator there.
prepare-help-words-production = You make it in Docusign’s Demo, then Docusign reviews it for Production. That takes minutes to a few days. You can close Countersign meanwhile.
prepare-colleague = Somebody else administers Docusign
prepare-colleague-words = You send that person a file; they sign in and send one back that only you can open.
prepare-practice-failed-now = Choose Open Apps and Keys to try once more. Production and Demo do not need it.
prepare-practice-anew = This Practice does not know your app
prepare-practice-anew-now = The app was made in another, which ends with its program. Make one once more; it takes a minute.
prepare-next = I have my keys
prepare-make-question = Make an integration key
prepare-make-lead = In Docusign, one after the other. Tick what is done; it is remembered.
prepare-make-lead-production = First the app is made in Demo: Docusign makes keys nowhere else. If you have no Demo account, the page lets you sign up for a free one.
prepare-open = Open Apps and Keys
prepare-copy-uri = Copy redirect URI
prepare-copy-failed = The clipboard could not be reached. Select the address above and copy it.
# In the points, Docusign’s own labels stand between double asterisks.
prepare-point-open = Open **Apps and Keys** and sign in as an administrator.
prepare-point-open-practice = Open **Apps and Keys**. Here it is Practice’s own page, and nobody has to sign in.
prepare-point-open-demo = Open **Apps and Keys** of Demo and sign in as an administrator.
prepare-point-app = Choose **Add App and Integration Key**, give it an **App Name** (your product’s name will do), and choose **Create App**. Then copy the **Integration Key** that stands there, and paste it here:
prepare-point-type = Under **Integration Type**, choose **Third-party integration key**: that is for products that ask you for a key of your own. Under **Authentication**, answer the question “Is your application able to securely store a client secret?” with **Yes**, and choose **Authorization Code Grant**. Leave **Require Proof Key for Code Exchange (PKCE)** as it is: Countersign works with it either way.
prepare-point-type-older = Under **Authentication**, choose **Authorization Code Grant**.
prepare-point-secret = Under **Secret Keys**, choose **Add Secret Key**. Then copy the secret and paste it here at once, before you copy anything else: Docusign shows it in full only this once.
prepare-point-uri = Under **Additional settings**, **Redirect URIs**, choose **Add URI** and paste this address, exactly as it is:
prepare-point-save = Choose **Save**.
# What a point is about, where it stands alone.
prepare-title-open = Open the page
prepare-title-app = Make the app
prepare-title-type = Say how it signs in
prepare-title-secret = Add a secret key
prepare-title-uri = Add the redirect URI
prepare-title-save = Save it
prepare-title-live = Begin going live
prepare-title-kind = Choose the kind
prepare-title-send = Send the request
prepare-title-find = Find the app in Production
prepare-title-console = Open the console
prepare-title-console-demo = Stay in Demo
prepare-title-console-production = Turn to Production
prepare-title-console-make = Make the key
prepare-one-at-a-time = One at a time
prepare-whole-list = Whole list
prepare-keep-in-front = Keep in front
prepare-keep-in-front-words = Keep in front shows one point at a time in a narrow column at the edge of the screen, beside your browser.
# Where the system lets no program put its window in front.
prepare-narrow = Make the window narrow
prepare-narrow-words = A narrow column shows one point at a time; put it beside your browser. This desktop lets no program keep itself in front: the menu of the title bar may have a way.
prepare-whole-window = Back to the whole window
# One point of a list, where it stands alone: $number is which, of $count.
prepare-place = Point { $number } of { $count }.
# A page of the way to Production: $part is which, of $count; $lead is what it is about.
prepare-part = { $part } of { $count }. { $lead }
prepare-done = Done
prepare-all-done = All points are done
# $next is what the button says that leads on.
prepare-all-done-lead = Choose { $next } to go on.
prepare-page = Docusign shows you
prepare-page-newer = Apps and Keys
prepare-page-older = Apps and Keys, older
prepare-page-console = Developer Console
prepare-page-words = The older page is the one that does not ask “Is your application able to securely store a client secret?”
# $product is the product's name.
prepare-product = What { $product } wants
# $month is a month and its year.
prepare-product-as-of = From the guide of { $product }, as of { $month }.
prepare-as-of = In Docusign’s words, as of { $month }. Its pages change: where yours says it otherwise, go by what the point is for.
prepare-as-of-practice = In Docusign’s words, as of { $month }. Practice’s page has the same.
prepare-as-of-console = As of { $month }. The Developer Console is in beta: what it calls these things may differ.
prepare-console-words = It is newer than Apps and Keys. You come to it with your production account, and each key there is for Demo and for Production. A key made there is not in Apps and Keys, nor the other way round: stay with the one you began with.
prepare-open-console = Open Developer Console
prepare-console-open = Open the **Developer Console** and sign in with your production account.
prepare-console-demo = Leave the environment at **Demo**.
prepare-console-production = Once the key is promoted there, set the environment to **Production**.
prepare-console-make = Create an integration key, with your product’s name, for the **Authorization Code Grant**.
prepare-console-secret = Add a secret. Then copy it and paste it here at once, before you copy anything else:
prepare-console-uri = Add this address as a redirect URI, exactly as it is:
prepare-console-save = Save. Then copy the **Client ID**, which is the Integration Key, and paste it here:
prepare-app-made = My app is made
prepare-live-question = Ask Docusign to make it live
prepare-live-lead = So that the key works in Production. Whoever asks needs a paid production account and administrator access to it.
prepare-live-open = Open **Apps and Keys** of Demo. Beside your app, choose **Actions**, then **Select Go-Live account**.
prepare-live-open-older = Open **Apps and Keys** of Demo. Beside your app, choose **Actions**, then **Review Transactions**, then **Submit for review**.
prepare-live-choose = Choose what kind of integration it is. For a product that asks its customers for their own key, that is usually **Third-party integration key**.
prepare-live-choose-older = Where the page asks what kind of integration it is: for a product that asks its customers for their own key, that is usually **Third-party integration key**.
prepare-live-send = Send the request. Docusign writes an e-mail with the result.
prepare-live-cost = Choose with care
prepare-live-cost-words = The kind decides how envelopes are billed, and is said to be final once it is sent. If you are not sure, ask your product’s vendor or your Docusign contact first.
prepare-live-older = The page asks for 20 successful calls
prepare-live-older-words = Docusign’s older review looks at the last 20 calls made with the key. Countersign can sign in to Demo with the new key and make them. Nothing is changed there.
prepare-demo-first = Sign in to Demo first
prepare-asked = I have asked for it
prepare-review-question = Waiting for Docusign
prepare-review-lead = The review takes from some minutes to some days. In Apps and Keys, the app says Live when it is through.
# $date is a day.
prepare-review-since = Asked for on { $date }
prepare-review-wait = Docusign sends an e-mail to whoever asked. Nothing has to stay open until then.
prepare-review-close = Close Countersign if you like. It is kept under Your connections; choose Continue there when the key is live.
prepare-review-declined = Was it declined?
prepare-review-declined-now = The e-mail says why. Choose Back to ask once more; a key that stays in Demo still works with Demo.
prepare-is-live = It is live
prepare-finish-question = Give the key a secret in Production
prepare-finish-lead = The key is the same as in Demo. Its secret and its redirect URIs are not copied: both are added once more.
prepare-finish-open = Open **Apps and Keys** of Production, find the app, and choose **Actions**, then **Edit**. Copy the **Integration Key** that stands there, and paste it here:
prepare-port-instead = Add one more redirect URI to your key
# $port is a port's number.
prepare-port-in-use = Docusign’s answer would come to port { $port } of this computer, and another program listens there (often a web server).
# $program is the other program's name.
prepare-port-in-use-by = Docusign’s answer would come to port { $port } of this computer, and { $program } listens there.
prepare-port-in-use-by-us = Docusign’s answer would come to port { $port } of this computer, and another Countersign listens there. Most likely one of its windows waits for a sign-in: finish or cancel it there, then try again.
# $first and $last are port numbers.
prepare-port-reserved-range = Docusign’s answer would come to port { $port } of this computer, and the system keeps the ports { $first } to { $last } for something else.
prepare-port-needs-rights = Docusign’s answer would come to port { $port } of this computer, and only an administrator may listen there.
prepare-port-reserved = Docusign’s answer would come to port { $port } of this computer, and the system keeps that port for something else.
prepare-port-other = Docusign’s answer would come to port { $port } of this computer, and the system does not give it out.
# $uri is the redirect URI that is proposed.
prepare-port-instead-now = Register { $uri } as well, in Apps and Keys under Redirect URIs. Your product never notices: it only uses the token.
prepare-port-none = Docusign’s answer cannot be received just now
prepare-port-none-now = The ports that could stand in cannot be had either. You can go on all the same: after signing in, you paste the address the browser ends at. Or free port { $port }, then try again.
prepare-try-again = Try again
prepare-elsewhere = Docusign’s answer will not come to this computer by itself
prepare-elsewhere-now = The redirect URI leads to another place. After signing in, you copy the address the browser ends at and paste it here. Or add http://localhost to the key as one more redirect URI and use that.

## Step 2, where somebody else administers Docusign.

colleague-question = Ask your Docusign administrator
colleague-lead = They sign in with Countersign on their computer. What comes back can be opened on this one only.
colleague-how = How it goes
colleague-point-save = You save a request file here. It says what your product needs.
colleague-point-send = You send it to the administrator, by e-mail for instance, and tell them to open it with Countersign.
colleague-point-back = They send a file back. You open it here. If you closed this window, choose Continue under Your connections first.
colleague-no-secret = The request holds no secret. The key that opens the answer stays in this computer’s keychain.
colleague-practice = Each Countersign has a Practice of its own. To practise for two, start countersign practice-service first, and both programs with --practice-server and the address it prints.
colleague-phrase = Check phrase
colleague-phrase-words = Read it to the administrator face to face, or by phone on a number you already have. They see the same one; then both of you know that the request is yours.
colleague-save = Save the request file
colleague-save-again = Save it once more
colleague-open = Open the answer
colleague-opening = Choose the administrator’s file in your system’s dialog…
colleague-saved = The request is saved
colleague-saved-now = Send this file to the administrator:
colleague-anew = Make a new request

## Step 3: Keys.

keys-question = Enter the two keys
keys-lead = The Integration Key stands in Apps and Keys; the Secret Key was shown there once, when it was made. Spaces and line ends around them do not matter.
# $name is the connection that is signed in for again.
keys-lead-again = For { $name }. Docusign shows a Secret Key once, in Apps and Keys, when it is made: if you do not have it, add a new one there. What is kept here stays until the new is kept.
keys-question-here = Look at the two keys
keys-lead-here = Both are here already, as you entered them. If they are right, choose Continue.
keys-question-demo = Enter the keys for Demo
keys-lead-demo = Only for the calls in Demo: add a secret key to the app there, then copy both here. The secret for Production comes later.
keys-fill-in-words = Copy the Integration Key first, then the Secret Key: each lands in its field, and with both it goes on. The clipboard is looked at on this page only.
keys-fill-in-key-next = Did you copy the Integration Key before this page came? Then choose Paste. If not, copy it now.
keys-fill-in-secret-next = Now copy the Secret Key.
keys-fill-in-mend = Both are in. Look at what stands below, then choose Continue.
keys-fill-in-cannot = On this desktop, Countersign cannot see what you copy elsewhere. Choose Paste, or press Ctrl+V in each field.
keys-filled-key = Integration Key filled in from what you copied
keys-filled-secret = Secret Key filled in from what you copied
keys-filled-both = Integration Key and Secret Key filled in from what you copied
keys-filled-other-order = Did you copy the Secret Key first?
keys-integration-key = Integration Key
keys-integration-key-help = Letters and digits in five groups. Docusign shows it beside the app’s name.
keys-secret-key = Secret Key
keys-secret-key-help = Made with Add Secret Key. If it is lost, add a new one there.
# $end is how a value ends.
keys-take-one = Use the one that ends in { $end }
keys-use-localhost = Use http://localhost
keys-swap = Swap them
keys-redirect-uri = Redirect URI
keys-redirect-uri-help = Exactly as it is registered with the key, to the last slash.
keys-email = Docusign e-mail
keys-email-help = Optional. Fills in the sign-in page for you.

## Step 4: Sign in.

sign-in-question = Sign in with Docusign
sign-in-lead = You give your consent in your own browser, on Docusign’s own page. Countersign never sees your password.
# $name is the connection that is signed in for again, $person who consented to it, $scopes what it has.
sign-in-lead-again = For { $name }. Until now { $person } has signed in there, with { $scopes }. You sign in in your own browser, on Docusign’s own page. What is kept here stays until the new is kept.
sign-in-lead-again-practice = For { $name }. Until now { $person } has signed in there, with { $scopes }. You sign in in your own browser, on a page that stands in for Docusign’s. What is kept here stays until the new is kept.
sign-in-lead-practice = You give your consent in your own browser, on a page that stands in for Docusign’s. Nothing there is real.
sign-in-next = Sign in with Docusign
sign-in-what-comes = What happens now
sign-in-comes-browser = Your browser opens Docusign’s sign-in page.
sign-in-comes-browser-practice = Your browser opens Practice’s sign-in page.
sign-in-comes-person = You sign in as the person the connection should belong to, and choose Accept. A shared service account is better than your own: the connection ends when its person is deactivated.
sign-in-comes-practice = You pick an invented person (no password is asked for) and choose Accept. A browser in which you did so before may skip both.
sign-in-comes-back = You come back here. Countersign takes the answer and goes on by itself.
sign-in-comes-paste = The browser ends at another page. You copy the address it shows and paste it here.
sign-in-asks-for = What you consent to
# What a scope allows, in a list; both as above.
sign-in-scope = { $scope }: { $meaning }
sign-in-again-meanwhile = As far as is known, signing in again ends nothing: until your product has the new token, it goes on with the one it has.
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
sign-in-start-again = Cancel and start again
sign-in-cancel = Cancel
sign-in-link-not-copied = It could not be copied: your system gives Countersign no access to the clipboard. This is the link: select it, press Ctrl+C, and paste it into the address bar of a browser on this computer.
sign-in-link-copied = On the clipboard for a minute. It works for this attempt only.
sign-in-no-browser = Did a browser window open?
sign-in-no-browser-now = Look behind this window first. If there is none, choose Open again; or choose Copy sign-in link, and paste it into the address bar of a browser on this computer.
sign-in-late = Still signing in? Take your time.
sign-in-late-words = If the browser shows one of these, here is what to do:
sign-in-something-else = My browser shows an error
sign-in-seen-redirect = “The redirect URI is not registered properly”
sign-in-late-redirect = Or “There are no redirect URIs registered”. Add the address below to your key in Apps and Keys, exactly as it is, to the last slash, and choose Save there. Then choose Open again here.
sign-in-seen-client = The client ID is not registered
sign-in-seen-swapped = An error, with your Secret Key in the address
sign-in-late-client = Docusign does not know the Integration Key: it belongs to the other Docusign (Demo or Production), or has a typing error. Compare it with Apps and Keys; you can go back to the first page to change the Docusign.
sign-in-late-swapped = Behind client_id= in the browser’s address stands the key that Docusign was given. If that is your Secret Key, the two keys are swapped, and the secret is in the browser’s history now. Make a new one in Apps and Keys with Add Secret Key, and delete the old one there; then put each key into its own field.
sign-in-seen-grant = “The response type is not supported”
sign-in-late-grant = The app is not set to Authorization Code Grant. In Apps and Keys, choose Actions beside your app, then Edit; tick Authorization Code Grant and choose Save. Then choose Open again here.
sign-in-seen-page = “This site can’t be reached” or “Unable to connect”
sign-in-late-page = Or another page that is not Docusign’s, or something about a secure connection. That is fine, if the address begins with your redirect URI: you are signed in; only the way back is missing. Copy that address and paste it here.
sign-in-seen-nothing = An empty page, or no window at all
sign-in-late-nothing = Look behind this window first. Or choose Copy sign-in link, and paste it into the address bar of a browser on this computer.
sign-in-notice-tls = Choose Copy sign-in link, and paste it into another browser on this computer. (This one insists on https; the other way is to allow http for localhost in it.)
sign-in-notice-interference = Close other sign-in pages in your browser, then choose Cancel and start again.
sign-in-exchanging = Signed in. Getting the token…
sign-in-exchanging-words = This takes a moment. You can leave the browser now.
sign-in-done = You are signed in
sign-in-done-words = The token is here. Choose Continue to check it, or sign in again as somebody else.
sign-in-again = Sign in again
sign-in-back-to-keys = Back to Keys
sign-in-without-port = Sign in and paste the address
sign-in-waiting-paste = Sign in and choose Accept in the browser. It then ends at another page, or at one that cannot be reached: both are fine. Copy the address it shows and paste it here.
sign-in-paste = Paste the address
# $uri is the redirect URI.
sign-in-paste-words = For a browser on another computer, or one that says “This page can’t be reached” after Accept: that is fine. Copy everything in its address bar; it begins with { $uri }
sign-in-paste-label = Address
sign-in-paste-help = The whole address, as the browser shows it. It works for two minutes.
sign-in-paste-use = Use this address
sign-in-notice-other-user = Choose Cancel and start again. If it happens again, your browser may run as another user of this computer: then choose Paste the address.
sign-in-notice-stray-title = An answer came that could not be taken
sign-in-notice-no-state = It did not say which sign-in it belongs to, and was ignored to be safe. Close other pages of Docusign’s, then choose Open again.
sign-in-notice-other-state = It belongs to another sign-in, perhaps an earlier one of yours, and was ignored to be safe. Close other pages of Docusign’s, then choose Open again.
sign-in-notice-damaged = It contradicts itself, or was damaged on its way. Choose Open again, and sign in there.
sign-in-notice-tls-title = Your browser changed the address on the way back
sign-in-notice-interference-title = Answers came that do not belong to this sign-in
sign-in-notice-other-user-title = Another user’s answer was refused

## Step 5: Check.

check-question = Is this the right account?
check-question-failed = The check did not pass
check-lead-failed = Countersign asked Docusign with the new token, as the product will. What came of it, and what to do, is below.
check-lead-failed-practice = Countersign asked Practice with the new token, as the product will ask Docusign. What came of it, and what to do, is below.
check-question-person = Is this the right person?
check-lead = Countersign asks Docusign with the new token, as the product will.
check-lead-practice = Countersign asks Practice with the new token, as the product will ask Docusign.
check-person = Who signed in
check-account = Company account
check-account-none = None that can be used.
check-account-asked = You choose it above.
check-which-account-words = Choose the one your product is for: its users and plan are read. If you do not know which it is, ask whoever runs the product.
check-hurried-account = Choose the account first.
check-call = Reading the account with the token
# $plan is Docusign's name of the plan.
check-call-plan = It works. Plan: { $plan }
check-call-works = It works.
check-all-the-same = You can go on all the same: your product may not need this.
# $product is the product's name.
check-not-needed = You can go on all the same: as far as Countersign knows, { $product } does not need this.
check-needed-not-sure = You can go on without, and see: what needs it will then be missing there.
check-users = Reading the users
# $count is how many users the account has.
check-users-found = It works. Users: { $count }
check-plan = Reading the billing plan
# $plan is Docusign's name of the plan, $seats how many seats it includes.
check-plan-found = It works. Plan: { $plan }
check-plan-found-seats = It works. Plan: { $plan }, seats included: { $seats }
# $count is how many calls the older review wants to see, $done how many are made.
check-review = { $count } calls for the review
check-review-words = Each reads something else of the account, one after the other, and changes nothing. It takes less than a minute.
check-review-make = Make the { $count } calls
check-review-stop = Stop
check-review-go-on = Go on with the calls
check-review-each = Each call
# What a call for the review reads.
review-account = The account
review-settings = Its settings
review-users = Its users
review-groups = Its groups
review-profiles = Its permission profiles
review-folders = Your folders
review-templates = Its templates
review-custom-fields = Its custom fields
review-brands = Its brands
review-signing-groups = Its signing groups
review-connect = Its Connect configurations
review-connect-logs = The log of Connect
review-envelopes = The list of the last day’s envelopes
check-review-running = { $done } of { $count } calls answered in a row
check-review-done = The last 20 calls were answered. Docusign may take some minutes to count them.
check-back-to-live = Return to going live
check-clock = This computer’s clock is not right
# $minutes is by how many minutes it differs from Docusign's.
check-clock-ahead = It is { $minutes } minutes ahead of Docusign’s. You can go on; but set its date and time right soon: until then, the times that Countersign shows are wrong by as much, and other programs may refuse to connect.
check-clock-behind = It is { $minutes } minutes behind Docusign’s. You can go on; but set its date and time right soon: until then, the times that Countersign shows are wrong by as much, and other programs may refuse to connect.
check-scopes-missing = Docusign granted less than was asked for
# $scopes are names of scopes.
check-scopes-missing-words = What your product does with it will be refused. To have it allowed, choose Copy for your administrator and send the text; when they have allowed it, choose Sign in again. If your product does not need it, choose Continue. Not granted: { $scopes }.
# $scopes are names of scopes, extended among them.
check-scopes-missing-extended = Without extended, somebody has to sign in again here every 30 days. To have it allowed, choose Copy for your administrator and send the text; when they have allowed it, choose Sign in again. If every 30 days will do, choose Continue: it can be allowed later, too. Not granted: { $scopes }.
# The same of an answer: whoever made it signed in. $scopes are names of scopes.
check-scopes-missing-answer = What needs it will not work, and without extended a new answer is needed every 30 days. If that will do, choose Continue. If not, choose Back to the request, and have the request answered once more when it was allowed. Not granted: { $scopes }.
# Where the tokens came out of an answer file.
answer-phrase = Check phrase of the answer
check-answer-phrase = Ask the administrator to read theirs to you: face to face, or by phone on a number you already have, not one from a message. If it differs, or the person below is not who you asked, somebody else made this answer: stop.
check-renewing = The answer was some time on its way; new tokens are being asked for.
check-answer-other-account = The answer says it is for another account
check-answer-other-account-now = Its own tokens do not open the account it names. Do not use it. Choose Back, and ask the administrator to answer your request once more.
check-answer-unusable-account = Docusign lists the answer’s account, but no call can be made to it
# $reason is a sentence that says why.
check-answer-unusable-account-now = { $reason } Choose Back, and ask the administrator to answer your request once more, with another account if there is one.
check-which-account = Which account?
check-somebody-else = Not you? Sign in as somebody else
check-sign-in-again = Sign in as somebody else
check-to-request = Back to the request
check-again = Check again
check-another-person = Another person signed in
# $typed is the e-mail typed at Keys, $consented that of the person who consented.
check-another-person-words = At Keys you gave { $typed }, and { $consented } signed in: the browser may still have known that person. To sign in as { $typed }, choose Sign in as somebody else. If { $consented } is right, choose That is right.
check-right-person = That is right
check-fewer = The connection had more permissions before
# $scopes are their names.
check-fewer-words = Choose Sign in as somebody else, and sign in as a person who has them, for instance whoever signed in before; or Go on with fewer, if your product does not need them any more. Not granted now: { $scopes }.
# $scopes are their names.
check-fewer-extended = Choose Sign in as somebody else, and sign in as whoever signed in before; or Go on with fewer: then somebody has to sign in again here every 30 days. Not granted now: { $scopes }.
check-fewer-go-on = Go on with fewer
check-hurried-running = Still checking. One moment.
check-state-to-come = to come
check-state-running = running
check-state-passed = passed
check-state-warned = needs attention
check-state-failed = failed
check-state-skipped = not done

## Step 6: Save.

save-question = Where should the values be kept?
save-lead = So that you can come back for the values. Countersign sends them nowhere.
save-keychain = Keep in this computer’s keychain
# Until it was found which keychain it is.
save-where = Kept in the password store of this system.
save-where-gnome-keyring = Kept in GNOME Keyring, encrypted with the password of its keyring. If that password is empty, nothing is encrypted; Countersign cannot see that.
save-where-kwallet = Kept in KDE Wallet, encrypted with the wallet’s password or key. If the password is empty, that protects nothing; Countersign cannot see that.
save-where-keepassxc = Kept in the database that is open in KeePassXC, and protected as that database is.
save-where-unknown = Kept in the password store of this desktop. Which one it is, and whether it encrypts, Countersign cannot see.
save-where-credential-manager = Kept in Windows Credential Manager, under Windows Credentials, on this computer only. Programs that run under your name can read it.
save-where-mac-keychain = Kept in your keychain, which is usually “login”; you can see it in Keychain Access.
save-keychain-locked = It is locked just now: your system will ask you to unlock it.
save-keychain-no-keyring = No keyring was made in it yet: your system will ask you for a password for a new one.
save-next = Save
save-saving = Saving…
save-nothing = Nothing would be kept
save-nothing-now = Tick one of the two, or go on without keeping. You can still copy the values in the next step; after that they are gone.
save-file-first = Nothing is in the keychain yet either: the file comes first.
save-keychain-alone = Keep it in the keychain alone
save-file = Save a copy to a file
save-file-words = To carry it to another computer, or for a product that reads one.
# What is being chosen, for screen readers.
save-format = Kind of file
save-format-encrypted = Protected with a passphrase
save-format-encrypted-words = The safest. With the passphrase, any program for the age format opens it.
save-format-json = JSON
save-format-json-words = Plain text, for programs.
save-format-env = .env
save-format-env-words = Plain text, for scripts and services.
save-plain = Whoever can read this file has your keys
save-plain-words = It is readable by you alone where you save it, and by everybody you copy it to. Delete it when your product has the values.
passphrase = Passphrase
passphrase-again = Passphrase, once more
# $count is a number of characters.
passphrase-help = At least { $count } characters that are not guessed soon, such as five words. Without it, nobody can open the file, you included.
passphrase-too-short = Use at least { $count } characters.
passphrase-row = This is a row of keys, letters or digits: those are tried first. Take words that have nothing to do with each other.
passphrase-repeated = Most of this is the same again: that takes longer to type, not to guess. Take words that have nothing to do with each other.
passphrase-known = This has a phrase in it that many people know: those are tried first. Take words that have nothing to do with each other.
passphrase-guessable = This is guessed too soon. Take more words, ones that have nothing to do with each other.
passphrase-not-same = The two passphrases differ.
passphrase-propose = Propose a passphrase
passphrase-proposed = Five words, drawn at random. Put them into your password manager, or on paper, before you save. What you copy leaves the clipboard after 60 seconds, and when you close this window.
passphrase-copy = Copy passphrase
passphrase-none-to-propose = Your system gave no random numbers to propose one from. Think of five words yourself.
save-choosing-place = Choose a place in your system’s dialog…
save-writing-file = Writing the file…
save-file-saved = The file is saved
save-file-saved-at = You find it here:
save-place-asked = Save it there all the same?
save-other-place = Choose another place
save-use-place = Save it there anyway
save-in-file = Save to a file instead
save-keychain-asks-title = The keychain has not answered yet
save-keychain-asks = Your system may be asking you to unlock the keychain, perhaps in a window behind this one. Countersign waits for up to two minutes.
save-answer-question = Save the file for the owner
save-answer-lead = Everything their product needs goes into one file, locked with the key from their request.
save-answer = Only they can open it
# $product is the product's name.
save-answer-words = The file opens on the computer that made the request for { $product }, and on no other: not on yours either. Nothing is kept on this computer.
save-without = Go on without keeping
save-file-alone = Go on with the file alone
save-kept = Saved
save-kept-words = Written to the keychain, read back and compared.

## Step 7: Hand over.

# $product is the product's name.
hand-over-question = Copy the values into { $product }
hand-over-question-own = Copy the values into your product
hand-over-lead = Copy each one and paste it into the field of the same name. Secrets stay masked until you choose Show; a copied one leaves the clipboard after 60 seconds, and when you close this window.
# $product is the product's name.
kept-practice-words = These values are Practice’s: { $product } has no use for them.
hand-over-practice-words = These values are Practice’s: { $product } has no use for them. Try Copy; with real values you would paste each one into the field of the same name. They work with that Practice alone, which ends with the program that started it.
hand-over-question-practice = Try copying the values
hand-over-lead-practice = With real values, this is where you copy them into your product. Secrets stay masked until you choose Show; a copied one leaves the clipboard after 60 seconds, and when you close this window.
hand-over-all-copied-practice = With real values, your product would have them all now. Choose Finish.
# $done is how many of the values were copied, $count how many there are to copy.
hand-over-copied = { $done } of { $count } copied
# $product is the product's name, $where the way through its menus.
hand-over-where = In { $product }, they go here: { $where }
# $test is the button in the product that tries the values.
hand-over-test = Once they are in, { $test } in { $product } says whether it can use them.
hand-over-finish = Finish
hand-over-guide = Open the guide
hand-over-renews = Who renews
hand-over-kept = Where it is kept
hand-over-kept-words = In this computer’s keychain: it is still there when you have closed this window. Closing takes a secret that you copied off the clipboard, so paste it first.
hand-over-not-kept = Nothing was kept
hand-over-not-kept-words = When you finish, the values are gone. Copy them first.
hand-over-failed-calls = Not all of it works yet
hand-over-notes = Good to know
hand-over-all-copied-title = That was all of it
hand-over-all-copied = Everything was copied once; what left the clipboard before you pasted it, copy again. Once your product has it, choose Finish; the values are gone from here then.
hand-over-all-copied-kept = Everything was copied once; what left the clipboard before you pasted it, copy again. It is kept in the keychain. Once your product has it, choose Finish.
hand-over-changed-copied-title = That was all that changed
hand-over-changed-copied = What left the clipboard before you pasted it, copy again. Once your product has it, choose Finish; the values are gone from here then.
hand-over-changed-copied-kept = What left the clipboard before you pasted it, copy again. It is kept in the keychain. Once your product has it, choose Finish.
# $product is the product's name.
hand-over-changed = Changed: copy it into { $product }
hand-over-unchanged = Stays as it is
hand-over-lead-again = Copy what changed and paste it into the field of the same name; the rest stays as it is. Secrets stay masked until you choose Show; a copied one leaves the clipboard after 60 seconds, and when you close this window.
hand-over-copy-failed = It could not be copied
hand-over-copy-failed-now = Your system gives Countersign no access to the clipboard. Choose Copy once more, with this window in front. If it fails again, choose Show beside the value and type it over, or save a copy to a file.
hand-over-file = The file
hand-over-answer-question = Send the file back
hand-over-answer-lead = Your part is done when the owner has it.
answered-file = The file for the owner
# $product is the product's name.
answered-words = Send it to the person who asked, by e-mail for instance. They open it with Countersign and copy the values into { $product }.
answered-phrase-words = Write it down; it is not shown again. When they have opened the file, read it to them: face to face, or by phone on a number you already have. They see the same one; then they know that the answer is yours.
answered-safe = It is safe to send by e-mail
answered-safe-words = Only the computer that made the request can open it. Choose Finish; then nothing of it is left on this computer but the file.
reminder-save = Save a reminder
reminder-failed = The reminder was not saved
reminder-saved = The reminder is saved
reminder-saved-words = Open it to put it into your calendar. You find it here:
