receiver-section = Ausprobieren
receiver-section-words = Ein Empfänger auf diesem Computer spielt Ihren eigenen. Er zeigt, wie Nachrichten aussehen und ob sie nachweisen, dass sie von Docusign kommen.
receiver-open = Ausprobieren
receiver-question = Ausprobieren, wie Nachrichten aussehen
receiver-lead = Ein Empfänger auf diesem Computer spielt Ihren eigenen: Jede Nachricht wird angezeigt, wie sie kam, und danach beurteilt, was sie nachweisen muss.
receiver-reach = Docusign sendet nur an Adressen im Web und nicht an diesen Computer. Was hier ankommt, sendet Practice, „Erneut senden“ oder ein anderes Programm auf diesem Computer.
receiver-start = Starten
receiver-proves = Was eine Nachricht nachweisen muss
receiver-proves-words = Wie Sie es in Docusign eingerichtet haben. Ohne etwas davon werden Nachrichten angezeigt und nicht beurteilt.
receiver-hmac = Sie ist mit einem Schlüssel signiert (HMAC)
receiver-hmac-words = Docusign zeigt einen Schlüssel einmal, wenn er unter Connect, Connect Keys erzeugt wird.
receiver-key = Schlüssel
receiver-key-source = Welcher Schlüssel
receiver-key-kept = { $count ->
    [one] Der Connect-Schlüssel, der bei dieser Verbindung aufbewahrt ist
   *[other] Jeder der { $count } Connect-Schlüssel, die bei dieser Verbindung aufbewahrt sind
}
receiver-key-typed = Ein Schlüssel, den ich einfüge
receiver-keys-asking = Der Schlüsselbund wird nach Connect-Schlüsseln gefragt
receiver-keys-again = Erneut fragen
receiver-keys-making = Practice erzeugt einen Schlüssel
receiver-keys-none = Bei dieser Verbindung ist kein Connect-Schlüssel aufbewahrt. „Benachrichtigungen einrichten“ erzeugt einen und bewahrt ihn auf.
receiver-keys-none-practice = Bei dieser Verbindung ist kein Connect-Schlüssel aufbewahrt. Practice kann einen erzeugen, der bei ihr aufbewahrt wird und mit dem Practice von da an signiert.
receiver-keys-made = Practice hat einen Schlüssel erzeugt. Er ist bei dieser Verbindung aufbewahrt.
receiver-keys-make = Practice einen erzeugen lassen
receiver-authorization = Im Header Authorization
receiver-authorization-nothing = Nach nichts wird gesucht
receiver-authorization-basic = Benutzername und Passwort (HTTP Basic)
receiver-authorization-token = Ein Access-Token (OAuth)
receiver-user-name = Benutzername
receiver-password = Passwort
receiver-token = Access-Token
receiver-token-words = Es wird mit dem verglichen, das kommt. Um stattdessen einen Autorisierungsserver fragen zu lassen, verwenden Sie „countersign connect receive --introspect“.
receiver-port = Port
receiver-port-words = Leer lassen, um einen freien zu nehmen.
receiver-missing-key = Schlüssel hier einfügen.
receiver-missing-user-name = Benutzernamen hier eingeben.
receiver-missing-password = Passwort hier eingeben.
receiver-missing-token = Access-Token hier einfügen.
receiver-colon = Ein Benutzername darf keinen Doppelpunkt haben.
receiver-no-port = Ein Port ist eine Zahl von 1 bis 65535.
receiver-opening = Der Empfänger startet
receiver-code = Code für Ihren eigenen Empfänger
receiver-code-words = Ein kleines Programm, das Nachrichten mit richtiger Signatur (HMAC) annimmt und keine anderen: als Anfang für Ihren Empfänger oder zum Vergleichen. Wie es gestartet wird, steht an seinem Anfang. Es enthält keine geheimen Werte.
receiver-code-language = In welcher Sprache
receiver-code-python = Python
receiver-code-javascript = JavaScript (Node.js)
receiver-code-csharp = C# (.NET)
receiver-code-java = Java
receiver-code-php = PHP
receiver-code-save = Als Datei speichern
receiver-port-held = Port { $port } ist nicht zu bekommen
receiver-port-held-now = Vielleicht hat ihn ein anderes Programm. Lassen Sie den Port leer, um einen freien zu nehmen, oder geben Sie einen anderen ein.
receiver-no-port-free = Es ist kein Port zu bekommen
receiver-no-port-free-now = Das System gibt Countersign auf diesem Computer keinen Port. „Details“ sagt, warum.
receiver-no-certificate = Es konnte kein Zertifikat erstellt werden
receiver-no-certificate-now = „Details“ sagt, warum.
receiver-no-wire = Der Empfänger konnte nicht gestartet werden
receiver-no-wire-now = Countersign kann das Netzwerk dieses Computers nicht verwenden. „Details“ sagt, warum.
receiver-open-question = Der Empfänger lauscht
receiver-open-lead = Nachrichten werden hier angezeigt, bis Sie diese Seite verlassen.
receiver-address = Adresse
receiver-address-words = Jeder Pfad dahinter wird auch angenommen.
receiver-stop = Anhalten
receiver-stopped = Der Empfänger hat angehalten. Was ankam, steht unten, bis Sie diese Seite verlassen.
receiver-closing = Der Empfänger hält an
receiver-expects = Eine Nachricht muss nachweisen: { $proofs }
receiver-expects-hmac = Signatur
receiver-expects-basic = Benutzername und Passwort
receiver-expects-token = Access-Token
receiver-expects-nothing = Es wurde nicht angegeben, was eine Nachricht nachweisen muss: Jede wird angenommen.
receiver-send-now = Jetzt eine senden
receiver-send-now-words = Practice sendet, was Docusign sendet, wenn ein Umschlag abgeschlossen ist. Für einen Moment hat sein Konto eine Konfiguration „Ausprobieren“ mit dieser Adresse.
receiver-send-now-signed = Practice sendet, was Docusign sendet, wenn ein Umschlag abgeschlossen ist, signiert mit den Schlüsseln seines Kontos. Für einen Moment hat das Konto eine Konfiguration „Ausprobieren“ mit dieser Adresse.
receiver-send-now-others = Was sonst beim Konto eingerichtet ist, hört auch von diesem Umschlag.
receiver-practice-not-seen = Dass Practice sie sendet, war nicht zu sehen. Versuchen Sie es erneut.
receiver-practice-no-key = Das Konto hat in Practice keinen Connect-Schlüssel, also ließ sich nichts signieren, und nichts wurde gesendet. Halten Sie den Empfänger an: Neben „Sie ist mit einem Schlüssel signiert“ kann Practice angewiesen werden, einen zu erzeugen.
receiver-none-yet = Es kam noch keine Nachricht.
receiver-count = { $count ->
    [one] Eine Nachricht
   *[other] { $count } Nachrichten
}
receiver-remove-all = Alle entfernen
receiver-line = { $event }: { $verdict }
receiver-line-when = { $when }, { $size }
receiver-line-envelope = Umschlag { $id }
receiver-bytes = { $bytes ->
    [one] ein Byte
   *[other] { $bytes } Bytes
}
receiver-kilobytes = { $kilobytes } KB
receiver-megabytes = { $megabytes },{ $tenth } MB
receiver-signature = { $state ->
    [accepted] Signatur richtig
    [missing] Keine Signatur
   *[wrong] Signatur falsch
}
receiver-login = { $state ->
    [accepted] Benutzername und Passwort richtig
    [missing] Kein Benutzername und Passwort
    [wrong] Benutzername oder Passwort falsch
   *[other] Benutzername und Passwort nicht beurteilt
}
receiver-token-state = { $state ->
    [accepted] Access-Token richtig
    [missing] Kein Access-Token
    [wrong] Access-Token falsch
   *[other] Access-Token nicht beurteilt
}
receiver-certificate-state = { $state ->
    [accepted] Client-Zertifikat richtig
    [missing] Kein Client-Zertifikat
    [wrong] Client-Zertifikat falsch
   *[other] Client-Zertifikat nicht beurteilt
}
receiver-not-judged = Nicht beurteilt
receiver-see = Öffnen
receiver-see-name = Öffnen: Nachricht { $number }
receiver-refused-line = { $when }: { $why }
receiver-no-room = { $when }: Eine Nachricht wurde nicht behalten und ihr Absender gebeten, wiederzukommen (503): Es ist kein Platz für mehr. Entfernen Sie Nachrichten, die Sie nicht brauchen.
receiver-message-question = { $event }
receiver-message-no-event = Eine Nachricht, die kein Ereignis nennt
receiver-message-lead = { $when }, { $size }, gesendet an { $target }. Sie wurde mit { $status } beantwortet: { $verdict }.
receiver-message-proved = Sie wies nach, was sie muss
receiver-message-not-proved = Sie wies nicht nach, was sie muss
receiver-message-not-judged = Es wurde nicht angegeben, was sie nachweisen muss.
receiver-message-envelope = Umschlag
receiver-message-headers = Header
receiver-header = { $name }: { $value }
receiver-header-secret = (ein geheimer Wert; er steht in der gespeicherten Datei)
receiver-message-body = Body
receiver-body-empty = Sie hat keinen Body.
receiver-body-hidden = Dieser Body ist kein JSON, also ist nicht bekannt, wo Personen und Betreffe darin stehen. Er ist ganz verborgen.
receiver-body-part-hidden = Was von Personen handeln kann, ist verborgen.
receiver-body-cut = Das ist sein erster Teil; lange Texte sind gekürzt. Die gespeicherte Datei hat alles davon, Byte für Byte.
receiver-save = Als Datei speichern
receiver-save-words = Die Datei enthält die ganze Nachricht, mit Personen und vielleicht einem Passwort, und ist nur für Sie lesbar. „countersign connect send“ nimmt sie.
receiver-remove = Entfernen
receiver-again = Noch einmal senden
receiver-to = Adresse auf diesem Computer
receiver-to-words = Zum Beispiel http://127.0.0.1:8080/docusign. Sie wird gesendet, wie sie kam, Byte für Byte.
receiver-send = Erneut senden
receiver-sent-success = Sie wurde angenommen
receiver-sent-failure = Sie wurde nicht angenommen
receiver-broken-off = Es kam keine Rückmeldung. Versuchen Sie es erneut.
receiver-to-not-http = Die Adresse muss mit http:// beginnen und einen Port nennen.
receiver-to-elsewhere = Nachrichten werden nur an diesen Computer gesendet: 127.0.0.1, [::1] oder localhost.
receiver-to-no-port = Die Adresse muss einen Port nennen, wie http://127.0.0.1:8080/.
receiver-to-path = Was hinter dem Port steht, ist kein Pfad.
