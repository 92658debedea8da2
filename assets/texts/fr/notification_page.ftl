watch-section = Notifications
watch-section-words = Docusign peut signaler à l’un de vos programmes ce qui arrive aux enveloppes de ce compte, à une adresse sur le web (Docusign Connect).
watch-open = Notifications

watch-question = Notifications
watch-lead = Ce que { $account } ({ $environment }) signale à d’autres programmes sur ses enveloppes, par Docusign Connect.
watch-view = Afficher
watch-view-configurations = Configurations
watch-view-log = Envois
watch-view-keys = Clés Connect
watch-view-oauth = OAuth
watch-look-again = Actualiser
watch-reading = Lecture de ce qui est configuré dans Docusign
watch-reading-log = Lecture du journal de Docusign
watch-renew-first = Renouveler, puis voir
watch-sign-in-else = S’identifier sous un autre nom
watch-renew-first-now = Il vit huit heures. Pour voir les notifications, il faut d’abord renouveler la connexion.
watch-no-renewal-now = Il vit huit heures, et cette connexion n’a rien pour le renouveler. Pour voir les notifications, identifiez-vous à nouveau.
watch-none = Rien n’est configuré dans ce compte
watch-none-words = Personne n’est averti quand quelque chose arrive à ses enveloppes. Configurez des notifications, et l’un de vos programmes l’est.
watch-count = { $count ->
    [one] { $count } configuration
   *[other] { $count } configurations
}

watch-draft = Notifications, non terminées
watch-draft-named = Notifications « { $name } », non terminées
watch-draft-words = Vous les avez laissées le { $date }. Vos réponses sont conservées sur cet ordinateur, sauf les secrets et les adresses qui peuvent en contenir un : ceux-là se saisissent à nouveau.
watch-draft-address = Vers { $address }
watch-draft-continue = Continuer
watch-draft-discard = Abandonner
watch-draft-discard-title = Abandonner cette configuration de notifications ?
watch-draft-discard-title-named = Abandonner la configuration de « { $name } » ?
watch-draft-discard-words = Vous l’avez laissée le { $date }. Les réponses données jusqu’ici sont oubliées. Rien de ce qui est configuré dans Docusign ne change.

watch-here = Configurée depuis cet ordinateur le { $date }.
watch-elsewhere = Non configurée depuis cet ordinateur.
watch-state-on = Active
watch-state-paused = Suspendue : les messages sont retenus, et ne sont pas perdus
watch-state-off = Désactivée : cette configuration n’avertit personne
watch-state-off-by = Désactivée par { $by } : cette configuration n’avertit personne
watch-address = Vers { $address }
watch-tells = Signale : { $events }
watch-tells-nothing = Elle ne nomme aucun événement, rien n’est donc signalé.
watch-proofs = Comment le récepteur sait que c’est Docusign : { $proofs }
watch-no-proof = Le récepteur ne peut pas savoir qu’un message vient de Docusign : rien ne le montre.
watch-users = Au sujet des enveloppes { $users }. Les messages arrivent { $mode }.
watch-users-all = de tout le monde
watch-users-chosen = { $count ->
    [one] de { $count } personne choisie
   *[other] de { $count } personnes choisies
}
watch-users-except = { $count ->
    [one] de tout le monde sauf { $count } personne
   *[other] de tout le monde sauf { $count } personnes
}
watch-mode-sim = un par un
watch-mode-aggregate = groupés
watch-mode-older = à l’ancienne manière
watch-nameless = Une configuration sans nom
watch-name-with-id = { $name } ({ $id })
watch-pause = Suspendre
watch-resume = Reprendre
watch-switch-off = Désactiver
watch-switch-on = Activer
watch-delete = Supprimer
watch-edit = Modifier
watch-edit-elsewhere = Elle a quelque chose qu’aucune étape ici ne demande. Modifiez-la dans Docusign, ou avec « countersign connect update ».
watch-details = Telle que Docusign l’a
watch-details-words = Sans mots de passe ni secrets : Docusign ne les donne pas.
watch-delete-title = Supprimer « { $name } » ?
watch-delete-words = Elle est supprimée dans Docusign. Dès lors, cette configuration n’avertit personne de ce qui se passe, et rien ne la rétablit.
watch-switch-off-title = Désactiver « { $name } » ?
watch-switch-off-asked = Cette configuration n’avertit alors personne de ce qui se passe à partir de maintenant, plus tard non plus.
watch-rather-pause = Pour l’arrêter un moment, choisissez plutôt « Suspendre ». Les messages sont alors retenus, et suivent plus tard.

