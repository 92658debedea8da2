handover-env-note = Erstellt von Countersign. Enthält geheime Werte: Wer diese Datei lesen kann, kann die Verbindung benutzen.
handover-own-note = Geschrieben von Countersign, als Ganzes: Was hier geändert wird, wird nicht gelesen. Enthält geheime Werte: Wer diese Datei lesen kann, kann die Verbindung benutzen.
handover-reminder-title = Die Docusign-Verbindung von { $product } erneuern
handover-reminder-text =
    Das Refresh-Token, das { $product } für Docusign ({ $environment ->
        [production] Production
        [demo] Demo
       *[practice] Practice
    }, { $account }) benutzt, gilt bis zum { $date }, wenn es nicht vorher benutzt wird.

    Öffnen Sie Countersign, wählen Sie „Neue Verbindung einrichten“, melden Sie sich mit denselben Schlüsseln an und tragen Sie das neue Refresh-Token in die Einstellungen von { $product } ein.

    Wenn { $product } es von selbst erneuert hat, müssen Sie nichts tun.
handover-reminder-alarm = Die Docusign-Verbindung von { $product } endet am { $date }.
