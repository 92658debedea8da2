set-up-notifications = Configurer les notifications

notify-step-accounts = Comptes
notify-step-events = Événements
notify-step-proof = Preuve
notify-step-review = Relecture
notify-step-outcome = Configurer
notify-leave = Continuer plus tard
notify-leave-name = Continuer plus tard la configuration des notifications

notify-accounts-question = Quels comptes doivent envoyer des notifications ?
notify-accounts-lead = Docusign signale à l’un de vos programmes, le récepteur, ce qui y arrive aux enveloppes. Docusign appelle cela Connect.
notify-manager = À qui sont les comptes ?
notify-manager-account = Les miens
notify-manager-account-words = Les messages utilisent ce qu’a chaque compte lui-même : ses paramètres OAuth, ses clés.
notify-manager-partner = Ceux de mes clients, dont je suis le partenaire
notify-manager-partner-words = Leurs messages utilisent les paramètres OAuth et les clés de votre compte : celui auquel appartient la clé d’intégration. Aucune page de Docusign ne le propose.
notify-owner = À quel compte appartient la clé d’intégration ?
notify-owner-words = Le compte où l’app a été créée sous Apps and Keys.
notify-owner-another = Un autre compte
notify-owner-missing = Dites à quel compte appartient la clé d’intégration.
notify-which-accounts = Quels comptes ?
notify-which-clients = Les comptes de quels clients ?
notify-tick-all = Tout cocher
notify-search-help = Un nom, compte, id, produit ou adresse e-mail.
notify-none-found = Aucune connexion ne correspond à « { $typed } ».
notify-none-ticked = Cochez au moins un compte.
notify-chosen-gone = Une connexion que vous aviez choisie a été retirée de cet ordinateur. Choisissez à nouveau les comptes ; ce que vous avez indiqué sur les autres pages est toujours là.
notify-ticked = { $count ->
    [0] Aucun n’est coché.
    [one] Un est coché.
   *[other] { $count } sont cochés.
}
notify-same-account = Ne peut pas être coché : { $name } est du même compte.
notify-other-environment = Ne peut pas être coché : il est d’un autre Docusign que les autres.
notify-other-key = Ne peut pas être coché : il a été fait avec une autre clé d’intégration que celle de votre compte, Docusign n’y utiliserait donc pas vos paramètres OAuth et vos clés. Identifiez-vous encore une fois pour ce client, avec votre clé d’intégration.
notify-add-client = Ajouter un client
notify-add-client-words = Configure une connexion à un compte de plus, avec votre clé d’intégration : l’administrateur du client s’identifie ici, ou vous envoyez un fichier de demande. Vous recommencez ensuite ici.

