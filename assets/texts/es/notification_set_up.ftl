set-up-notifications = Configurar notificaciones

notify-step-accounts = Cuentas
notify-step-events = Qué recibir
notify-step-proof = Prueba
notify-step-review = Revisión
notify-step-outcome = Configurar
notify-leave = Continuar más tarde
notify-leave-name = Continuar más tarde la configuración de notificaciones

notify-accounts-question = ¿Qué cuentas deben enviar notificaciones?
notify-accounts-lead = Docusign avisa a un programa suyo, el receptor, de lo que pasa con los sobres allí. Docusign lo llama Connect.
notify-manager = ¿De quién son las cuentas?
notify-manager-account = Mías
notify-manager-account-words = Los mensajes usan lo que tiene cada cuenta: sus ajustes de OAuth, sus claves.
notify-manager-partner = De mis clientes, y soy su socio
notify-manager-partner-words = Sus mensajes usan los ajustes de OAuth y las claves de la cuenta de usted: la propietaria de la clave de integración. Ninguna página de Docusign ofrece esto.
notify-owner = ¿Qué cuenta es propietaria de la clave de integración?
notify-owner-words = La cuenta en la que se creó la aplicación en Apps and Keys.
notify-owner-another = Otra cuenta
notify-owner-missing = Diga qué cuenta es propietaria de la clave de integración.
notify-which-accounts = ¿Qué cuentas?
notify-which-clients = ¿Las cuentas de qué clientes?
notify-tick-all = Marcar todas
notify-search-help = Un nombre, una cuenta, un id, un producto o una dirección de correo.
notify-none-found = Ninguna conexión encaja con “{ $typed }”.
notify-none-ticked = Marque al menos una cuenta.
notify-chosen-gone = Una conexión que había elegido se quitó de este equipo. Vuelva a elegir cuentas; lo que dijo en las otras páginas sigue ahí.
notify-ticked = { $count ->
    [0] Ninguna está marcada.
    [one] Una está marcada.
   *[other] { $count } están marcadas.
}
notify-same-account = No se puede marcar: { $name } es de la misma cuenta.
notify-other-environment = No se puede marcar: es de otro Docusign que las demás.
notify-other-key = No se puede marcar: se creó con otra clave de integración que la de su cuenta, así que Docusign no usaría allí sus ajustes de OAuth ni sus claves. Inicie sesión otra vez para este cliente, con la clave de integración de usted.
notify-add-client = Añadir un cliente
notify-add-client-words = Configura una conexión a una cuenta más, con su clave de integración: el administrador del cliente inicia sesión aquí, o usted envía un archivo de solicitud. Después empieza otra vez aquí.

