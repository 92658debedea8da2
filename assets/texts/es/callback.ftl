answer-page-name = Countersign
answer-page-title = { $heading } · Countersign

answer-page-received-heading = Se recibió su respuesta
answer-page-received-lead = Vuelva a Countersign. Ahora comprueba la respuesta y le dice qué viene después.
answer-page-received-aside = Puede cerrar esta pestaña.

answer-page-refused-heading = El inicio de sesión no se completó
answer-page-refused-lead = Vuelva a Countersign. Allí se muestra el motivo y qué puede hacer.
answer-page-refused-aside = Puede cerrar esta pestaña.

answer-page-stray-heading = Countersign no espera esta página
answer-page-stray-lead = No se tomó nada de ella. Si está iniciando sesión, vuelva a Countersign y siga lo que dice allí.
answer-page-stray-aside = Esto puede ocurrir con un marcador antiguo, una página recargada o un inicio de sesión que se empezó de nuevo.

answer-page-used-heading = Esta respuesta ya se recibió
answer-page-used-lead = Cuenta una sola vez. Vuelva a Countersign para ver cómo siguió.
answer-page-used-aside = Puede cerrar esta pestaña.

paste-empty = Aún no hay nada que pegar. Copie la dirección completa en su navegador y péguela aquí.
paste-not-an-address = Esto no es una dirección. Copie la línea completa de la barra de direcciones de su navegador.
paste-bare-code = Esto parece ser solo el código. Copie la dirección completa que lo rodea: el resto muestra que la respuesta es suya.
paste-part = Esto es solo una parte de la dirección. Cópiela toda, de la primera letra a la última.
paste-sign-in-link = Este es el enlace que empieza el inicio de sesión. Primero inicie sesión con él y luego copie la dirección de la página a la que llegue.
paste-other-address = Esta dirección es de otra página. La que necesita empieza por { $address }
paste-after-page = El navegador ya entregó esta respuesta, y el código ya no está en la dirección. Si Countersign sigue esperando, vuelva a iniciar sesión.
paste-no-answer = Esta dirección no trae ninguna respuesta. Cópiela después de iniciar sesión, de la página en la que terminó el navegador.
paste-no-state = Falta una parte de esta dirección. Cópiela toda, de la primera letra a la última.
paste-other-state = Esta respuesta es de otro inicio de sesión, quizá uno anterior. Vuelva a iniciar sesión y copie la dirección nueva.
paste-cut-short = Falta el final de esta dirección. Cópiela toda, hasta la última letra.
paste-trailing = Detrás de esta dirección hay algo que no forma parte de ella. Copie solo la dirección, de la primera letra a la última.
paste-twice = Esta dirección dice lo mismo dos veces. Cópiela otra vez de su navegador, y nada más.
paste-code-and-error = Esta dirección dice sí y no a la vez, lo que no puede ser. Vuelva a iniciar sesión y copie la dirección nueva.
paste-damaged = Una parte de esta dirección cambió en el camino. Cópiela otra vez de su navegador.

holder-windows-web-service = El servicio web propio de Windows (IIS)
