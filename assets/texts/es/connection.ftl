life-no-refresh-token = { $product } no recibió ningún token de actualización: nada de esto caduca por sí mismo.
life-unknown = No se sabe nada de cuándo caduca su token de actualización.
life-due = El token de actualización es válido hasta el { $date }. Ha pasado más de la mitad de ese tiempo: renuévelo aquí.
life-renewing = El { $date } empezó una renovación y no ha terminado. Si nada la está renovando ahora, se interrumpió: renuévela aquí.
life-ends = Caduca el { $date }, se haga lo que se haga: no se pidió el ámbito extended. Entonces alguien tendrá que iniciar sesión otra vez.
life-ended = El token de actualización caducó el { $date }. Alguien tiene que iniciar sesión otra vez.
life-dead = Docusign dejó de aceptar el token de actualización el { $date }. Alguien tiene que iniciar sesión otra vez.
life-renewed = Última renovación aquí: { $date }.
life-checked = Su token de acceso se aceptó por última vez el { $date }.

renew-dead = Docusign ya no acepta el token de actualización
renew-dead-now = Caducó, o alguien lo revocó o desactivó a la persona que dio su consentimiento, o se renovó otra copia de él. Elija “Volver a iniciar sesión” en la página de la conexión; su producto necesita después el nuevo token de actualización.
renew-wrong-secret = Docusign ya no acepta las claves
renew-wrong-secret-now = La clave secreta se eliminó o se reemplazó en Apps and Keys, o la aplicación. Elija “Cambiar clave secreta” en la página de la conexión, con una clave secreta que exista allí.
renew-refused = Docusign no renovó la conexión
renew-refused-now = Aquí no se cambió nada. Inténtelo más tarde; las palabras en “Detalles” ayudan a quien administre Docusign.
renew-unsure = La respuesta a la renovación no llegó
renew-unsure-now = Puede que Docusign haya renovado la conexión de todos modos: entonces el token de actualización guardado aquí quizá no sirva para nada. Inténtelo otra vez; si Docusign lo rechaza, elija “Volver a iniciar sesión” en la página de la conexión.
renew-busy = Otra ventana o tarea está ocupada con esta conexión
renew-busy-now = Aquí no se cambió nada. Inténtelo otra vez dentro de uno o dos minutos.
renew-unkept = Docusign renovó la conexión, y los tokens nuevos no se pudieron guardar
renew-unkept-now = No están en ningún otro lugar, solo en la ventana: arregle el llavero e inténtelo otra vez antes de cerrarla. El token de actualización anterior quizá ya no funcione.

check-needs-renewal = El token de acceso ha caducado
check-needs-renewal-now = Es válido ocho horas. Para comprobar la conexión, primero hay que renovarla.
check-renew-first = Renovar y comprobar
check-not-their-account = Docusign ya no lista la cuenta para esta persona
check-not-their-account-now = Alguien quitó a la persona de la cuenta, o la cerró. Pregunte a quien administre Docusign.
check-account-unusable = Docusign lista la cuenta, pero no se le puede hacer ninguna llamada
check-account-unusable-now = { $reason } La persona sigue perteneciendo a ella. Compruebe otra vez más tarde; si sigue así, pregunte a quien administre Docusign.

