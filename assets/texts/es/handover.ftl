handover-env-note = Hecho por Countersign. Contiene secretos: quien pueda leer este archivo puede usar la conexión.
handover-own-note = Escrito por Countersign, entero: lo que se cambie aquí no se lee. Contiene secretos: quien pueda leer este archivo puede usar la conexión.

handover-reminder-title = Renovar la conexión a Docusign de { $product }
handover-reminder-text =
    El token de actualización que { $product } usa para Docusign ({ $environment ->
        [production] Production
        [demo] Demo
       *[practice] Practice
    }, { $account }) es válido hasta el { $date }, salvo que se use antes.

    Abra Countersign, elija “Configurar una conexión nueva”, inicie sesión con las mismas claves y ponga el nuevo token de actualización en los ajustes de { $product }.

    Si { $product } lo ha estado renovando por sí mismo, no tiene que hacer nada.
handover-reminder-alarm = La conexión a Docusign de { $product } caduca el { $date }.
