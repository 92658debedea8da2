watch-section = Notificaciones
watch-section-words = Docusign puede avisar a un programa suyo de lo que pasa con los sobres de esta cuenta, en una dirección web (Docusign Connect).
watch-open = Notificaciones

watch-question = Notificaciones
watch-lead = Lo que { $account } ({ $environment }) dice a otros programas acerca de sus sobres, mediante Docusign Connect.
watch-view = Mostrar
watch-view-configurations = Lo configurado
watch-view-log = Lo enviado
watch-view-keys = Claves de Connect
watch-view-oauth = OAuth
watch-look-again = Volver a mirar
watch-reading = Leyendo lo que hay configurado en Docusign
watch-reading-log = Leyendo el registro de Docusign
watch-renew-first = Renovar y mirar
watch-sign-in-else = Iniciar sesión como otra persona
watch-renew-first-now = Es válido ocho horas. Para mirar las notificaciones, primero hay que renovar la conexión.
watch-no-renewal-now = Es válido ocho horas, y esta conexión no tiene con qué renovarlo. Para mirar las notificaciones, vuelva a iniciar sesión.
watch-none = No hay nada configurado en esta cuenta
watch-none-words = No se avisa a nadie cuando pasa algo con sus sobres. Configure notificaciones, y se avisará a un programa suyo.
watch-count = { $count ->
    [one] Una configuración
   *[other] { $count } configuraciones
}

watch-draft = Notificaciones, sin terminar
watch-draft-named = Notificaciones “{ $name }”, sin terminar
watch-draft-words = Las dejó el { $date }. Sus respuestas se conservan en este equipo, salvo los secretos y las direcciones que puedan contener uno: esos se escriben de nuevo.
watch-draft-address = A { $address }
watch-draft-continue = Continuar
watch-draft-discard = Descartar
watch-draft-discard-title = ¿Descartar estas notificaciones sin terminar?
watch-draft-discard-title-named = ¿Descartar “{ $name }”, sin terminar?
watch-draft-discard-words = Las dejó el { $date }. Se olvidan las respuestas que ha dado hasta ahora. Nada de lo configurado en Docusign cambia.

watch-here = Configurada desde este equipo el { $date }.
watch-elsewhere = No configurada desde este equipo.
watch-state-on = Activada
watch-state-paused = En pausa: los mensajes se retienen, y no se pierden
watch-state-off = Desactivada: esta configuración no avisa a nadie
watch-state-off-by = Desactivada, por { $by }: esta configuración no avisa a nadie
watch-address = A { $address }
watch-tells = Avisa de: { $events }
watch-tells-nothing = No nombra ningún evento, así que no avisa de nada.
watch-proofs = Cómo sabe el receptor que es Docusign: { $proofs }
watch-no-proof = El receptor no puede saber que un mensaje viene de Docusign: nada lo muestra.
watch-users = Sobres { $users }. Los mensajes llegan { $mode }.
watch-users-all = de todos
watch-users-chosen = { $count ->
    [one] de una persona elegida
   *[other] de { $count } personas elegidas
}
watch-users-except = { $count ->
    [one] de todos menos una persona
   *[other] de todos menos { $count } personas
}
watch-mode-sim = uno por uno
watch-mode-aggregate = agrupados
watch-mode-older = a la manera antigua
watch-nameless = Una configuración sin nombre
watch-name-with-id = { $name } ({ $id })
watch-pause = Pausar
watch-resume = Reanudar
watch-switch-off = Desactivar
watch-switch-on = Activar
watch-delete = Eliminar
watch-edit = Cambiar
watch-edit-elsewhere = Tiene algo por lo que aquí no pregunta ningún paso. Cámbiela en Docusign, o con “countersign connect update”.
watch-details = Como la tiene Docusign
watch-details-words = Sin contraseñas ni secretos: Docusign no los da.
watch-delete-title = ¿Eliminar “{ $name }”?
watch-delete-words = Se elimina en Docusign. A partir de entonces esta configuración no avisa a nadie de lo que pasa, y nada la trae de vuelta.
watch-switch-off-title = ¿Desactivar “{ $name }”?
watch-switch-off-asked = Entonces esta configuración no avisa a nadie de lo que pase a partir de ahora, tampoco más tarde.
watch-rather-pause = Para detenerla un tiempo, elija en su lugar “Pausar”. Entonces los mensajes se retienen y llegan más tarde.

watch-doing-pause = Pausando { $name }
watch-doing-resume = Reanudando { $name }
watch-doing-switch-off = Desactivando { $name }
watch-doing-switch-on = Activando { $name }
watch-doing-delete = Eliminando { $name }
watch-doing-restore = Dejando { $name } como estaba
watch-doing-make-anew = Creando de nuevo { $name }
watch-doing-forget = Olvidando { $name }
watch-done-pause = { $name } está en pausa
watch-done-pause-words = Los mensajes se retienen a partir de ahora, y no se pierden.
watch-done-resume = { $name } vuelve a enviar
watch-done-resume-words = Lo retenido llega la próxima vez que lo intente Docusign.
watch-done-switch-off = { $name } está desactivada
watch-done-switch-off-words = Esta configuración no avisa a nadie de lo que pase a partir de ahora, tampoco más tarde.
watch-done-switch-on = { $name } está activada
watch-done-switch-on-words = Se avisa de lo que pase a partir de ahora. De lo que pasó antes, no.
watch-done-delete = { $name } está eliminada
watch-done-restore = { $name } está como se configuró aquí
watch-done-make-anew = { $name } existe de nuevo
watch-done-make-anew-words = De lo que pasó entretanto no se avisa.
watch-done-forget = { $name } está olvidada
watch-done-forget-words = Ya no se busca.
watch-so-before = Ya era así; no se envió nada.
watch-outdated = Ya no está como se vio aquí
watch-outdated-now = No se cambió nada. Mire lo que hay ahora.
watch-secret-unknown = Tenía una contraseña o un secreto de cliente que no está guardado aquí
watch-secret-unknown-now = No se creó nada: habría quedado sin él. Configúrela de nuevo con el secreto.
watch-another = Existe otra configuración con ese nombre y esa dirección
watch-another-now = No se creó nada. Si es la correcta, olvide la que ya no existe.
watch-not-as-sent = Docusign aceptó el cambio, y no está como se envió
watch-not-as-sent-now = Mire en qué difiere, y pregunte al soporte de Docusign si sigue así.
watch-secret-missing = Sus ajustes de OAuth difieren, y su secreto no está guardado aquí
watch-secret-missing-now = No se cambió nada: Docusign acepta estos ajustes solo junto con el secreto de cliente. Configúrela de nuevo con el secreto.
watch-unsure-now = La respuesta no llegó, y volver a mirar no ayudó. Mire lo que hay; si no se hizo, hágalo otra vez.
watch-not-noted-now = Está hecho en Docusign. Hasta que se anote aquí, puede mostrarse como cambiado por otra persona; haga lo mismo otra vez, y se anota.

