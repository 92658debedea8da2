cli-connect-keys = Les clés avec lesquelles les messages d’un compte sont signés (HMAC)
cli-keys-list = Liste les clés, abrégées comme Docusign les donne
cli-keys-add = Fait créer une clé : affichée une fois, ou conservée dans le trousseau
cli-keys-keep = Conserve la clé dans le trousseau, sans l’afficher
cli-keys-kept = Affiche les clés conservées dans le trousseau, la plus récente d’abord
cli-keys-remove = Retire une clé ; celles qui la suivent avancent d’un rang
cli-keys-place = Sa place dans la liste, à partir de 1
cli-keys-rotate = Met une nouvelle clé à la place de l’ancienne : d’abord sans --message, ce qui crée la nouvelle ; puis, quand le récepteur connaît les deux, avec un message qu’il a reçu
cli-keys-message = Un message enregistré, reçu depuis la création de la nouvelle clé : il prouve que Docusign signe avec les deux
cli-keys-new = Un fichier dont la première ligne est la nouvelle clé, si elle n’est pas conservée ; - la lit sur l’entrée standard

cmd-keys-column-place = Place
cmd-keys-column-ending = Se termine par
cmd-keys-none = { $name } : le compte n’a pas de clé Connect.
cmd-keys-none-kept = { $name } : aucune clé Connect n’est conservée dans le trousseau.
cmd-keys-no-such = Il n’y a pas de clé à la place { $place }. « countersign connect keys list » les affiche.
cmd-keys-is-kept = La clé est créée et conservée dans le trousseau. « countersign connect keys kept » l’affiche.
cmd-keys-not-printed = { $name } : une clé qui se termine par « { $ending } » a été créée et n’a pas pu être affichée. Docusign ne la donne qu’une fois : retirez-la avec « countersign connect keys remove » et faites-en créer une autre. « countersign connect keys list » indique sa place.
cmd-keys-shown-once = Docusign ne donne cette clé que maintenant. Mettez-la là où le récepteur la trouve. Elle s’utilise comme le texte qu’elle est, sans la décoder.
cmd-keys-remove-sure = { $name } : retirer la clé à la place { $place } qui se termine par « { $ending } » ? { $left ->
    [0] C’est la seule : les messages ne sont alors plus signés, et un récepteur qui les contrôle les refuse tous
    [one] Il reste { $left } clé
   *[other] Il reste { $left } clés
}. [y/N]
cmd-keys-remove-not-asked = Rien n’a été retiré. Ajoutez --yes pour retirer sans confirmation.
cmd-keys-removed = { $name } : la clé qui se terminait par « { $ending } » est retirée. Les signatures des autres ont maintenant d’autres numéros.
cmd-keys-rotate-next = Dès maintenant, Docusign signe avec les deux. Apprenez la nouvelle clé au récepteur à côté de l’ancienne, enregistrez un message qu’il reçoit ensuite, et relancez « countersign connect keys rotate » avec --message.
cmd-keys-rotate-begun = Il y a déjà { $count } clés. Si le récepteur connaît la plus récente, enregistrez un message qu’il a reçu et donnez-le avec --message ; sinon, retirez-en d’abord une.
cmd-keys-proven = Le message porte la signature de la nouvelle clé à côté d’une autre : Docusign signe avec les deux.

