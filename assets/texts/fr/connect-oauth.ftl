cli-connect-oauth = OAuth des messages d’un compte : le jeton qu’ils portent
cli-oauth-show = Affiche les paramètres, sans le secret
cli-oauth-try = Demande un jeton au serveur d’autorisation comme le fera Docusign, selon les deux modes d’authentification, et explique chaque refus
cli-oauth-set = Configure OAuth, ou le modifie, après un essai du serveur d’autorisation
cli-oauth-remove = Retire OAuth du compte ; les configurations qui le perdent sont d’abord listées
cli-oauth-file = Les paramètres en JSON, avec les noms de Docusign (connectOAuthConfig) : authorizationServerUrl, clientId, clientSecret, scope, customParameters
cli-oauth-untried = Le configure même si le serveur ne donne pas de jeton à cet ordinateur, par exemple parce qu’il ne répond qu’à Docusign

oauth-label-server = Serveur d’autorisation
oauth-label-client = ID client
oauth-label-scope = Scope
oauth-label-parameters = Autres paramètres
cmd-oauth-none = { $name } : le compte n’a pas de paramètres OAuth.
cmd-oauth-secret-hidden = Docusign ne redonne pas le secret client.
cmd-oauth-one-way = Lequel des deux modes Docusign utilise n’est pas documenté. Faites accepter les deux par le serveur, s’il le peut.
cmd-oauth-not-set = Rien n’a été configuré. Si le serveur répond à Docusign et pas à cet ordinateur, ajoutez --untried.
cmd-oauth-set = { $name } : OAuth est configuré. Une configuration l’utilise avec includeOAuth.
cmd-oauth-changed = { $name } : OAuth est modifié, pour toutes les configurations qui l’utilisent.
cmd-oauth-loses = « { $configuration } » ({ $id }) ne porte dès lors plus de jeton.
cmd-oauth-remove-sure = { $name } : retirer OAuth ? { $count ->
    [0] Aucune des configurations propres au compte ne l’utilise
    [one] Une des configurations propres au compte l’utilise
   *[other] { $count } des configurations propres au compte l’utilisent
} ; celles qu’un partenaire a créées avec lui sur les comptes de clients ne sont connues que dans la mesure où elles ont été configurées depuis cet ordinateur. [y/N]
cmd-oauth-remove-not-asked = Rien n’a été retiré. Ajoutez --yes pour retirer sans confirmation.
cmd-oauth-removed = { $name } : OAuth est retiré.

trial-token = { $way } : un jeton est arrivé.
trial-way = Essayé comme { $way }.
trial-ways = Essayé comme { $one } et comme { $other }.
trial-expires = Il est valable { $seconds } secondes.
trial-scope = Son scope est { $scope }.
trial-from-outside = Docusign demande depuis Internet : un serveur qui ne répond qu’à l’intérieur de votre réseau ne lui donne rien.
trial-nothing-here = Rien n’écoute à { $server } sur cet ordinateur
trial-nothing-here-now = Démarrez-y le serveur d’autorisation, ou indiquez une autre adresse. Docusign lui-même ne peut pas atteindre cet ordinateur : seul Practice le peut.
trial-no-secret = Il n’y a pas de secret client pour essayer
trial-no-secret-now = Docusign ne le redonne à personne : saisissez-le.
trial-address = Ce n’est pas une adresse où demander un jeton
trial-address-now = Elle commence par https:// et est celle du point de terminaison des jetons ; votre fournisseur d’identité l’indique, souvent sous le nom « token_endpoint ».
trial-redirect = { $host } renvoie ailleurs au lieu de donner un jeton
trial-client = { $host } n’accepte pas cet ID client et ce secret
trial-client-now = Comparez les deux avec les paramètres du client sur le serveur, et voyez s’il accepte ce mode d’authentification ; un secret peut aussi avoir expiré.
trial-invalid-scope = Le serveur n’accorde pas le scope « { $scope } »
trial-invalid-scope-now = Utilisez un scope que le client peut avoir sur le serveur ; avec Microsoft Entra ID, il se termine par « /.default ».
trial-grant = { $host } ne permet pas à ce client un jeton par identifiants client (client credentials)
trial-grant-now = Autorisez au client le type « client_credentials » sur le serveur, parfois appelé « service account » ou « machine to machine ».
trial-refused = { $host } a refusé de donner un jeton
trial-refused-now = Souvent, il manque un paramètre : « audience » ou « resource » va dans les autres paramètres, qu’un fichier contient sous « customParameters ».
trial-not-there = Il n’y a pas de point de terminaison des jetons à cette adresse de { $host }
trial-trouble = { $host } a un problème de son côté
trial-trouble-now = Essayez encore une fois plus tard ; le journal du serveur en dit plus.
trial-not-json = Ce que répond { $host } n’est pas un jeton mais autre chose, une page web par exemple
trial-not-json-now = Utilisez l’adresse du point de terminaison des jetons, pas celle d’une page d’identification ; votre fournisseur d’identité l’indique, souvent sous le nom « token_endpoint ».
trial-no-token = { $host } répond sans jeton d’accès
trial-no-token-now = Utilisez l’adresse du point de terminaison des jetons, et un client qui obtient des jetons d’accès.