life-to-hand-over = { $product } aún tiene un token de actualización anterior, según lo que sabe este equipo. Copie el nuevo en sus ajustes.
life-values-to-hand-over = { $count ->
    [one] { $product } aún tiene un valor anterior, según lo que sabe este equipo: { $values }. Copie el nuevo en sus ajustes.
    [2] { $product } aún tiene valores anteriores, según lo que sabe este equipo: { $values }. Copie ambos en sus ajustes.
   *[other] { $product } aún tiene valores anteriores, según lo que sabe este equipo: { $values }. Copie los tres en sus ajustes.
}
life-practice-to-hand-over = Con valores reales, { $product } tendría ahora aún los anteriores: { $values }. Usted copiaría { $count ->
    [one] el nuevo
   *[other] los nuevos
} en sus ajustes.
home-to-hand-over = { $product } aún tiene valores anteriores, según lo que sabe este equipo. Ábrala para copiar los nuevos.
connection-renew = Renovar
connection-check = Comprobar ahora
connection-secret = Cambiar clave secreta
connection-renewing = Renovando
connection-renewing-words = Se piden tokens nuevos a Docusign. Los anteriores se quedan hasta que los nuevos estén guardados.
connection-product-renews = { $product } renueva esta conexión por sí mismo
connection-product-renews-words = Renovarla también aquí puede invalidar el token que tiene { $product }; usted tendría que poner el nuevo en sus ajustes.
connection-renew-anyway = Renovar igualmente
connection-leave-it = Dejarla así
connection-renewed = Renovada
connection-renewed-words = Los tokens nuevos están guardados, y se muestran abajo.
connection-renewed-by-another = Otra ventana o tarea acaba de renovarla
connection-checking = Comprobando
connection-call-person = Quién inició sesión, y la cuenta de la empresa
connection-call-account = Los datos de la cuenta
connection-call-users = Sus usuarios
connection-call-plan = Su plan
connection-name = Cómo la llama usted
connection-name-help = La distingue de otras del mismo producto. Puede quedar vacío.
connection-name-save = Guardar nombre
connection-name-long = Tiene más de 60 caracteres. Acórtelo.
connection-name-odd = Tiene caracteres que nadie puede ver, o más de una línea. Escríbalo de nuevo.
connection-name-not-saved = No se pudo guardar el nombre: { $reason }
connection-kept = Dónde se guarda
connection-kept-words = En el llavero de este equipo, bajo Countersign, en entradas que empiezan por { $entry }.

leave-key = La clave para firmas aún no está guardada
leave-key-words = Docusign está creando una clave, o el llavero no aceptó la que se creó. Docusign da una clave una sola vez: quien sale ahora quizá no la vea nunca. Quédese y cópiela primero.
leave-messages = { $count ->
    [one] Un mensaje no está en ningún archivo
   *[other] { $count } mensajes no están en ningún archivo
}
leave-messages-words = { $count ->
    [one] Está solo en esta ventana, y desaparece con la página. Ábralo para guardarlo.
   *[other] Están solo en esta ventana, y desaparecen con la página. Abra uno para guardarlo.
}
leave-oauth = Docusign aún no ha respondido
leave-oauth-words = Se le pidió configurar, cambiar o quitar OAuth en la cuenta. La ventana se cierra por sí misma cuando esté hecho; si Docusign lo rechaza, la página dice por qué. Si se cierra ahora, puede quedarse parada hasta que Docusign haya respondido: 45 segundos como máximo.
leave-at-work = { $count ->
    [one] Aún se está configurando una cuenta
   *[other] Aún se están configurando { $count } cuentas
}
leave-at-work-words = Lo que ha empezado se termina de todos modos. Quien sale ahora no ve el resultado, y las cuentas a las que no les ha llegado el turno se dejan como están. Configure entonces las notificaciones otra vez: lo que ya está bien no se toca.
leave-tokens = Los tokens nuevos aún no están guardados
leave-tokens-words = Hay una renovación en curso, o el llavero no aceptó lo que trajo. Quien sale ahora puede perder los tokens nuevos, y el token de actualización anterior quizá ya no funcione.

home-product-account = { $product } · { $account } · { $environment }

check-other-account = Esta no es la cuenta que tenía la conexión
check-other-account-words = Era para { $account }. Si sigue, esta se guarda como una conexión aparte, junto a aquella, que se queda como está.
check-another-than-before = Antes era { $typed }, y ahora inició sesión { $consented }: quizá el navegador aún conocía a esa persona. Para iniciar sesión como { $typed }, elija “Iniciar sesión como otra persona”. Si { $consented } es la persona correcta, elija “Es correcto”.

revoke-unsure = No se sabe si Docusign revocó el token
revoke-failed = Docusign no revocó el token
revoke-failed-now = No se quitó nada. Inténtelo otra vez; o quite la conexión sin revocar y revoque el consentimiento en Docusign: Manage Profile, Connected Apps, Revoke.
revoke-no-secrets = No se pudo obtener del llavero lo que hace falta para revocar
revoke-no-secrets-now = No se revocó nada, y no se quitó nada. Las palabras en “Detalles” dicen por qué.
revoke-not-removed = El token está revocado, y la conexión no se pudo quitar
revoke-not-removed-now = Ya no puede renovar nada. Arregle lo que dicen las palabras en “Detalles” y después quítela.

life-failed-calls = { $product } necesita probablemente leer { $calls }, y Docusign lo rechazó la última vez que se probó.
call-account = la cuenta
call-users = sus usuarios
call-plan = su plan de facturación
