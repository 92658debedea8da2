product-name = Countersign
back = Retour
continue = Continuer
continue-anyway = Continuer quand même
copy = Copier
cut = Couper
field-menu = Édition
copied = Copié
copied-before = Copié avant
paste = Coller
show = Afficher
hide = Masquer
read-out = Lire
details = Détails
remove = Retirer
of-what = { $word } { $what }
copy-failed-typed = La copie a échoué : votre système ne donne pas à Countersign l’accès au presse-papiers. La valeur est toujours ici : choisissez « Afficher », et recopiez-la à la main.
copied-clears = Quitte le presse-papiers dans { $seconds } s
copied-cleared = A quitté le presse-papiers
copied-given-back = Un gestionnaire de presse-papiers le garde
copied-given-back-title = Un autre programme a remis la valeur dans le presse-papiers.
copied-given-back-now = Countersign l’a enlevée encore une fois. Un gestionnaire de presse-papiers de cet ordinateur l’a toujours dans son historique : supprimez-la là-bas.
copied-not-cleared = Peut-être encore dans le presse-papiers
copied-not-cleared-title = La valeur est peut-être encore dans le presse-papiers.
copied-not-cleared-now = Le système n’a pas laissé Countersign l’effacer. Copiez n’importe quel autre texte, et elle disparaît.
continue-later = Continuer plus tard
copy-what = Copier { $what }
person = { $name }, { $email }
person-unknown = Quelqu’un dont Docusign ne donne pas le nom
account-with-id = { $name }, compte { $id }
page-not-opened = Le navigateur n’a pas pu être ouvert. Allez vous-même à cette adresse :
page-copy = Copier l’adresse
paste-what = Coller { $what }
show-what = Afficher { $what }
hide-what = Masquer { $what }
read-out-what = Lire { $what }

environment-production = Production
environment-demo = Demo
environment-practice = Practice

independent = Indépendant de Docusign.

rail-step-now = Étape { $number } sur { $of } : { $name }
rail-step-done = Étape { $number } sur { $of } : { $name }, terminée
rail-step-to-come = Étape { $number } sur { $of } : { $name }, à venir
step-choose = Choisir
step-prepare = Préparer
step-keys = Clés
step-sign-in = S’identifier
step-check = Vérifier
step-save = Enregistrer
step-hand-over = Remettre

home-question = Vos connexions
home-lead = Ce qui est configuré sur cet ordinateur. Les secrets eux-mêmes sont dans son trousseau.
home-nothing = Rien n’est encore configuré.
home-nothing-begin = Configurer une connexion prend quelques minutes avec les clés sous la main ; vous pouvez vous arrêter à tout moment et reprendre plus tard.
home-nothing-file = Si quelqu’un vous a envoyé une demande parce que vous administrez Docusign, ou si vous avez une copie venant d’un autre ordinateur, ouvrez plutôt ce fichier.
home-new = Nouvelle connexion
home-open-file = Ouvrir un fichier
home-open = Ouvrir
home-draft = { $product }, non terminée
home-draft-at = { $environment } · { $step }
home-rests-step = à l’étape { $step }
home-rests-colleague = attend le fichier de l’administrateur
home-rests-go-live = ensuite : demander à Docusign la mise en production
home-rests-review = en examen depuis le { $date }
home-rests-live = en production ; vient ensuite un secret dans Production
home-rests-unreadable = ce qui a été fait est illisible
home-draft-saved = Dernier travail le { $date }.
home-opening-draft = Ouverture du travail laissé
home-removing = Retrait…
home-account = { $account } · { $environment }
home-consented = { $name } ({ $email }) a donné son consentement le { $date }.
home-consented-one = { $who } a donné son consentement le { $date }.
home-consented-somebody = Consentement donné le { $date }.
home-renew-before = Le jeton d’actualisation vit jusqu’au { $date }, sauf s’il est utilisé avant.
home-renewed-by-product = Remettez le jeton d’actualisation au plus tard le { $date } ; dès lors, { $product } le renouvelle lui-même.
home-renewed-since = { $product } renouvelle lui-même le jeton d’actualisation, s’il l’avait au plus tard le { $date }.
home-practice = De Practice : ses valeurs ne fonctionnent que tant que ce Practice est lancé, et il s’arrête avec le programme qui l’a démarré.
home-ended = Le jeton d’actualisation a expiré le { $date }, sauf si votre produit l’a utilisé depuis.
home-index-damaged = La liste de vos connexions n’a pas pu être lue
home-index-damaged-now = Une nouvelle liste a été commencée : configurez à nouveau ce qui manque ici. Le fichier endommagé a été conservé sous { $file }, dans le dossier indiqué sous Détails, pour la personne qui vous aide ; les secrets sont toujours dans le trousseau.
home-entries-unreadable = { $count ->
    [one] Une entrée de votre liste n’a pas pu être lue : { $names }
   *[other] { $count } entrées de votre liste n’ont pas pu être lues : { $names }
}
home-entries-unreadable-now = Les autres sont ici. Ce qui n’a pas pu être lu a été conservé sous { $file }, dans le dossier indiqué sous Détails, pour la personne qui vous aide ; les secrets correspondants sont toujours dans le trousseau.
home-entry-unnamed = une sans nom
home-index-failed = La liste de vos connexions ne peut pas être ouverte
home-index-failed-now = Rien n’a été modifié. Vous pouvez configurer une connexion ; elle pourra être conservée dès que la liste pourra être écrite.
home-sheet-broken = La description d’un produit est illisible
home-sheet-broken-now = Ce produit est laissé de côté, ou utilisé tel que Countersign le connaît ; tout le reste fonctionne. L’auteur du fichier peut le corriger.