oauth-part = OAuth pour Connect
oauth-part-words = Docusign peut obtenir un jeton de l’un de vos serveurs d’autorisation, et l’envoyer avec chaque message. Ces paramètres valent pour tout le compte ; une configuration les utilise si elle demande OAuth.
oauth-reading = Lecture des paramètres OAuth du compte
oauth-none = Le compte n’a pas de paramètres OAuth
oauth-none-words = Une configuration de ce compte qui demande OAuth envoie ses messages sans jeton, sauf si elle a ses propres paramètres ou utilise ceux d’un partenaire.
oauth-users = Qui utilise ces paramètres
oauth-users-own = De ce compte : { $names }.
oauth-users-none = Aucune des configurations propres au compte n’utilise ces paramètres.
oauth-users-managed = Si la clé d’intégration appartient à ce compte, aussi celles-ci, dont le partenaire gère OAuth : { $names }.
oauth-users-unknown = Les configurations de clients qui n’ont pas été faites depuis cet ordinateur ne sont pas connues ici.
oauth-users-more = { $names }, et { $count ->
    [one] { $count } de plus
   *[other] { $count } de plus
}
oauth-user = « { $configuration } »
oauth-user-of = « { $configuration } » de { $name }
oauth-set-up = Configurer OAuth
oauth-change = Modifier
oauth-change-words = Saisissez à nouveau le secret client : Docusign ne le redonne pas. Parmi les autres paramètres, celui qui n’a rien après son = garde la valeur qu’il a, si Docusign la donne.
oauth-removing = Retrait d’OAuth du compte
oauth-done-set = OAuth est configuré
oauth-done-changed = OAuth est modifié
oauth-done-changed-words = Pour toutes les configurations qui l’utilisent. Ce que vous avez saisi n’est pas conservé sur cet ordinateur.
oauth-done-removed = OAuth est retiré
oauth-done-removed-words = Les messages qui portaient un jeton grâce à ces paramètres arrivent désormais sans jeton.
oauth-outdated = Les paramètres OAuth ne sont plus tels qu’affichés
oauth-outdated-now = Quelqu’un les a modifiés entre-temps, et rien n’a été fait. Ils ont été relus : regardez-les, et essayez encore une fois.
oauth-remove = Retirer OAuth du compte ?
oauth-remove-own = Dès lors, ces messages arrivent sans jeton : { $names }.
oauth-remove-managed = Si la clé d’intégration appartient à ce compte, aussi ceux dont le partenaire gère OAuth : { $names }.
oauth-remove-unknown = Si la clé d’intégration appartient à ce compte, des configurations de clients qui n’ont pas été faites depuis cet ordinateur le perdent aussi : elles ne sont pas connues ici. Le secret client ne peut pas être récupéré.