watch-doing-pause = Suspension de { $name }
watch-doing-resume = Reprise de { $name }
watch-doing-switch-off = Désactivation de { $name }
watch-doing-switch-on = Activation de { $name }
watch-doing-delete = Suppression de { $name }
watch-doing-restore = Rétablissement de { $name }
watch-doing-make-anew = Nouvelle création de { $name }
watch-doing-forget = Oubli de { $name }
watch-done-pause = { $name } est suspendue
watch-done-pause-words = Les messages sont retenus à partir de maintenant, et ne sont pas perdus.
watch-done-resume = { $name } envoie de nouveau
watch-done-resume-words = Ce qui était retenu suit au prochain essai de Docusign.
watch-done-switch-off = { $name } est désactivée
watch-done-switch-off-words = Cette configuration n’avertit personne de ce qui se passe à partir de maintenant, plus tard non plus.
watch-done-switch-on = { $name } est active
watch-done-switch-on-words = Ce qui se passe à partir de maintenant est signalé. Ce qui s’est passé avant ne l’est pas.
watch-done-delete = { $name } est supprimée
watch-done-restore = { $name } est telle que configurée ici
watch-done-make-anew = { $name } est de nouveau là
watch-done-make-anew-words = Ce qui s’est passé entre-temps n’est pas signalé.
watch-done-forget = { $name } est oubliée
watch-done-forget-words = Elle n’est plus recherchée.
watch-so-before = C’était déjà le cas ; rien n’a été envoyé.
watch-outdated = Elle n’est plus là telle qu’elle a été vue ici
watch-outdated-now = Rien n’a été modifié. Regardez ce qui est là maintenant.
watch-secret-unknown = Elle avait un mot de passe ou un secret client qui n’est pas conservé ici
watch-secret-unknown-now = Rien n’a été créé : elle serait créée sans lui. Configurez-la à nouveau avec le secret.
watch-another = Une autre configuration de ce nom et de cette adresse est là
watch-another-now = Rien n’a été créé. Si c’est la bonne, oubliez celle qui a disparu.
watch-not-as-sent = Docusign a pris la modification, et elle n’est pas là telle qu’envoyée
watch-not-as-sent-now = Regardez ce qui diffère, et demandez au support de Docusign si cela dure.
watch-secret-missing = Ses paramètres OAuth diffèrent, et leur secret n’est pas conservé ici
watch-secret-missing-now = Rien n’a été modifié : Docusign ne prend ces paramètres qu’avec le secret client. Configurez-la à nouveau avec le secret.
watch-unsure-now = La réponse n’est pas arrivée, et regarder à nouveau n’a pas aidé. Regardez ce qui est là ; si ce n’est pas fait, recommencez.
watch-not-noted-now = C’est fait dans Docusign. Tant que ce n’est pas noté ici, cela peut apparaître comme modifié par quelqu’un d’autre ; refaites la même chose, et c’est noté.

