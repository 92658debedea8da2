show-in-folder = Mostrar en la carpeta
folder-not-shown = No se pudo abrir ningún administrador de archivos. Vaya usted a esa carpeta.
home-opening-answer = Buscando la configuración que espera esta respuesta
arrived-title = { $count ->
    [one] { $product } está guardado aquí
   *[other] { $count } conexiones están guardadas aquí
}
arrived-moved = { $count ->
    [one] Ahora quítela en el otro equipo y elimine el archivo en el que llegó. El archivo está aquí:
   *[other] Ahora quítelas en el otro equipo y elimine el archivo en el que llegaron. El archivo está aquí:
}
arrived-copied = { $count ->
    [one] Renuévela solo en uno de los dos equipos. Cuando ya no necesite el archivo en el que llegó, elimínelo. Está aquí:
   *[other] Renueve cada una solo en uno de los dos equipos. Cuando ya no necesite el archivo en el que llegaron, elimínelo. Está aquí:
}

opened-locked-question = Abrir la copia
opened-locked-lead = { $file } está protegido con la frase de contraseña que se eligió al guardarlo.
opened-passphrase-help = Como se escribió o se propuso entonces. Sin ella, nadie puede abrir el archivo.
opened-open = Abrir
opened-trying = Probando la frase de contraseña
opened-trying-words = Tarda uno o dos segundos, para que adivinarla lleve mucho tiempo.
opened-question = ¿Conservar esta conexión aquí?
opened-lead = Esto es lo que contiene { $file }. Nada cambia hasta que elija “Conservar”.
opened-left-question = Esta conexión ya está aquí
opened-left-lead = Esto es lo que contiene { $file }.
opened-claim = Es lo que dice el propio archivo: no se preguntó a Docusign. Consérvela solo si sabe quién hizo el archivo.
opened-keep = Conservar
opened-done = Listo
opened-comparing = Comparándola con lo que hay guardado aquí
opened-added = Se añadirá
opened-added-words = No hay ninguna igual en este equipo.
opened-left = Se queda como está
opened-left-words = El archivo y el llavero de este equipo contienen lo mismo, hasta el último token.
opened-replaces = Reemplazará a la que está guardada aquí
opened-replaces-newer = Reemplazaría a una más nueva
opened-newer = Para el mismo producto, la misma cuenta ({ $account }) y la misma clave. En el archivo está la más nueva: su consentimiento es del { $file }; el de la que está aquí, del { $here }.
opened-newer-token = Ambas vienen de un mismo consentimiento; los tokens del archivo son los más nuevos.
opened-older = Para el mismo producto, la misma cuenta ({ $account }) y la misma clave. En el archivo, el consentimiento es del { $file }; el de la que está aquí es más nuevo, del { $here }. Reemplácela solo si la que está aquí ya no funciona.
opened-older-token = Ambas vienen de un mismo consentimiento, y los tokens guardados aquí son los más nuevos: los del archivo pueden haber caducado. Reemplácela solo si la que está aquí ya no funciona.
opened-other = Para el mismo producto, la misma cuenta ({ $account }) y la misma clave, y de las mismas fechas; pero la clave secreta o los tokens difieren. Cuál funciona, Countersign no puede saberlo.
opened-brings-back = Traerá de vuelta lo que perdió el llavero
opened-brings-back-words = La conexión figura en la lista aquí, y el llavero ya no tiene sus valores.
opened-not-compared = No se pudo ver si es la misma, más nueva o más antigua: { $why }.
opened-keys = La misma está guardada aquí; se añadirán las claves de Connect
opened-keys-words = El archivo y el llavero de este equipo contienen lo mismo, hasta el último token. Las claves de Connect que aún no están aquí se guardan junto a ella.
opened-along = { $count ->
    [one] La clave de Connect que se guardaba con ella, con la que se firman las notificaciones, está en el archivo y se guarda también aquí.
   *[other] Las { $count } claves de Connect que se guardaban con ella, con las que se firman las notificaciones, están en el archivo y se guardan también aquí.
}
opened-along-left-out = { $count ->
    [one] Hay sitio para dos claves de Connect: las más nuevas de aquí y del archivo. Una clave anterior no se guarda.
   *[other] Hay sitio para dos claves de Connect: las más nuevas de aquí y del archivo. { $count } claves anteriores no se guardan.
}
opened-way = ¿Y en el otro equipo?
opened-way-missing = Diga primero qué será de ella en el otro equipo.
opened-move = Mover aquí
opened-move-words = Solo este equipo la tendrá. Cuando esté guardada, quítela en el otro y elimine el archivo: Countersign no puede hacerlo por usted. Hasta entonces, el otro sigue renovando lo que renueva, y cada uno puede invalidar los tokens del otro.
opened-copy = Copiar aquí
opened-copy-words = Ambos equipos la tendrán. Renueve cada conexión solo en uno de ellos: una renovación trae un token de actualización nuevo y puede invalidar el que tiene el otro equipo.

