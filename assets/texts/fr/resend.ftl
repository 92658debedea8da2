cli-connect-resend = Fait renvoyer des messages : d’un échec, de tous les échecs, ou d’une période ; comptés d’abord, et dans la limite de ce que Docusign accepte par heure. Relancé, il reprend où il en était
cli-resend-failure = L’id d’un échec, ou de son enveloppe
cli-resend-all = Tout ce qui a échoué et est encore listé
cli-resend-from = Toutes les enveloppes dont le statut a changé à partir de ce jour, que leurs messages aient échoué ou non
cli-resend-to = Jusqu’à ce jour
cli-resend-configuration = La configuration qui dit où vont les messages d’une période et ce qu’ils contiennent
cli-resend-file = La même en fichier, avec son mot de passe ou secret client : Docusign ne les redonne à personne
cli-resend-unsure = Les enveloppes dont on ne sait pas si elles ont été demandées à Docusign : les redemander, ou les sauter
cli-resend-drop = Abandonne un autre renvoi commencé et non terminé

cmd-resend-nothing = Il n’y a rien à renvoyer.
cmd-resend-sure = { $name } : renvoyer les messages { $count ->
    [one] d’une enveloppe
   *[other] de { $count } enveloppes
} ?{ $hours ->
    [0] {""}
    [one] {" "}Cela prend plus d’une heure.
   *[other] {" "}Cela prend plus de { $hours } heures.
} [y/N]
cmd-resend-go-on = { $name } : poursuivre ce qui a été commencé ? { $count ->
    [one] Il reste { $count } enveloppe
   *[other] Il reste { $count } enveloppes
}.{ $hours ->
    [0] {""}
    [one] {" "}Cela prend plus d’une heure.
   *[other] {" "}Cela prend plus de { $hours } heures.
} [y/N]
cmd-resend-not-asked = Rien n’a été envoyé. { $count ->
    [one] Il y a { $count } enveloppe.
   *[other] Il y a { $count } enveloppes.
} Ajoutez --yes pour les faire envoyer sans confirmation.
cmd-resend-unsure = On ne sait pas si { $count ->
    [one] { $count } enveloppe a été demandée
   *[other] { $count } enveloppes ont été demandées
} à { $who } quand cela s’est interrompu. Ajoutez « --unsure again » pour les redemander, ce qui ne gêne pas un récepteur qui reconnaît les messages répétés, ou « --unsure skip » pour les sauter.
cmd-resend-progress = { $done } sur { $count }
cmd-resend-waits = { $who } en accepte un certain nombre par heure. Cela reprend à { $time } ; interrompu avant, cela reprend au prochain lancement.
cmd-resend-results = { $who } indique ce qu’il en est advenu à : { $place }
cmd-resend-done = Demandées : { $asked }. Refusées : { $refused }. Restantes : { $left }. Si elles arrivent, le journal le dit.

resend-by-docusign = Docusign
resend-not-there = { $who } ne liste pas un tel échec
resend-not-there-now = Il a peut-être été envoyé entre-temps. « countersign connect logs » montre ce qui est listé.
resend-no-envelope = { $who } ne dit pas de quelle enveloppe est cet échec
resend-no-envelope-now = Elle ne peut pas être demandée seule. Renvoyez une période, ou attendez que { $who } essaie.
resend-secret = La configuration a son propre mot de passe ou secret client, que { $who } ne redonne à personne
resend-secret-now = Donnez la configuration avec lui en fichier, avec --file.
resend-backwards = Le dernier jour est avant le premier
resend-backwards-now = Donnez à --from le jour le plus ancien, et à --to le plus récent.
resend-many = La période a plus d’enveloppes que Countersign n’en demande à la fois
resend-many-now = Rien n’a été envoyé. Renvoyez une période plus courte, puis la suivante.
resend-unfinished = Un autre renvoi a été commencé et n’est pas terminé : { $which }, dont il reste { $left ->
    [one] { $left } enveloppe
   *[other] { $left } enveloppes
}
resend-unfinished-now = Relancez celui-là et il reprend, ou ajoutez --drop-other pour en rester là.
resend-wish-failure = l’échec { $id }
resend-wish-all = tous les échecs
resend-wish-period = { $from } à { $to }, comme le dit { $configuration }
resend-at-work = Une autre fenêtre ou commande renvoie en ce moment pour cette connexion
resend-at-work-now = Attendez qu’elle ait fini.
resend-unsure = On ne sait pas si { $who } a pris la dernière demande
resend-unsure-now = Ce qui a été demandé avant est noté. Relancez : on vous demande alors ce que doivent devenir celles qui sont incertaines.
resend-record = L’avancement n’a pas pu être lu ou écrit
resend-record-now = Les détails indiquent le fichier. Sans lui, des messages pourraient être envoyés deux fois.

