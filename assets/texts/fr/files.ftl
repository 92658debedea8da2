show-in-folder = Voir dans le dossier
folder-not-shown = Aucun gestionnaire de fichiers n’a pu être ouvert. Allez vous-même dans ce dossier.
home-opening-answer = Recherche de la configuration qui attend cette réponse
arrived-title = { $count ->
    [one] La connexion { $product } est conservée ici
   *[other] { $count } connexions sont conservées ici
}
arrived-moved = { $count ->
    [one] Retirez-la maintenant de l’autre ordinateur, et supprimez le fichier qui l’a apportée. Le fichier se trouve ici :
   *[other] Retirez-les maintenant de l’autre ordinateur, et supprimez le fichier qui les a apportées. Le fichier se trouve ici :
}
arrived-copied = { $count ->
    [one] Renouvelez-la sur un seul des deux ordinateurs. Quand vous n’avez plus besoin du fichier qui l’a apportée, supprimez-le. Il se trouve ici :
   *[other] Renouvelez chacune sur un seul des deux ordinateurs. Quand vous n’avez plus besoin du fichier qui les a apportées, supprimez-le. Il se trouve ici :
}

opened-locked-question = Ouvrir la copie
opened-locked-lead = { $file } est protégé par la phrase de passe choisie à son enregistrement.
opened-passphrase-help = Telle qu’elle a été saisie ou proposée alors. Sans elle, personne ne peut ouvrir le fichier.
opened-open = Ouvrir
opened-trying = Essai de la phrase de passe
opened-trying-words = Cela prend une seconde ou deux, pour que deviner prenne très longtemps.
opened-question = Conserver cette connexion ici ?
opened-lead = Voici ce que contient { $file }. Rien ne change tant que vous ne choisissez pas « Conserver ».
opened-left-question = Cette connexion est déjà ici
opened-left-lead = Voici ce que contient { $file }.
opened-claim = C’est le fichier qui le dit : Docusign n’a pas été interrogé. Ne la conservez que si vous savez qui a créé le fichier.
opened-keep = Conserver
opened-done = Terminé
opened-comparing = Comparaison avec ce qui est conservé ici
opened-added = Elle sera ajoutée
opened-added-words = Il n’y en a pas de pareille sur cet ordinateur.
opened-left = Elle reste telle quelle
opened-left-words = Le fichier et le trousseau de cet ordinateur contiennent la même chose, jusqu’au dernier jeton.
opened-replaces = Elle remplacera celle conservée ici
opened-replaces-newer = Elle remplacerait une plus récente
opened-newer = Pour les mêmes produit, compte ({ $account }) et clé. La plus récente est dans le fichier : son consentement est du { $file }, celui de la connexion d’ici du { $here }.
opened-newer-token = Les deux viennent d’un même consentement ; les jetons du fichier sont les plus récents.
opened-older = Pour les mêmes produit, compte ({ $account }) et clé. Dans le fichier, le consentement est du { $file } ; celui de la connexion d’ici est plus récent, du { $here }. Ne la remplacez que si celle d’ici ne fonctionne plus.
opened-older-token = Les deux viennent d’un même consentement, et les jetons conservés ici sont les plus récents : ceux du fichier peuvent avoir expiré. Ne la remplacez que si celle d’ici ne fonctionne plus.
opened-other = Pour les mêmes produit, compte ({ $account }) et clé, et des mêmes dates ; mais la clé secrète ou les jetons diffèrent. Countersign ne peut pas dire laquelle fonctionne.
opened-brings-back = Elle rétablira ce que le trousseau a perdu
opened-brings-back-words = La connexion est listée ici, et le trousseau n’a plus ses valeurs.
opened-not-compared = On n’a pas pu voir si elle est identique, plus récente ou plus ancienne : { $why }.
opened-keys = La même est conservée ici ; les clés Connect seront ajoutées
opened-keys-words = Le fichier et le trousseau de cet ordinateur contiennent la même chose, jusqu’au dernier jeton. Les clés Connect qui ne sont pas encore ici sont conservées à côté.
opened-along = { $count ->
    [one] La clé Connect conservée avec elle, avec laquelle les notifications sont signées, est dans le fichier et est conservée ici aussi.
   *[other] Les { $count } clés Connect conservées avec elle, avec lesquelles les notifications sont signées, sont dans le fichier et sont conservées ici aussi.
}
opened-along-left-out = { $count ->
    [one] Il y a de la place pour deux clés Connect : les plus récentes d’ici et du fichier. Une clé plus ancienne n’est pas conservée.
   *[other] Il y a de la place pour deux clés Connect : les plus récentes d’ici et du fichier. { $count } clés plus anciennes ne sont pas conservées.
}
opened-way = Et sur l’autre ordinateur ?
opened-way-missing = Dites d’abord ce qu’il doit en advenir sur l’autre ordinateur.
opened-move = Déplacer ici
opened-move-words = Seul cet ordinateur l’aura. Une fois conservée, retirez-la de l’autre et supprimez le fichier : Countersign ne peut pas le faire pour vous. Jusque-là, l’autre continue de renouveler ce qu’il renouvelle, et les deux peuvent mettre fin aux jetons l’un de l’autre.
opened-copy = Copier ici
opened-copy-words = Les deux ordinateurs l’auront. Renouvelez une connexion sur un seul des deux : un renouvellement apporte un nouveau jeton d’actualisation, et peut mettre fin à celui de l’autre ordinateur.