notify-events-question = Que voulez-vous apprendre, et à quelle adresse ?
notify-events-lead = Chaque message va à une adresse. Ce qui n’est pas coché n’est pas signalé.
notify-name = Nom
notify-name-help = Son nom dans la liste de Docusign. Court et clair, par exemple Commandes.
notify-name-missing = Donnez-lui un nom.
notify-url = Adresse de votre récepteur
notify-url-help = Commence par https://. Docusign l’appelle URL to Publish.
notify-url-none = Ce n’est pas une adresse web. Une telle adresse ressemble à https://hooks.example.com/docusign.
notify-url-http = Docusign n’envoie qu’à https://.
notify-url-fragment = Enlevez ce qui commence par « # » : ce n’est jamais envoyé à un serveur.
notify-url-host = Aucun serveur ne peut avoir ce nom : entre ses points, quelque chose manque ou est trop long, ou un trait d’union se trouve à un bout.
notify-url-port = Aucun serveur n’écoute sur le port 0. Indiquez un autre port, ou aucun.
notify-url-repaired = Tous ne lisent pas cela comme la même adresse : elle contient peut-être un espace, un crochet, une barre oblique inverse, un « % » isolé ou un signe invisible. Si vous voulez dire { $url }, saisissez cela.
notify-url-long = Docusign prend 4 096 octets au plus.
notify-url-credentials = Elle contient un nom d’utilisateur ou un mot de passe, qui s’afficherait partout où l’adresse apparaît. Indiquez-les plutôt à la page suivante.
notify-url-left-out = L’adresse n’a pas été conservée, car elle contenait peut-être un mot de passe ou un jeton. Saisissez-la à nouveau.
notify-try = Essayer l’adresse
address-running = { $host } est interrogé une fois
address-running-words = Il a 100 secondes pour répondre. Vous n’avez pas besoin d’attendre.
address-answered = Il a répondu en { $milliseconds } ms (HTTP { $status })
address-answered-seconds = Il a répondu en { $seconds } secondes (HTTP { $status })
address-certificate = Cet ordinateur fait confiance à son certificat.
address-slow = La réponse a été lente : Docusign demande aux récepteurs de répondre en cinq secondes.
address-trouble = Le serveur a un problème de son côté : son journal en dit plus.
address-no-message = Seule l’adresse a été interrogée : un message peut recevoir une autre réponse.
address-from-here = Docusign juge d’après sa propre liste d’autorités et depuis son propre réseau : ce qui marche ici peut échouer là-bas, et inversement.
address-here = Docusign ne peut pas atteindre cet ordinateur : seul Practice le peut.
address-practice = Practice accepte tout certificat d’un récepteur sur cet ordinateur ; Docusign n’accepte que ceux d’autorités publiques.
address-name-now = Voyez si le nom est juste, et si cet ordinateur est en ligne.
address-timeout-now = Docusign n’attend pas non plus plus de 100 secondes. Regardez le récepteur, et un proxy devant lui.
address-issuer-now = Docusign accepte les certificats d’autorités publiques, comme Let’s Encrypt : aucun certificat autosigné, et aucun de l’autorité propre à votre entreprise. Le serveur doit aussi présenter les certificats intermédiaires.
address-unsound-now = Faites examiner le certificat du serveur par la personne qui s’en occupe.
address-expired-now = Faites-le renouveler ; ou voyez si l’horloge de cet ordinateur est juste, date comprise.
address-wrong-host-now = Le certificat du serveur doit nommer cet hôte. Voyez si l’adresse est juste.
address-malformed-now = Sa réponse n’est pas du HTTP correct : Docusign peut ne pas la prendre pour une réponse, et renvoyer chaque message. Les indications sous Détails disent ce qui ne va pas.
address-switched = { $host } est passé à un autre protocole au lieu de répondre
address-switched-now = Utilisez une adresse qui prend des requêtes web ordinaires, pas celle d’un WebSocket.
address-tls-now = Un récepteur qui demande un certificat (mutual TLS) finit ainsi : Countersign n’en a pas à présenter, Docusign si. Sinon, il doit parler TLS 1.2 ou plus récent.
server-tls-now = Il doit parler TLS 1.2 ou plus récent, et ne peut pas demander de certificat (mutual TLS).
notify-events-ends = Cocher les fins : terminée, refusée, annulée
notify-events-missing = Cochez au moins un événement.
notify-event = { $words } ({ $name })
notify-more-events = Plus d’événements
notify-more-ticked = { $count ->
    [one] { $count } d’entre eux est coché.
   *[other] { $count } d’entre eux sont cochés.
}
notify-other-events = Autres événements
notify-other-events-help = Docusign en ajoute chaque année. Leurs noms, séparés par des espaces.
notify-other-events-wrong = Un nom ne contient pas de signes étranges et a 100 lettres au plus.
notify-gathered-events = Les messages groupés ne signalent que ces événements.

notify-family-envelope = Une enveloppe est
notify-family-recipient = Un destinataire
notify-family-template = Un modèle est
notify-family-click = Un clickwrap est
notify-family-sms = SMS
notify-family-workflow = Un workflow
notify-family-identity = Vérification d’identité
notify-family-extension = Apps d’extension
notify-family-notary = La session d’un notaire
notify-family-agreement = Un accord est