notify-events-question = ¿De qué quiere recibir aviso, y dónde?
notify-events-lead = Cada mensaje va a una sola dirección. De lo que no está marcado no se avisa.
notify-name = Nombre
notify-name-help = Cómo se llama en la lista de Docusign. Corto y claro, como Pedidos.
notify-name-missing = Dele un nombre.
notify-url = Dirección de su receptor
notify-url-help = Empieza por https://. Docusign la llama URL to Publish.
notify-url-none = Esto no es una dirección web. Una es así: https://hooks.example.com/docusign.
notify-url-http = Docusign envía solo a https://.
notify-url-fragment = Quite lo que empieza por “#”: nunca se envía a un servidor.
notify-url-host = Ningún servidor puede tener este nombre: entre sus puntos falta algo o algo es demasiado largo, o hay un guion en un extremo.
notify-url-port = Ningún servidor escucha en el puerto 0. Indique otro puerto, o ninguno.
notify-url-repaired = No todos leen esto como la misma dirección: puede haber en ella un espacio, un corchete, una barra invertida, un “%” suelto o un signo invisible. Si quiere decir { $url }, escriba eso.
notify-url-long = Docusign acepta 4096 bytes como máximo.
notify-url-credentials = Contiene un nombre de usuario o una contraseña, que se mostraría dondequiera que esté la dirección. Indíquelos en su lugar en la página siguiente.
notify-url-left-out = La dirección no se conservó, porque podía contener una contraseña o un token. Escríbala de nuevo.
notify-try = Probar la dirección
address-running = Se pregunta una vez a { $host }
address-running-words = Tiene 100 segundos para responder. No hace falta que lo espere.
address-answered = Respondió en { $milliseconds } ms (HTTP { $status })
address-answered-seconds = Respondió en { $seconds } segundos (HTTP { $status })
address-certificate = Su certificado es de los que este equipo considera de confianza.
address-slow = La respuesta fue lenta: Docusign pide a los receptores que respondan en cinco segundos.
address-trouble = El servidor tiene problemas propios: su registro dice más.
address-no-message = Solo se preguntó a la dirección: un mensaje puede recibir otra respuesta.
address-from-here = Docusign juzga según su propia lista de autoridades y desde su propia red: lo que funciona aquí puede fallar allí, y al revés.
address-here = Docusign no puede llegar a este equipo: solo Practice puede.
address-practice = Practice acepta cualquier certificado de un receptor en este equipo; Docusign acepta solo los de autoridades públicas.
address-name-now = Mire si el nombre es correcto, y si este equipo está en línea.
address-timeout-now = Tampoco Docusign espera más de 100 segundos. Mire el receptor, y un proxy que haya delante de él.
address-issuer-now = Docusign acepta certificados de autoridades públicas, como Let’s Encrypt: ninguno autofirmado, ni ninguno de la autoridad propia de su empresa. El servidor tiene que mostrar también los certificados intermedios.
address-unsound-now = Haga que quien lleva el servidor mire su certificado.
address-expired-now = Haga que se renueve; o mire si el reloj de este equipo está bien, también su fecha.
address-wrong-host-now = El certificado del servidor tiene que nombrar este host. Mire si la dirección es correcta.
address-malformed-now = Su respuesta no es HTTP como debería: Docusign puede no tomarla por una respuesta y enviar cada mensaje otra vez. Las palabras en “Detalles” dicen qué tiene de malo.
address-switched = { $host } cambió a otro protocolo en lugar de responder
address-switched-now = Use una dirección que acepte peticiones web normales, no la de un WebSocket.
address-tls-now = Un receptor que pide un certificado (TLS mutuo) la termina así: Countersign no tiene ninguno que mostrar, Docusign sí. Si no, tiene que hablar TLS 1.2 o más nuevo.
server-tls-now = Tiene que hablar TLS 1.2 o más nuevo, y no puede pedir un certificado (TLS mutuo).
notify-events-ends = Marcar cómo terminó: completado, rechazado, anulado
notify-events-missing = Marque al menos un evento.
notify-event = { $words } ({ $name })
notify-more-events = Más eventos
notify-more-ticked = { $count ->
    [one] Uno de ellos está marcado.
   *[other] { $count } de ellos están marcados.
}
notify-other-events = Otros eventos
notify-other-events-help = Docusign añade algunos cada año. Sus nombres, con espacios entre ellos.
notify-other-events-wrong = Un nombre no contiene signos extraños y tiene 100 letras como máximo.
notify-gathered-events = Los mensajes agrupados solo avisan de estos eventos.

notify-family-envelope = Un sobre ha sido
notify-family-recipient = Un destinatario
notify-family-template = Una plantilla ha sido
notify-family-click = Un clickwrap ha sido
notify-family-sms = Mensajes de texto
notify-family-workflow = Un flujo de trabajo
notify-family-identity = Verificación de identidad
notify-family-extension = Apps de extensión
notify-family-notary = Una sesión notarial
notify-family-agreement = Un acuerdo ha sido