keys-lost = Une clé a été créée, et la réponse de Docusign qui la contient n’est pas arrivée
keys-lost-now = Docusign ne donne une clé qu’une fois, personne n’a donc celle-ci. Retirez-la : « countersign connect keys remove » avec la place { $place } (elle se termine par « { $ending } »). Puis faites-en créer une autre.
keys-not-seen = On ne sait pas si une clé a été créée
keys-not-seen-now = La réponse n’est pas arrivée, et la liste n’affiche pas encore de nouvelle clé. Regardez plus tard avec « countersign connect keys list » : une nouvelle clé présente alors est inutilisable, car Docusign ne la donne qu’une fois. Retirez-la, et faites-en créer une autre.
keys-not-newest = La clé qui devrait être la nouvelle n’est pas la plus récente du compte
keys-not-newest-now = Rien n’a été retiré : c’est peut-être l’ancienne clé. La nouvelle est la dernière qu’affiche « countersign connect keys list » ; donnez celle-là avec --key-file.
keys-made-not-kept = Une clé a été créée, et le trousseau ne l’a pas prise
keys-made-not-kept-now = Elle est sur le compte, où les messages sont aussi signés avec elle, et personne ne l’a. Créez-en une autre dès que le trousseau prend de nouveau des clés.
keys-changed = Les clés ne sont plus comme il y a un instant
keys-changed-now = Quelqu’un d’autre les a modifiées. Listez-les, et essayez encore une fois.
keys-not-new = Ce message n’a pas été signé avec la nouvelle clé
keys-not-new-now = Rien n’a été retiré. Enregistrez un message arrivé après la création de la nouvelle clé ; les détails disent ce qui ne va sans doute pas avec celui-ci.
keys-one = Ce message n’a qu’une seule signature
keys-one-now = Rien n’a été retiré. Avec deux clés, il y a deux signatures : enregistrez un message arrivé quand les deux étaient là, avec tous ses en-têtes.
keys-unknown = La nouvelle clé n’est pas parmi les clés du compte
keys-unknown-now = Rien n’a été retiré. Comparez sa fin avec celles qu’affiche « countersign connect keys list » ; un autre compte l’a peut-être créée.
keys-no-old = Il n’y a pas d’autre clé que la nouvelle
keys-no-old-now = L’ancienne a déjà été retirée : il ne reste rien à faire.
keys-several = Il y a plusieurs clés à côté de la nouvelle
keys-several-now = Rien n’a été retiré. Dites laquelle part : « countersign connect keys remove » avec sa place.

key-make = Créer une clé
key-making = Création d’une clé qui signe les messages
key-made = Le compte a maintenant une clé
key-made-words = Dès maintenant, les messages qui le demandent sont signés avec elle.
key-label = Clé Connect
key-is-kept = Elle est aussi conservée dans le trousseau de cet ordinateur.
key-not-kept = La clé est créée, et n’est pas conservée sur cet ordinateur. Copiez-la maintenant : Docusign ne la donne que cette fois.
key-to-receiver = Donnez-la à votre récepteur : il calcule les signatures avec elle. Elle s’utilise comme le texte qu’elle est, sans la décoder. Une clé copiée quitte le presse-papiers au bout de 60 secondes, et quand vous fermez cette fenêtre.
key-has-one = Le compte a désormais une clé
key-has-one-practice = Rien n’a été créé. La personne qui a créé cette clé la donne au récepteur.
key-has-one-now = Rien n’a été créé. La personne qui a créé cette clé la donne au récepteur. Si personne ne la connaît, retirez-la dans Docusign sous Admin, Integrations, Connect, Connect Keys ; puis créez-en une ici.
key-lost = Docusign a créé une clé, et personne ne l’a
key-lost-practice = La réponse qui la donne n’est pas arrivée. Elle se termine par « { $ending } », et doit être retirée avant qu’une clé soit créée ici.
key-lost-now = La réponse qui la donne n’est pas arrivée. Elle se termine par « { $ending } » : retirez-la dans Docusign sous Admin, Integrations, Connect, Connect Keys, puis créez-en une ici.
key-unsure = On ne sait pas si Docusign a créé la clé
key-unsure-now = La réponse n’est pas arrivée. Créez-en une encore une fois : s’il y en a désormais une, cela vous est dit, et rien n’est créé.

