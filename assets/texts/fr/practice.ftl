practice-language = fr
practice-title = { $page } · Practice
practice-name = Practice
practice-banner = Rien n’est réel ici, et rien ne quitte cet ordinateur.
practice-footer = Practice est une partie de Countersign, pour apprendre et essayer. Il est indépendant de Docusign : ni fait, ni contrôlé, ni approuvé par lui.

practice-start-port = Practice ne peut pas utiliser le port { $port } sur cet ordinateur.
practice-start-admin = Practice n’a pas pu être démarré : le système ne lui a pas donné de second port sur cet ordinateur, pour Apps and Keys.
practice-start-system = Practice n’a pas pu être démarré : le système ne lui a pas donné de thread ou de minuteur.
practice-start-process = Practice n’a pas pu être démarré : le système n’a pas lancé de processus pour lui, ou l’a arrêté aussitôt.
practice-start-random = Practice n’a pas pu être démarré : le système ne lui a pas donné de nombres aléatoires.
practice-behaviour-unknown = Practice ne connaît pas de comportement nommé { $name }. Il connaît : { $known }.

practice-home-title = Bienvenue
practice-home-lead = Un substitut de Docusign, pour apprendre et essayer. Il oublie tout quand il est fermé.
practice-home-lead-kept = Un remplaçant de Docusign, pour apprendre et essayer. Vos applications et les consentements restent jusqu’à ce que vous choisissiez « Tout oublier ».
practice-home-start = Commencez ici
practice-home-start-how = Créez une app, ajoutez une clé secrète et une URI de redirection, et enregistrez. Puis identifiez-vous avec une personne inventée.
practice-home-strict = Aussi strict que le vrai
practice-home-strict-how = Les URI de redirection doivent correspondre à la lettre, les codes vivent deux minutes et ne servent qu’une fois, et les clés secrètes ne sont affichées qu’une fois.
practice-home-behaves = Il a été démarré sans aucun mauvais comportement.
practice-home-misbehaves = Il a été démarré pour mal se comporter : { $names }.

practice-not-found-title = Rien ici
practice-not-found = Cette adresse ne mène nulle part dans Practice.
practice-foreign-title = Non accepté
practice-foreign = Ce formulaire ne vient pas d’une page de ce Practice. Ouvrez la page à nouveau et refaites ce que vous avez fait.
practice-proxy-title = Accès par le réseau de l’entreprise
practice-proxy = Cette page représente celle que le réseau d’une entreprise met à la place d’une réponse.

practice-apps-title = Apps and Keys
practice-apps-lead = Une app a une clé d’intégration, des clés secrètes et des URI de redirection. Votre connecteur les utilise pour s’identifier.
practice-apps-add = Add App and Integration Key
practice-apps-none = Il n’y a encore aucune app.
practice-apps-forget = Tout oublier
practice-apps-forget-words = Vos applications, leurs clés et les consentements donnés ici. Les connexions faites avec elles ne pourront plus s’identifier.
practice-apps-saved = { $app } est enregistrée. Copiez l’Integration Key si ce n’est pas encore fait, puis revenez à Countersign.
practice-apps-name = App Name
practice-apps-key = Integration Key
practice-apps-actions = Actions
practice-apps-edit = Edit
practice-apps-edit-of = Edit { $app }
practice-apps-create = Create App

practice-connected-title = Connected Apps
practice-connected-lead = Les apps que des personnes laissent agir pour elles. Dans Docusign, chacun voit les siennes, dans Manage Profile.
practice-connected-none = Personne n’a encore donné son accord à une app.
practice-connected-person = Personne
practice-connected-scopes = Scopes
practice-connected-revoke = Revoke
practice-connected-revoke-of = Revoke { $app } pour { $person }
practice-connected-revoked = { $app } est révoquée. Elle ne peut plus rien renouveler ; les jetons d’accès encore valables courent jusqu’à leur fin.

practice-app-unsaved = Pas encore enregistré. Vos modifications comptent dès que vous choisissez Save.
practice-app-general = General Info
practice-app-type = Integration Type
practice-type-private = Private custom integration
practice-type-third-party = Third-party integration key
practice-type-public = Public integration
practice-type-embedded = Embedded integration
practice-app-authentication = Authentication
practice-app-method = Authentication Method
practice-app-implicit-grant = Implicit Grant
practice-app-store-secret = Is your application able to securely store a client secret?
practice-app-yes = Yes
practice-app-no = No
practice-app-code-grant = Authorization Code Grant
practice-app-pkce = Require Proof Key for Code Exchange (PKCE)
practice-app-secrets = Secret Keys
practice-app-no-secrets = Il n’y a encore aucune clé secrète.
practice-app-add-secret = Add Secret Key
practice-app-new-secret = New Secret Key
practice-app-once = Copiez-la maintenant. Elle n’est affichée en entier que cette fois.
practice-app-delete = Delete
practice-app-delete-secret = Delete : clé secrète { $number }
practice-app-additional = Additional settings
practice-app-uris = Redirect URIs
practice-app-uris-how = Où va le navigateur après l’identification. Chacune doit correspondre à la lettre, barre oblique finale comprise.
practice-app-no-uris = Il n’y a encore aucune URI de redirection.
practice-app-uri = Redirect URI { $number }
practice-app-add-uri = Add URI
practice-app-remove = Remove
practice-app-remove-uri = Remove : URI de redirection { $number }
practice-app-save = Save
practice-app-cancel = Cancel

