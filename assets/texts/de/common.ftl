product-name = Countersign
back = Zurück
continue = Weiter
continue-anyway = Trotzdem weiter
copy = Kopieren
cut = Ausschneiden
field-menu = Bearbeiten
copied = Kopiert
copied-before = Früher kopiert
paste = Einfügen
show = Anzeigen
hide = Verbergen
read-out = Vorlesen
details = Details
remove = Entfernen
of-what = { $word }: { $what }
copy-failed-typed = Es konnte nicht kopiert werden: Ihr System lässt Countersign nicht an die Zwischenablage. Es ist noch hier: Wählen Sie „Anzeigen“ und tippen Sie es ab.
copied-clears = Verlässt die Zwischenablage in { $seconds } s
copied-cleared = Ist nicht mehr in der Zwischenablage
copied-given-back = Ein Zwischenablage-Manager hat es noch
copied-given-back-title = Ein anderes Programm hat den Wert wieder in die Zwischenablage gelegt.
copied-given-back-now = Countersign hat ihn noch einmal herausgenommen. Ein Zwischenablage-Manager auf diesem Computer hat ihn noch in seinem Verlauf: Löschen Sie ihn dort.
copied-not-cleared = Ist vielleicht noch in der Zwischenablage
copied-not-cleared-title = Der Wert ist vielleicht noch in der Zwischenablage.
copied-not-cleared-now = Das System ließ Countersign sie nicht leeren. Kopieren Sie irgendeinen anderen Text, dann ist er weg.
continue-later = Später weiter
copy-what = { $what } kopieren
person = { $name }, { $email }
person-unknown = Jemand, dessen Namen Docusign nicht nennt
account-with-id = { $name }, Konto { $id }
page-not-opened = Der Browser konnte nicht geöffnet werden. Gehen Sie selbst zu dieser Adresse:
page-copy = Adresse kopieren
paste-what = { $what } einfügen
show-what = { $what } anzeigen
hide-what = { $what } verbergen
read-out-what = { $what } vorlesen
environment-production = Production
environment-demo = Demo
environment-practice = Practice
independent = Unabhängig von Docusign.
rail-step-now = Schritt { $number } von { $of }: { $name }
rail-step-done = Schritt { $number } von { $of }: { $name }, erledigt
rail-step-to-come = Schritt { $number } von { $of }: { $name }, steht noch aus
step-choose = Auswählen
step-prepare = Vorbereiten
step-keys = Schlüssel
step-sign-in = Anmelden
step-check = Prüfen
step-save = Speichern
step-hand-over = Übergeben
home-question = Ihre Verbindungen
home-lead = Was auf diesem Computer eingerichtet ist. Die geheimen Werte selbst sind in seinem Schlüsselbund.
home-nothing = Es ist noch nichts eingerichtet.
home-nothing-begin = Eine Verbindung einzurichten dauert einige Minuten, wenn die Schlüssel zur Hand sind; Sie können jederzeit aufhören und später weitermachen.
home-nothing-file = Wenn Ihnen jemand eine Anfrage geschickt hat, weil Sie Docusign verwalten, oder Sie eine Kopie von einem anderen Computer haben, öffnen Sie stattdessen diese Datei.
home-new = Neue Verbindung einrichten
home-open-file = Datei öffnen
home-open = Öffnen
home-draft = { $product }, nicht fertig
home-draft-at = { $environment } · { $step }
home-rests-step = bei „{ $step }“
home-rests-colleague = wartet auf die Datei des Administrators
home-rests-go-live = als Nächstes: den Livegang bei Docusign beantragen
home-rests-review = in Prüfung seit dem { $date }
home-rests-live = live; als Nächstes kommt ein Secret in Production
home-rests-unreadable = was getan wurde, ist nicht lesbar
home-draft-saved = Zuletzt bearbeitet am { $date }.
home-opening-draft = Ihr Entwurf wird geöffnet
home-removing = Wird entfernt…
home-account = { $account } · { $environment }
home-consented = { $name } ({ $email }) hat am { $date } zugestimmt.
home-consented-one = { $who } hat am { $date } zugestimmt.
home-consented-somebody = Zugestimmt wurde am { $date }.
home-renew-before = Das Refresh-Token gilt bis zum { $date }, wenn es nicht vorher benutzt wird.
home-renewed-by-product = Übergeben Sie das Refresh-Token bis zum { $date }; von da an erneuert { $product } es selbst.
home-renewed-since = { $product } erneuert das Refresh-Token selbst, wenn es bis zum { $date } dort war.
home-practice = Aus Practice: Die Werte funktionieren nur, solange dieses Practice läuft, und es endet mit dem Programm, das es gestartet hat.
home-ended = Das Refresh-Token ist am { $date } abgelaufen, wenn Ihr Produkt es seither nicht benutzt hat.
home-index-damaged = Die Liste Ihrer Verbindungen konnte nicht gelesen werden
home-index-damaged-now = Eine neue Liste wurde begonnen: Richten Sie neu ein, was hier fehlt. Die beschädigte Datei wurde als { $file } in dem Ordner unter „Details“ behalten, für alle, die Ihnen helfen; die geheimen Werte sind noch im Schlüsselbund.
home-entries-unreadable = { $count ->
    [one] Ein Eintrag Ihrer Liste konnte nicht gelesen werden: { $names }
   *[other] { $count } Einträge Ihrer Liste konnten nicht gelesen werden: { $names }
}
home-entries-unreadable-now = Die anderen sind hier. Was nicht lesbar war, wurde als { $file } in dem Ordner unter „Details“ behalten, für alle, die Ihnen helfen; die geheimen Werte sind noch im Schlüsselbund.
home-entry-unnamed = einer ohne Namen
home-index-failed = Die Liste Ihrer Verbindungen lässt sich nicht öffnen
home-index-failed-now = Es wurde nichts geändert. Sie können eine Verbindung einrichten; aufbewahrt werden kann sie, sobald sich die Liste schreiben lässt.
home-sheet-broken = Die Beschreibung eines Produkts ist nicht lesbar
home-sheet-broken-now = Dieses Produkt fehlt oder wird so verwendet, wie Countersign es kennt; alles andere funktioniert. Wer die Datei gemacht hat, kann sie berichtigen.
kept-lead = { $account } · { $environment }. Kopieren Sie jeden Wert in das Feld gleichen Namens; geheime Werte bleiben verdeckt, bis Sie „Anzeigen“ wählen. Ein kopierter verlässt die Zwischenablage nach 60 Sekunden und wenn Sie dieses Fenster schließen.
kept-asking = Der Schlüsselbund wird gefragt
kept-asking-words = Wenn Ihr System nach dessen Passwort fragt, geben Sie es dort ein.
leave-title = Schlüssel fürs nächste Mal aufbewahren?
leave-words = Ihre Antworten werden in jedem Fall aufbewahrt. Geheime Werte nur, wenn Sie es sagen, im Schlüsselbund dieses Computers. Ohne sie geben Sie den geheimen Schlüssel erneut ein, und Docusign zeigt ihn nur einmal.
leave-keep-close = Aufbewahren, schließen
leave-keep-home = Aufbewahren, verlassen
leave-without-close = Ohne sie schließen
leave-without-home = Ohne sie verlassen
leave-keeping = Ihre Antworten werden aufbewahrt
leave-keeping-words = Einen Moment. Wenn Sie jetzt gehen, kann verloren sein, was Sie eingegeben haben.
leave-saving = Die Verbindung wird gespeichert
leave-saving-words = Einen Moment. Wenn Sie jetzt gehen, wird sie nicht gespeichert, und die Einrichtung bleibt als nicht fertig unter „Ihre Verbindungen“.
leave-saving-asks = Ihr System bittet Sie vielleicht, den Schlüsselbund zu entsperren, womöglich in einem Fenster hinter diesem. Wenn Sie jetzt gehen, wird die Verbindung nicht gespeichert, und die Einrichtung bleibt als nicht fertig unter „Ihre Verbindungen“.
leave-tidying = Es wird aufgeräumt
leave-tidying-words = Einen Moment. Wenn Sie jetzt gehen, bleibt es als nicht fertig unter „Ihre Verbindungen“.
leave-tidying-running = Was nicht mehr gebraucht wird, wird entfernt…
leave-not-kept = Konnte nicht aufbewahrt werden
leave-not-kept-now = { $what }. Bleiben Sie, um etwas anderes zu versuchen, oder gehen Sie und geben Sie es das nächste Mal erneut ein.
leave-anyway = Trotzdem gehen
dialog-save = Speichern
dialog-open = Öffnen
dialog-stay = Hier bleiben
dialog-cancel = Abbrechen
remove-connection-title = Die Verbindung von { $product } entfernen?
remove-connection-words = { $account }, { $environment }. Ihre Schlüssel und Tokens, auch die Connect-Schlüssel, werden aus dem Schlüsselbund dieses Computers entfernt. { $product } arbeitet weiter mit dem, was ihm übergeben wurde; eine Datei, die Sie gespeichert haben, bleibt, ebenso die Benachrichtigungen und die Zustimmung in Docusign. Widerrufen Sie dort (Manage Profile, Connected Apps, Revoke), endet die Verbindung auch auf anderen Computern.
remove-practice-words = { $account }, Practice. Ihre Schlüssel und Tokens, auch die Connect-Schlüssel, werden aus dem Schlüsselbund dieses Computers entfernt; eine Datei, die Sie gespeichert haben, bleibt, ebenso die Benachrichtigungen und die Zustimmung in Practice. Widerrufen Sie unter Connected Apps, endet die Verbindung auch auf anderen Computern.
remove-open-docusign = Docusign öffnen
remove-open-practice = Connected Apps öffnen
remove-revoke = Widerrufen und entfernen
remove-revoke-words = Docusign kann auch zuerst das Refresh-Token widerrufen: Dann kann auch { $product } damit nichts mehr erneuern.
remove-draft-title = Die unfertige Einrichtung von { $product } entfernen?
remove-draft-words = { $environment }, zuletzt bearbeitet am { $date }. Was eingegeben wurde, wird entfernt, auch die geheimen Werte im Schlüsselbund. Docusign zeigt einen geheimen Schlüssel nur einmal; Sie müssten dort einen neuen hinzufügen.
cli-about = Beschafft Integration Key, Secret Key und Refresh Token, die ein Connector zu Docusign verlangt. Ohne Befehl öffnet sich das Fenster.
cli-file = Eine Datei zum Öffnen: eine Anfrage, eine Antwort oder eine Kopie einer Verbindung
cli-practice = Den Assistenten mit gewähltem und laufendem Practice öffnen: nichts davon ist echt, geht offline
cli-practice-server = Einen Practice-Dienst verwenden, der schon läuft, zum Beispiel http://127.0.0.1:8790 (nur eine Loopback-Adresse)
cli-behave = Den Practice-Dienst sich absichtlich falsch verhalten lassen, zum Beispiel slow-token,no-admin
cli-behave-names = Er kennt { $names }. Denen, die mit dem Namen eines Aufrufs enden, kann folgen, wie oft: error-users:2 sind die ersten zwei Male.
cli-data-dir = Die Liste der Verbindungen in diesem Ordner führen (die geheimen Werte bleiben im Schlüsselbund)
cli-renderer = Das Fenster nur mit diesem Renderer zeichnen: wgpu oder glow
cli-theme = Das Fenster in diesen Farben zeichnen, was immer der Desktop sagt: light, dark oder high-contrast
cli-language = Diese Sprache sprechen, was immer im Fenster gewählt wurde und das System spricht: de, en, es, fr, ja oder pt
cli-language-unknown = Countersign spricht { $tags }
cli-reduce-motion = Nichts bewegen, was sich nicht bewegen muss, was immer der Desktop sagt
cli-log = Was auf die Standardfehlerausgabe geschrieben wird: off, error, warn, info, debug oder trace
cli-first-frame-exit = Die Millisekunden vom Start des Prozesses bis zum ersten gezeichneten Bild ausgeben und enden
cli-practice-service = Den Practice-Dienst allein laufen lassen, bis Strg+C
cli-keep-in = Apps und Zustimmungen in dieser Datei aufbewahren, und mit dem beginnen, was darin steht
cli-until-stdin-closes = Für ein Programm, das ihn startet: nur die Adresse ausgeben und enden, wenn die Standardeingabe geschlossen wird
cli-port = Der Port, an dem er lauscht; 0 nimmt irgendeinen freien
cli-practice-running = Nichts in diesem Practice ist echt. Strg+C beendet es. Es läuft unter { $origin }
no-display = Countersign kann kein Fenster öffnen: Es wurde keine Anzeige gefunden (weder DISPLAY noch WAYLAND_DISPLAY führt zu einer). Starten Sie es aus einer Desktop-Sitzung oder unter einer virtuellen Anzeige, zum Beispiel: xvfb-run countersign
no-renderer = Countersign kann kein Fenster öffnen: Keine seiner zwei Arten zu zeichnen funktioniert hier ({ $reasons }). Meist hilft ein aktueller Grafiktreiber; mit --renderer glow oder --renderer wgpu können Sie eine davon allein versuchen.
no-renderer-title = Countersign kann nicht starten
already-open = Countersign ist schon offen: Sein Fenster wurde gebeten, nach vorn zu kommen.
already-open-silent-title = Countersign ist schon offen
already-open-silent = Countersign ist mit den Daten in { $folder } schon offen, und sein Fenster antwortet nicht. Warten Sie einen Moment und starten Sie es erneut. Wenn das nicht hilft, beenden Sie das andere Countersign oder starten Sie den Computer neu; nichts Gespeichertes geht verloren.
no-background = Countersign kann nicht starten: Das System verweigerte einen Thread oder einen Socket, den es braucht ({ $reason }).
no-home = Es wurde kein Ordner für die Daten gefunden: Dieser Benutzer hat keinen persönlichen Ordner. Nennen Sie einen mit --data-dir.
letters-missing = Einige Zeichen eines Namens hier lassen sich nicht anzeigen: Keine Schrift auf diesem Computer hat sie. Die ID des Kontos ist { $id }.
letters-missing-beside-ids = Einige Zeichen eines Namens hier lassen sich nicht anzeigen: Keine Schrift auf diesem Computer hat sie. Richten Sie sich nach der E-Mail-Adresse und der ID des Kontos.
date-month-name =
    { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }
date-month = { $name } { $year }
date-day = { $day }. { $name } { $year }
date-and-time = { $date }, { $time }