watch-drift = Ya no está como se configuró aquí
watch-missing = Aún falta algo
watch-gone = Ya no existe: se configuró aquí, y ya no está
watch-gone-words = Alguien la eliminó en Docusign. Enviaba a { $address }.
watch-gone-secret = Tenía una contraseña o un secreto de cliente que no está guardado aquí, así que no se puede crear de nuevo desde aquí.
watch-drift-off = Se desactivó, no desde aquí.
watch-drift-off-by = La desactivó { $by }.
watch-drift-off-now = Entretanto esta configuración no avisa a nadie de lo que pasa. Mire por qué y después actívela.
watch-drift-paused = Se puso en pausa, no desde aquí.
watch-drift-paused-now = Los mensajes se retienen hasta que se reanude.
watch-drift-no-key = Pide firmas, y la cuenta no tiene ninguna clave.
watch-drift-no-key-practice = Los mensajes llegan sin firmar hasta que tenga una.
watch-drift-no-key-now = Los mensajes llegan sin firmar hasta que tenga una. Créela aquí, o en Docusign en Admin, Integrations, Connect, Connect Keys.
watch-drift-events = Ya no avisa de: { $events }.
watch-drift-vocabulary = Avisa a la manera antigua de Docusign.
watch-drift-vocabulary-now = Los mensajes llegan en otra forma, que el receptor puede rechazar o interpretar mal.
watch-drift-address = Envía a { $is } y ya no a { $was }.
watch-drift-address-now = Si no conoce esa dirección, otra persona recibe lo que era para usted.
watch-drift-changed = Ha cambiado: { $fields }.
watch-keys-unseen = Pide firmas, y no se pudo ver si la cuenta tiene una clave.
watch-restore = Dejar como estaba
watch-compare = Qué cambiaría
watch-compare-lead = Solo cambia esto; todo lo demás se queda como está.
watch-difference = { $field }: ahora { $found }, después { $wanted }
watch-restore-now = Cambiarla
watch-leave-it = Dejarla así
watch-make-anew = Crearla de nuevo
watch-forget = Olvidarla
watch-field-name = Nombre
watch-field-address = Dirección
watch-field-on = Envía
watch-field-paused = En pausa
watch-field-users = Sobres de todos
watch-field-except = Todos menos las personas elegidas
watch-field-log = Registro
watch-field-acknowledgement = Se reenvía hasta que se confirme
watch-field-hmac = Firmas HMAC
watch-field-oauth = Token de OAuth
watch-field-partner = Gestionada por el socio
watch-field-certificate = Certificado de cliente
watch-field-mode = Cómo llegan los mensajes
watch-field-events = Eventos
watch-field-version = Forma de los mensajes
watch-field-data = Qué traen los mensajes
watch-field-chosen = Personas elegidas

watch-log-empty = No hay nada en el registro
watch-log-empty-words = Docusign registra lo que envían las configuraciones que tienen activado el registro, conserva los cien mensajes más nuevos, y cada uno quince días.
watch-log-note = Docusign conserva los cien mensajes más nuevos de las configuraciones que se registran, cada uno quince días. Su registro no nombra el evento.
watch-show-people = Mostrar personas y asuntos
watch-hide-people = Ocultar personas y asuntos
watch-failures = { $count ->
    [one] Un mensaje no llegó
   *[other] { $count } mensajes no llegaron
}
watch-failures-none = No falló ningún mensaje
watch-messages = { $count ->
    [one] Un mensaje en el registro
   *[other] { $count } mensajes en el registro
}
watch-arrived = Llegó
watch-failed = No llegó
watch-waiting = Espera a enviarse
watch-status-unknown = Desconocido
watch-line = { $state } · { $when }
watch-state-said = { $state } ({ $status })
watch-line-no-time = { $state } · hora desconocida
watch-line-name = De { $name }
watch-line-envelope = Sobre { $id }
watch-line-no-envelope = Docusign no dice qué sobre.
watch-line-status = Docusign dice: { $status }
watch-line-error = El motivo, en palabras de Docusign: { $error }
watch-line-tries = { $count ->
    [one] Se volvió a intentar una vez.
   *[other] Se volvió a intentar { $count } veces.
}
watch-line-next = Docusign lo intenta otra vez entre el { $earliest } y el { $latest }.
watch-line-next-unknown = No se sabe cuándo lo intenta Docusign otra vez.
watch-line-subject = Asunto: { $subject }
watch-line-sender = Remitente: { $sender }