watch-drift = Elle n’est plus telle que configurée ici
watch-missing = Il manque encore quelque chose
watch-gone = Disparue : configurée ici, elle n’est plus là
watch-gone-words = Quelqu’un l’a supprimée dans Docusign. Elle envoyait à { $address }.
watch-gone-secret = Elle avait un mot de passe ou un secret client qui n’est pas conservé ici, elle ne peut donc pas être recréée d’ici.
watch-drift-off = Elle a été désactivée, et pas d’ici.
watch-drift-off-by = Elle a été désactivée par { $by }.
watch-drift-off-now = Cette configuration n’avertit personne de ce qui se passe entre-temps. Cherchez pourquoi, puis activez-la.
watch-drift-paused = Elle a été suspendue, et pas d’ici.
watch-drift-paused-now = Les messages sont retenus jusqu’à sa reprise.
watch-drift-no-key = Elle demande des signatures, et le compte n’a pas de clé.
watch-drift-no-key-practice = Les messages arrivent sans signature jusqu’à ce qu’il en ait une.
watch-drift-no-key-now = Les messages arrivent sans signature jusqu’à ce qu’il en ait une. Créez-en une ici, ou dans Docusign sous Admin, Integrations, Connect, Connect Keys.
watch-drift-events = Elle ne signale plus : { $events }.
watch-drift-vocabulary = Elle signale à l’ancienne manière de Docusign.
watch-drift-vocabulary-now = Les messages arrivent sous une autre forme, que le récepteur peut refuser ou mal lire.
watch-drift-address = Elle envoie à { $is } et non plus à { $was }.
watch-drift-address-now = Si vous ne connaissez pas cette adresse, quelqu’un d’autre apprend ce qui vous était destiné.
watch-drift-changed = Modifié : { $fields }.
watch-keys-unseen = Elle demande des signatures, et on n’a pas pu voir si le compte a une clé.
watch-restore = Rétablir
watch-compare = Ce qui changerait
watch-compare-lead = Seul ceci est modifié ; tout le reste demeure tel quel.
watch-difference = { $field } : maintenant { $found }, ensuite { $wanted }
watch-restore-now = Modifier
watch-leave-it = Laisser
watch-make-anew = Recréer
watch-forget = Oublier
watch-field-name = Nom
watch-field-address = Adresse
watch-field-on = Envoie
watch-field-paused = Suspendue
watch-field-users = Enveloppes de tous
watch-field-except = Tous sauf les personnes choisies
watch-field-log = Journal
watch-field-acknowledgement = Renvoyés jusqu’à confirmation
watch-field-hmac = Signatures HMAC
watch-field-oauth = Jeton OAuth
watch-field-partner = Gérée par le partenaire
watch-field-certificate = Certificat client
watch-field-mode = Arrivée des messages
watch-field-events = Événements
watch-field-version = Forme des messages
watch-field-data = Contenu joint
watch-field-chosen = Personnes choisies

watch-log-empty = Rien dans le journal
watch-log-empty-words = Docusign journalise ce qu’envoient les configurations dont le journal est activé, garde les cent messages les plus récents, chacun pendant quinze jours.
watch-log-note = Docusign garde les cent messages les plus récents des configurations journalisées, chacun pendant quinze jours. Son journal ne nomme pas l’événement.
watch-show-people = Afficher personnes et objets
watch-hide-people = Masquer personnes et objets
watch-failures = { $count ->
    [one] { $count } message n’est pas arrivé
   *[other] { $count } messages ne sont pas arrivés
}
watch-failures-none = Aucun message n’a échoué
watch-messages = { $count ->
    [one] { $count } message dans le journal
   *[other] { $count } messages dans le journal
}
watch-arrived = Arrivé
watch-failed = Non arrivé
watch-waiting = En attente d’envoi
watch-status-unknown = Inconnu
watch-line = { $state } · { $when }
watch-state-said = { $state } ({ $status })
watch-line-no-time = { $state } · heure inconnue
watch-line-name = De { $name }
watch-line-envelope = Enveloppe { $id }
watch-line-no-envelope = Docusign ne dit pas quelle enveloppe.
watch-line-status = Docusign dit : { $status }
watch-line-error = La raison, selon les mots de Docusign : { $error }
watch-line-tries = { $count ->
    [one] Réessayé { $count } fois.
   *[other] Réessayé { $count } fois.
}
watch-line-next = Docusign réessaie entre le { $earliest } et le { $latest }.
watch-line-next-unknown = On ne sait pas quand Docusign réessaie.
watch-line-subject = Objet : { $subject }
watch-line-sender = Expéditeur : { $sender }
