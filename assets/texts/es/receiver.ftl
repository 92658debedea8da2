receiver-section = Probar
receiver-section-words = Un receptor en este equipo hace las veces del suyo. Muestra cómo son los mensajes, y si demuestran que vienen de Docusign.
receiver-open = Probar

receiver-question = Probar cómo son los mensajes
receiver-lead = Un receptor en este equipo hace las veces del suyo: cada mensaje se muestra como llegó, y se juzga por lo que tiene que demostrar.
receiver-reach = Docusign solo envía a direcciones web, y no a este equipo. Lo que llega aquí lo envía Practice, “Reenviar” u otro programa de este equipo.
receiver-start = Iniciar
receiver-proves = Qué tiene que demostrar un mensaje
receiver-proves-words = Como lo configuró en Docusign. Sin nada de ello, los mensajes se muestran y no se juzgan.
receiver-hmac = Está firmado con una clave (HMAC)
receiver-hmac-words = Docusign muestra una clave una sola vez, cuando se crea en Connect, Connect Keys.
receiver-key = Clave
receiver-key-source = Qué clave
receiver-key-kept = { $count ->
    [one] La clave de Connect que se guarda con esta conexión
   *[other] Cada una de las { $count } claves de Connect que se guardan con esta conexión
}
receiver-key-typed = Una clave que pego
receiver-keys-asking = Pidiendo al llavero las claves de Connect
receiver-keys-again = Pedir otra vez
receiver-keys-making = Practice crea una clave
receiver-keys-none = No hay ninguna clave de Connect guardada con esta conexión. “Configurar notificaciones” crea una y la guarda.
receiver-keys-none-practice = No hay ninguna clave de Connect guardada con esta conexión. Practice puede crear una, que se guarda con ella y con la que Practice firma a partir de entonces.
receiver-keys-made = Practice creó una clave. Está guardada con esta conexión.
receiver-keys-make = Que Practice cree una
receiver-authorization = En el encabezado Authorization
receiver-authorization-nothing = No se busca nada
receiver-authorization-basic = Nombre de usuario y contraseña (HTTP Basic)
receiver-authorization-token = Un token de acceso (OAuth)
receiver-user-name = Nombre de usuario
receiver-password = Contraseña
receiver-token = Token de acceso
receiver-token-words = Se compara con el que llega. Para que se pregunte en su lugar a un servidor de autorización, use “countersign connect receive --introspect”.
receiver-port = Puerto
receiver-port-words = Déjelo vacío para tomar uno que esté libre.
receiver-missing-key = Pegue aquí la clave.
receiver-missing-user-name = Escriba aquí el nombre de usuario.
receiver-missing-password = Escriba aquí la contraseña.
receiver-missing-token = Pegue aquí el token de acceso.
receiver-colon = Un nombre de usuario no puede contener dos puntos.
receiver-no-port = Un puerto es un número de 1 a 65535.
receiver-opening = Iniciando el receptor

receiver-code = Código para su propio receptor
receiver-code-words = Un programa pequeño que acepta mensajes con una firma correcta (HMAC), y ningún otro: para empezar con él su receptor, o para compararlo. Cómo se inicia está escrito al principio. No contiene ningún secreto.
receiver-code-language = En qué lenguaje
receiver-code-python = Python
receiver-code-javascript = JavaScript (Node.js)
receiver-code-csharp = C# (.NET)
receiver-code-java = Java
receiver-code-php = PHP
receiver-code-save = Guardarlo como archivo

receiver-port-held = El puerto { $port } no se puede obtener
receiver-port-held-now = Quizá lo tiene otro programa. Deje el puerto vacío para tomar uno que esté libre, o escriba otro.
receiver-no-port-free = No hay puerto disponible
receiver-no-port-free-now = El sistema no da a Countersign ningún puerto en este equipo. “Detalles” dice por qué.
receiver-no-certificate = No se pudo crear ningún certificado
receiver-no-certificate-now = “Detalles” dice por qué.
receiver-no-wire = No se pudo iniciar el receptor
receiver-no-wire-now = Countersign no puede usar la red de este equipo. “Detalles” dice por qué.