kept-lead = { $account } · { $environment }. Copiez chaque valeur dans le champ du même nom ; les secrets restent masqués tant que vous ne choisissez pas « Afficher ». Une valeur secrète copiée quitte le presse-papiers au bout de 60 secondes, et quand vous fermez cette fenêtre.
kept-asking = Interrogation du trousseau
kept-asking-words = Si votre système demande son mot de passe, répondez-y là-bas.

leave-title = Conserver vos clés pour la prochaine fois ?
leave-words = Vos réponses sont conservées dans tous les cas. Les secrets ne le sont que si vous le dites, dans le trousseau de cet ordinateur. Sans eux, vous saisirez à nouveau la clé secrète, et Docusign ne l’affiche qu’une fois.
leave-keep-close = Conserver et fermer
leave-keep-home = Conserver et quitter
leave-without-close = Fermer sans les secrets
leave-without-home = Quitter sans les secrets
leave-keeping = Conservation de vos réponses
leave-keeping-words = Un instant. Si vous quittez maintenant, ce que vous avez saisi peut être perdu.
leave-saving = Enregistrement de la connexion
leave-saving-words = Un instant. Si vous quittez maintenant, elle n’est pas enregistrée, et la configuration reste sous Vos connexions comme non terminée.
leave-saving-asks = Votre système vous demande peut-être de déverrouiller le trousseau, éventuellement dans une fenêtre derrière celle-ci. Si vous quittez maintenant, la connexion n’est pas enregistrée, et la configuration reste sous Vos connexions comme non terminée.
leave-tidying = Rangement
leave-tidying-words = Un instant. Si vous quittez maintenant, elle reste sous Vos connexions comme non terminée.
leave-tidying-running = Retrait de ce qui n’est plus nécessaire…
leave-not-kept = La conservation a échoué
leave-not-kept-now = { $what }. Restez pour essayer autre chose, ou quittez et faites la saisie à nouveau la prochaine fois.
leave-anyway = Quitter quand même
dialog-save = Enregistrer
dialog-open = Ouvrir
dialog-stay = Rester ici
dialog-cancel = Annuler
remove-connection-title = Retirer la connexion { $product } ?
remove-connection-words = { $account }, { $environment }. Ses clés et jetons, clés Connect comprises, sont retirés du trousseau de cet ordinateur. { $product } continue avec ce qui lui a été donné ; un fichier que vous avez enregistré reste, de même que les notifications et le consentement dans Docusign. Y révoquer le consentement (Manage Profile, Connected Apps, Revoke) met aussi fin à la connexion sur d’autres ordinateurs.
remove-practice-words = { $account }, Practice. Ses clés et jetons, clés Connect comprises, sont retirés du trousseau de cet ordinateur ; un fichier que vous avez enregistré reste, de même que les notifications et le consentement dans Practice. Révoquer sous Connected Apps met aussi fin à la connexion sur d’autres ordinateurs.
remove-open-docusign = Ouvrir Docusign
remove-open-practice = Ouvrir Connected Apps
remove-revoke = Révoquer et retirer
remove-revoke-words = Docusign peut aussi révoquer d’abord le jeton d’actualisation : { $product } ne peut alors plus rien renouveler avec lui non plus.
remove-draft-title = Retirer la configuration non terminée de { $product } ?
remove-draft-words = { $environment }, dernier travail le { $date }. Ce qui a été saisi est retiré, y compris ses secrets dans le trousseau. Docusign n’affiche une clé secrète qu’une fois ; il vous faudrait y en ajouter une nouvelle.