event-envelope-created = creado, incluidos los borradores
event-envelope-sent = enviado
event-envelope-resent = reenviado
event-envelope-delivered = abierto por todos sus destinatarios
event-envelope-completed = completado: todos han firmado
event-envelope-declined = rechazado por un destinatario
event-envelope-voided = anulado por su remitente
event-envelope-corrected = corregido después de enviarse
event-envelope-purge = purgado: sus documentos han desaparecido para siempre
event-envelope-deleted = eliminado
event-envelope-discard = descartado antes de enviarse
event-envelope-removed = quitado
event-envelope-reminder-sent = recordado
event-recipient-sent = tiene su turno
event-recipient-resent = lo recibe otra vez
event-recipient-delivered = lo ha abierto
event-recipient-completed = ha firmado
event-recipient-declined = ha rechazado
event-recipient-authenticationfailed = no pudo demostrar quién es
event-recipient-autoresponded = tiene un buzón que respondió solo
event-recipient-reassign = lo pasó a otra persona
event-recipient-delegate = dejó que alguien firmara en su lugar
event-recipient-finish-later = quiere terminar más tarde
event-template-created = creada
event-template-modified = modificada
event-template-deleted = eliminada
event-click-agreed = aceptado
event-click-declined = rechazado
event-sms-opt-in = un teléfono los quiere
event-sms-opt-out = un teléfono ya no los quiere
event-workflow-started = ha empezado
event-workflow-failed = ha fallado
event-workflow-completed = ha terminado
event-identity-verification-completed = completada
event-identity-verification-pending = en espera
event-extension-executed = una se ha ejecutado
event-notary-session-signer-locked = bloquea a un firmante
event-notary-session-signer-unlocked = vuelve a admitir a un firmante
event-notary-session-terminated = ha terminado
event-notary-session-paused = está en pausa
event-notary-session-status-updated = tiene otro estado
event-notary-session-notary-assigned = recibe un notario
event-notary-session-notary-removed = pierde su notario
event-agreement-created = creado
event-agreement-updated = modificado
event-agreement-deleted = eliminado
event-agreement-reviews-completed = revisado
event-agreement-extractions-reviewed = leído por una persona después de la máquina

notify-data = ¿Qué deben traer los mensajes?
notify-data-words = Sin nada marcado, un mensaje dice qué pasó con qué sobre, y nada más.
notify-data-all = Marcar todo menos los documentos
data-tabs = Campos de los documentos
data-payment-tabs = Campos de pago
data-custom-fields = Campos personalizados del sobre
data-powerform = El PowerForm del que vino
data-recipients = Destinatarios
data-folders = Carpetas
data-extensions = Extensiones
data-attachments = Archivos adjuntos
data-prefill-tabs = Campos rellenados antes de enviar
data-document-fields = Campos de datos del documento
data-documents = Los propios documentos: mensajes de 25 MB y más

notify-whose = ¿Los sobres de quién?
notify-whose-everybody = De todos
notify-whose-everybody-words = Todo lo que envía cualquiera de la cuenta
notify-whose-chosen = De personas elegidas
notify-whose-chosen-words = Solo lo que envían estas personas
notify-whose-all-but = De todos menos personas elegidas
notify-whose-all-but-words = Todo menos lo que envían estas personas
notify-people-of = Personas de { $account }
notify-people-to-come = Aún no ha llegado el turno de esta cuenta
notify-renew-then-read = Renovar y leer
notify-people-running = Leyendo las personas de la cuenta
notify-people-more = Docusign tiene más personas que estas. Solo se muestran las primeras mil.
notify-people-none = Ningún nombre ni dirección de correo encaja con “{ $typed }”.
notify-people-help = Un nombre o una dirección de correo.
notify-people-search = Buscar personas
notify-nobody-of = Marque al menos una persona de { $account }.
notify-people-ticked = { $count ->
    [0] Ninguna está marcada.
    [one] Una está marcada.
   *[other] { $count } están marcadas.
}

