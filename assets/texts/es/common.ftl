product-name = Countersign
back = Atrás
continue = Continuar
continue-anyway = Continuar igualmente
copy = Copiar
cut = Cortar
field-menu = Edición
copied = Copiado
copied-before = Copiado antes
paste = Pegar
show = Mostrar
hide = Ocultar
read-out = Leer en voz alta
details = Detalles
remove = Quitar
of-what = { $word }: { $what }
copy-failed-typed = No se pudo copiar: su sistema no da a Countersign acceso al portapapeles. Sigue aquí: elija “Mostrar” y escríbalo a mano.
copied-clears = Sale del portapapeles en { $seconds } s
copied-cleared = Ya ha salido del portapapeles
copied-given-back = Un gestor del portapapeles lo conserva
copied-given-back-title = Otro programa volvió a poner el valor en el portapapeles.
copied-given-back-now = Countersign lo sacó otra vez. Un gestor del portapapeles de este equipo aún lo tiene en su historial: elimínelo allí.
copied-not-cleared = Quizá siga en el portapapeles
copied-not-cleared-title = El valor quizá siga en el portapapeles.
copied-not-cleared-now = El sistema no dejó que Countersign lo borrara. Copie cualquier otro texto y desaparecerá.
continue-later = Continuar más tarde
copy-what = Copiar { $what }
person = { $name }, { $email }
person-unknown = Alguien cuyo nombre Docusign no dice
account-with-id = { $name }, cuenta { $id }
page-not-opened = No se pudo abrir el navegador. Vaya usted a esta dirección:
page-copy = Copiar dirección
paste-what = Pegar { $what }
show-what = Mostrar { $what }
hide-what = Ocultar { $what }
read-out-what = Leer en voz alta { $what }

environment-production = Production
environment-demo = Demo
environment-practice = Practice

independent = Independiente de Docusign.

rail-step-now = Paso { $number } de { $of }: { $name }
rail-step-done = Paso { $number } de { $of }: { $name }, hecho
rail-step-to-come = Paso { $number } de { $of }: { $name }, por hacer
step-choose = Elegir
step-prepare = Preparar
step-keys = Claves
step-sign-in = Iniciar sesión
step-check = Comprobar
step-save = Guardar
step-hand-over = Entregar

home-question = Sus conexiones
home-lead = Lo que está configurado en este equipo. Los secretos mismos están en su llavero.
home-nothing = Aún no hay nada configurado.
home-nothing-begin = Configurar una conexión lleva unos minutos con las claves a mano; puede parar en cualquier momento y seguir más tarde.
home-nothing-file = Si alguien le envió una solicitud porque usted administra Docusign, o tiene una copia de otro equipo, abra ese archivo en su lugar.
home-new = Configurar una conexión nueva
home-open-file = Abrir un archivo
home-open = Abrir
home-draft = { $product }, sin terminar
home-draft-at = { $environment } · { $step }
home-rests-step = en el paso { $step }
home-rests-colleague = a la espera del archivo del administrador
home-rests-go-live = siguiente: pedir a Docusign que la active
home-rests-review = en revisión desde el { $date }
home-rests-live = activa; falta una clave secreta en Production
home-rests-unreadable = no se puede leer lo que se hizo
home-draft-saved = Se trabajó por última vez el { $date }.
home-opening-draft = Abriendo lo que dejó
home-removing = Quitando…
home-account = { $account } · { $environment }
home-consented = { $name } ({ $email }) dio su consentimiento el { $date }.
home-consented-one = { $who } dio su consentimiento el { $date }.
home-consented-somebody = Consentimiento dado el { $date }.
home-renew-before = El token de actualización es válido hasta el { $date }, salvo que se use antes.
home-renewed-by-product = Entregue el token de actualización a más tardar el { $date }; a partir de entonces { $product } lo renueva por sí mismo.
home-renewed-since = { $product } renueva el token de actualización por sí mismo, si lo tuvo a más tardar el { $date }.
home-practice = De Practice: sus valores solo funcionan mientras ese Practice esté en marcha, y termina con el programa que lo inició.
home-ended = El token de actualización caducó el { $date }, salvo que su producto lo haya usado desde entonces.
home-index-damaged = No se pudo leer la lista de sus conexiones
home-index-damaged-now = Se empezó una lista nueva: configure de nuevo lo que falte aquí. El archivo dañado se conservó como { $file }, en la carpeta que figura en “Detalles”, para quien le ayude; los secretos siguen en el llavero.
home-entries-unreadable = { $count ->
    [one] No se pudo leer una entrada de su lista: { $names }
   *[other] No se pudieron leer { $count } entradas de su lista: { $names }
}
home-entries-unreadable-now = Las demás están aquí. Lo que no se pudo leer se conservó como { $file }, en la carpeta que figura en “Detalles”, para quien le ayude; sus secretos siguen en el llavero.
home-entry-unnamed = una sin nombre
home-index-failed = No se puede abrir la lista de sus conexiones
home-index-failed-now = No se cambió nada. Puede configurar una conexión; se podrá guardar en cuanto se pueda escribir la lista.
home-sheet-broken = No se puede leer la descripción de un producto
home-sheet-broken-now = Ese producto se omite, o se usa como Countersign lo conoce; todo lo demás funciona. Quien hizo el archivo puede arreglarlo.

