## drawings: the drawings of Docusign's pages in the guide. The labels are those of the pages themselves, and the same as in
## the points of the guide.

label-integrations = Integrations
label-apps-and-keys = Apps and Keys
label-add-app = Add App and Integration Key
label-app-name = App Name
label-create-app = Create App
label-integration-key = Integration Key
label-integration-type = Integration Type
label-type-private = Private custom integration
label-type-third-party = Third-party integration key
label-type-public = Public integration
label-type-embedded = Embedded integration
label-authentication = Authentication
label-store-secret = Is your application able to securely store a client secret?
label-yes = Yes
label-code-grant = Authorization Code Grant
label-pkce = Require Proof Key for Code Exchange (PKCE)
label-secret-keys = Secret Keys
label-add-secret = Add Secret Key
label-additional = Additional settings
label-redirect-uris = Redirect URIs
label-add-uri = Add URI
label-save = Save
label-actions = Actions
label-edit = Edit
label-go-live-account = Select Go-Live account
label-review-transactions = Review Transactions
label-submit = Submit for review
label-console = Developer Console
label-demo = Demo
label-production = Production
label-client-id = Client ID

# What is said of a drawing to whoever does not see it. $page is the page's name, $parts what is marked, in their order.
drawing = Drawing of Docusign’s page { $page }: { $parts }.
drawing-practice = Drawing of Practice’s page { $page }: { $parts }.
# A part that is marked; $label is what stands on it.
drawing-menu = the menu entry { $label } is marked
drawing-title = the title { $label } is marked
drawing-button = the button { $label } is marked
drawing-field = the field { $label } is marked
drawing-choice = the choice { $label } is marked
drawing-tick = the box { $label } is marked
drawing-left = the box { $label } stays as it is