notify-delivery = ¿Cómo deben llegar los mensajes?
notify-sim = Uno por uno
notify-sim-words = Cada evento es un mensaje, enseguida (SIM)
notify-aggregate = Agrupados
notify-aggregate-words = Varios en uno, la manera antigua (aggregate)
notify-acknowledged = Reenviar lo que mi receptor no aceptó
notify-acknowledged-words = Docusign lo llama Require Acknowledgement. Sin ello, lo que su receptor no recibe se pierde.
notify-logged = Llevar un registro
notify-logged-words = Los 100 mensajes más nuevos, durante 15 días. Docusign lo llama Enable Log.

notify-proof-question = ¿Cómo sabe su receptor que es Docusign?
notify-proof-lead = Cualquiera puede enviar a una dirección web. Estas son pruebas que su receptor puede comprobar; varias juntas son mejores.
notify-proof-lead-partner = Cualquiera puede enviar a una dirección web. OAuth y las firmas usan los ajustes y las claves de su cuenta, para todos estos clientes.
notify-authorization = En el encabezado Authorization
notify-authorization-words = Solo hay un encabezado así, de modo que es uno de estos.
notify-authorization-nothing = Nada
notify-authorization-nothing-words = Lo demuestra una firma o un certificado, arriba, o no lo demuestra nada.
notify-oauth = OAuth, con los ajustes de la cuenta
notify-oauth-words = Un token de su servidor de autorización. Se configura una vez en Connect, para toda la cuenta.
notify-oauth-partner = OAuth, con sus ajustes como socio
notify-oauth-partner-words = Un token de su servidor de autorización, según los ajustes de OAuth de su cuenta.
notify-own-oauth = OAuth, con ajustes propios
notify-own-oauth-words = Un token de un servidor de autorización que usted indica aquí, solo para esto.
notify-basic = Nombre de usuario y contraseña (HTTP Basic)
notify-basic-words = Lo mismo en cada mensaje. A ser posible, junto con firmas.
notify-needs-oauth = Su receptor comprueba el token como dice su servidor de autorización: quién lo emitió, para quién, hasta cuándo.
notify-needs-basic = Su receptor compara ambos. Quien los averigua puede enviar en nombre de Docusign.
notify-user-name = Nombre de usuario
notify-user-name-colon = Un nombre de usuario no puede contener dos puntos.
notify-password = Contraseña
notify-server = Dirección de tokens del servidor de autorización
notify-server-help = Donde Docusign obtiene un token por credenciales de cliente. Docusign la prueba al guardar.
notify-client-id = Client ID
notify-client-secret = Secreto de cliente
notify-scope = Ámbito (scope)
notify-scope-help = Solo si su servidor pide uno.
notify-practice-server = Rellenar el servidor de Practice
notify-practice-server-words = Practice tiene un servidor de autorización propio, con un cliente que está para probar esto.
notify-parameters = Otros parámetros
notify-parameters-help = Solo si su servidor pide más. Escríbalos como en audience=orders&resource=hooks, cada uno con su nombre.
notify-parameters-wrong = Escriba cada uno como su nombre, después = y su valor, con & antes del siguiente. Ningún nombre aparece dos veces, y ninguno es grant_type, client_id, client_secret ni scope: estos se envían de todos modos.
notify-field-missing = Esto hace falta.
notify-hmac = Firmar cada mensaje (HMAC)
notify-hmac-words = Necesita una clave de Connect en la cuenta: si no hay ninguna, Countersign ofrece crear una cuando esto esté configurado. Su receptor calcula la firma sobre el cuerpo tal como llegó, byte por byte, y la compara con cada encabezado X-DocuSign-Signature.
notify-hmac-words-partner = Usa las claves de su cuenta. Su receptor calcula la firma sobre el cuerpo tal como llegó, byte por byte, y la compara con cada encabezado X-DocuSign-Signature.
notify-mutual-tls = Certificado de cliente de Docusign (TLS mutuo)
notify-mutual-tls-words = Su receptor tiene que pedirlo y comprobarlo: sin eso no demuestra nada. Compruebe el emisor y el sujeto, no el propio certificado, que se renueva.
notify-soap = La firma antigua para SOAP no se ofrece: Docusign la desaconseja.
notify-no-proof = Hasta ahora nada lo demuestra: su receptor tomaría los mensajes de cualquiera por los de Docusign.
notify-partner-unused = Sin OAuth y sin firmas no se usa nada de su cuenta en las de sus clientes.