event-envelope-created = créée, brouillons compris
event-envelope-sent = envoyée
event-envelope-resent = renvoyée
event-envelope-delivered = ouverte par tous ses destinataires
event-envelope-completed = terminée : tout le monde a signé
event-envelope-declined = refusée par un destinataire
event-envelope-voided = annulée par son expéditeur
event-envelope-corrected = corrigée après son envoi
event-envelope-purge = purgée : ses documents sont perdus pour de bon
event-envelope-deleted = supprimée
event-envelope-discard = abandonnée avant son envoi
event-envelope-removed = retirée
event-envelope-reminder-sent = l’objet d’un rappel
event-recipient-sent = a son tour
event-recipient-resent = la reçoit à nouveau
event-recipient-delivered = l’a ouverte
event-recipient-completed = a signé
event-recipient-declined = a refusé
event-recipient-authenticationfailed = n’a pas pu prouver son identité
event-recipient-autoresponded = a une messagerie qui a répondu d’elle-même
event-recipient-reassign = l’a transmise à quelqu’un d’autre
event-recipient-delegate = a laissé quelqu’un signer à sa place
event-recipient-finish-later = veut finir plus tard
event-template-created = créé
event-template-modified = modifié
event-template-deleted = supprimé
event-click-agreed = accepté
event-click-declined = refusé
event-sms-opt-in = un téléphone en veut
event-sms-opt-out = un téléphone n’en veut plus
event-workflow-started = a démarré
event-workflow-failed = a échoué
event-workflow-completed = s’est terminé
event-identity-verification-completed = terminée
event-identity-verification-pending = en attente
event-extension-executed = l’une s’est exécutée
event-notary-session-signer-locked = exclut un signataire
event-notary-session-signer-unlocked = réadmet un signataire
event-notary-session-terminated = est close
event-notary-session-paused = est suspendue
event-notary-session-status-updated = a un autre statut
event-notary-session-notary-assigned = reçoit un notaire
event-notary-session-notary-removed = perd son notaire
event-agreement-created = créé
event-agreement-updated = modifié
event-agreement-deleted = supprimé
event-agreement-reviews-completed = examiné
event-agreement-extractions-reviewed = lu par une personne après la machine

notify-data = Que doivent apporter les messages ?
notify-data-words = Sans rien de coché, un message dit ce qui est arrivé à quelle enveloppe, et rien de plus.
notify-data-all = Tout cocher sauf les documents
data-tabs = Champs des documents
data-payment-tabs = Champs de paiement
data-custom-fields = Champs personnalisés de l’enveloppe
data-powerform = Le PowerForm dont elle vient
data-recipients = Destinataires
data-folders = Dossiers
data-extensions = Extensions
data-attachments = Pièces jointes
data-prefill-tabs = Champs remplis avant l’envoi
data-document-fields = Champs de données de document
data-documents = Les documents eux-mêmes : messages de 25 Mo et plus

notify-whose = Les enveloppes de qui ?
notify-whose-everybody = De tout le monde
notify-whose-everybody-words = Tout ce qu’envoie n’importe qui du compte
notify-whose-chosen = De personnes choisies
notify-whose-chosen-words = Seulement ce qu’envoient ces personnes
notify-whose-all-but = De tous sauf de personnes choisies
notify-whose-all-but-words = Tout sauf ce qu’envoient ces personnes
notify-people-of = Personnes de { $account }
notify-people-to-come = Le tour de ce compte n’est pas encore venu
notify-renew-then-read = Renouveler, puis lire
notify-people-running = Lecture des personnes du compte
notify-people-more = Docusign a plus de personnes que celles-ci. Seules les mille premières sont affichées.
notify-people-none = Aucun nom ni aucune adresse e-mail ne correspond à « { $typed } ».
notify-people-help = Un nom ou une adresse e-mail.
notify-people-search = Chercher des personnes
notify-nobody-of = Cochez au moins une personne de { $account }.
notify-people-ticked = { $count ->
    [0] Aucune n’est cochée.
    [one] Une est cochée.
   *[other] { $count } sont cochées.
}

