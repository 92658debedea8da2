carry-over = Transferir
carry-over-all = Transferir todas
carry-title = Llevarla a otro equipo
carry-title-words = En un archivo que solo se abre con una frase de contraseña, con las claves de Connect que se guardan con ella. Aquí no cambia nada por ello.
carry-question = ¿Transferir esta conexión?
carry-question-all = ¿Transferir sus conexiones?
carry-lead = { $name } pasa, con las claves de Connect que se guardan con ella, a un archivo que solo se abre con una frase de contraseña. Countersign lo abre en el otro equipo.
carry-lead-all = Las { $count } conexiones pasan, con las claves de Connect que se guardan con ellas, a un único archivo que solo se abre con una frase de contraseña. Countersign lo abre en el otro equipo.
carry-save = Guardar archivo
carry-choosing-place = Elija un lugar para el archivo
carry-writing = Escribiendo el archivo
carry-writing-words = Primero se piden los valores al llavero. Tarda unos segundos.
carry-failed = No se guardó nada
carry-written-question = El archivo está listo
carry-written-lead = En este equipo no ha cambiado nada.
carry-written = { $count ->
    [one] La conexión está en el archivo
   *[other] { $count } conexiones están en el archivo
}
carry-written-words = Solo se abre con la frase de contraseña: lleve ambos al otro equipo por caminos distintos. El archivo está aquí:
carry-left-out = No están en el archivo: { $names }
carry-left-out-words = El llavero de este equipo ya no tiene los valores. Configúrelas de nuevo.
carry-keys = { $count ->
    [one] La clave de Connect que se guardaba con ella también está en el archivo.
   *[other] Las { $count } claves de Connect que se guardaban aquí también están en el archivo.
}
carry-no-set-up = Lo que Countersign recuerda de las notificaciones configuradas aquí no está en el archivo: habría resultado demasiado grande para abrirse. El otro equipo dice de ellas que no se configuraron allí.
carry-there = En el otro equipo
carry-there-words = Elija allí “Abrir un archivo”. Se le pregunta cuál de estas opciones es:
carry-move = “Mover aquí”: solo el otro equipo tendrá lo que hay en el archivo. Cuando esté guardado allí, elija “Quitar” en este equipo y elimine el archivo. Hasta entonces, este equipo lo conserva y sigue renovando lo que renueva: cada uno puede invalidar los tokens del otro.
carry-copy = “Copiar aquí”: ambos equipos lo tendrán. Renueve cada conexión solo en uno de ellos: una renovación trae un token de actualización nuevo y puede invalidar el que tiene el otro equipo.
