## practice: the words of the practice service's pages.
## Labels of Apps and Keys, and the sentences of the refusals, are those of Docusign's own pages.

practice-language = en
practice-title = { $page } · Practice
practice-name = Practice
practice-banner = Nothing here is real, and nothing leaves this computer.
practice-footer = Practice is a part of Countersign for learning and trying things out. It is independent of Docusign: not made, checked or endorsed by it.

practice-start-port = Practice cannot use port { $port } on this computer.
practice-start-admin = Practice could not be started: the system gave it no second port on this computer, for Apps and Keys.
practice-start-system = Practice could not be started: the system gave it no thread or no timer.
practice-start-process = Practice could not be started: the system started no process for it, or stopped it at once.
practice-start-random = Practice could not be started: the system gave it no random numbers.
practice-behaviour-unknown = Practice knows no behaviour named { $name }. It knows: { $known }.

practice-home-title = Welcome
practice-home-lead = A stand-in for Docusign, to learn and to try things out with. It forgets everything when it is closed.
practice-home-lead-kept = A stand-in for Docusign, to learn and to try things out with. Your apps, and what people agreed to, stay until you choose Forget everything.
practice-home-start = Start here
practice-home-start-how = Make an app, add a secret key and a redirect URI, and save. Then sign in with an invented person.
practice-home-strict = As strict as the real one
practice-home-strict-how = Redirect URIs have to match to the letter, codes live two minutes and work once, and secret keys are shown once.
practice-home-behaves = It was started without any misbehaviour.
practice-home-misbehaves = It was started to misbehave: { $names }.

practice-not-found-title = Nothing here
practice-not-found = This address leads nowhere in Practice.
practice-foreign-title = Not accepted
practice-foreign = This form did not come from a page of this Practice. Open the page again and repeat what you did.
practice-proxy-title = Access through the company network
practice-proxy = This page stands for one that a company’s network puts in the place of an answer.

practice-apps-title = Apps and Keys
practice-apps-lead = An app has an integration key, secret keys and redirect URIs. Your connector uses them to sign in.
practice-apps-add = Add App and Integration Key
practice-apps-none = There is no app yet.
practice-apps-forget = Forget everything
practice-apps-forget-words = Your apps, their keys, and what people agreed to here. Connections that were made with them can then sign in no more.
practice-apps-saved = { $app } was saved. Copy the Integration Key if you have not yet, then go back to Countersign.
practice-apps-name = App Name
practice-apps-key = Integration Key
practice-apps-actions = Actions
practice-apps-edit = Edit
practice-apps-edit-of = Edit { $app }
practice-apps-create = Create App

practice-connected-title = Connected Apps
practice-connected-lead = The apps that people let act for them. In Docusign everybody sees their own, in Manage Profile.
practice-connected-none = Nobody has agreed to an app yet.
practice-connected-person = Person
practice-connected-scopes = Scopes
practice-connected-revoke = Revoke
practice-connected-revoke-of = Revoke { $app } for { $person }
practice-connected-revoked = { $app } was revoked. It can renew nothing any more; access tokens that live run on to their end.

practice-app-unsaved = Not saved yet. What you changed counts once you choose Save.
practice-app-general = General Info
practice-app-type = Integration Type
practice-type-private = Private custom integration
practice-type-third-party = Third-party integration key
practice-type-public = Public integration
practice-type-embedded = Embedded integration
practice-app-authentication = Authentication
# The older page's question.
practice-app-method = Authentication Method
practice-app-implicit-grant = Implicit Grant
practice-app-store-secret = Is your application able to securely store a client secret?
practice-app-yes = Yes
practice-app-no = No
practice-app-code-grant = Authorization Code Grant
practice-app-pkce = Require Proof Key for Code Exchange (PKCE)
practice-app-secrets = Secret Keys
practice-app-no-secrets = There is no secret key yet.
practice-app-add-secret = Add Secret Key
practice-app-new-secret = New Secret Key
practice-app-once = Copy it now. It is shown in full this once.
practice-app-delete = Delete
practice-app-delete-secret = Delete secret key { $number }
practice-app-additional = Additional settings
practice-app-uris = Redirect URIs
practice-app-uris-how = Where the browser goes after the sign-in. Each has to match to the letter, a slash at the end included.
practice-app-no-uris = There is no redirect URI yet.
practice-app-uri = Redirect URI { $number }
practice-app-add-uri = Add URI
practice-app-remove = Remove
practice-app-remove-uri = Remove redirect URI { $number }
practice-app-save = Save
practice-app-cancel = Cancel