notify-review-question = ¿Es esto lo que quiere?
notify-review-lead = Aún no se ha cambiado nada.
notify-review-lead-owner = Aún no hay nada configurado en las cuentas de abajo.
notify-review-lead-again = No se cambia nada más hasta que siga.
notify-choose-again = Volver a elegir cuentas
notify-review-where = En
notify-review-next = { $count ->
    [one] Configurar
   *[other] Configurar en { $count } cuentas
}
notify-review-compare = Mostrar qué cambiaría
notify-owner-looking = Mirando si su cuenta tiene todo lo que hace falta
notify-owner-fine = Su cuenta tiene todo lo que hace falta
notify-look-again = Volver a mirar
notify-owner-no-key-now = Los mensajes se firmarían con una clave que nadie conoce, o no se firmarían. Cree una aquí: firma los mensajes de esta cuenta, y los de cada cliente cuyas notificaciones gestione usted con su clave de integración.
notify-owner-no-oauth-now = Los mensajes llegarían sin token. Configure OAuth aquí, o vuelva a mirar cuando se haya configurado en otro lugar.
notify-account-no-oauth = La cuenta no tiene ajustes de OAuth para Connect
notify-owner-set-up-oauth = Configurar OAuth en su cuenta
notify-owner-oauth = OAuth de { $name }
notify-owner-oauth-words = Estos ajustes son para toda la cuenta: para sus propias configuraciones que usan OAuth, y para las de cada cliente cuyas notificaciones gestione usted con su clave de integración. Lo que escriba aquí va al servidor de autorización y a Docusign. Countersign no guarda nada de ello.
notify-owner-try = Probar primero
notify-owner-trying = Pidiendo un token
notify-owner-try-words = Al probar se pide un token a su servidor desde este equipo, con las dos formas en que un cliente puede decir quién es. No cambia nada.
notify-owner-set = Configurarlo
notify-owner-setting = Configurándolo
notify-owner-setting-words = Entretanto Docusign pide un token a su servidor. Si sale, sigue adelante.
notify-owner-oauth-set = OAuth está configurado en su cuenta
notify-owner-oauth-set-words = Lo que escribió no se guarda en este equipo.
notify-owner-oauth-there = Su cuenta ya tiene ahora ajustes de OAuth
notify-owner-oauth-there-now = Otra persona los configuró entretanto. Se usan esos, y los suyos no se configuraron.
notify-renew-then-look = Renovar y mirar
notify-oauth-each = Los mensajes llevan un token solo donde la propia cuenta tiene ajustes de OAuth. Los de cada cuenta están en “Notificaciones”, “OAuth”.
notify-json = Qué se envía
notify-json-of = Como JSON, a { $name }. Los secretos se omiten aquí, y se envían.
notify-json-others = Las otras cuentas reciben lo mismo.
notify-json-others-people = Las otras cuentas reciben lo mismo, con sus propias personas.
notify-save = Guardar como archivo
notify-save-words = “countersign connect create” acepta un archivo así.
notify-save-secrets = Hay que añadirle los secretos.
notify-choosing-place = Elija un lugar para el archivo
notify-writing = Escribiendo el archivo
notify-saved = El archivo está guardado
notify-curl = Como comando (curl)
notify-curl-words = Para un shell de Unix. El token de acceso viene de su variable ACCESS_TOKEN; el comando no contiene ningún secreto.
notify-curl-secrets = Ponga el secreto donde dice PUT_IT_HERE.
notify-envelope = Para un solo sobre (eventNotification)
notify-envelope-words = Un programa que crea sobres puede poner esto en cada uno, con otros nombres que arriba. Entonces no hace falta ninguna configuración.
notify-envelope-lost = Lo que no se puede indicar ahí:
notify-envelope-basic = Nombre de usuario y contraseña.
notify-envelope-own-oauth = Ajustes de OAuth propios: se usan los de la cuenta.
notify-envelope-mutual-tls = Que se exige el certificado de cliente. Se muestra donde su receptor lo pide.
notify-envelope-people = Los sobres de quién: se trata de ese.
notify-what-is-there = Si ya existe una con este nombre y esta dirección, se deja como está, y usted ve en qué difiere.
notify-what-changes = Antes de que se cambie nada, usted ve en qué difiere esto de lo que hay. Si envía, está en pausa o está desactivada, se queda como está.

