practice-language = es
practice-title = { $page } · Practice
practice-name = Practice
practice-banner = Nada aquí es real, y nada sale de este equipo.
practice-footer = Practice es una parte de Countersign para aprender y probar cosas. Es independiente de Docusign: no lo hizo, revisó ni avaló Docusign.

practice-start-port = Practice no puede usar el puerto { $port } en este equipo.
practice-start-admin = No se pudo iniciar Practice: el sistema no le dio un segundo puerto en este equipo, para Apps and Keys.
practice-start-system = No se pudo iniciar Practice: el sistema no le dio ningún hilo o ningún temporizador.
practice-start-process = No se pudo iniciar Practice: el sistema no inició ningún proceso para él, o lo detuvo enseguida.
practice-start-random = No se pudo iniciar Practice: el sistema no le dio números aleatorios.
practice-behaviour-unknown = Practice no conoce ningún comportamiento llamado { $name }. Conoce: { $known }.

practice-home-title = Bienvenida
practice-home-lead = Un sustituto de Docusign, para aprender y probar cosas. Lo olvida todo cuando se cierra.
practice-home-lead-kept = Un sustituto de Docusign, para aprender y probar. Sus aplicaciones y los consentimientos se quedan hasta que elija “Olvidar todo”.
practice-home-start = Empiece aquí
practice-home-start-how = Cree una aplicación, añada una clave secreta y una URI de redirección, y guarde. Después inicie sesión con una persona inventada.
practice-home-strict = Tan estricto como el real
practice-home-strict-how = Las URI de redirección tienen que coincidir letra por letra, los códigos son válidos dos minutos y funcionan una sola vez, y las claves secretas se muestran una sola vez.
practice-home-behaves = Se inició sin ningún mal comportamiento.
practice-home-misbehaves = Se inició para comportarse mal: { $names }.

practice-not-found-title = Aquí no hay nada
practice-not-found = Esta dirección no lleva a ningún lugar de Practice.
practice-foreign-title = No aceptado
practice-foreign = Este formulario no vino de una página de este Practice. Abra la página otra vez y repita lo que hizo.
practice-proxy-title = Acceso por la red de la empresa
practice-proxy = Esta página hace de la que la red de una empresa pone en lugar de una respuesta.

practice-apps-title = Apps and Keys
practice-apps-lead = Una aplicación tiene una clave de integración, claves secretas y URI de redirección. Su conector las usa para iniciar sesión.
practice-apps-add = Add App and Integration Key
practice-apps-none = Aún no hay ninguna aplicación.
practice-apps-forget = Olvidar todo
practice-apps-forget-words = Sus aplicaciones, sus claves y los consentimientos dados aquí. Las conexiones hechas con ellas ya no podrán iniciar sesión.
practice-apps-saved = { $app } se guardó. Copie la Integration Key si aún no lo ha hecho, y vuelva a Countersign.
practice-apps-name = App Name
practice-apps-key = Integration Key
practice-apps-actions = Actions
practice-apps-edit = Edit
practice-apps-edit-of = Edit { $app }
practice-apps-create = Create App

practice-connected-title = Connected Apps
practice-connected-lead = Las aplicaciones a las que las personas permiten actuar por ellas. En Docusign cada uno ve las suyas, en Manage Profile.
practice-connected-none = Aún nadie ha aceptado ninguna aplicación.
practice-connected-person = Persona
practice-connected-scopes = Ámbitos
practice-connected-revoke = Revoke
practice-connected-revoke-of = Revoke: { $app }, { $person }
practice-connected-revoked = { $app } se revocó. Ya no puede renovar nada; los tokens de acceso vigentes siguen hasta que caducan.

practice-app-unsaved = Aún sin guardar. Lo que cambió cuenta cuando elija Save.
practice-app-general = General Info
practice-app-type = Integration Type
practice-type-private = Private custom integration
practice-type-third-party = Third-party integration key
practice-type-public = Public integration
practice-type-embedded = Embedded integration
practice-app-authentication = Authentication
practice-app-method = Authentication Method
practice-app-implicit-grant = Implicit Grant
practice-app-store-secret = Is your application able to securely store a client secret?
practice-app-yes = Yes
practice-app-no = No
practice-app-code-grant = Authorization Code Grant
practice-app-pkce = Require Proof Key for Code Exchange (PKCE)
practice-app-secrets = Secret Keys
practice-app-no-secrets = Aún no hay ninguna clave secreta.
practice-app-add-secret = Add Secret Key
practice-app-new-secret = New Secret Key
practice-app-once = Cópiela ahora. Se muestra entera solo esta vez.
practice-app-delete = Delete
practice-app-delete-secret = Delete: clave secreta { $number }
practice-app-additional = Additional settings
practice-app-uris = Redirect URIs
practice-app-uris-how = Adónde va el navegador después de iniciar sesión. Cada una tiene que coincidir letra por letra, incluida una barra al final.
practice-app-no-uris = Aún no hay ninguna URI de redirección.
practice-app-uri = Redirect URI { $number }
practice-app-add-uri = Add URI
practice-app-remove = Remove
practice-app-remove-uri = Remove: Redirect URI { $number }
practice-app-save = Save
practice-app-cancel = Cancel

