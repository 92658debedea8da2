cli-connect-keys = Las claves con las que se firman los mensajes de una cuenta (HMAC)
cli-keys-list = Lista las claves, abreviadas como las da Docusign
cli-keys-add = Hace que se cree una clave: se imprime una vez, o se guarda en el llavero
cli-keys-keep = Guarda la clave en el llavero y no la imprime
cli-keys-kept = Imprime las claves guardadas en el llavero, la más nueva primero
cli-keys-remove = Quita una clave; las que van detrás suben un lugar
cli-keys-place = Su lugar en la lista, desde 1
cli-keys-rotate = Pone una clave nueva en lugar de la anterior: primero sin --message, lo que crea la nueva; después, cuando el receptor conozca ambas, con un mensaje que haya recibido
cli-keys-message = Un mensaje guardado que se recibió después de crearse la clave nueva: demuestra que Docusign firma con ambas
cli-keys-new = Un archivo cuya primera línea es la clave nueva, si no está guardada; - la lee de la entrada estándar

cmd-keys-column-place = Lugar
cmd-keys-column-ending = Termina en
cmd-keys-none = { $name }: la cuenta no tiene ninguna clave de Connect.
cmd-keys-none-kept = { $name }: no hay ninguna clave de Connect guardada en el llavero.
cmd-keys-no-such = No hay ninguna clave en el lugar { $place }. “countersign connect keys list” las muestra.
cmd-keys-is-kept = La clave está creada y guardada en el llavero. “countersign connect keys kept” la imprime.
cmd-keys-not-printed = { $name }: se creó una clave que termina en “{ $ending }”, y no se pudo imprimir. Docusign la da una sola vez: quítela con “countersign connect keys remove” y haga que se cree otra. “countersign connect keys list” muestra su lugar.
cmd-keys-shown-once = Docusign da esta clave solo ahora. Póngala donde el receptor la encuentre. Se usa como el texto que es, sin decodificar.
cmd-keys-remove-sure = { $name }: ¿quitar la clave del lugar { $place } que termina en “{ $ending }”? { $left ->
    [0] Es la única: después los mensajes ya no se firman, y un receptor que los comprueba los rechaza todos
    [one] Queda una clave
   *[other] Quedan { $left } claves
}. [y/N]
cmd-keys-remove-not-asked = No se quitó nada. Añada --yes para quitar sin que se pregunte.
cmd-keys-removed = { $name }: se quitó la clave que terminaba en “{ $ending }”. Las firmas de las demás tienen ahora otros números.
cmd-keys-rotate-next = A partir de ahora Docusign firma con ambas. Dé a conocer al receptor la clave nueva junto a la anterior, guarde un mensaje que reciba después y ejecute “countersign connect keys rotate” otra vez con --message.
cmd-keys-rotate-begun = Ya hay { $count } claves. Si el receptor conoce la más nueva, guarde un mensaje que haya recibido e indíquelo con --message; si no, quite una primero.
cmd-keys-proven = El mensaje lleva la firma de la clave nueva junto a otra: Docusign firma con ambas.

keys-lost = Se creó una clave, y la respuesta de Docusign con ella no llegó
keys-lost-now = Docusign da una clave una sola vez, así que esta no la tiene nadie. Quítela: “countersign connect keys remove” con el lugar { $place } (termina en “{ $ending }”). Después haga que se cree otra.
keys-not-seen = No se sabe si se creó una clave
keys-not-seen-now = La respuesta no llegó, y la lista aún no muestra ninguna clave nueva. Mírela más tarde con “countersign connect keys list”: una clave nueva que haya entonces no sirve, porque Docusign la da una sola vez. Quítela y haga que se cree otra.
keys-not-newest = La clave que debería ser la nueva no es la más nueva de la cuenta
keys-not-newest-now = No se quitó nada: puede ser la clave anterior. La nueva es la última que muestra “countersign connect keys list”; indique esa con --key-file.
keys-made-not-kept = Se creó una clave, y el llavero no la aceptó
keys-made-not-kept-now = Está en la cuenta, donde los mensajes se firman también con ella, y no la tiene nadie. Cree otra cuando el llavero vuelva a aceptar claves.
keys-changed = Las claves no están como hace un momento
keys-changed-now = Otra persona las cambió. Lístelas e inténtelo otra vez.
keys-not-new = Este mensaje no se firmó con la clave nueva
keys-not-new-now = No se quitó nada. Guarde un mensaje que haya llegado después de crearse la clave nueva; los detalles dicen qué es lo más probable que falle en este.
keys-one = Este mensaje lleva una sola firma
keys-one-now = No se quitó nada. Con dos claves hay dos firmas: guarde un mensaje que haya llegado mientras existían ambas, con todos sus encabezados.
keys-unknown = La clave nueva no está entre las claves de la cuenta
keys-unknown-now = No se quitó nada. Compare su final con los que muestra “countersign connect keys list”; quizá la creó otra cuenta.
keys-no-old = No hay más clave que la nueva
keys-no-old-now = La anterior ya se quitó: no queda nada por hacer.
keys-several = Hay varias claves además de la nueva
keys-several-now = No se quitó nada. Diga cuál se va: “countersign connect keys remove” con su lugar.