practice-fault-name = Une app a besoin d’un nom. Saisissez-en un, puis continuez.
practice-fault-name-long = Le nom est trop long. Il peut avoir 100 caractères.
practice-fault-uri = L’URI de redirection { $number } n’est pas une adresse complète. Elle doit commencer par http:// ou https://, et ne peut contenir ni espace ni #.
practice-fault-uris = Une app peut avoir 50 URI de redirection. Retirez-en, puis enregistrez.
practice-fault-apps = Practice peut garder 200 apps. Démarrez-le à nouveau pour en créer d’autres.

practice-sign-in-title = Identification
practice-sign-in-lead = Choisissez une personne inventée. Practice ne demande jamais de mot de passe.
practice-person-administrator = { $count ->
    [one] Administre { $accounts }
   *[other] Administre { $count } comptes : { $accounts }
}
practice-person-member = N’administre pas, membre de { $accounts }
practice-person-hinted = Demandé par l’app
practice-signed-out-title = Session fermée
practice-signed-out = Personne n’est plus identifié auprès de Practice dans ce navigateur.

practice-consent-title = Consentement
practice-consent-lead = Dès que vous acceptez, l’app peut faire ce qui est listé ici.
practice-consent-who = Identifié comme { $name } ({ $email })
practice-consent-asks = { $app } demande votre consentement pour
practice-consent-accept = Accept
practice-consent-cancel = Cancel
practice-consent-back = Dans les deux cas, la réponse va à { $uri }.
practice-scope-other = autre chose que Practice ne connaît pas

practice-refused-title = Cette identification s’arrête ici
practice-refused-unreadable = The request is not valid.
practice-refused-unreadable-means = Le lien d’identification est endommagé : une partie est illisible, ou y figure deux fois. Recommencez l’identification.
practice-refused-client = The client ID is not registered.
practice-refused-client-means = Aucune app ici n’a cette clé d’intégration. Elle contient une faute de frappe, ou appartient à un autre environnement.
practice-refused-no-uris = There are no redirect URIs registered with DocuSign
practice-refused-no-uris-means = L’app n’a pas d’URI de redirection. Ouvrez-la dans Apps and Keys, choisissez Add URI, saisissez l’adresse, puis choisissez Save.
practice-refused-uri = The redirect URI is not registered properly with Docusign
practice-refused-uri-means = L’app a d’autres URI de redirection que celle demandée par l’identification. Elles doivent correspondre à la lettre : http ou https, hôte, port, chemin et barre oblique finale.
practice-refused-uri-given = L’identification a demandé
practice-refused-uri-none = aucune
practice-refused-type = Invalid authentication request: The response type is not supported.
practice-refused-type-means = L’app n’est pas réglée sur Authorization Code Grant. Ouvrez-la dans Apps and Keys, répondez Yes à la question sur le secret client, cochez Authorization Code Grant, puis choisissez Save.
practice-refused-scope = The scope is not valid.
practice-refused-scope-means = L’identification doit dire ce qu’elle demande, par exemple signature.
practice-refused-pkce = code challenge and code challenge method required
practice-refused-pkce-means = L’app exige une clé de preuve (PKCE), et l’identification n’en a pas apporté.
practice-refused-challenge = The code challenge or its method is not supported.
practice-refused-challenge-means = La clé de preuve (PKCE) doit utiliser la méthode S256.
practice-refused-over = Cette identification est terminée.
practice-refused-over-means = Elle a déjà reçu une réponse, ou Practice a été redémarré depuis. Recommencez l’identification.

practice-elsewhere-title = Retour à l’app
practice-elsewhere-stays = Ici, un navigateur est envoyé à { $host }. Practice ne le fait pas : rien ne quitte cet ordinateur.
practice-elsewhere-copy = La réponse est dans l’adresse, que le navigateur afficherait dans sa barre d’adresse. Copiez-la, revenez à Countersign, choisissez « Coller l’adresse », et collez-la là.
practice-elsewhere-address = L’adresse
