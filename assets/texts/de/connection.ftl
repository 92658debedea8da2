life-no-refresh-token = { $product } hat kein Refresh-Token bekommen: Nichts davon läuft von selbst ab.
life-unknown = Wann das Refresh-Token abläuft, ist nicht bekannt.
life-due = Das Refresh-Token gilt bis zum { $date }. Mehr als die Hälfte dieser Zeit ist vorbei: Erneuern Sie es hier.
life-renewing = Eine Erneuerung wurde am { $date } begonnen und ist nicht beendet. Wenn es jetzt nichts erneuert, wurde sie abgebrochen: Erneuern Sie es hier.
life-ends = Es läuft am { $date } ab, was immer man tut: Der Scope extended wurde nicht verlangt. Dann muss sich jemand erneut anmelden.
life-ended = Das Refresh-Token ist am { $date } abgelaufen. Jemand muss sich erneut anmelden.
life-dead = Docusign nahm das Refresh-Token am { $date } nicht mehr an. Jemand muss sich erneut anmelden.
life-renewed = Zuletzt hier erneuert am { $date }.
life-checked = Das Access-Token wurde zuletzt am { $date } angenommen.
renew-dead = Docusign nimmt das Refresh-Token nicht mehr an
renew-dead-now = Es ist abgelaufen, oder jemand hat es widerrufen oder die Person deaktiviert, die zugestimmt hat, oder eine andere Kopie davon wurde erneuert. Wählen Sie auf der Seite der Verbindung „Erneut anmelden“; Ihr Produkt braucht dann das neue Refresh-Token.
renew-wrong-secret = Docusign nimmt die Schlüssel nicht mehr an
renew-wrong-secret-now = Der geheime Schlüssel wurde in Apps and Keys gelöscht oder ersetzt, oder die App. Wählen Sie auf der Seite der Verbindung „Secret ändern“, mit einem Secret, das es dort gibt.
renew-refused = Docusign hat die Verbindung nicht erneuert
renew-refused-now = Hier wurde nichts geändert. Versuchen Sie es später erneut; der Text unter „Details“ hilft dem, der Docusign verwaltet.
renew-unsure = Die Antwort auf die Erneuerung kam nicht durch
renew-unsure-now = Docusign hat die Verbindung vielleicht trotzdem erneuert: Dann kann das hier aufbewahrte Refresh-Token wertlos sein. Versuchen Sie es erneut; lehnt Docusign es ab, wählen Sie auf der Seite der Verbindung „Erneut anmelden“.
renew-busy = Ein anderes Fenster oder eine Aufgabe arbeitet an dieser Verbindung
renew-busy-now = Hier wurde nichts geändert. Versuchen Sie es in ein, zwei Minuten erneut.
renew-unkept = Docusign hat die Verbindung erneuert, und die neuen Tokens konnten nicht aufbewahrt werden
renew-unkept-now = Sie sind nirgends sonst: Kümmern Sie sich im Fenster um den Schlüsselbund und versuchen Sie es dann erneut, bevor Sie es schließen. Das alte Refresh-Token funktioniert vielleicht nicht mehr.
check-needs-renewal = Das Access-Token ist abgelaufen
check-needs-renewal-now = Es gilt acht Stunden. Um die Verbindung zu prüfen, muss sie erst erneuert werden.
check-renew-first = Erneuern, dann prüfen
check-not-their-account = Docusign führt das Konto bei dieser Person nicht mehr auf
check-not-their-account-now = Jemand hat die Person aus dem Konto entfernt oder es geschlossen. Fragen Sie den, der Docusign verwaltet.
check-account-unusable = Docusign führt das Konto auf, aber es lässt sich nicht aufrufen
check-account-unusable-now = { $reason } Die Person gehört noch dazu. Prüfen Sie später erneut; bleibt es so, fragen Sie den, der Docusign verwaltet.
life-to-hand-over = { $product } hat noch ein älteres Refresh-Token, soweit dieser Computer weiß. Kopieren Sie das neue in seine Einstellungen.
life-values-to-hand-over = { $count ->
    [one] { $product } hat noch einen älteren Wert, soweit dieser Computer weiß: { $values }. Kopieren Sie den neuen in seine Einstellungen.
    [2] { $product } hat noch ältere Werte, soweit dieser Computer weiß: { $values }. Kopieren Sie beide in seine Einstellungen.
   *[other] { $product } hat noch ältere Werte, soweit dieser Computer weiß: { $values }. Kopieren Sie alle drei in seine Einstellungen.
}
life-practice-to-hand-over = Bei echten Werten hätte { $product } jetzt noch ältere: { $values }. Sie würden { $count ->
    [one] den neuen
   *[other] die neuen
} in seine Einstellungen kopieren.
home-to-hand-over = { $product } hat noch ältere Werte, soweit dieser Computer weiß. Öffnen Sie die Verbindung, um die neuen zu kopieren.
connection-renew = Erneuern
connection-check = Jetzt prüfen
connection-secret = Secret ändern
connection-renewing = Wird erneuert
connection-renewing-words = Docusign wird um neue Tokens gebeten. Die alten bleiben, bis die neuen aufbewahrt sind.
connection-product-renews = { $product } erneuert diese Verbindung selbst
connection-product-renews-words = Wird sie auch hier erneuert, kann das das Token beenden, das { $product } hat; Sie müssten das neue in seine Einstellungen eintragen.
connection-renew-anyway = Trotzdem erneuern
connection-leave-it = So lassen
connection-renewed = Erneuert
connection-renewed-words = Die neuen Tokens sind aufbewahrt und unten angezeigt.
connection-renewed-by-another = Ein anderes Fenster oder eine Aufgabe hat sie eben erneuert
connection-checking = Wird geprüft
connection-call-person = Wer angemeldet ist, und das Firmenkonto
connection-call-account = Die Angaben zum Konto
connection-call-users = Seine Benutzer
connection-call-plan = Sein Tarif
connection-name = Wie Sie sie nennen
connection-name-help = Unterscheidet sie von anderen desselben Produkts. Darf leer bleiben.
connection-name-save = Namen speichern
connection-name-long = Das ist länger als 60 Zeichen. Kürzen Sie es.
connection-name-odd = Das hat unsichtbare Zeichen oder mehr als eine Zeile. Tippen Sie es neu.
connection-name-not-saved = Der Name konnte nicht gespeichert werden: { $reason }
connection-kept = Wo sie aufbewahrt ist
connection-kept-words = Im Schlüsselbund dieses Computers, unter Countersign, in Einträgen, die mit { $entry } beginnen.
leave-key = Der Schlüssel für Signaturen ist noch nicht aufbewahrt
leave-key-words = Docusign erzeugt gerade einen Schlüssel, oder der Schlüsselbund nahm den erzeugten nicht an. Docusign gibt einen Schlüssel einmal: Wer jetzt geht, sieht ihn vielleicht nie. Bleiben Sie und kopieren Sie ihn zuerst.
leave-messages = { $count ->
    [one] Eine Nachricht ist in keiner Datei
   *[other] { $count } Nachrichten sind in keiner Datei
}
leave-messages-words = { $count ->
    [one] Sie ist nur in diesem Fenster und geht mit der Seite. Öffnen Sie sie, um sie zu speichern.
   *[other] Sie sind nur in diesem Fenster und gehen mit der Seite. Öffnen Sie eine, um sie zu speichern.
}
leave-oauth = Docusign hat noch nicht geantwortet
leave-oauth-words = Es wurde gebeten, OAuth beim Konto zu setzen, zu ändern oder zu entfernen. Das Fenster schließt sich von selbst, sobald das getan ist; lehnt Docusign ab, sagt die Seite, warum. Jetzt geschlossen, steht es vielleicht still, bis Docusign geantwortet hat: höchstens 45 Sekunden.
leave-at-work = { $count ->
    [one] Ein Konto wird noch eingerichtet
   *[other] { $count } Konten werden noch eingerichtet
}
leave-at-work-words = Was begonnen hat, wird trotzdem beendet. Wer jetzt geht, sieht nicht, was daraus wurde, und Konten, die noch nicht an der Reihe waren, bleiben, wie sie sind. Richten Sie dann noch einmal Benachrichtigungen ein: Was schon stimmt, bleibt unberührt.
leave-tokens = Die neuen Tokens sind noch nicht aufbewahrt
leave-tokens-words = Eine Erneuerung läuft, oder der Schlüsselbund nahm nicht an, was sie brachte. Wer jetzt geht, verliert vielleicht die neuen Tokens, und das alte Refresh-Token funktioniert vielleicht nicht mehr.
home-product-account = { $product } · { $account } · { $environment }
check-other-account = Das ist nicht das Konto, das die Verbindung hatte
check-other-account-words = Sie galt für { $account }. Wenn Sie weitermachen, wird dieses als eigene Verbindung neben jener aufbewahrt, die bleibt, wie sie ist.
check-another-than-before = Vorher war es { $typed }, und jetzt hat sich { $consented } angemeldet: Der Browser kannte diese Person vielleicht noch. Um sich als { $typed } anzumelden, wählen Sie „Als jemand anders anmelden“. Ist { $consented } richtig, wählen Sie „Das ist richtig“.
revoke-unsure = Ob Docusign das Token widerrufen hat, ist nicht bekannt
revoke-failed = Docusign hat das Token nicht widerrufen
revoke-failed-now = Es wurde nichts entfernt. Versuchen Sie es erneut; oder entfernen Sie die Verbindung, ohne zu widerrufen, und widerrufen Sie die Zustimmung in Docusign: Manage Profile, Connected Apps, Revoke.
revoke-no-secrets = Was zum Widerrufen nötig ist, war vom Schlüsselbund nicht zu bekommen
revoke-no-secrets-now = Es wurde nichts widerrufen und nichts entfernt. Der Text unter „Details“ sagt, warum.
revoke-not-removed = Das Token ist widerrufen, und die Verbindung konnte nicht entfernt werden
revoke-not-removed-now = Sie kann nichts mehr erneuern. Kümmern Sie sich um das, was der Text unter „Details“ sagt, und entfernen Sie sie dann.
life-failed-calls = { $product } muss wahrscheinlich { $calls } lesen, und Docusign lehnte das beim letzten Versuch ab.
call-account = das Konto
call-users = seine Benutzer
call-plan = seinen Abrechnungstarif