notify-delivery = Comment doivent arriver les messages ?
notify-sim = Un par un
notify-sim-words = Chaque événement est un message, aussitôt (SIM)
notify-aggregate = Groupés
notify-aggregate-words = Plusieurs en un, à l’ancienne manière (aggregate)
notify-acknowledged = Renvoyer ce que mon récepteur n’a pas pris
notify-acknowledged-words = Docusign l’appelle Require Acknowledgement. Sans cela, ce que manque votre récepteur est perdu.
notify-logged = Tenir un journal
notify-logged-words = Les 100 messages les plus récents, pendant 15 jours. Docusign l’appelle Enable Log.

notify-proof-question = Comment votre récepteur sait-il que c’est Docusign ?
notify-proof-lead = N’importe qui peut envoyer à une adresse sur le web. Voici des preuves que votre récepteur peut contrôler ; plusieurs ensemble valent mieux.
notify-proof-lead-partner = N’importe qui peut envoyer à une adresse sur le web. OAuth et les signatures utilisent les paramètres et les clés de votre compte, pour tous ces clients.
notify-authorization = Dans l’en-tête Authorization
notify-authorization-words = Il n’y a qu’un tel en-tête, c’est donc l’un de ceux-ci.
notify-authorization-nothing = Rien
notify-authorization-nothing-words = Une signature ou un certificat, ci-dessus, le prouve, ou rien ne le prouve.
notify-oauth = OAuth, avec les paramètres du compte
notify-oauth-words = Un jeton de votre serveur d’autorisation. Configuré une fois sous Connect, pour tout le compte.
notify-oauth-partner = OAuth, avec vos paramètres de partenaire
notify-oauth-partner-words = Un jeton de votre serveur d’autorisation, selon les paramètres OAuth de votre compte.
notify-own-oauth = OAuth, avec ses propres paramètres
notify-own-oauth-words = Un jeton d’un serveur d’autorisation que vous indiquez ici, pour ceci seul.
notify-basic = Nom d’utilisateur et mot de passe (HTTP Basic)
notify-basic-words = Les mêmes dans chaque message. Au mieux avec des signatures.
notify-needs-oauth = Votre récepteur contrôle le jeton comme le dit votre serveur d’autorisation : qui l’a émis, pour qui, jusqu’à quand.
notify-needs-basic = Votre récepteur compare les deux. Qui les apprend peut envoyer au nom de Docusign.
notify-user-name = Nom d’utilisateur
notify-user-name-colon = Un nom d’utilisateur ne peut pas contenir de deux-points.
notify-password = Mot de passe
notify-server = Adresse des jetons du serveur d’autorisation
notify-server-help = Où Docusign obtient un jeton par identifiants client (client credentials). Docusign l’essaie pendant l’enregistrement.
notify-client-id = ID client
notify-client-secret = Secret client
notify-scope = Scope
notify-scope-help = Seulement si votre serveur en demande un.
notify-practice-server = Remplir avec le serveur de Practice
notify-practice-server-words = Practice a son propre serveur d’autorisation, avec un client qui est là pour essayer ceci.
notify-parameters = Autres paramètres
notify-parameters-help = Seulement si votre serveur en demande plus. Saisissez-les comme dans audience=orders&resource=hooks, chacun avec son nom.
notify-parameters-wrong = Saisissez pour chacun son nom, puis = et sa valeur, avec & avant le suivant. Aucun nom n’y figure deux fois, et aucun parmi grant_type, client_id, client_secret et scope : ceux-là sont envoyés de toute façon.
notify-field-missing = Ceci est nécessaire.
notify-hmac = Signer chaque message (HMAC)
notify-hmac-words = Exige une clé Connect sur le compte : s’il n’y en a pas, Countersign propose d’en créer une une fois ceci configuré. Votre récepteur calcule la signature sur le corps tel qu’il est arrivé, octet par octet, et la compare à chaque en-tête X-DocuSign-Signature.
notify-hmac-words-partner = Utilise les clés de votre compte. Votre récepteur calcule la signature sur le corps tel qu’il est arrivé, octet par octet, et la compare à chaque en-tête X-DocuSign-Signature.
notify-mutual-tls = Certificat client de Docusign (mutual TLS)
notify-mutual-tls-words = Votre récepteur doit le demander et le contrôler : sinon, il ne prouve rien. Contrôlez l’émetteur et le sujet, pas le certificat lui-même, qui est renouvelé.
notify-soap = L’ancienne signature pour SOAP n’est pas proposée : Docusign la déconseille.
notify-no-proof = Jusqu’ici, rien ne le prouve : votre récepteur prendrait les messages de n’importe qui pour ceux de Docusign.
notify-partner-unused = Sans OAuth et sans signatures, rien de votre compte n’est utilisé chez vos clients.