kept-keys = Conservées sur cet ordinateur
kept-keys-words = Docusign signe les messages avec ces clés, tant que le compte les a. Il ne donne une clé qu’une fois ; le trousseau conserve la plus récente créée ici, et la précédente.
kept-keys-none = Aucune clé Connect n’est conservée avec cette connexion
kept-keys-none-words = Une clé créée ici est conservée dans le trousseau de cet ordinateur. Les clés créées dans Docusign ne sont affichées que là-bas, et une seule fois.
kept-key-newest = Clé Connect la plus récente
kept-key-before = Clé Connect précédente
kept-key-made = Créée le { $moment }.
kept-key-undated = Sa date de création n’est pas connue sur cet ordinateur.
kept-key-forgetting = Oubli de la clé
kept-key-forgotten = La clé est oubliée sur cet ordinateur
kept-key-forgotten-words = Le compte l’a toujours, et les messages sont signés avec elle comme avant.
forget-key = Oublier cette clé Connect ?
forget-key-words = Elle quitte le trousseau de cet ordinateur, et Docusign ne la donne plus. Le compte la conserve, et les messages sont signés avec elle comme avant. Copiez-la d’abord si votre récepteur ne l’a peut-être pas.
forget-key-do = Oublier

rotation = Changer la clé
rotation-words = Une clé se change en trois étapes, pour qu’aucun message ne soit refusé : une nouvelle clé est créée à côté de l’ancienne, votre récepteur l’apprend, puis l’ancienne part.
partner-signs = Les clés d’un partenaire signent ici
partner-signs-words = Ce qui est configuré et signé dans ce compte est géré par le partenaire : Docusign le signe avec les clés du compte auquel appartient la clé d’intégration. Une clé créée dans ce compte n’en signerait rien.
partner-signs-owners = Ces connexions ont la même clé d’intégration. Si l’une d’elles est celle du propriétaire, ses clés se créent et se changent là-bas.
partner-signs-none = Aucune connexion à un autre compte avec cette clé d’intégration n’est conservée sur cet ordinateur. Qui a celle du propriétaire crée et change ses clés.
partner-signs-open = Ouvrir { $name }
partner-signs-more = { $count ->
    [one] { $count } de plus est dans votre liste.
   *[other] { $count } de plus sont dans votre liste.
}
partner-signs-here = Si la clé d’intégration appartient à ce compte même, ses clés se changent ici.
partner-signs-begin = Elle est à ce compte
rotation-begin = Commencer
rotation-first = Clés du compte
rotation-first-words = Voyez quelles clés a le compte. S’il n’y en a aucune, créez la première ; s’il y en a une, changez-la pour une nouvelle sans qu’aucun message soit refusé.
rotation-first-begin = Voir les clés du compte
rotation-reading = Lecture des clés du compte
rotation-account-keys = { $count ->
    [one] Le compte a { $count } clé
   *[other] Le compte a { $count } clés
}
rotation-key = Se termine par « { $ending } ».
rotation-key-endless = Clé { $place } du compte. Docusign n’affiche pas comment elle se termine.
rotation-key-kept-newest = La plus récente conservée ici.
rotation-key-kept-before = Conservée ici, celle qui précède la plus récente.
rotation-none = Le compte n’a pas de clé : les messages arrivent sans signature. Il n’y a rien à changer ; créez sa première clé.
rotation-step-make = Étape 1 : créer la nouvelle clé
rotation-step-make-words = Dès lors, Docusign signe chaque message avec les deux clés, une signature chacune. Un récepteur qui connaît l’ancienne continue de fonctionner.
rotation-make = Créer une nouvelle clé
rotation-made = Une nouvelle clé est créée
rotation-made-words = Les messages qui demandent des signatures portent désormais la sienne.
rotation-step-prove = Étape 2 : apprendre la nouvelle clé au récepteur
rotation-step-prove-words = Donnez à votre récepteur la nouvelle clé à côté de l’ancienne. Puis enregistrez dans un fichier un message qu’il reçoit, avec tous ses en-têtes, et ouvrez-le ici : il doit porter les signatures des deux.
rotation-step-prove-how = « Essayer » et « countersign connect receive --save » enregistrent les messages sous cette forme : une première ligne « Countersign-Message: 1 », les en-têtes, une ligne vide, le corps tel qu’il est arrivé.
rotation-open = Ouvrir le message
rotation-proving = Évaluation du message
rotation-proven = Le message porte la signature de la nouvelle clé à côté d’une autre
rotation-step-remove = Étape 3 : retirer l’ancienne clé
rotation-step-remove-words = Docusign signe avec les deux. Dès que votre récepteur accepte des messages grâce à la nouvelle clé, l’ancienne, qui se termine par « { $ending } », peut partir.
rotation-remove = Retirer l’ancienne clé
rotation-removing = Retrait de la clé qui se termine par « { $ending } »
rotation-removed = La clé qui se terminait par « { $ending } » est retirée
rotation-removed-words = Docusign ne signe plus avec elle. Enlevez-la aussi de votre récepteur.
rotation-removed-kept = Docusign ne signe plus avec elle. Enlevez-la aussi de votre récepteur. Cet ordinateur la conserve encore, pour les messages signés avant ; « Oublier » l’enlève ici.
rotation-many = Il y a plus de deux clés
rotation-many-words = Docusign signe avec chacune d’elles. Retirez celles dont aucun récepteur n’a besoin, jusqu’à ce qu’il en reste une à côté de la plus récente ; l’ancienne peut alors partir sur preuve.
rotation-lost-now = Docusign ne donne une clé qu’une fois, personne n’a donc celle-ci. Retirez-la ci-dessus (elle se termine par « { $ending } »), puis créez-en une autre.
rotation-not-seen-now = La réponse n’est pas arrivée, et la liste n’affiche pas encore de nouvelle clé. Choisissez « Actualiser » plus tard : une nouvelle clé présente alors est inutilisable. Retirez-la, et créez-en une autre.
rotation-changed-now = Quelqu’un d’autre les a modifiées. Elles ont été relues : regardez-les, et essayez encore une fois.
rotation-lacks = La clé la plus récente du compte, qui se termine par « { $ending } », n’est pas la plus récente conservée sur cet ordinateur.
rotation-lacks-endless = Docusign n’affiche pas comment se termine la clé la plus récente du compte ; elle ne peut donc pas être retrouvée parmi celles conservées ici.
rotation-typed = La nouvelle clé
rotation-typed-help = La personne qui l’a créée l’a : collez-la telle que Docusign l’a donnée. Elle sert ici à évaluer le message ; elle n’est pas conservée.
rotation-typed-missing = Collez d’abord la nouvelle clé, ou continuez sans elle ci-dessous.
rotation-unproven = Sans la nouvelle clé
rotation-unproven-words = Rien ne peut alors être montré ici, et la preuve est le journal de votre récepteur : dès qu’il a accepté des messages grâce à la nouvelle clé, l’ancienne peut partir. Si le récepteur ne connaissait pas la nouvelle clé, il refuserait dès lors tous les messages.
rotation-remove-unproven = Retirer l’ancienne clé sans message
rotation-none-kept-now = Rien n’a été retiré. Ce qui est conservé ici ne permet pas de dire quelle clé est la nouvelle : collez-la ci-dessous, ou continuez sans elle.
rotation-unknown-now = Rien n’a été retiré. La clé la plus récente conservée ici n’est aucune de celles ci-dessus ; un autre compte l’a peut-être créée.
rotation-not-newest-now = Rien n’a été retiré : la clé la plus récente du compte a été créée ailleurs, et celle conservée ici est peut-être l’ancienne. Collez la plus récente ci-dessous, ou continuez sans elle.
rotation-several-now = Rien n’a été retiré. Retirez parmi celles ci-dessus celles dont aucun récepteur n’a besoin.
remove-key-title = Retirer du compte la clé qui se termine par « { $ending } » ?
remove-key-last = C’est la seule : les messages ne sont alors plus signés, et un récepteur qui les contrôle les refuse tous. Elle ne peut pas être récupérée.
remove-key-words = Docusign ne signe plus avec elle. Un récepteur qui ne connaît aucune autre clé du compte refuse alors tous les messages. Elle ne peut pas être récupérée.
remove-key-proven = Docusign ne signe plus avec elle, et signe avec la nouvelle comme avant. Elle ne peut pas être récupérée.

