answer-page-name = Countersign
answer-page-title = { $heading } · Countersign

answer-page-received-heading = Votre réponse est reçue
answer-page-received-lead = Revenez à Countersign. Il vérifie maintenant la réponse et vous indique la suite.
answer-page-received-aside = Vous pouvez fermer cet onglet.

answer-page-refused-heading = L’identification n’a pas abouti
answer-page-refused-lead = Revenez à Countersign. Il affiche la raison et ce que vous pouvez faire.
answer-page-refused-aside = Vous pouvez fermer cet onglet.

answer-page-stray-heading = Countersign n’attend pas cette page
answer-page-stray-lead = Rien n’en a été repris. Si vous êtes en train de vous identifier, revenez à Countersign et suivez ce qu’il indique.
answer-page-stray-aside = Cela peut arriver avec un ancien favori, une page rechargée ou une identification recommencée.

answer-page-used-heading = Cette réponse a déjà été reçue
answer-page-used-lead = Elle ne compte qu’une fois. Revenez à Countersign pour voir la suite.
answer-page-used-aside = Vous pouvez fermer cet onglet.

paste-empty = Il n’y a encore rien à coller. Copiez l’adresse entière dans votre navigateur, puis collez-la ici.
paste-not-an-address = Ce n’est pas une adresse. Copiez toute la ligne de la barre d’adresse de votre navigateur.
paste-bare-code = Cela ressemble au code seul. Copiez l’adresse entière qui l’entoure : le reste montre que la réponse est la vôtre.
paste-part = Ce n’est qu’une partie de l’adresse. Copiez-la en entier, de la première lettre à la dernière.
paste-sign-in-link = C’est le lien qui lance l’identification. Identifiez-vous d’abord avec lui, puis copiez l’adresse de la page où vous arrivez.
paste-other-address = Cette adresse est celle d’une autre page. Celle qu’il vous faut commence par { $address }
paste-after-page = Le navigateur a déjà transmis cette réponse, et le code n’est plus dans l’adresse. Si Countersign attend toujours, identifiez-vous à nouveau.
paste-no-answer = Cette adresse ne contient aucune réponse. Copiez-la après vous être identifié, sur la page où le navigateur s’est arrêté.
paste-no-state = Il manque une partie de cette adresse. Copiez-la en entier, de la première lettre à la dernière.
paste-other-state = Cette réponse appartient à une autre identification, peut-être antérieure. Identifiez-vous à nouveau, puis copiez la nouvelle adresse.
paste-cut-short = La fin de cette adresse manque. Copiez-la en entier, jusqu’à la dernière lettre.
paste-trailing = Quelque chose suit cette adresse sans en faire partie. Copiez l’adresse seule, de la première lettre à la dernière.
paste-twice = Cette adresse dit deux fois la même chose. Copiez-la encore une fois dans votre navigateur, et rien d’autre.
paste-code-and-error = Cette adresse dit à la fois oui et non, ce qui est impossible. Identifiez-vous à nouveau, puis copiez la nouvelle adresse.
paste-damaged = Une partie de cette adresse a été modifiée en chemin. Copiez-la encore une fois dans votre navigateur.

holder-windows-web-service = Le service web de Windows (IIS)