practice-fault-name = Una aplicación necesita un nombre. Escríbalo y siga.
practice-fault-name-long = El nombre es demasiado largo. Puede tener 100 caracteres.
practice-fault-uri = Redirect URI { $number } no es una dirección completa. Tiene que empezar por http:// o https://, y no puede contener espacios ni #.
practice-fault-uris = Una aplicación puede tener 50 URI de redirección. Quite algunas y después guarde.
practice-fault-apps = Practice puede guardar 200 aplicaciones. Inícielo de nuevo para crear más.

practice-sign-in-title = Iniciar sesión
practice-sign-in-lead = Elija una persona inventada. Practice nunca pide una contraseña.
practice-person-administrator = { $count ->
    [one] Administra { $accounts }
   *[other] Administra { $count } cuentas: { $accounts }
}
practice-person-member = No administra, es miembro de { $accounts }
practice-person-hinted = La pide la aplicación
practice-signed-out-title = Sesión cerrada
practice-signed-out = Ahora nadie tiene una sesión de Practice en este navegador.

practice-consent-title = Consentimiento
practice-consent-lead = Cuando acepte, la aplicación podrá hacer lo que figura aquí.
practice-consent-who = Sesión iniciada como { $name } ({ $email })
practice-consent-asks = { $app } pide su consentimiento para
practice-consent-accept = Accept
practice-consent-cancel = Cancel
practice-consent-back = En ambos casos, la respuesta va a { $uri }.
practice-scope-other = otra cosa que Practice no conoce

practice-refused-title = Este inicio de sesión termina aquí
practice-refused-unreadable = The request is not valid.
practice-refused-unreadable-means = El enlace de inicio de sesión está dañado: una parte de él no se puede leer, o aparece dos veces. Empiece el inicio de sesión otra vez.
practice-refused-client = The client ID is not registered.
practice-refused-client-means = Ninguna aplicación tiene aquí esta clave de integración. Tiene un error de escritura, o es de otro entorno.
practice-refused-no-uris = There are no redirect URIs registered with DocuSign
practice-refused-no-uris-means = La aplicación no tiene ninguna URI de redirección. Ábrala en Apps and Keys, elija Add URI, escriba la dirección y después elija Save.
practice-refused-uri = The redirect URI is not registered properly with Docusign
practice-refused-uri-means = La aplicación tiene otras URI de redirección que la que pidió el inicio de sesión. Tienen que coincidir letra por letra: http o https, host, puerto, ruta y una barra al final.
practice-refused-uri-given = El inicio de sesión pidió
practice-refused-uri-none = ninguna
practice-refused-type = Invalid authentication request: The response type is not supported.
practice-refused-type-means = La aplicación no está puesta en Authorization Code Grant. Ábrala en Apps and Keys, responda Yes a la pregunta sobre el client secret, marque Authorization Code Grant y después elija Save.
practice-refused-scope = The scope is not valid.
practice-refused-scope-means = El inicio de sesión tiene que decir qué pide, como signature.
practice-refused-pkce = code challenge and code challenge method required
practice-refused-pkce-means = La aplicación exige una clave de prueba (PKCE), y el inicio de sesión no trajo ninguna.
practice-refused-challenge = The code challenge or its method is not supported.
practice-refused-challenge-means = La clave de prueba (PKCE) tiene que usar el método S256.
practice-refused-over = Este inicio de sesión ha terminado.
practice-refused-over-means = Ya se respondió, o Practice se inició de nuevo desde entonces. Empiece el inicio de sesión otra vez.

practice-elsewhere-title = De vuelta a la aplicación
practice-elsewhere-stays = Aquí se envía al navegador a { $host }. Practice no lo hace: nada sale de este equipo.
practice-elsewhere-copy = La respuesta está en la dirección, que el navegador mostraría en su barra de direcciones. Cópiela, vuelva a Countersign, elija “Pegar la dirección” y péguela allí.
practice-elsewhere-address = La dirección