key-make = Crear una clave
key-making = Creando una clave con la que se firman los mensajes
key-made = La cuenta ya tiene una clave
key-made-words = A partir de ahora, los mensajes que lo piden se firman con ella.
key-label = Clave de Connect
key-is-kept = También está guardada en el llavero de este equipo.
key-not-kept = La clave está creada, y no se guarda en este equipo. Cópiela ahora: Docusign la da solo esta vez.
key-to-receiver = Désela a su receptor: con ella calcula las firmas. Se usa como el texto que es, sin decodificar. Una clave copiada sale del portapapeles a los 60 segundos, y al cerrar esta ventana.
key-has-one = La cuenta ya tiene ahora una clave
key-has-one-practice = No se creó nada. Quien creó esa clave se la da al receptor.
key-has-one-now = No se creó nada. Quien creó esa clave se la da al receptor. Si nadie la conoce, quítela en Docusign en Admin, Integrations, Connect, Connect Keys; después cree una aquí.
key-lost = Docusign creó una clave, y no la tiene nadie
key-lost-practice = La respuesta que la da no llegó. Termina en “{ $ending }”, y hay que quitarla antes de crear una aquí.
key-lost-now = La respuesta que la da no llegó. Termina en “{ $ending }”: quítela en Docusign en Admin, Integrations, Connect, Connect Keys y después cree una aquí.
key-unsure = No se sabe si Docusign creó la clave
key-unsure-now = La respuesta no llegó. Vuelva a crear una: si ya hay una, se le avisa y no se crea nada.

kept-keys = Guardadas en este equipo
kept-keys-words = Docusign firma los mensajes con estas claves mientras la cuenta las tenga. Da una clave una sola vez; el llavero guarda la más nueva que se creó aquí y la anterior a ella.
kept-keys-none = No hay ninguna clave de Connect guardada con esta conexión
kept-keys-none-words = Una clave que se crea aquí se guarda en el llavero de este equipo. Las claves creadas en Docusign se muestran solo allí, y una sola vez.
kept-key-newest = Clave de Connect más nueva
kept-key-before = Clave de Connect anterior a la más nueva
kept-key-made = Creada el { $moment }.
kept-key-undated = En este equipo no se sabe cuándo se creó.
kept-key-forgetting = Olvidando la clave
kept-key-forgotten = La clave está olvidada en este equipo
kept-key-forgotten-words = La cuenta aún la tiene, y los mensajes se firman con ella como antes.
forget-key = ¿Olvidar esta clave de Connect?
forget-key-words = Sale del llavero de este equipo, y Docusign no la da otra vez. La cuenta la conserva, y los mensajes se firman con ella como antes. Cópiela primero si su receptor quizá no la tiene.
forget-key-do = Olvidar

