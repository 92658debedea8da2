cli-connect-resend = Hace que se reenvíen mensajes: de un fallo, de todos los fallos o de un período; antes se cuentan, y sin pasar de lo que Docusign acepta por hora. Si se inicia otra vez, sigue donde estaba
cli-resend-failure = El id de un fallo, o de su sobre
cli-resend-all = Todo lo que falló y aún figura en la lista
cli-resend-from = Todos los sobres cuyo estado cambió desde este día, hayan fallado o no sus mensajes
cli-resend-to = Hasta este día
cli-resend-configuration = La configuración que dice adónde van los mensajes de un período y qué contienen
cli-resend-file = Lo mismo como archivo, con su contraseña o su secreto de cliente: Docusign no los devuelve a nadie
cli-resend-unsure = Sobres de los que no se sabe si se pidieron a Docusign: pedirlos otra vez, u omitirlos
cli-resend-drop = Descarta otro reenvío que se empezó y no está hecho

cmd-resend-nothing = No hay nada que reenviar.
cmd-resend-sure = { $name }: ¿hacer que se reenvíen los mensajes de { $count ->
    [one] un sobre
   *[other] { $count } sobres
}?{ $hours ->
    [0] {""}
    [one] {" "}Tarda más de una hora.
   *[other] {" "}Tarda más de { $hours } horas.
} [y/N]
cmd-resend-go-on = { $name }: ¿seguir con lo que se empezó? { $count ->
    [one] Queda un sobre
   *[other] Quedan { $count } sobres
}.{ $hours ->
    [0] {""}
    [one] {" "}Tarda más de una hora.
   *[other] {" "}Tarda más de { $hours } horas.
} [y/N]
cmd-resend-not-asked = No se envió nada. { $count ->
    [one] Es un sobre.
   *[other] Son { $count } sobres.
} Añada --yes para que se envíen sin que se pregunte.
cmd-resend-unsure = No se sabe si a { $who } { $count ->
    [one] se le había pedido un sobre
   *[other] se le habían pedido { $count } sobres
} cuando esto se interrumpió. Añada “--unsure again” para pedirlos otra vez, lo que no importa a un receptor que reconoce los mensajes repetidos, o “--unsure skip” para omitirlos.
cmd-resend-progress = { $done } de { $count }
cmd-resend-waits = { $who } acepta solo cierto número por hora. Sigue a las { $time }; si se termina antes, sigue cuando se inicie otra vez.
cmd-resend-results = { $who } dice en qué quedó en: { $place }
cmd-resend-done = Pedidos: { $asked }. Rechazados: { $refused }. Quedan: { $left }. El registro dice si llegan.

resend-by-docusign = Docusign
resend-not-there = { $who } no tiene en la lista ese fallo
resend-not-there-now = Quizá se envió entretanto. “countersign connect logs” muestra lo que hay en la lista.
resend-no-envelope = { $who } no dice de qué sobre es este fallo
resend-no-envelope-now = No se puede pedir por separado. Reenvíe un período, o espere a que { $who } lo intente.
resend-secret = La configuración tiene una contraseña o un secreto de cliente propios, que { $who } no devuelve a nadie
resend-secret-now = Indique la configuración con ello como archivo, con --file.
resend-backwards = El último día es anterior al primero
resend-backwards-now = Indique con --from el primer día, y con --to el último.
resend-many = El período tiene más sobres de los que Countersign pide de una vez
resend-many-now = No se envió nada. Reenvíe un período más corto, y después el siguiente.
resend-unfinished = Se empezó otro reenvío y no está hecho: { $which }, del que { $left ->
    [one] queda un sobre
   *[other] quedan { $left } sobres
}
resend-unfinished-now = Inicie ese otra vez y sigue, o añada --drop-other para dejarlo así.
resend-wish-failure = el fallo { $id }
resend-wish-all = todos los fallos
resend-wish-period = del { $from } al { $to }, como dice { $configuration }
resend-at-work = Otra ventana u otro comando está reenviando para esta conexión ahora mismo
resend-at-work-now = Espere hasta que termine.
resend-unsure = No se sabe si { $who } aceptó la última petición
resend-unsure-now = Lo que se pidió antes está anotado. Inícielo otra vez: entonces pregunta qué hacer con los que son inciertos.
resend-record = No se pudo leer o escribir hasta dónde llegó
resend-record-now = Los detalles nombran el archivo. Sin él, podrían enviarse mensajes dos veces.

