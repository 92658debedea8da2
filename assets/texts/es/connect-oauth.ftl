cli-connect-oauth = OAuth de los mensajes de una cuenta: el token que llevan
cli-oauth-show = Muestra los ajustes, sin el secreto
cli-oauth-try = Pide un token al servidor de autorización como lo hará Docusign, con las dos formas de autenticarse, y explica cada rechazo
cli-oauth-set = Configura OAuth, o lo cambia, después de probar el servidor de autorización
cli-oauth-remove = Quita OAuth de la cuenta; antes se listan las configuraciones que lo pierden
cli-oauth-file = Los ajustes como JSON, con la ortografía de Docusign (connectOAuthConfig): authorizationServerUrl, clientId, clientSecret, scope, customParameters
cli-oauth-untried = Lo configura también si el servidor no da ningún token a este equipo, por ejemplo porque solo responde a Docusign

oauth-label-server = Servidor de autorización
oauth-label-client = Client ID
oauth-label-scope = Ámbito (scope)
oauth-label-parameters = Otros parámetros
cmd-oauth-none = { $name }: la cuenta no tiene ajustes de OAuth.
cmd-oauth-secret-hidden = Docusign no devuelve el secreto de cliente.
cmd-oauth-one-way = No está documentado cuál de las dos formas usa Docusign. Haga que el servidor acepte ambas, si puede.
cmd-oauth-not-set = No se configuró nada. Si el servidor responde a Docusign y no a este equipo, añada --untried.
cmd-oauth-set = { $name }: OAuth está configurado. Una configuración lo usa con includeOAuth.
cmd-oauth-changed = { $name }: OAuth está cambiado, para todas las configuraciones que lo usan.
cmd-oauth-loses = “{ $configuration }” ({ $id }) no lleva ningún token a partir de entonces.
cmd-oauth-remove-sure = { $name }: ¿quitar OAuth? { $count ->
    [0] Ninguna de las configuraciones de la propia cuenta lo usa
    [one] Una de las configuraciones de la propia cuenta lo usa
   *[other] { $count } de las configuraciones de la propia cuenta lo usan
}; las que un socio creó con él en cuentas de clientes solo se conocen si se configuraron desde este equipo. [y/N]
cmd-oauth-remove-not-asked = No se quitó nada. Añada --yes para quitar sin que se pregunte.
cmd-oauth-removed = { $name }: OAuth está quitado.

trial-token = { $way }: llegó un token.
trial-way = Probado como { $way }.
trial-ways = Probado como { $one } y como { $other }.
trial-expires = Es válido { $seconds } segundos.
trial-scope = Su ámbito es { $scope }.
trial-from-outside = Docusign pregunta desde internet: un servidor que solo responde dentro de su red no le da nada.
trial-nothing-here = Nada escucha en { $server } en este equipo
trial-nothing-here-now = Inicie allí el servidor de autorización, o indique otra dirección. Docusign no puede llegar a este equipo: solo Practice puede.
trial-no-secret = No hay secreto de cliente con el que probar
trial-no-secret-now = Docusign no lo devuelve a nadie: introdúzcalo.
trial-address = Esta no es una dirección en la que se pueda pedir un token
trial-address-now = Empieza por https:// y es la del punto de conexión de tokens; su proveedor de identidad la indica, a menudo como “token_endpoint”.
trial-redirect = { $host } envía a otro lugar en vez de dar un token
trial-client = { $host } no acepta este Client ID y este secreto
trial-client-now = Compare ambos con los ajustes del cliente en el servidor, y si este acepta esta forma de autenticarse; también puede haber caducado un secreto.
trial-invalid-scope = El servidor no da el ámbito “{ $scope }”
trial-invalid-scope-now = Use un ámbito que el cliente pueda tener en el servidor; con Microsoft Entra ID termina en “/.default”.
trial-grant = { $host } no permite a este cliente un token por credenciales de cliente
trial-grant-now = Permita al cliente en el servidor el tipo de concesión “client_credentials”, a veces llamado “service account” o “machine to machine”.
trial-refused = { $host } se negó a dar un token
trial-refused-now = A menudo falta un parámetro: un “audience” o un “resource” va en los otros parámetros, que un archivo tiene como “customParameters”.
trial-not-there = No hay ningún punto de conexión de tokens en esta dirección de { $host }
trial-trouble = { $host } tiene problemas propios
trial-trouble-now = Inténtelo otra vez más tarde; el registro del servidor dice más.
trial-not-json = Lo que responde { $host } no es un token sino otra cosa, como una página web
trial-not-json-now = Use la dirección del punto de conexión de tokens, no la de una página de inicio de sesión; su proveedor de identidad la indica, a menudo como “token_endpoint”.
trial-no-token = { $host } responde sin token de acceso
trial-no-token-now = Use la dirección del punto de conexión de tokens, y un cliente que reciba tokens de acceso.

oauth-part = OAuth para Connect
oauth-part-words = Docusign puede obtener un token de un servidor de autorización suyo y enviarlo con cada mensaje. Estos ajustes son para toda la cuenta; una configuración los usa si pide OAuth.
oauth-reading = Leyendo los ajustes de OAuth de la cuenta
oauth-none = La cuenta no tiene ajustes de OAuth
oauth-none-words = Una configuración de esta cuenta que pide OAuth envía sus mensajes sin token, salvo que tenga ajustes propios o use los de un socio.
oauth-users = Quién usa estos ajustes
oauth-users-own = De esta cuenta: { $names }.
oauth-users-none = Ninguna de las configuraciones de la propia cuenta usa estos ajustes.
oauth-users-managed = Si esta cuenta es propietaria de la clave de integración, también estas, cuyo OAuth gestiona el socio: { $names }.
oauth-users-unknown = Las configuraciones de clientes que no se configuraron desde este equipo no se conocen aquí.
oauth-users-more = { $names } y { $count ->
    [one] una más
   *[other] { $count } más
}
oauth-user = “{ $configuration }”
oauth-user-of = “{ $configuration }” de { $name }
oauth-set-up = Configurar OAuth
oauth-change = Cambiar
oauth-change-words = Escriba de nuevo el secreto de cliente: Docusign no lo devuelve. Otro parámetro sin nada detrás de su = mantiene el valor que tiene, si Docusign lo da.
oauth-removing = Quitando OAuth de la cuenta
oauth-done-set = OAuth está configurado
oauth-done-changed = OAuth está cambiado
oauth-done-changed-words = Para todas las configuraciones que lo usan. Lo que escribió no se guarda en este equipo.
oauth-done-removed = OAuth está quitado
oauth-done-removed-words = Los mensajes que llevaban un token por estos ajustes llegan sin él a partir de ahora.
oauth-outdated = Los ajustes de OAuth no están como se mostraron
oauth-outdated-now = Alguien los cambió entretanto, y no se hizo nada. Se leyeron de nuevo: mírelos e inténtelo otra vez.
oauth-remove = ¿Quitar OAuth de la cuenta?
oauth-remove-own = A partir de entonces estos mensajes llegan sin token: { $names }.
oauth-remove-managed = Si esta cuenta es propietaria de la clave de integración, también aquellos cuyo OAuth gestiona el socio: { $names }.
oauth-remove-unknown = Si esta cuenta es propietaria de la clave de integración, también lo pierden las configuraciones de clientes que no se configuraron desde este equipo: aquí no se conocen. El secreto de cliente no se puede recuperar.
