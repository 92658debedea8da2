carry-over = Transférer
carry-over-all = Tout transférer
carry-title = L’emporter sur un autre ordinateur
carry-title-words = Dans un fichier que seule une phrase de passe ouvre, avec les clés Connect conservées avec elle. Ici, cela ne change rien.
carry-question = Transférer cette connexion ?
carry-question-all = Transférer vos connexions ?
carry-lead = { $name } va, avec les clés Connect conservées avec elle, dans un fichier que seule une phrase de passe ouvre. Countersign l’ouvre sur l’autre ordinateur.
carry-lead-all = Les { $count } connexions, avec les clés Connect conservées avec elles, vont toutes dans un seul fichier que seule une phrase de passe ouvre. Countersign l’ouvre sur l’autre ordinateur.
carry-save = Enregistrer
carry-choosing-place = Choisissez un emplacement pour le fichier
carry-writing = Écriture du fichier
carry-writing-words = Les valeurs sont d’abord demandées au trousseau. Cela prend quelques secondes.
carry-failed = Rien n’a été enregistré
carry-written-question = Le fichier est prêt
carry-written-lead = Sur cet ordinateur, rien n’a changé.
carry-written = { $count ->
    [one] La connexion est dans le fichier
   *[other] { $count } connexions sont dans le fichier
}
carry-written-words = Seule la phrase de passe l’ouvre : apportez-les tous deux à l’autre ordinateur par des voies différentes. Le fichier se trouve ici :
carry-left-out = Absentes du fichier : { $names }
carry-left-out-words = Le trousseau de cet ordinateur n’a plus leurs valeurs. Configurez-les à nouveau.
carry-keys = { $count ->
    [one] La clé Connect conservée avec elle est aussi dans le fichier.
   *[other] Les { $count } clés Connect conservées ici sont aussi dans le fichier.
}
carry-no-set-up = Ce que Countersign retient des notifications configurées ici n’est pas dans le fichier : il serait devenu trop grand pour être ouvert. L’autre ordinateur dira qu’elles n’ont pas été configurées chez lui.
carry-there = Sur l’autre ordinateur
carry-there-words = Choisissez-y « Ouvrir un fichier ». On vous demande lequel de ces cas s’applique :
carry-move = Déplacer ici : seul l’autre ordinateur aura ce que contient le fichier. Quand il l’a conservé, choisissez « Retirer » sur cet ordinateur et supprimez le fichier. Jusque-là, cet ordinateur le garde et continue de renouveler ce qu’il renouvelle : les deux peuvent mettre fin aux jetons l’un de l’autre.
carry-copy = Copier ici : les deux ordinateurs l’auront. Renouvelez une connexion sur un seul des deux : un renouvellement apporte un nouveau jeton d’actualisation, et peut mettre fin à celui de l’autre ordinateur.