resend-all-button = Reenviar todo
resend-button = Reenviar
resend-one-name = Reenviar: sobre { $envelope }
resend-period-button = Reenviar un período
resend-period-title = Reenviar un período
resend-period-lead = Todos los mensajes sobre sobres cuyo estado cambió entre dos días, ambos incluidos, hayan llegado o no. Su receptor recibe por segunda vez los que llegaron.
resend-period-which = Según qué configuración
resend-period-which-missing = Elija la configuración que dice adónde van los mensajes.
resend-period-none = Un período se reenvía según una configuración, y esta cuenta no tiene ninguna.
resend-period-from = Primer día
resend-period-to = Último día
resend-period-hint = Año, mes, día: 2026-11-20
resend-period-no-day = Un día se escribe como 2026-11-20.
resend-period-backwards = El último día es anterior al primero.
resend-count-button = Contarlos
resend-counting = Contando lo que se enviaría
resend-title = ¿Hacer que se reenvíen los mensajes de { $count ->
    [one] un sobre
   *[other] { $count } sobres
}?
resend-go-on-title = ¿Seguir con lo que se empezó? { $count ->
    [one] Queda un sobre
   *[other] Quedan { $count } sobres
}
resend-words = { $who } los envía adonde tenían que ir. Lo que llegó antes llega otra vez.{ $hours ->
    [0] {""}
    [one] {" "}{ $who } acepta solo cierto número por hora: esto tarda más de una hora.
   *[other] {" "}{ $who } acepta solo cierto número por hora: esto tarda más de { $hours } horas.
}
resend-unsure-count = Cuando esto se interrumpió, no se vio si a { $who } { $unsure ->
    [one] se le había pedido un sobre
   *[other] se le habían pedido { $unsure } sobres
}.
resend-unsure-again = Enviar todos
resend-unsure-skip = Omitir esos
resend-leave = No enviar
resend-close = Cerrar
resend-running = Pidiendo { $count ->
    [one] un sobre
   *[other] { $count } sobres
}
resend-running-words = Cada paso se anota: si la ventana se cierra, sigue desde ahí.
resend-done = { $asked ->
    [one] Se pidió un sobre
   *[other] Se pidieron { $asked } sobres
}
resend-done-in-part = { $asked ->
    [0] { $who } no acepta más por ahora
    [one] Se pidió un sobre, y hay más
   *[other] Se pidieron { $asked } sobres, y hay más
}
resend-done-refused = { $asked ->
    [one] Se pidió un sobre
   *[other] Se pidieron { $asked } sobres
}; { $who } rechazó { $refused ->
    [one] uno
   *[other] { $refused }
}
resend-refused-unsaid = { $who } no dijo por qué.
resend-results = Qué fue de cada uno se puede leer con la API de { $who }: { $place }
resend-of-period = Del { $from } al { $to }, enviado como dice “{ $configuration }”.
resend-waits = { $left ->
    [one] Queda un sobre
   *[other] Quedan { $left } sobres
}. { $who } acepta solo cierto número por hora: a partir de las { $time }, pulse “Seguir”.
resend-log-says = El registro dice si llegan: “Volver a mirar” lo lee.
resend-go-on = Seguir
resend-go-on-that = Seguir con ese
resend-drop-other = Descartarlo y enviar este
resend-not-there-window = Quizá se envió entretanto. “Volver a mirar” muestra lo que hay en la lista.
resend-secret-window = El comando “countersign connect resend” acepta la configuración de un archivo, con su secreto dentro.
resend-unfinished-window = Sigue donde estaba, o se descarta.
resend-unsure-window = Lo que se pidió antes está anotado. Siga: entonces se pregunta qué hacer con esos.
resend-broken-off = No se supo nada de ello. Lo que se pidió está anotado: reenvíe otra vez, y sigue.