kept-lead = { $account } · { $environment }. Copie cada valor en el campo del mismo nombre; los secretos quedan ocultos hasta que elija “Mostrar”. El que copie sale del portapapeles a los 60 segundos, y al cerrar esta ventana.
kept-asking = Preguntando al llavero
kept-asking-words = Si su sistema pide la contraseña del llavero, contéstele allí.

leave-title = ¿Conservar sus claves para la próxima vez?
leave-words = Sus respuestas se conservan en todo caso. Los secretos solo se conservan si usted lo dice, en el llavero de este equipo. Sin ellos tendrá que introducir otra vez la clave secreta, y Docusign la muestra una sola vez.
leave-keep-close = Conservar y cerrar
leave-keep-home = Conservar y salir
leave-without-close = Cerrar sin ellas
leave-without-home = Salir sin ellas
leave-keeping = Guardando sus respuestas
leave-keeping-words = Un momento. Si sale ahora, puede perderse lo que introdujo.
leave-saving = Guardando la conexión
leave-saving-words = Un momento. Si sale ahora, no se guarda, y la configuración queda en “Sus conexiones” como sin terminar.
leave-saving-asks = Quizá su sistema le pida que desbloquee el llavero, tal vez en una ventana detrás de esta. Si sale ahora, la conexión no se guarda, y la configuración queda en “Sus conexiones” como sin terminar.
leave-tidying = Ordenando
leave-tidying-words = Un momento. Si sale ahora, queda en “Sus conexiones” como sin terminar.
leave-tidying-running = Quitando lo que ya no se necesita…
leave-not-kept = No se pudo guardar
leave-not-kept-now = { $what }. Quédese para probar otra cosa, o salga e introdúzcalo de nuevo la próxima vez.
leave-anyway = Salir igualmente
dialog-save = Guardar
dialog-open = Abrir
dialog-stay = Seguir aquí
dialog-cancel = Cancelar
remove-connection-title = ¿Quitar la conexión de { $product }?
remove-connection-words = { $account }, { $environment }. Sus claves y tokens, incluidas las claves de Connect, se quitan del llavero de este equipo. { $product } sigue con lo que recibió; un archivo que haya guardado se queda, y también las notificaciones y el consentimiento en Docusign. Revocar allí (Manage Profile, Connected Apps, Revoke) pone fin a la conexión también en otros equipos.
remove-practice-words = { $account }, Practice. Sus claves y tokens, incluidas las claves de Connect, se quitan del llavero de este equipo; un archivo que haya guardado se queda, y también las notificaciones y el consentimiento en Practice. Revocar en Connected Apps pone fin a la conexión también en otros equipos.
remove-open-docusign = Abrir Docusign
remove-open-practice = Abrir Connected Apps
remove-revoke = Revocar y quitar
remove-revoke-words = Docusign también puede revocar primero el token de actualización: entonces tampoco { $product } puede renovar nada con él.
remove-draft-title = ¿Quitar la configuración sin terminar de { $product }?
remove-draft-words = { $environment }, se trabajó por última vez el { $date }. Se quita lo que se introdujo, incluidos sus secretos en el llavero. Docusign muestra una clave secreta una sola vez; tendría que añadir una nueva allí.