notify-review-question = Est-ce bien ce que vous voulez ?
notify-review-lead = Rien n’a encore été modifié.
notify-review-lead-owner = Rien n’est encore configuré sur les comptes ci-dessous.
notify-review-lead-again = Rien de plus n’est modifié tant que vous ne continuez pas.
notify-choose-again = Choisir à nouveau les comptes
notify-review-where = Sur
notify-review-next = { $count ->
    [one] Configurer
   *[other] Configurer sur { $count } comptes
}
notify-review-compare = Voir ce qui changerait
notify-owner-looking = On regarde si votre compte a tout ce qu’il faut
notify-owner-fine = Votre compte a tout ce qu’il faut
notify-look-again = Actualiser
notify-owner-no-key-now = Les messages seraient signés avec une clé que personne ne connaît, ou pas du tout. Créez-en une ici : elle signe les messages de ce compte, et ceux de chaque client dont vous gérez les notifications avec votre clé d’intégration.
notify-owner-no-oauth-now = Les messages arriveraient sans jeton. Configurez OAuth ici, ou actualisez une fois qu’il est configuré ailleurs.
notify-account-no-oauth = Le compte n’a pas de paramètres OAuth pour Connect
notify-owner-set-up-oauth = Configurer OAuth sur votre compte
notify-owner-oauth = OAuth de { $name }
notify-owner-oauth-words = Ces paramètres valent pour tout le compte : pour ses propres configurations qui utilisent OAuth, et pour celles de chaque client dont vous gérez les notifications avec votre clé d’intégration. Ce que vous saisissez ici va au serveur d’autorisation et à Docusign. Countersign n’en conserve rien.
notify-owner-try = Essayer d’abord
notify-owner-trying = Demande d’un jeton
notify-owner-try-words = L’essai demande un jeton à votre serveur depuis cet ordinateur, selon les deux modes par lesquels un client peut dire qui il est. Il ne modifie rien.
notify-owner-set = Configurer
notify-owner-setting = Configuration
notify-owner-setting-words = Docusign demande entre-temps un jeton à votre serveur. Si vous quittez, cela se poursuit.
notify-owner-oauth-set = OAuth est configuré sur votre compte
notify-owner-oauth-set-words = Ce que vous avez saisi n’est pas conservé sur cet ordinateur.
notify-owner-oauth-there = Votre compte a désormais des paramètres OAuth
notify-owner-oauth-there-now = Quelqu’un d’autre les a configurés entre-temps. Ils sont utilisés, et les vôtres n’ont pas été appliqués.
notify-renew-then-look = Renouveler, puis voir
notify-oauth-each = Les messages ne portent un jeton que là où le compte lui-même a des paramètres OAuth. Ceux de chaque compte sont sous Notifications, OAuth.
notify-json = Ce qui est envoyé
notify-json-of = En JSON, à { $name }. Les secrets sont omis ici, et sont envoyés.
notify-json-others = Les autres comptes reçoivent la même chose.
notify-json-others-people = Les autres comptes reçoivent la même chose, avec leurs propres personnes.
notify-save = Enregistrer en fichier
notify-save-words = « countersign connect create » prend un tel fichier.
notify-save-secrets = Ses secrets doivent y être ajoutés.
notify-choosing-place = Choisissez un emplacement pour le fichier
notify-writing = Écriture du fichier
notify-saved = Le fichier est enregistré
notify-curl = En commande (curl)
notify-curl-words = Pour un shell Unix. Le jeton d’accès vient de sa variable ACCESS_TOKEN ; aucun secret n’est dans la commande.
notify-curl-secrets = Mettez le secret à la place de PUT_IT_HERE.
notify-envelope = Pour une seule enveloppe (eventNotification)
notify-envelope-words = Un programme qui crée des enveloppes peut mettre ceci dans chacune, sous d’autres noms que ci-dessus. Aucune configuration n’est alors nécessaire.
notify-envelope-lost = Ce qui ne peut pas y être dit :
notify-envelope-basic = Nom d’utilisateur et mot de passe.
notify-envelope-own-oauth = Ses propres paramètres OAuth : ceux du compte sont utilisés.
notify-envelope-mutual-tls = Que le certificat client est exigé. Il est présenté là où votre récepteur le demande.
notify-envelope-people = Les enveloppes de qui : il s’agit de celle-là.
notify-what-is-there = S’il y en a déjà une de ce nom et de cette adresse, elle est laissée telle quelle, et vous voyez en quoi elle diffère.
notify-what-changes = Avant toute modification, vous voyez en quoi ceci diffère de ce qui est là. Qu’elle envoie, soit suspendue ou désactivée reste tel quel.