receiver-open-question = El receptor escucha
receiver-open-lead = Los mensajes se muestran aquí hasta que salga de esta página.
receiver-address = Dirección
receiver-address-words = También se acepta cualquier ruta detrás de ella.
receiver-stop = Detener
receiver-stopped = El receptor se ha detenido. Lo que llegó está abajo, hasta que salga de esta página.
receiver-closing = Deteniendo el receptor
receiver-expects = Un mensaje tiene que demostrar: { $proofs }
receiver-expects-hmac = firma
receiver-expects-basic = nombre de usuario y contraseña
receiver-expects-token = token de acceso
receiver-expects-nothing = No se indicó nada que un mensaje tenga que demostrar: se acepta cualquiera.
receiver-send-now = Enviar uno ahora
receiver-send-now-words = Practice envía lo que envía Docusign cuando se completa un sobre. Por un momento, su cuenta tiene una configuración “Try it” con esta dirección.
receiver-send-now-signed = Practice envía lo que envía Docusign cuando se completa un sobre, firmado con las claves de su cuenta. Por un momento, la cuenta tiene una configuración “Try it” con esta dirección.
receiver-send-now-others = Lo demás que haya configurado en la cuenta también recibe aviso de ese sobre.
receiver-practice-not-seen = No se vio que Practice lo enviara. Inténtelo otra vez.
receiver-practice-no-key = La cuenta no tiene ninguna clave de Connect en Practice, así que no se pudo firmar nada, y no se envió nada. Detenga el receptor: junto a “Está firmado” se puede indicar a Practice que cree una.
receiver-none-yet = Aún no ha llegado ningún mensaje.

receiver-count = { $count ->
    [one] Un mensaje
   *[other] { $count } mensajes
}
receiver-remove-all = Quitar todos
receiver-line = { $event }: { $verdict }
receiver-line-when = { $when }, { $size }
receiver-line-envelope = Sobre { $id }
receiver-bytes = { $bytes ->
    [one] un byte
   *[other] { $bytes } bytes
}
receiver-kilobytes = { $kilobytes } KB
receiver-megabytes = { $megabytes },{ $tenth } MB
receiver-signature = { $state ->
    [accepted] Firma correcta
    [missing] Sin firma
   *[wrong] Firma incorrecta
}
receiver-login = { $state ->
    [accepted] Nombre de usuario y contraseña correctos
    [missing] Sin nombre de usuario ni contraseña
    [wrong] Nombre de usuario o contraseña incorrectos
   *[other] Nombre de usuario y contraseña no juzgados
}
receiver-token-state = { $state ->
    [accepted] Token de acceso correcto
    [missing] Sin token de acceso
    [wrong] Token de acceso incorrecto
   *[other] Token de acceso no juzgado
}
receiver-certificate-state = { $state ->
    [accepted] Certificado de cliente correcto
    [missing] Sin certificado de cliente
    [wrong] Certificado de cliente incorrecto
   *[other] Certificado de cliente no juzgado
}
receiver-not-judged = No juzgado
receiver-see = Abrir
receiver-see-name = Abrir el mensaje { $number }
receiver-refused-line = { $when }: { $why }
receiver-no-room = { $when }: Un mensaje no se conservó, y se dijo a quien lo envió que volviera (503): no hay sitio para más. Quite los mensajes que no necesite.

receiver-message-question = { $event }
receiver-message-no-event = Un mensaje que no nombra ningún evento
receiver-message-lead = { $when }, { $size }, enviado a { $target }. Se le respondió { $status }: { $verdict }.
receiver-message-proved = Demostró lo que tiene que demostrar
receiver-message-not-proved = No demostró lo que tiene que demostrar
receiver-message-not-judged = No se indicó nada que tenga que demostrar.
receiver-message-envelope = Sobre
receiver-message-headers = Encabezados
receiver-header = { $name }: { $value }
receiver-header-secret = (un secreto; está en el archivo guardado)
receiver-message-body = Cuerpo
receiver-body-empty = No tiene cuerpo.
receiver-body-hidden = Este cuerpo no es JSON, así que no se sabe dónde están en él las personas y los asuntos. Se oculta entero.
receiver-body-part-hidden = Lo que puede tratar de personas está oculto.
receiver-body-cut = Esta es su primera parte; los textos largos están cortados. El archivo guardado lo tiene todo, byte por byte.
receiver-save = Guardar como archivo
receiver-save-words = El archivo tiene el mensaje entero, con personas y quizá una contraseña, y solo usted puede leerlo. “countersign connect send” lo acepta.
receiver-remove = Quitar
receiver-again = Reenviarlo
receiver-to = Dirección en este equipo
receiver-to-words = Por ejemplo http://127.0.0.1:8080/docusign. Se envía como llegó, byte por byte.
receiver-send = Reenviar
receiver-sent-success = Se aceptó
receiver-sent-failure = No se aceptó
receiver-broken-off = No se supo nada de él. Inténtelo otra vez.
receiver-to-not-http = La dirección tiene que empezar por http:// e indicar un puerto.
receiver-to-elsewhere = Los mensajes se envían solo a este equipo: 127.0.0.1, [::1] o localhost.
receiver-to-no-port = La dirección tiene que indicar un puerto, como http://127.0.0.1:8080/.
receiver-to-path = Lo que hay detrás del puerto no es una ruta.