cli-about = Obtiene la Integration Key, la Secret Key y el Refresh Token que pide un conector para Docusign. Sin comando, se abre la ventana.
cli-file = Un archivo que abrir: una solicitud, una respuesta o una copia de una conexión
cli-practice = Abre el asistente con Practice elegido y en marcha: nada es real, funciona sin conexión
cli-practice-server = Usa un servicio de práctica que ya está en marcha, por ejemplo http://127.0.0.1:8790 (solo una dirección de bucle local)
cli-behave = Hace que el servicio de práctica se comporte mal a propósito, por ejemplo slow-token,no-admin
cli-behave-names = Conoce { $names }. Los que terminan con el nombre de una llamada pueden ir seguidos de cuántas veces: error-users:2 son las dos primeras.
cli-data-dir = Guarda la lista de conexiones en esta carpeta (los secretos siguen en el llavero)
cli-renderer = Dibuja la ventana solo con este motor: wgpu o glow
cli-theme = Dibuja la ventana con estos colores, diga lo que diga el escritorio: light, dark o high-contrast
cli-language = Habla este idioma, sean cuales sean el elegido en la ventana y el del sistema: de, en, es, fr, ja o pt
cli-language-unknown = Countersign habla { $tags }
cli-reduce-motion = No mueve nada que no tenga que moverse, diga lo que diga el escritorio
cli-log = Qué se escribe en el error estándar: off, error, warn, info, debug o trace
cli-first-frame-exit = Imprime los milisegundos desde el inicio del proceso hasta el primer fotograma dibujado, y termina
cli-practice-service = Ejecuta solo el servicio de práctica, hasta Ctrl+C
cli-keep-in = Guardar las aplicaciones y los consentimientos en este archivo, y empezar con lo que contiene
cli-until-stdin-closes = Para un programa que lo inicia: imprime solo la dirección y termina cuando se cierra la entrada estándar
cli-port = El puerto en el que escuchar; 0 toma uno cualquiera que esté libre
cli-practice-running = Nada es real en este Practice. Pulse Ctrl+C para terminarlo. Está en marcha en { $origin }

no-display = Countersign no puede abrir una ventana: no se encontró ninguna pantalla (ni DISPLAY ni WAYLAND_DISPLAY llevan a una). Inícielo desde una sesión de escritorio, o ejecútelo en una pantalla virtual, por ejemplo: xvfb-run countersign
no-renderer = Countersign no puede abrir una ventana: ninguna de sus dos formas de dibujar funciona aquí ({ $reasons }). Un controlador gráfico actualizado suele arreglarlo; con --renderer glow o --renderer wgpu puede probar solo una de ellas.
no-renderer-title = Countersign no puede iniciarse
already-open = Countersign ya está abierto: se pidió a su ventana que pasara al frente.
already-open-silent-title = Countersign ya está abierto
already-open-silent = Countersign ya está abierto con los datos de { $folder }, y su ventana no responde. Espere un momento e inícielo de nuevo. Si no sirve, termine el otro Countersign o reinicie el equipo; no se pierde nada de lo guardado.
no-background = Countersign no puede iniciarse: el sistema le negó un hilo o un socket que necesita ({ $reason }).
no-home = No se encontró ninguna carpeta para los datos: este usuario no tiene carpeta personal. Indique una con --data-dir.

letters-missing = Algunas letras de un nombre no se pueden mostrar aquí: ningún tipo de letra de este equipo las tiene. El id de la cuenta es { $id }.
letters-missing-beside-ids = Algunas letras de un nombre no se pueden mostrar aquí: ningún tipo de letra de este equipo las tiene. Guíese por el correo y el id de la cuenta.

date-month-name =
    { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
date-month = { $name } de { $year }
date-day = { $day } de { $name } de { $year }
date-and-time = { $date }, { $time }