unlock-missing = Saisissez la phrase de passe.
unlock-wrong = Ce n’est pas la phrase de passe de ce fichier. Majuscules et espaces comptent.
unlock-broken-off = L’essai s’est interrompu. Choisissez « Ouvrir » encore une fois.
unlock-too-much-work = Ouvrir ce fichier prendrait plus de mémoire qu’il n’est raisonnable
unlock-too-much-work-now = Aucun fichier de Countersign n’en prend autant. L’essai n’a pas été fait. N’utilisez pas le fichier ; ouvrez une autre copie.
unlock-no-connection = Il n’y a pas de connexion dans ce fichier
unlock-no-connection-now = La phrase de passe est juste, mais ce qu’elle ouvre ne vient pas de Countersign, ou a été modifié. Ouvrez un autre fichier.

opened-question-several = Conserver ces connexions ici ?
opened-lead-several = { $file } contient { $count } connexions. Rien ne change tant que vous ne choisissez pas « Conserver ».
opened-left-question-several = Ces connexions sont déjà ici
opened-claim-several = C’est le fichier qui le dit : Docusign n’a pas été interrogé. Ne les conservez que si vous savez qui a créé le fichier.
opened-summary = À ajouter : { $added }. À mettre à la place d’une autre conservée ici : { $replaced }. Déjà ici : { $left }.
opened-ticked = Celles qui sont cochées sont conservées. N’est pas coché ce qui prendrait la place d’une connexion qui fonctionne peut-être encore ; cochez-le si vous le voulez quand même.
opened-none-taken = Cochez-en au moins une.
opened-is-kept = Conservée
opened-keeping-several = Enregistrement { $number } sur { $count }
opened-kept-so-far = { $kept } sur { $count } sont conservées. « Conserver » poursuit avec le reste.

file-none-of-ours = Ce n’est pas un fichier de Countersign
file-none-of-ours-now = Countersign ouvre les demandes, les réponses et les copies qu’il a enregistrées : protégées par une phrase de passe, JSON ou .env. Cherchez l’un de ces fichiers.
file-damaged = Le fichier a été endommagé
file-damaged-now = Une partie manque ou a été modifiée. Demandez-le encore une fois, en pièce jointe, ou ouvrez une autre copie.
copy-unsound = Cette copie d’une connexion a été modifiée ou endommagée
copy-unsound-now = Rien n’en est utilisé. Ouvrez une autre copie, ou configurez à nouveau la connexion.
env-without-head = Ce .env ne dit pas à quoi il sert
env-without-head-now = Un Countersign plus ancien l’a écrit, ou quelqu’un l’a composé. Ouvrez plutôt la copie de la connexion en JSON ou protégée par une phrase de passe, ou configurez à nouveau la connexion avec les clés qu’il contient.
request-unsound = La demande contient quelque chose d’impossible
request-unsound-now = Elle a peut-être été modifiée en chemin. Demandez le fichier encore une fois.
answer-not-waited-for = Aucune configuration ici n’attend cette réponse
answer-not-waited-for-now = Une réponse s’ouvre sur l’ordinateur de la personne qui a fait la demande, dans sa propre session. Si c’était ici, la configuration a été terminée ou retirée, ou la réponse correspond à une autre demande : faites-en une nouvelle, et demandez une réponse à celle-là.
answer-is-copy = C’est une copie d’une connexion, pas une réponse
answer-is-copy-now = Elle n’exige pas de demande. Quittez cette configuration, et choisissez « Ouvrir un fichier » sous Vos connexions.
opened-called = Ici, elle s’appelle « { $name } ».