rotation = Cambiar la clave
rotation-words = Una clave se cambia en tres pasos, para que no se rechace ningún mensaje: se crea una clave nueva junto a la anterior, su receptor la conoce y después la anterior se va.
partner-signs = Aquí firman las claves de un socio
partner-signs-words = Lo que está configurado y firmado en esta cuenta lo gestiona el socio: Docusign lo firma con las claves de la cuenta propietaria de la clave de integración. Una clave creada en esta cuenta no firmaría nada de ello.
partner-signs-owners = Estas conexiones tienen la misma clave de integración. Si una de ellas es la del propietario, sus claves se crean y se cambian allí.
partner-signs-none = En este equipo no hay guardada ninguna conexión a otra cuenta con esta clave de integración. Quien tenga la del propietario crea y cambia sus claves.
partner-signs-open = Abrir { $name }
partner-signs-more = { $count ->
    [one] Hay una más en su lista.
   *[other] Hay { $count } más en su lista.
}
partner-signs-here = Si esta misma cuenta es propietaria de la clave de integración, sus claves se cambian aquí.
partner-signs-begin = Es de esta cuenta
rotation-begin = Empezar
rotation-first = Claves de la cuenta
rotation-first-words = Vea qué claves tiene la cuenta. Si no hay ninguna, cree la primera; si hay una, cámbiela por una nueva de modo que no se rechace ningún mensaje.
rotation-first-begin = Ver las claves de la cuenta
rotation-reading = Leyendo qué claves tiene la cuenta
rotation-account-keys = { $count ->
    [one] La cuenta tiene una clave
   *[other] La cuenta tiene { $count } claves
}
rotation-key = Termina en “{ $ending }”.
rotation-key-endless = Clave { $place } de la cuenta. Docusign no muestra cómo termina.
rotation-key-kept-newest = La más nueva de las guardadas aquí.
rotation-key-kept-before = Guardada aquí, la anterior a la más nueva.
rotation-none = La cuenta no tiene ninguna clave: los mensajes llegan sin firmar. No hay nada que cambiar; cree la primera.
rotation-step-make = Paso 1: crear la clave nueva
rotation-step-make-words = A partir de entonces Docusign firma cada mensaje con ambas claves, una firma por cada una. Un receptor que conoce la clave anterior sigue funcionando.
rotation-make = Crear una clave nueva
rotation-made = Se creó una clave nueva
rotation-made-words = A partir de ahora, los mensajes que piden firmas llevan la suya.
rotation-step-prove = Paso 2: dar a conocer la clave nueva al receptor
rotation-step-prove-words = Dé a su receptor la clave nueva junto a la anterior. Después guarde como archivo un mensaje que reciba, con todos sus encabezados, y ábralo aquí: tiene que llevar las firmas de ambas.
rotation-step-prove-how = “Probar” y “countersign connect receive --save” guardan los mensajes en esa forma: una primera línea “Countersign-Message: 1”, los encabezados, una línea vacía y el cuerpo tal como llegó.
rotation-open = Abrir el mensaje
rotation-proving = Juzgando el mensaje
rotation-proven = El mensaje lleva la firma de la clave nueva junto a otra
rotation-step-remove = Paso 3: quitar la clave anterior
rotation-step-remove-words = Docusign firma con ambas. Cuando su receptor acepte mensajes por la clave nueva, la anterior, que termina en “{ $ending }”, puede irse.
rotation-remove = Quitar la clave anterior
rotation-removing = Quitando la clave que termina en “{ $ending }”
rotation-removed = Se quitó la clave que terminaba en “{ $ending }”
rotation-removed-words = Docusign ya no firma con ella. Quítela también de su receptor.
rotation-removed-kept = Docusign ya no firma con ella. Quítela también de su receptor. Este equipo aún la guarda, para mensajes firmados antes; “Olvidar” la quita de aquí.
rotation-many = Hay más de dos claves
rotation-many-words = Docusign firma con cada una de ellas. Quite las que ningún receptor necesita, hasta que quede una junto a la más nueva; entonces la anterior puede irse con prueba.
rotation-lost-now = Docusign da una clave una sola vez, así que esta no la tiene nadie. Quítela arriba (termina en “{ $ending }”) y después cree otra.
rotation-not-seen-now = La respuesta no llegó, y la lista aún no muestra ninguna clave nueva. Elija “Volver a mirar” más tarde: una clave nueva que haya entonces no sirve. Quítela y cree otra.
rotation-changed-now = Otra persona las cambió. Se leyeron de nuevo: mírelas e inténtelo otra vez.
rotation-lacks = La clave más nueva de la cuenta, que termina en “{ $ending }”, no es la más nueva de las guardadas en este equipo.
rotation-lacks-endless = Docusign no muestra cómo termina la clave más nueva de la cuenta, así que no se puede encontrar entre las guardadas aquí.
rotation-typed = La clave nueva
rotation-typed-help = La tiene quien la creó: péguela como la dio Docusign. Aquí el mensaje se juzga con ella; no se guarda.
rotation-typed-missing = Pegue primero la clave nueva, o siga sin ella más abajo.
rotation-unproven = Sin la clave nueva
rotation-unproven-words = Entonces aquí no se puede mostrar nada, y la prueba es el registro de su propio receptor: cuando haya aceptado mensajes por la clave nueva, la anterior puede irse. Si el receptor no conociera la clave nueva, rechazaría todos los mensajes a partir de entonces.
rotation-remove-unproven = Quitar la clave anterior sin un mensaje
rotation-none-kept-now = No se quitó nada. Por lo que hay guardado aquí no se puede saber cuál es la clave nueva: péguela abajo, o siga sin ella.
rotation-unknown-now = No se quitó nada. La clave más nueva de las guardadas aquí no es ninguna de las de arriba; quizá la creó otra cuenta.
rotation-not-newest-now = No se quitó nada: la clave más nueva de la cuenta se creó en otro lugar, y la guardada aquí puede ser la anterior. Pegue abajo la más nueva, o siga sin ella.
rotation-several-now = No se quitó nada. Quite arriba las que ningún receptor necesita.
remove-key-title = ¿Quitar de la cuenta la clave que termina en “{ $ending }”?
remove-key-last = Es la única: después los mensajes ya no se firman, y un receptor que los comprueba los rechaza todos. No se puede recuperar.
remove-key-words = Docusign ya no firma con ella. Un receptor que no conoce ninguna otra clave de la cuenta rechaza entonces todos los mensajes. No se puede recuperar.
remove-key-proven = Docusign ya no firma con ella, y sigue firmando con la nueva como antes. No se puede recuperar.