notify-running-question = Configurando notificaciones
notify-running-lead = Unas pocas cuentas a la vez.
notify-done-question = Las notificaciones están configuradas
notify-done-lead = Docusign lo tiene como usted quería. Se preguntó otra vez a cada cuenta para verlo.
notify-no-key-question = Aún falta algo
notify-no-key-lead = Docusign lo tiene como usted quería, pero los mensajes { $count ->
    [one] llegan sin firmar hasta que la cuenta tenga una clave.
   *[other] de { $lacking ->
        [one] una cuenta
       *[other] { $lacking } cuentas
    } llegan sin firmar hasta que haya una clave.
}
notify-not-done-question = { $count ->
    [one] Las notificaciones no están configuradas
   *[other] Las notificaciones no están configuradas en todas partes
}
notify-not-done-lead = { $count ->
    [one] La cuenta dice por qué, y qué hacer.
   *[other] { $right } de { $count } cuentas están como usted quiere. Las demás dicen por qué, y qué hacer.
}
notify-compare-question = ¿Cambiarla así?
notify-compare-lead = Mire qué cambiaría y después elija “Cambiarla”. Aún no se ha cambiado nada.
notify-stop = Detener
notify-all-again = Repetir todo
notify-all-again-words = Lo que ya está bien no se toca.
notify-account-to-come = Aún no ha llegado su turno
notify-account-running = En curso
notify-account-stopped = Detenida antes de su turno. Esta vez no se cambió nada allí.
notify-account-right = Estaba como usted quiere, y no se tocó.
notify-account-created = Creada, y está como se envió. Su id en Docusign es { $id }.
notify-account-sent-again = Reenviada, con su secreto. Lo que se puede ver de ella está como usted quiere.
notify-account-updated = Cambiada, y está ahora como usted quiere. Antes de eso:
notify-account-no-key = Los mensajes llegan sin firmar: la cuenta no tiene ninguna clave con la que firmarlos.
notify-account-key-unseen = No se pudo ver si la cuenta tiene una clave con la que firmar los mensajes. Sin ella llegan sin firmar. Elija “Repetir todo” para mirar otra vez.
notify-key-unchosen = Esta clave la creó aquí antes. Su cuenta ya no está entre las que se configuran.
notify-account-differs = Ya existe una con este nombre y esta dirección, { $id }, y difiere. Se dejó como está.
notify-account-would-change = Aún no se ha cambiado nada. En ella ({ $id }) cambiaría esto:
notify-account-not-as-sent = Docusign la aceptó, { $id }, y sin embargo no está como se envió.
notify-account-none = La que había que cambiar ya no existe.
notify-account-several = Existen varias con este nombre y esta dirección: { $ids }. No se cambió nada. Elimine todas menos una e inténtelo otra vez.
notify-secret-unseen = No se puede ver si su contraseña o su secreto de cliente sigue siendo el mismo.
notify-change-it = Cambiarla
notify-set-up-anew = Configurarla de nuevo
notify-send-secrets = Enviar el secreto otra vez
notify-renew-first = Renovar y configurar
