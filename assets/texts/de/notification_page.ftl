watch-section = Benachrichtigungen
watch-section-words = Docusign kann einem Ihrer Programme melden, was mit Umschlägen dieses Kontos geschieht, unter einer Adresse im Web (Docusign Connect).
watch-open = Benachrichtigungen
watch-question = Benachrichtigungen
watch-lead = Was { $account } ({ $environment }) anderen Programmen über seine Umschläge meldet, durch Docusign Connect.
watch-view = Anzeigen
watch-view-configurations = Eingerichtetes
watch-view-log = Gesendetes
watch-view-keys = Connect-Schlüssel
watch-view-oauth = OAuth
watch-look-again = Erneut nachsehen
watch-reading = Es wird gelesen, was in Docusign eingerichtet ist
watch-reading-log = Das Protokoll wird aus Docusign gelesen
watch-renew-first = Erneuern, dann nachsehen
watch-sign-in-else = Als jemand anders anmelden
watch-renew-first-now = Es gilt acht Stunden. Um die Benachrichtigungen anzusehen, muss die Verbindung erst erneuert werden.
watch-no-renewal-now = Es gilt acht Stunden, und diese Verbindung hat nichts, womit es zu erneuern wäre. Um die Benachrichtigungen anzusehen, melden Sie sich erneut an.
watch-none = In diesem Konto ist nichts eingerichtet
watch-none-words = Niemand erfährt, wenn etwas mit seinen Umschlägen geschieht. Richten Sie Benachrichtigungen ein, dann erfährt es ein Programm von Ihnen.
watch-count = { $count ->
    [one] Eine Konfiguration
   *[other] { $count } Konfigurationen
}
watch-draft = Benachrichtigungen, nicht fertig
watch-draft-named = Benachrichtigungen „{ $name }“, nicht fertig
watch-draft-words = Sie haben sie am { $date } verlassen. Ihre Antworten sind auf diesem Computer aufbewahrt, außer geheimen Werten und Adressen, die einen enthalten können: Diese werden neu eingegeben.
watch-draft-address = An { $address }
watch-draft-continue = Weiter
watch-draft-discard = Verwerfen
watch-draft-discard-title = Diese Einrichtung von Benachrichtigungen verwerfen?
watch-draft-discard-title-named = Die Einrichtung von „{ $name }“ verwerfen?
watch-draft-discard-words = Sie haben sie am { $date } verlassen. Die Antworten, die Sie bisher gegeben haben, werden vergessen. In Docusign ändert sich nichts Eingerichtetes.
watch-here = Von diesem Computer aus eingerichtet am { $date }.
watch-elsewhere = Nicht von diesem Computer aus eingerichtet.
watch-state-on = An
watch-state-paused = Pausiert: Nachrichten werden zurückgehalten und gehen nicht verloren
watch-state-off = Aus: Diese Konfiguration meldet niemandem etwas
watch-state-off-by = Aus, ausgeschaltet von { $by }: Diese Konfiguration meldet niemandem etwas
watch-address = An { $address }
watch-tells = Meldet: { $events }
watch-tells-nothing = Sie nennt keine Ereignisse, also wird nichts gemeldet.
watch-proofs = Woran der Empfänger Docusign erkennt: { $proofs }
watch-no-proof = Der Empfänger kann nicht wissen, dass eine Nachricht von Docusign kommt: Nichts zeigt es.
watch-users = Über Umschläge { $users }. Nachrichten kommen { $mode }.
watch-users-all = von allen
watch-users-chosen = { $count ->
    [one] einer ausgewählten Person
   *[other] von { $count } ausgewählten Personen
}
watch-users-except = { $count ->
    [one] von allen außer einer Person
   *[other] von allen außer { $count } Personen
}
watch-mode-sim = einzeln
watch-mode-aggregate = gesammelt
watch-mode-older = in der älteren Art
watch-nameless = Eine Konfiguration ohne Namen
watch-name-with-id = { $name } ({ $id })
watch-pause = Pausieren
watch-resume = Fortsetzen
watch-switch-off = Ausschalten
watch-switch-on = Einschalten
watch-delete = Löschen
watch-edit = Ändern
watch-edit-elsewhere = Sie hat etwas, wonach hier kein Schritt fragt. Ändern Sie sie in Docusign oder mit „countersign connect update“.
watch-details = Wie Docusign sie hat
watch-details-words = Ohne Passwörter und geheime Werte: Docusign gibt sie nicht.
watch-delete-title = „{ $name }“ löschen?
watch-delete-words = Sie wird in Docusign gelöscht. Von da an meldet diese Konfiguration niemandem, was geschieht, und nichts bringt sie zurück.
watch-switch-off-title = „{ $name }“ ausschalten?
watch-switch-off-asked = Diese Konfiguration meldet dann niemandem, was von jetzt an geschieht, auch später nicht.
watch-rather-pause = Um sie eine Weile anzuhalten, wählen Sie stattdessen „Pausieren“. Dann werden Nachrichten zurückgehalten und folgen später.
watch-doing-pause = { $name } wird pausiert
watch-doing-resume = { $name } wird fortgesetzt
watch-doing-switch-off = { $name } wird ausgeschaltet
watch-doing-switch-on = { $name } wird eingeschaltet
watch-doing-delete = { $name } wird gelöscht
watch-doing-restore = { $name } wird wiederhergestellt
watch-doing-make-anew = { $name } wird neu angelegt
watch-doing-forget = { $name } wird vergessen
watch-done-pause = { $name } ist pausiert
watch-done-pause-words = Nachrichten werden von jetzt an zurückgehalten und gehen nicht verloren.
watch-done-resume = { $name } sendet wieder
watch-done-resume-words = Was zurückgehalten wurde, folgt beim nächsten Mal, wenn Docusign es versucht.
watch-done-switch-off = { $name } ist aus
watch-done-switch-off-words = Diese Konfiguration meldet niemandem, was von jetzt an geschieht, auch später nicht.
watch-done-switch-on = { $name } ist an
watch-done-switch-on-words = Was von jetzt an geschieht, wird gemeldet. Was vorher geschah, nicht.
watch-done-delete = { $name } ist gelöscht
watch-done-restore = { $name } ist so, wie es hier eingerichtet wurde
watch-done-make-anew = { $name } ist wieder da
watch-done-make-anew-words = Was inzwischen geschah, wird nicht gemeldet.
watch-done-forget = { $name } ist vergessen
watch-done-forget-words = Danach wird nicht mehr gesucht.
watch-so-before = Es war schon so; nichts wurde gesendet.
watch-outdated = Sie ist nicht mehr so da, wie sie hier zu sehen war
watch-outdated-now = Es wurde nichts geändert. Sehen Sie an, was jetzt da ist.
watch-secret-unknown = Sie hatte ein Passwort oder ein Client-Secret, das hier nicht aufbewahrt ist
watch-secret-unknown-now = Es wurde nichts angelegt: Sie entstünde ohne. Richten Sie sie mit dem geheimen Wert neu ein.
watch-another = Eine andere Konfiguration dieses Namens mit dieser Adresse ist da
watch-another-now = Es wurde nichts angelegt. Wenn es die richtige ist, vergessen Sie die, die weg ist.
watch-not-as-sent = Docusign nahm die Änderung an, und sie ist nicht so da, wie sie gesendet wurde
watch-not-as-sent-now = Sehen Sie an, was abweicht, und fragen Sie Docusigns Support, wenn es so bleibt.
watch-secret-missing = Ihre OAuth-Einstellungen weichen ab, und deren Secret ist hier nicht aufbewahrt
watch-secret-missing-now = Es wurde nichts geändert: Docusign nimmt diese Einstellungen nur zusammen mit dem Client-Secret an. Richten Sie sie mit dem Secret neu ein.
watch-unsure-now = Die Antwort kam nicht an, und noch einmal nachzusehen half nicht. Sehen Sie an, was da ist; wenn es nicht getan wurde, tun Sie es noch einmal.
watch-not-noted-now = In Docusign ist es getan. Bis es hier vermerkt ist, wird es vielleicht als Änderung von jemand anderem angezeigt; tun Sie dasselbe noch einmal, dann wird es vermerkt.
watch-drift = Sie ist nicht mehr so, wie sie hier eingerichtet wurde
watch-missing = Etwas fehlt noch
watch-gone = Weg: Sie wurde hier eingerichtet und ist nicht mehr da
watch-gone-words = Jemand hat sie in Docusign gelöscht. Sie sendete an { $address }.
watch-gone-secret = Sie hatte ein Passwort oder ein Client-Secret, das hier nicht aufbewahrt ist, kann also von hier aus nicht neu angelegt werden.
watch-drift-off = Sie wurde ausgeschaltet, nicht von hier aus.
watch-drift-off-by = Sie wurde ausgeschaltet von { $by }.
watch-drift-off-now = Diese Konfiguration meldet inzwischen niemandem, was geschieht. Sehen Sie nach, warum, und schalten Sie sie dann ein.
watch-drift-paused = Sie wurde pausiert, nicht von hier aus.
watch-drift-paused-now = Nachrichten werden zurückgehalten, bis sie fortgesetzt wird.
watch-drift-no-key = Sie verlangt Signaturen, und das Konto hat keinen Schlüssel.
watch-drift-no-key-practice = Nachrichten kommen unsigniert, bis es einen hat.
watch-drift-no-key-now = Nachrichten kommen unsigniert, bis es einen hat. Erzeugen Sie einen hier oder in Docusign unter Admin, Integrations, Connect, Connect Keys.
watch-drift-events = Sie meldet nicht mehr: { $events }.
watch-drift-vocabulary = Sie meldet in Docusigns älterer Art.
watch-drift-vocabulary-now = Nachrichten kommen in anderer Form, die der Empfänger vielleicht ablehnt oder falsch liest.
watch-drift-address = Sie sendet an { $is } und nicht mehr an { $was }.
watch-drift-address-now = Wenn Sie diese Adresse nicht kennen, hört jemand anders, was für Sie bestimmt war.
watch-drift-changed = Geändert: { $fields }.
watch-keys-unseen = Sie verlangt Signaturen, und ob das Konto einen Schlüssel hat, war nicht zu sehen.
watch-restore = Wiederherstellen
watch-compare = Was sich ändern würde
watch-compare-lead = Nur das wird geändert; alles andere bleibt, wie es ist.
watch-difference = { $field }: jetzt { $found }, dann { $wanted }
watch-restore-now = Ändern
watch-leave-it = So lassen
watch-make-anew = Neu anlegen
watch-forget = Vergessen
watch-field-name = Name
watch-field-address = Adresse
watch-field-on = Sendet
watch-field-paused = Pausiert
watch-field-users = Umschläge von allen
watch-field-except = Alle außer den ausgewählten Personen
watch-field-log = Protokoll
watch-field-acknowledgement = Erneut gesendet, bis es bestätigt wird
watch-field-hmac = HMAC-Signaturen
watch-field-oauth = OAuth-Token
watch-field-partner = Vom Partner verwaltet
watch-field-certificate = Client-Zertifikat
watch-field-mode = Wie Nachrichten kommen
watch-field-events = Ereignisse
watch-field-version = Form der Nachrichten
watch-field-data = Was Nachrichten mitbringen
watch-field-chosen = Ausgewählte Personen
watch-log-empty = Im Protokoll steht nichts
watch-log-empty-words = Docusign protokolliert, was Konfigurationen mit eingeschaltetem Protokoll senden, behält die neuesten hundert Nachrichten, und jede fünfzehn Tage.
watch-log-note = Docusign behält die neuesten hundert Nachrichten protokollierter Konfigurationen, jede fünfzehn Tage. Sein Protokoll nennt das Ereignis nicht.
watch-show-people = Personen und Betreffe anzeigen
watch-hide-people = Personen und Betreffe verbergen
watch-failures = { $count ->
    [one] Eine Nachricht kam nicht an
   *[other] { $count } Nachrichten kamen nicht an
}
watch-failures-none = Keine Nachricht schlug fehl
watch-messages = { $count ->
    [one] Eine Nachricht im Protokoll
   *[other] { $count } Nachrichten im Protokoll
}
watch-arrived = Angekommen
watch-failed = Nicht angekommen
watch-waiting = Wartet auf Versand
watch-status-unknown = Unbekannt
watch-line = { $state } · { $when }
watch-state-said = { $state } ({ $status })
watch-line-no-time = { $state } · Zeit unbekannt
watch-line-name = Von { $name }
watch-line-envelope = Umschlag { $id }
watch-line-no-envelope = Docusign sagt nicht, welcher Umschlag.
watch-line-status = Docusign sagt: { $status }
watch-line-error = Der Grund, in Docusigns Worten: { $error }
watch-line-tries = { $count ->
    [one] Einmal erneut versucht.
   *[other] { $count }-mal erneut versucht.
}
watch-line-next = Docusign versucht es wieder zwischen { $earliest } und { $latest }.
watch-line-next-unknown = Wann Docusign es wieder versucht, ist nicht bekannt.
watch-line-subject = Betreff: { $subject }
watch-line-sender = Absender: { $sender }