message-opening = A la espera de que se elija un mensaje
message-not-opened = Este archivo no es un mensaje que se pueda juzgar
message-not-opened-now = Elija un mensaje como los que guardan “Probar” o “countersign connect receive --save”.

signatures = Comprobar una firma
signatures-words = Si un mensaje viene de Docusign, según sus firmas; y si no, qué es lo más probable que haya fallado en él o en su receptor.
signatures-open = Comprobar una firma
signatures-question = ¿Viene este mensaje de Docusign?
signatures-lead = Cada una de sus firmas se calcula de nuevo con sus claves y se compara. Nada de él sale de este equipo.
signatures-check = Comprobar
signatures-source = El mensaje
signatures-from-file = De un archivo
signatures-from-file-words = Como lo guardan “Probar” o “countersign connect receive --save”.
signatures-from-paste = Su cuerpo y sus encabezados, pegados
signatures-from-paste-words = Como los registró su receptor. Copiar puede cambiar los finales de línea; un archivo es más seguro.
signatures-open-file = Abrir un mensaje
signatures-open-another = Abrir otro mensaje
signatures-body = Cuerpo
signatures-headers = Encabezados
signatures-headers-words = Uno por línea, como “X-DocuSign-Signature-1: …”.
signatures-paste = Pegar
signatures-paste-again = Volver a pegar
signatures-pasted = { $count ->
    [one] Se pegó un byte.
   *[other] Se pegaron { $count } bytes.
}
signatures-clipboard-empty = No hay nada en el portapapeles. Cópielo primero y después elija “Pegar”.
signatures-clipboard-long = Lo que hay en el portapapeles no es texto, o pasa de 64 KB. Abra en su lugar el mensaje de un archivo.
signatures-clipboard-none = No se puede acceder al portapapeles. Abra en su lugar el mensaje de un archivo.
signatures-no-file = Abra primero un mensaje.
signatures-no-body = Copie el cuerpo y después elija “Pegar”.
signatures-no-headers = Copie los encabezados y después elija “Pegar”.
signatures-not-a-header = La línea { $line } de lo que pegó no es un encabezado: un nombre, dos puntos, un valor.
signatures-headers-long = Son más encabezados de los que tiene un mensaje.
signatures-no-key = Pegue la clave aquí.
signatures-key-words = Como la tiene la cuenta en Connect, Connect Keys; se usa como el texto que es.
signatures-judging = Juzgando las firmas
signatures-broken-off = No se llegó a nada. Compruébelo otra vez.
signatures-genuine = El mensaje viene de Docusign
signatures-genuine-words = Se firmó con una clave suya, y está como se envió.
signatures-not-genuine = Nada muestra que el mensaje venga de Docusign
signatures-fit-newest = X-DocuSign-Signature-{ $header } se hizo con la clave de Connect más nueva de las guardadas aquí.
signatures-fit-before = X-DocuSign-Signature-{ $header } se hizo con la clave de Connect anterior a la más nueva.
signatures-fit-typed = X-DocuSign-Signature-{ $header } se hizo con la clave que usted pegó.
signatures-fit-none = X-DocuSign-Signature-{ $header } no se hizo con ninguna de estas claves.