practice-fault-name = An app needs a name. Type one, then go on.
practice-fault-name-long = The name is too long. It can have 100 characters.
practice-fault-uri = Redirect URI { $number } is not a complete address. It has to begin with http:// or https://, and can have no space and no # in it.
practice-fault-uris = An app can have 50 redirect URIs. Remove some, then save.
practice-fault-apps = Practice can keep 200 apps. Start it anew to make more.

practice-sign-in-title = Sign in
practice-sign-in-lead = Pick an invented person. Practice never asks for a password.
practice-person-administrator = { $count ->
    [one] Administrator of { $accounts }
   *[other] Administrator of { $count } accounts: { $accounts }
}
practice-person-member = No administrator, member of { $accounts }
practice-person-hinted = Asked for by the app
practice-signed-out-title = Signed out
practice-signed-out = Nobody is signed in to Practice in this browser now.

practice-consent-title = Consent
practice-consent-lead = Once you accept, the app can do what is listed here.
practice-consent-who = Signed in as { $name } ({ $email })
practice-consent-asks = { $app } asks for your consent to
practice-consent-accept = Accept
practice-consent-cancel = Cancel
practice-consent-back = Either way, the answer goes to { $uri }.
practice-scope-other = something else that Practice does not know

practice-refused-title = This sign-in stops here
practice-refused-unreadable = The request is not valid.
practice-refused-unreadable-means = The sign-in link is damaged: a part of it cannot be read, or comes twice. Start the sign-in again.
practice-refused-client = The client ID is not registered.
practice-refused-client-means = No app here has this integration key. It has a typing error, or it belongs to another environment.
practice-refused-no-uris = There are no redirect URIs registered with DocuSign
practice-refused-no-uris-means = The app has no redirect URI. Open it in Apps and Keys, choose Add URI, type the address, then choose Save.
practice-refused-uri = The redirect URI is not registered properly with Docusign
practice-refused-uri-means = The app has other redirect URIs than the one the sign-in asked for. They have to match to the letter: http or https, host, port, path and a slash at the end.
practice-refused-uri-given = The sign-in asked for
practice-refused-uri-none = none
practice-refused-type = Invalid authentication request: The response type is not supported.
practice-refused-type-means = The app is not set to Authorization Code Grant. Open it in Apps and Keys, answer Yes to the question about the client secret, tick Authorization Code Grant, then choose Save.
practice-refused-scope = The scope is not valid.
practice-refused-scope-means = The sign-in has to say what it asks for, such as signature.
practice-refused-pkce = code challenge and code challenge method required
practice-refused-pkce-means = The app requires a proof key (PKCE), and the sign-in brought none.
practice-refused-challenge = The code challenge or its method is not supported.
practice-refused-challenge-means = The proof key (PKCE) has to use the method S256.
practice-refused-over = This sign-in is over.
practice-refused-over-means = It was answered already, or Practice was started anew since. Start the sign-in again.

practice-elsewhere-title = Back to the app
# $host is the host of the app's redirect URI.
practice-elsewhere-stays = Here a browser is sent to { $host }. Practice does not do that: nothing leaves this computer.
practice-elsewhere-copy = The answer is in the address, which the browser would show in its address bar. Copy it, go back to Countersign, choose Paste the address, and paste it there.
practice-elsewhere-address = The address
