life-no-refresh-token = { $product } n’a pas reçu de jeton d’actualisation : rien ici n’expire de soi-même.
life-unknown = La fin de son jeton d’actualisation n’est pas connue.
life-due = Le jeton d’actualisation vit jusqu’au { $date }. Plus de la moitié de ce temps est passée : renouvelez-le ici.
life-renewing = Un renouvellement a commencé le { $date } et n’est pas terminé. Si rien ne la renouvelle en ce moment, il a été interrompu : renouvelez-la ici.
life-ends = Elle prend fin le { $date } quoi qu’on fasse : le scope extended n’a pas été demandé. Quelqu’un devra alors s’identifier à nouveau.
life-ended = Le jeton d’actualisation a expiré le { $date }. Quelqu’un doit s’identifier à nouveau.
life-dead = Docusign n’a plus accepté le jeton d’actualisation le { $date }. Quelqu’un doit s’identifier à nouveau.
life-renewed = Dernier renouvellement ici le { $date }.
life-checked = Son jeton d’accès a été accepté pour la dernière fois le { $date }.

renew-dead = Docusign n’accepte plus le jeton d’actualisation
renew-dead-now = Il a expiré, ou quelqu’un l’a révoqué ou a désactivé la personne qui a consenti, ou une autre copie en a été renouvelée. Choisissez « S’identifier à nouveau » sur la page de la connexion ; votre produit a ensuite besoin du nouveau jeton d’actualisation.
renew-wrong-secret = Docusign n’accepte plus les clés
renew-wrong-secret-now = La clé secrète a été supprimée ou remplacée dans Apps and Keys, ou l’app l’a été. Choisissez « Changer le secret » sur la page de la connexion, avec un secret qui existe.
renew-refused = Docusign n’a pas renouvelé la connexion
renew-refused-now = Rien n’a été modifié ici. Réessayez plus tard ; les indications sous Détails aident la personne qui administre Docusign.
renew-unsure = La réponse au renouvellement n’est pas parvenue
renew-unsure-now = Docusign a peut-être quand même renouvelé la connexion : alors le jeton d’actualisation conservé ici ne vaut peut-être plus rien. Réessayez ; si Docusign le refuse, choisissez « S’identifier à nouveau » sur la page de la connexion.
renew-busy = Une autre fenêtre ou tâche utilise cette connexion
renew-busy-now = Rien n’a été modifié ici. Réessayez dans une minute ou deux.
renew-unkept = Docusign a renouvelé la connexion, et les nouveaux jetons n’ont pas pu être conservés
renew-unkept-now = Ils ne sont nulle part ailleurs : dans la fenêtre, occupez-vous du trousseau, puis réessayez avant de la fermer. L’ancien jeton d’actualisation ne fonctionne peut-être plus.

check-needs-renewal = Le jeton d’accès a expiré
check-needs-renewal-now = Il vit huit heures. Pour vérifier la connexion, il faut d’abord la renouveler.
check-renew-first = Renouveler, puis vérifier
check-not-their-account = Docusign ne liste plus le compte pour cette personne
check-not-their-account-now = Quelqu’un a retiré la personne du compte, ou l’a fermé. Demandez à la personne qui administre Docusign.
check-account-unusable = Docusign liste le compte, mais aucun appel n’y est possible
check-account-unusable-now = { $reason } La personne y appartient toujours. Vérifiez à nouveau plus tard ; si cela dure, demandez à la personne qui administre Docusign.

life-to-hand-over = { $product } a encore un ancien jeton d’actualisation, pour autant que cet ordinateur le sache. Copiez le nouveau dans ses paramètres.
life-values-to-hand-over = { $count ->
    [one] { $product } a encore une ancienne valeur, pour autant que cet ordinateur le sache : { $values }. Copiez la nouvelle dans ses paramètres.
    [2] { $product } a encore d’anciennes valeurs, pour autant que cet ordinateur le sache : { $values }. Copiez les deux dans ses paramètres.
   *[other] { $product } a encore d’anciennes valeurs, pour autant que cet ordinateur le sache : { $values }. Copiez les trois dans ses paramètres.
}
life-practice-to-hand-over = Avec de vraies valeurs, { $product } en aurait maintenant encore d’anciennes : { $values }. Vous copieriez { $count ->
    [one] la nouvelle
   *[other] les nouvelles
} dans ses paramètres.
home-to-hand-over = { $product } a encore d’anciennes valeurs, pour autant que cet ordinateur le sache. Ouvrez-la pour copier les nouvelles.
connection-renew = Renouveler
connection-check = Vérifier
connection-secret = Changer le secret
connection-renewing = Renouvellement
connection-renewing-words = De nouveaux jetons sont demandés à Docusign. Les anciens restent jusqu’à ce que les nouveaux soient conservés.
connection-product-renews = { $product } renouvelle lui-même cette connexion
connection-product-renews-words = La renouveler ici aussi peut mettre fin au jeton que détient { $product } ; il vous faudrait mettre le nouveau dans ses paramètres.
connection-renew-anyway = Renouveler quand même
connection-leave-it = Laisser
connection-renewed = Renouvelée
connection-renewed-words = Les nouveaux jetons sont conservés, et affichés ci-dessous.
connection-renewed-by-another = Une autre fenêtre ou tâche vient de la renouveler
connection-checking = Vérification
connection-call-person = La personne identifiée, et le compte d’entreprise
connection-call-account = Les détails du compte
connection-call-users = Ses utilisateurs
connection-call-plan = Son forfait
connection-name = Nom que vous lui donnez
connection-name-help = La distingue d’autres du même produit. Peut rester vide.
connection-name-save = Enregistrer le nom
connection-name-long = Cela dépasse 60 caractères. Raccourcissez.
connection-name-odd = Il y a là des caractères que personne ne voit, ou plus d’une ligne. Saisissez-le à nouveau.
connection-name-not-saved = Le nom n’a pas pu être enregistré : { $reason }
connection-kept = Où elle est conservée
connection-kept-words = Dans le trousseau de cet ordinateur, sous Countersign, dans des entrées qui commencent par { $entry }.

