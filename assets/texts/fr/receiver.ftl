receiver-section = Essayer
receiver-section-words = Un récepteur sur cet ordinateur joue le rôle du vôtre. Il montre à quoi ressemblent les messages, et s’ils prouvent qu’ils viennent de Docusign.
receiver-open = Essayer

receiver-question = Essayer à quoi ressemblent les messages
receiver-lead = Un récepteur sur cet ordinateur joue le rôle du vôtre : chaque message est montré tel qu’il est arrivé, et évalué d’après ce qu’il doit prouver.
receiver-reach = Docusign n’envoie qu’à des adresses sur le web, et pas à cet ordinateur. Ce qui arrive ici est envoyé par Practice, par « Renvoyer », ou par un autre programme de cet ordinateur.
receiver-start = Démarrer
receiver-proves = Ce qu’un message doit prouver
receiver-proves-words = Comme vous l’avez configuré dans Docusign. Sans rien de cela, les messages sont montrés et pas évalués.
receiver-hmac = Il est signé avec une clé (HMAC)
receiver-hmac-words = Docusign affiche une clé une fois, quand elle est créée sous Connect, Connect Keys.
receiver-key = Clé
receiver-key-source = Quelle clé
receiver-key-kept = { $count ->
    [one] La clé Connect conservée avec cette connexion
   *[other] Chacune des { $count } clés Connect conservées avec cette connexion
}
receiver-key-typed = Une clé que je colle
receiver-keys-asking = Demande des clés Connect au trousseau
receiver-keys-again = Redemander
receiver-keys-making = Practice crée une clé
receiver-keys-none = Aucune clé Connect n’est conservée avec cette connexion. « Configurer les notifications » en crée une et la conserve.
receiver-keys-none-practice = Aucune clé Connect n’est conservée avec cette connexion. Practice peut en créer une, qui est conservée avec elle et avec laquelle Practice signe dès lors.
receiver-keys-made = Practice a créé une clé. Elle est conservée avec cette connexion.
receiver-keys-make = En faire créer une par Practice
receiver-authorization = Dans l’en-tête Authorization
receiver-authorization-nothing = Rien n’est recherché
receiver-authorization-basic = Nom d’utilisateur et mot de passe (HTTP Basic)
receiver-authorization-token = Un jeton d’accès (OAuth)
receiver-user-name = Nom d’utilisateur
receiver-password = Mot de passe
receiver-token = Jeton d’accès
receiver-token-words = Il est comparé à celui qui arrive. Pour faire plutôt interroger un serveur d’autorisation, utilisez « countersign connect receive --introspect ».
receiver-port = Port
receiver-port-words = Laissez vide pour prendre un port libre.
receiver-missing-key = Collez la clé ici.
receiver-missing-user-name = Saisissez ici le nom d’utilisateur.
receiver-missing-password = Saisissez ici le mot de passe.
receiver-missing-token = Collez le jeton d’accès ici.
receiver-colon = Un nom d’utilisateur ne peut pas contenir de deux-points.
receiver-no-port = Un port est un nombre de 1 à 65535.
receiver-opening = Démarrage du récepteur

receiver-code = Code pour votre propre récepteur
receiver-code-words = Un petit programme qui accepte les messages avec une signature juste (HMAC), et aucun autre : pour commencer votre récepteur, ou pour le comparer. La façon de le lancer est indiquée à son début. Il ne contient aucun secret.
receiver-code-language = Dans quel langage
receiver-code-python = Python
receiver-code-javascript = JavaScript (Node.js)
receiver-code-csharp = C# (.NET)
receiver-code-java = Java
receiver-code-php = PHP
receiver-code-save = L’enregistrer en fichier

receiver-port-held = Le port { $port } ne peut pas être obtenu
receiver-port-held-now = Un autre programme l’a peut-être. Laissez le port vide pour en prendre un libre, ou saisissez-en un autre.
receiver-no-port-free = Aucun port ne peut être obtenu
receiver-no-port-free-now = Le système ne donne à Countersign aucun port sur cet ordinateur. Détails dit pourquoi.
receiver-no-certificate = Aucun certificat n’a pu être créé
receiver-no-certificate-now = Détails dit pourquoi.
receiver-no-wire = Le récepteur n’a pas pu être démarré
receiver-no-wire-now = Countersign ne peut pas utiliser le réseau de cet ordinateur. Détails dit pourquoi.