resend-all-button = Tout renvoyer
resend-button = Renvoyer
resend-one-name = Renvoyer : enveloppe { $envelope }
resend-period-button = Renvoyer une période
resend-period-title = Renvoyer une période
resend-period-lead = Tous les messages sur les enveloppes dont le statut a changé entre deux jours, tous deux compris, qu’ils soient arrivés ou non. Votre récepteur reçoit une seconde fois ceux qui sont arrivés.
resend-period-which = Comme le dit quelle configuration
resend-period-which-missing = Choisissez la configuration qui dit où vont les messages.
resend-period-none = Une période est renvoyée par une configuration, et ce compte n’en a pas.
resend-period-from = Premier jour
resend-period-to = Dernier jour
resend-period-hint = Année, mois, jour : 2026-11-20
resend-period-no-day = Un jour s’écrit comme 2026-11-20.
resend-period-backwards = Le dernier jour est avant le premier.
resend-count-button = Compter
resend-counting = Comptage de ce qui serait envoyé
resend-title = Renvoyer les messages { $count ->
    [one] d’une enveloppe
   *[other] de { $count } enveloppes
} ?
resend-go-on-title = Poursuivre ce qui a été commencé ? { $count ->
    [one] Il reste { $count } enveloppe
   *[other] Il reste { $count } enveloppes
}
resend-words = { $who } les envoie là où ils devaient aller. Ce qui est déjà arrivé arrive encore une fois.{ $hours ->
    [0] {""}
    [one] {" "}{ $who } en accepte un certain nombre par heure : cela prend plus d’une heure.
   *[other] {" "}{ $who } en accepte un certain nombre par heure : cela prend plus de { $hours } heures.
}
resend-unsure-count = Quand cela s’est interrompu, on n’a pas vu si { $unsure ->
    [one] { $unsure } enveloppe avait été demandée
   *[other] { $unsure } enveloppes avaient été demandées
} à { $who }.
resend-unsure-again = Tout envoyer
resend-unsure-skip = Les sauter
resend-leave = Ne pas envoyer
resend-close = Fermer
resend-running = Demande de { $count ->
    [one] { $count } enveloppe
   *[other] { $count } enveloppes
}
resend-running-words = Chaque étape est notée : si la fenêtre se ferme, cela reprend à partir de là.
resend-done = { $asked ->
    [one] { $asked } enveloppe a été demandée
   *[other] { $asked } enveloppes ont été demandées
}
resend-done-in-part = { $asked ->
    [0] { $who } n’en accepte pas plus pour l’instant
    [one] { $asked } enveloppe a été demandée, et il y en a d’autres
   *[other] { $asked } enveloppes ont été demandées, et il y en a d’autres
}
resend-done-refused = { $asked ->
    [one] { $asked } enveloppe a été demandée
   *[other] { $asked } enveloppes ont été demandées
} ; { $who } en a refusé { $refused ->
    [one] { $refused }
   *[other] { $refused }
}
resend-refused-unsaid = { $who } n’a pas dit pourquoi.
resend-results = Ce qu’il est advenu de chacune peut être lu avec l’API de { $who } : { $place }
resend-of-period = De { $from } à { $to }, envoyé comme le dit « { $configuration } ».
resend-waits = { $left ->
    [one] Il reste { $left } enveloppe
   *[other] Il reste { $left } enveloppes
}. { $who } en accepte un certain nombre par heure : à partir de { $time }, appuyez sur « Poursuivre ».
resend-log-says = Si elles arrivent, le journal le dit : « Actualiser » le lit.
resend-go-on = Poursuivre
resend-go-on-that = Poursuivre celui-là
resend-drop-other = L’abandonner, et envoyer celui-ci
resend-not-there-window = Il a peut-être été envoyé entre-temps. « Actualiser » montre ce qui est listé.
resend-secret-window = La commande « countersign connect resend » prend la configuration dans un fichier, avec son secret.
resend-unfinished-window = Il reprend où il en était, ou est abandonné.
resend-unsure-window = Ce qui a été demandé avant est noté. Poursuivez : on vous demande alors ce que doivent devenir celles-là.
resend-broken-off = On n’en a plus rien su. Ce qui a été demandé est noté : renvoyez, et cela reprend.