leave-key = La clé pour les signatures n’est pas encore conservée
leave-key-words = Docusign est en train de créer une clé, ou le trousseau n’a pas pris celle qui a été créée. Docusign donne une clé une seule fois : si vous quittez maintenant, vous ne la verrez peut-être jamais. Restez, et copiez-la d’abord.
leave-messages = { $count ->
    [one] Un message n’est dans aucun fichier
   *[other] { $count } messages ne sont dans aucun fichier
}
leave-messages-words = { $count ->
    [one] Il n’est que dans cette fenêtre, et disparaît avec la page. Ouvrez-le pour l’enregistrer.
   *[other] Ils ne sont que dans cette fenêtre, et disparaissent avec la page. Ouvrez-en un pour l’enregistrer.
}
leave-oauth = Docusign n’a pas encore répondu
leave-oauth-words = Il a été prié de configurer, modifier ou retirer OAuth sur le compte. La fenêtre se ferme d’elle-même dès que c’est fait ; si Docusign refuse, la page dit pourquoi. Fermée maintenant, elle peut rester figée jusqu’à la réponse de Docusign : 45 secondes au plus.
leave-at-work = { $count ->
    [one] Un compte est encore en cours de configuration
   *[other] { $count } comptes sont encore en cours de configuration
}
leave-at-work-words = Ce qui a commencé se termine malgré tout. Si vous quittez maintenant, vous ne voyez pas ce qu’il en est advenu, et les comptes dont le tour n’est pas venu restent tels quels. Configurez alors les notifications encore une fois : ce qui est déjà juste n’est pas touché.
leave-tokens = Les nouveaux jetons ne sont pas encore conservés
leave-tokens-words = Un renouvellement est en cours, ou le trousseau n’a pas pris ce qu’il a apporté. Si vous quittez maintenant, les nouveaux jetons peuvent être perdus, et l’ancien jeton d’actualisation ne fonctionne peut-être plus.

home-product-account = { $product } · { $account } · { $environment }

check-other-account = Ce n’est pas le compte qu’avait la connexion
check-other-account-words = Elle était pour { $account }. Continuer conserve celle-ci comme une connexion à part, à côté de l’autre, qui reste telle quelle.
check-another-than-before = C’était { $typed } avant, et c’est { $consented } qui s’est identifié : le navigateur connaissait peut-être encore cette personne. Pour vous identifier comme { $typed }, choisissez « S’identifier sous un autre nom ». Si { $consented } convient, choisissez « C’est exact ».

revoke-unsure = On ne sait pas si Docusign a révoqué le jeton
revoke-failed = Docusign n’a pas révoqué le jeton
revoke-failed-now = Rien n’a été retiré. Réessayez ; ou retirez la connexion sans révoquer, et révoquez le consentement dans Docusign : Manage Profile, Connected Apps, Revoke.
revoke-no-secrets = Ce qu’exige la révocation n’a pas pu être obtenu du trousseau
revoke-no-secrets-now = Rien n’a été révoqué, et rien n’a été retiré. Les indications sous Détails disent pourquoi.
revoke-not-removed = Le jeton est révoqué, et la connexion n’a pas pu être retirée
revoke-not-removed-now = Elle ne peut plus rien renouveler. Réglez ce que disent les indications sous Détails, puis retirez-la.

life-failed-calls = { $product } doit probablement lire { $calls }, et Docusign l’a refusé au dernier essai.
call-account = le compte
call-users = ses utilisateurs
call-plan = son forfait de facturation