receiver-open-question = Le récepteur est à l’écoute
receiver-open-lead = Les messages sont montrés ici jusqu’à ce que vous quittiez cette page.
receiver-address = Adresse
receiver-address-words = Tout chemin à sa suite est pris aussi.
receiver-stop = Arrêter
receiver-stopped = Le récepteur est arrêté. Ce qui est arrivé est ci-dessous, jusqu’à ce que vous quittiez cette page.
receiver-closing = Arrêt du récepteur
receiver-expects = Un message doit prouver : { $proofs }
receiver-expects-hmac = signature
receiver-expects-basic = nom d’utilisateur et mot de passe
receiver-expects-token = jeton d’accès
receiver-expects-nothing = Rien n’a été indiqué qu’un message doive prouver : chacun est accepté.
receiver-send-now = En envoyer un
receiver-send-now-words = Practice envoie ce que Docusign envoie quand une enveloppe est terminée. Pendant un instant, son compte a une configuration « Try it » avec cette adresse.
receiver-send-now-signed = Practice envoie ce que Docusign envoie quand une enveloppe est terminée, signé avec les clés de son compte. Pendant un instant, le compte a une configuration « Try it » avec cette adresse.
receiver-send-now-others = Ce qui est configuré par ailleurs sur le compte est aussi averti de cette enveloppe.
receiver-practice-not-seen = On n’a pas vu Practice l’envoyer. Réessayez.
receiver-practice-no-key = Le compte n’a pas de clé Connect dans Practice, rien n’a donc pu être signé, et rien n’a été envoyé. Arrêtez le récepteur : à côté de « Il est signé », on peut en faire créer une par Practice.
receiver-none-yet = Aucun message n’est encore arrivé.

receiver-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
receiver-remove-all = Tout retirer
receiver-line = { $event } : { $verdict }
receiver-line-when = { $when }, { $size }
receiver-line-envelope = Enveloppe { $id }
receiver-bytes = { $bytes ->
    [one] { $bytes } octet
   *[other] { $bytes } octets
}
receiver-kilobytes = { $kilobytes } Ko
receiver-megabytes = { $megabytes },{ $tenth } Mo
receiver-signature = { $state ->
    [accepted] Signature juste
    [missing] Pas de signature
   *[wrong] Signature fausse
}
receiver-login = { $state ->
    [accepted] Nom d’utilisateur et mot de passe justes
    [missing] Pas de nom d’utilisateur ni de mot de passe
    [wrong] Nom d’utilisateur ou mot de passe faux
   *[other] Nom d’utilisateur et mot de passe non évalués
}
receiver-token-state = { $state ->
    [accepted] Jeton d’accès juste
    [missing] Pas de jeton d’accès
    [wrong] Jeton d’accès faux
   *[other] Jeton d’accès non évalué
}
receiver-certificate-state = { $state ->
    [accepted] Certificat client juste
    [missing] Pas de certificat client
    [wrong] Certificat client faux
   *[other] Certificat client non évalué
}
receiver-not-judged = Non évalué
receiver-see = Ouvrir
receiver-see-name = Ouvrir le message { $number }
receiver-refused-line = { $when } : { $why }
receiver-no-room = { $when } : Un message n’a pas été conservé, et son expéditeur a été prié de revenir (503) : il n’y a plus de place. Retirez des messages dont vous n’avez pas besoin.

receiver-message-question = { $event }
receiver-message-no-event = Un message qui ne nomme aucun événement
receiver-message-lead = { $when }, { $size }, envoyé à { $target }. Il a reçu la réponse { $status } : { $verdict }.
receiver-message-proved = Il a prouvé ce qu’il doit prouver
receiver-message-not-proved = Il n’a pas prouvé ce qu’il doit prouver
receiver-message-not-judged = Rien n’a été indiqué qu’il doive prouver.
receiver-message-envelope = Enveloppe
receiver-message-headers = En-têtes
receiver-header = { $name }: { $value }
receiver-header-secret = (un secret ; il est dans le fichier enregistré)
receiver-message-body = Corps
receiver-body-empty = Il n’a pas de corps.
receiver-body-hidden = Ce corps n’est pas du JSON, on ne sait donc pas où y figurent les personnes et les objets. Il est masqué en entier.
receiver-body-part-hidden = Ce qui peut concerner des personnes est masqué.
receiver-body-cut = C’en est la première partie ; les textes longs sont coupés. Le fichier enregistré contient tout, octet par octet.
receiver-save = Enregistrer en fichier
receiver-save-words = Le fichier contient le message entier, avec les personnes et peut-être un mot de passe, et n’est lisible que par vous. « countersign connect send » le prend.
receiver-remove = Retirer
receiver-again = Le renvoyer
receiver-to = Adresse sur cet ordinateur
receiver-to-words = Par exemple http://127.0.0.1:8080/docusign. Il est envoyé tel qu’il est arrivé, octet par octet.
receiver-send = Renvoyer
receiver-sent-success = Il a été accepté
receiver-sent-failure = Il n’a pas été accepté
receiver-broken-off = On n’en a plus rien su. Réessayez.
receiver-to-not-http = L’adresse doit commencer par http://, et indiquer un port.
receiver-to-elsewhere = Les messages ne sont envoyés qu’à cet ordinateur : 127.0.0.1, [::1] ou localhost.
receiver-to-no-port = L’adresse doit indiquer un port, comme http://127.0.0.1:8080/.
receiver-to-path = Ce qui suit le port n’est pas un chemin.