message-opening = En attente du choix d’un message
message-not-opened = Ce fichier n’est pas un message qui puisse être évalué
message-not-opened-now = Choisissez un message tel que l’enregistrent « Essayer » ou « countersign connect receive --save ».

signatures = Vérifier une signature
signatures-words = Si un message vient de Docusign, d’après ses signatures ; et sinon, ce qui a sans doute mal tourné avec lui ou avec votre récepteur.
signatures-open = Vérifier une signature
signatures-question = Ce message vient-il de Docusign ?
signatures-lead = Chacune de ses signatures est recalculée avec vos clés et comparée. Rien n’en quitte cet ordinateur.
signatures-check = Vérifier
signatures-source = Le message
signatures-from-file = D’un fichier
signatures-from-file-words = Tel que l’enregistrent « Essayer » ou « countersign connect receive --save ».
signatures-from-paste = Son corps et ses en-têtes, collés
signatures-from-paste-words = Tels que votre récepteur les a journalisés. La copie peut modifier les fins de ligne ; un fichier est plus sûr.
signatures-open-file = Ouvrir un message
signatures-open-another = Ouvrir un autre message
signatures-body = Corps
signatures-headers = En-têtes
signatures-headers-words = Un par ligne, comme « X-DocuSign-Signature-1: … ».
signatures-paste = Coller
signatures-paste-again = Coller à nouveau
signatures-pasted = { $count ->
    [one] { $count } octet est collé.
   *[other] { $count } octets sont collés.
}
signatures-clipboard-empty = Le presse-papiers est vide. Copiez d’abord, puis choisissez « Coller ».
signatures-clipboard-long = Le contenu du presse-papiers n’est pas du texte, ou dépasse 64 Ko. Ouvrez plutôt le message depuis un fichier.
signatures-clipboard-none = Le presse-papiers est inaccessible. Ouvrez plutôt le message depuis un fichier.
signatures-no-file = Ouvrez d’abord un message.
signatures-no-body = Copiez le corps, puis choisissez « Coller ».
signatures-no-headers = Copiez les en-têtes, puis choisissez « Coller ».
signatures-not-a-header = La ligne { $line } de ce que vous avez collé n’est pas un en-tête : un nom, un deux-points, une valeur.
signatures-headers-long = Il y a là plus d’en-têtes que n’en a un message.
signatures-no-key = Collez la clé ici.
signatures-key-words = Telle que le compte l’a sous Connect, Connect Keys ; elle s’utilise comme le texte qu’elle est.
signatures-judging = Évaluation des signatures
signatures-broken-off = Rien n’en est sorti. Vérifiez encore une fois.
signatures-genuine = Le message vient de Docusign
signatures-genuine-words = Il a été signé avec une clé à vous, et est tel qu’il a été envoyé.
signatures-not-genuine = Rien ne montre que le message vient de Docusign
signatures-fit-newest = X-DocuSign-Signature-{ $header } a été faite avec la clé Connect la plus récente conservée ici.
signatures-fit-before = X-DocuSign-Signature-{ $header } a été faite avec la clé Connect précédente.
signatures-fit-typed = X-DocuSign-Signature-{ $header } a été faite avec la clé que vous avez collée.
signatures-fit-none = X-DocuSign-Signature-{ $header } n’a été faite avec aucune de ces clés.