unlock-missing = Escriba la frase de contraseña.
unlock-wrong = Esta no es la frase de contraseña de este archivo. Las mayúsculas y los espacios cuentan.
unlock-broken-off = La prueba se interrumpió. Elija “Abrir” otra vez.
unlock-too-much-work = Abrir este archivo exigiría más memoria de lo razonable
unlock-too-much-work-now = Ningún archivo de Countersign lo hace. No se intentó. No use el archivo; abra otra copia.
unlock-no-connection = No hay ninguna conexión en este archivo
unlock-no-connection-now = La frase de contraseña es correcta, pero lo que abre no es de Countersign, o se cambió. Abra otro archivo.

opened-question-several = ¿Conservar estas conexiones aquí?
opened-lead-several = { $file } contiene { $count } conexiones. Nada cambia hasta que elija “Conservar”.
opened-left-question-several = Estas conexiones ya están aquí
opened-claim-several = Es lo que dice el propio archivo: no se preguntó a Docusign. Consérvelas solo si sabe quién hizo el archivo.
opened-summary = Por añadir: { $added }. Por reemplazar a una guardada aquí: { $replaced }. Ya aquí: { $left }.
opened-ticked = Se conservan las marcadas. No está marcado lo que ocuparía el lugar de una que quizá aún funcione; márquelo si lo quiere igualmente.
opened-none-taken = Marque al menos una.
opened-is-kept = Está guardada
opened-keeping-several = Guardando { $number } de { $count }
opened-kept-so-far = { $kept } de { $count } están guardadas. “Conservar” sigue con el resto.

file-none-of-ours = No es un archivo de Countersign
file-none-of-ours-now = Countersign abre solicitudes, respuestas y las copias que guardó: protegidas con una frase de contraseña, JSON o .env. Busque uno de esos.
file-damaged = El archivo se dañó
file-damaged-now = Falta una parte de él o se cambió. Pídalo otra vez, como archivo adjunto, o abra otra copia.
copy-unsound = Esa copia de una conexión se cambió o se dañó
copy-unsound-now = No se usa nada de ella. Abra otra copia, o configure la conexión de nuevo.
env-without-head = Ese .env no dice para qué es
env-without-head-now = Lo escribió un Countersign anterior, o alguien lo compuso. Abra en su lugar la copia de la conexión como JSON o protegida con una frase de contraseña, o configure la conexión de nuevo con las claves que contiene.
request-unsound = La solicitud contiene algo que no puede ser
request-unsound-now = Puede haberse cambiado en el camino. Pida el archivo otra vez.
answer-not-waited-for = Ninguna configuración espera aquí esa respuesta
answer-not-waited-for-now = Una respuesta se abre en el equipo de la persona que hizo la solicitud, con su usuario allí. Si fue aquí, la configuración se terminó o se quitó, o la respuesta es a otra solicitud: haga una nueva y pida una respuesta a esa.
answer-is-copy = Es una copia de una conexión, no una respuesta
answer-is-copy-now = No necesita ninguna solicitud. Salga de esta configuración y elija “Abrir un archivo” en “Sus conexiones”.
opened-called = Aquí se llama “{ $name }”.