cli-about = Obtient l’Integration Key, la Secret Key et le Refresh Token que demande un connecteur vers Docusign. Sans commande, la fenêtre s’ouvre.
cli-file = Un fichier à ouvrir : une demande, une réponse, ou une copie d’une connexion
cli-practice = Ouvre l’assistant avec Practice choisi et lancé : rien de réel, fonctionne hors ligne
cli-practice-server = Utilise un service Practice déjà lancé, par exemple http://127.0.0.1:8790 (une adresse de bouclage seulement)
cli-behave = Fait mal se comporter le service Practice exprès, par exemple slow-token,no-admin
cli-behave-names = Il connaît { $names }. Ceux qui se terminent par le nom d’un appel peuvent être suivis du nombre de fois : error-users:2, ce sont les deux premières fois.
cli-data-dir = Garde la liste des connexions dans ce dossier (les secrets restent dans le trousseau)
cli-renderer = Dessine la fenêtre avec ce seul moteur de rendu : wgpu ou glow
cli-theme = Dessine la fenêtre dans ces couleurs, quoi que dise le bureau : light, dark ou high-contrast
cli-language = Parle cette langue, quoi qui ait été choisi dans la fenêtre et quoi que parle le système : de, en, es, fr, ja ou pt
cli-language-unknown = Countersign parle { $tags }
cli-reduce-motion = N’anime rien qui n’ait pas besoin de bouger, quoi que dise le bureau
cli-log = Ce qui s’écrit sur l’erreur standard : off, error, warn, info, debug ou trace
cli-first-frame-exit = Affiche les millisecondes du démarrage du processus à la première image dessinée, et se termine
cli-practice-service = Lance le service Practice seul, jusqu’à Ctrl+C
cli-keep-in = Conserver les applications et les consentements dans ce fichier, et commencer avec son contenu
cli-until-stdin-closes = Pour un programme qui le démarre : affiche l’adresse seule, et se termine quand l’entrée standard est fermée
cli-port = Le port d’écoute ; 0 prend n’importe quel port libre
cli-practice-running = Rien n’est réel dans ce Practice. Appuyez sur Ctrl+C pour l’arrêter. Il est lancé à { $origin }

no-display = Countersign ne peut pas ouvrir de fenêtre : aucun affichage n’a été trouvé (ni DISPLAY ni WAYLAND_DISPLAY n’y mènent). Démarrez-le depuis une session de bureau, ou lancez-le sous un affichage virtuel, par exemple : xvfb-run countersign
no-renderer = Countersign ne peut pas ouvrir de fenêtre : aucune de ses deux façons de dessiner ne fonctionne ici ({ $reasons }). Un pilote graphique à jour règle d’habitude cela ; avec --renderer glow ou --renderer wgpu, vous pouvez essayer l’une des deux seule.
no-renderer-title = Countersign ne peut pas démarrer
already-open = Countersign est déjà ouvert : sa fenêtre a été priée de passer au premier plan.
already-open-silent-title = Countersign est déjà ouvert
already-open-silent = Countersign est déjà ouvert avec les données de { $folder }, et sa fenêtre ne répond pas. Attendez un instant et démarrez-le à nouveau. Si cela n’aide pas, fermez l’autre Countersign, ou redémarrez l’ordinateur ; rien de ce qui a été enregistré n’est perdu.
no-background = Countersign ne peut pas démarrer : le système a refusé un thread ou un socket dont il a besoin ({ $reason }).
no-home = Aucun dossier pour les données n’a été trouvé : cet utilisateur n’a pas de dossier personnel. Indiquez-en un avec --data-dir.

letters-missing = Certaines lettres d’un nom ne peuvent pas être affichées ici : aucune police de cet ordinateur ne les a. L’id du compte est { $id }.
letters-missing-beside-ids = Certaines lettres d’un nom ne peuvent pas être affichées ici : aucune police de cet ordinateur ne les a. Fiez-vous à l’e-mail et à l’id du compte.

date-month-name =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
date-month = { $name } { $year }
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $name } { $year }
date-and-time = { $date } à { $time }