notify-running-question = Configuration des notifications
notify-running-lead = Quelques comptes à la fois.
notify-done-question = Les notifications sont configurées
notify-done-lead = Docusign l’a comme vous le vouliez. Chaque compte a été interrogé encore une fois pour le voir.
notify-no-key-question = Il manque encore quelque chose
notify-no-key-lead = Docusign l’a comme vous le vouliez, mais les messages { $count ->
    [one] arrivent sans signature jusqu’à ce que le compte ait une clé.
   *[other] { $lacking ->
        [one] d’un compte
       *[other] de { $lacking } comptes
    } arrivent sans signature jusqu’à ce qu’il y ait une clé.
}
notify-not-done-question = { $count ->
    [one] Les notifications ne sont pas configurées
   *[other] Les notifications ne sont pas configurées partout
}
notify-not-done-lead = { $count ->
    [one] Le compte dit pourquoi, et que faire.
   *[other] { $right } sur { $count } comptes sont comme vous les voulez. Les autres disent pourquoi, et que faire.
}
notify-compare-question = Modifier ainsi ?
notify-compare-lead = Regardez ce qui changerait, puis choisissez « Modifier ». Rien n’a encore été modifié.
notify-stop = Arrêter
notify-all-again = Tout relancer
notify-all-again-words = Ce qui est déjà juste n’est pas touché.
notify-account-to-come = Son tour n’est pas encore venu
notify-account-running = En cours
notify-account-stopped = Arrêté avant son tour. Rien n’y a été modifié cette fois.
notify-account-right = Elle était là comme vous la voulez, et n’a pas été touchée.
notify-account-created = Créée, et là telle qu’envoyée. Son id chez Docusign est { $id }.
notify-account-sent-again = Renvoyée, avec son secret. Ce qui en est visible est comme vous le voulez.
notify-account-updated = Modifiée, et maintenant là comme vous la voulez. Avant cela :
notify-account-no-key = Les messages arrivent sans signature : le compte n’a pas de clé pour les signer.
notify-account-key-unseen = On n’a pas pu voir si le compte a une clé pour signer les messages. Sans clé, ils arrivent sans signature. Choisissez « Tout relancer » pour regarder encore une fois.
notify-key-unchosen = Vous avez créé cette clé ici auparavant. Son compte n’est plus parmi ceux qui sont configurés.
notify-account-differs = Il y en a déjà une de ce nom et de cette adresse, { $id }, et elle diffère. Elle a été laissée telle quelle.
notify-account-would-change = Rien n’a encore été modifié. Ceci y changerait ({ $id }) :
notify-account-not-as-sent = Docusign l’a prise, { $id }, et pourtant elle n’est pas là telle qu’envoyée.
notify-account-none = Celle qui devait être modifiée n’est plus là.
notify-account-several = Il y en a plusieurs de ce nom et de cette adresse : { $ids }. Rien n’a été modifié. Supprimez-les toutes sauf une, puis réessayez.
notify-secret-unseen = On ne peut pas voir si son mot de passe ou son secret client est toujours le même.
notify-change-it = Modifier
notify-set-up-anew = Configurer à nouveau
notify-send-secrets = Renvoyer le secret
notify-renew-first = Renouveler, puis configurer
