cli-connect-resend = Nachrichten erneut senden lassen: die eines Fehlschlags, aller Fehlschläge oder eines Zeitraums; vorher gezählt, und im Rahmen dessen, was Docusign je Stunde nimmt. Noch einmal gestartet, macht es weiter, wo es war
cli-resend-failure = Die ID eines Fehlschlags oder seines Umschlags
cli-resend-all = Alles, was fehlschlug und noch aufgeführt ist
cli-resend-from = Alle Umschläge, deren Status sich ab diesem Tag geändert hat, ob ihre Nachrichten fehlschlugen oder nicht
cli-resend-to = Bis zu diesem Tag
cli-resend-configuration = Die Konfiguration, die sagt, wohin die Nachrichten eines Zeitraums gehen und was darin ist
cli-resend-file = Dasselbe als Datei, mit ihrem Passwort oder Client-Secret: Docusign gibt diese niemandem zurück
cli-resend-unsure = Umschläge, von denen nicht bekannt ist, ob Docusign um sie gebeten wurde: noch einmal um sie bitten oder sie überspringen
cli-resend-drop = Ein anderes erneutes Senden fallen lassen, das begonnen und nicht fertig ist
cmd-resend-nothing = Es gibt nichts erneut zu senden.
cmd-resend-sure = { $name }: die Nachrichten { $count ->
    [one] eines Umschlags
   *[other] von { $count } Umschlägen
} erneut senden lassen?{ $hours ->
    [0] {""}
    [one] {" "}Das dauert mehr als eine Stunde.
   *[other] {" "}Das dauert mehr als { $hours } Stunden.
} [y/N]
cmd-resend-go-on = { $name }: mit dem Begonnenen fortfahren? { $count ->
    [one] Ein Umschlag ist
   *[other] { $count } Umschläge sind
} übrig.{ $hours ->
    [0] {""}
    [one] {" "}Das dauert mehr als eine Stunde.
   *[other] {" "}Das dauert mehr als { $hours } Stunden.
} [y/N]
cmd-resend-not-asked = Es wurde nichts gesendet. { $count ->
    [one] Es ist ein Umschlag.
   *[other] Es sind { $count } Umschläge.
} Mit --yes werden sie ohne Nachfrage gesendet.
cmd-resend-unsure = Es ist nicht bekannt, ob { $who } um { $count ->
    [one] einen Umschlag
   *[other] { $count } Umschläge
} gebeten wurde, als dies abbrach. Fügen Sie „--unsure again“ an, um noch einmal um sie zu bitten, was einen Empfänger, der wiederholte Nachrichten kennt, nicht stört, oder „--unsure skip“, um sie zu übergehen.
cmd-resend-progress = { $done } von { $count }
cmd-resend-waits = { $who } nimmt so viele je Stunde. Es geht um { $time } Uhr weiter; vorher beendet, geht es weiter, wenn es wieder gestartet wird.
cmd-resend-results = { $who } sagt, was daraus wurde, unter: { $place }
cmd-resend-done = Erbeten: { $asked }. Abgelehnt: { $refused }. Übrig: { $left }. Ob sie ankommen, sagt das Protokoll.
resend-by-docusign = Docusign
resend-not-there = { $who } führt keinen solchen Fehlschlag auf
resend-not-there-now = Vielleicht wurde es inzwischen gesendet. „countersign connect logs“ zeigt, was aufgeführt ist.
resend-no-envelope = { $who } sagt nicht, zu welchem Umschlag dieser Fehlschlag gehört
resend-no-envelope-now = Um ihn allein kann nicht gebeten werden. Senden Sie einen Zeitraum erneut, oder warten Sie, bis { $who } es versucht.
resend-secret = Die Konfiguration hat ein eigenes Passwort oder Client-Secret, das { $who } niemandem zurückgibt
resend-secret-now = Geben Sie die Konfiguration damit als Datei an, mit --file.
resend-backwards = Der letzte Tag liegt vor dem ersten
resend-backwards-now = Geben Sie bei --from den früheren Tag an und bei --to den späteren.
resend-many = Der Zeitraum hat mehr Umschläge, als Countersign auf einmal erbittet
resend-many-now = Es wurde nichts gesendet. Senden Sie einen kürzeren Zeitraum erneut, dann den nächsten.
resend-unfinished = Ein anderes erneutes Senden wurde begonnen und ist nicht fertig: { $which }, wovon { $left ->
    [one] ein Umschlag übrig ist
   *[other] { $left } Umschläge übrig sind
}
resend-unfinished-now = Starten Sie jenes noch einmal, dann geht es weiter, oder fügen Sie --drop-other an, um es dabei zu belassen.
resend-wish-failure = der Fehlschlag { $id }
resend-wish-all = alle Fehlschläge
resend-wish-period = { $from } bis { $to }, wie { $configuration } sagt
resend-at-work = Ein anderes Fenster oder ein Befehl sendet gerade für diese Verbindung erneut
resend-at-work-now = Warten Sie, bis es fertig ist.
resend-unsure = Ob { $who } die letzte Bitte annahm, ist nicht bekannt
resend-unsure-now = Was vorher erbeten wurde, ist aufgeschrieben. Starten Sie es noch einmal: Dann fragt es, was aus den unsicheren werden soll.
resend-record = Wie weit es kam, konnte nicht gelesen oder geschrieben werden
resend-record-now = Die Details nennen die Datei. Ohne sie könnten Nachrichten zweimal gesendet werden.
resend-all-button = Alle erneut senden
resend-button = Erneut senden
resend-one-name = Erneut senden: Umschlag { $envelope }
resend-period-button = Zeitraum erneut senden
resend-period-title = Einen Zeitraum erneut senden
resend-period-lead = Alle Nachrichten über Umschläge, deren Status sich zwischen zwei Tagen geändert hat, beide eingeschlossen, ob sie ankamen oder nicht. Ihr Empfänger bekommt die angekommenen ein zweites Mal.
resend-period-which = Wie welche Konfiguration sagt
resend-period-which-missing = Wählen Sie die Konfiguration, die sagt, wohin die Nachrichten gehen.
resend-period-none = Ein Zeitraum wird nach einer Konfiguration erneut gesendet, und dieses Konto hat keine.
resend-period-from = Erster Tag
resend-period-to = Letzter Tag
resend-period-hint = Jahr, Monat, Tag: 2026-11-20
resend-period-no-day = Ein Tag wird geschrieben wie 2026-11-20.
resend-period-backwards = Der letzte Tag liegt vor dem ersten.
resend-count-button = Zählen
resend-counting = Es wird gezählt, was gesendet würde
resend-title = Die Nachrichten { $count ->
    [one] eines Umschlags
   *[other] von { $count } Umschlägen
} erneut senden lassen?
resend-go-on-title = Mit dem Begonnenen fortfahren? { $count ->
    [one] Ein Umschlag ist übrig
   *[other] { $count } Umschläge sind übrig
}
resend-words = { $who } sendet sie dorthin, wohin sie gehen sollten. Was schon ankam, kommt noch einmal an.{ $hours ->
    [0] {""}
    [one] {" "}{ $who } nimmt so viele je Stunde: Dies dauert mehr als eine Stunde.
   *[other] {" "}{ $who } nimmt so viele je Stunde: Dies dauert mehr als { $hours } Stunden.
}
resend-unsure-count = Als dies abbrach, war nicht zu sehen, ob { $who } um { $unsure ->
    [one] einen Umschlag
   *[other] { $unsure } Umschläge
} gebeten wurde.
resend-unsure-again = Alle senden
resend-unsure-skip = Diese überspringen
resend-leave = Nicht senden
resend-close = Schließen
resend-running = Um { $count ->
    [one] einen Umschlag
   *[other] { $count } Umschläge
} wird gebeten
resend-running-words = Jeder Schritt wird aufgeschrieben: Sollte sich das Fenster schließen, geht es von dort weiter.
resend-done = { $asked ->
    [one] Um einen Umschlag wurde gebeten
   *[other] Um { $asked } Umschläge wurde gebeten
}
resend-done-in-part = { $asked ->
    [0] { $who } nimmt vorerst keine mehr
    [one] Um einen Umschlag wurde gebeten, und es gibt mehr
   *[other] Um { $asked } Umschläge wurde gebeten, und es gibt mehr
}
resend-done-refused = { $asked ->
    [one] Um einen Umschlag wurde gebeten
   *[other] Um { $asked } Umschläge wurde gebeten
}; { $who } lehnte { $refused ->
    [one] einen ab
   *[other] { $refused } ab
}
resend-refused-unsaid = { $who } sagte nicht, warum.
resend-results = Was aus jedem wurde, lässt sich mit der API von { $who } lesen: { $place }
resend-of-period = Von { $from } bis { $to }, gesendet, wie „{ $configuration }“ sagt.
resend-waits = { $left ->
    [one] Ein Umschlag ist
   *[other] { $left } Umschläge sind
} übrig. { $who } nimmt so viele je Stunde: Ab { $time } Uhr drücken Sie „Fortfahren“.
resend-log-says = Ob sie ankommen, sagt das Protokoll: „Erneut nachsehen“ liest es.
resend-go-on = Fortfahren
resend-go-on-that = Mit jenem fortfahren
resend-drop-other = Fallen lassen und dies senden
resend-not-there-window = Vielleicht wurde es inzwischen gesendet. „Erneut nachsehen“ zeigt, was aufgeführt ist.
resend-secret-window = Der Befehl „countersign connect resend“ nimmt die Konfiguration aus einer Datei, mit ihrem geheimen Wert darin.
resend-unfinished-window = Es geht weiter, wo es war, oder wird fallen gelassen.
resend-unsure-window = Was vorher erbeten wurde, ist aufgeschrieben. Fahren Sie fort: Was aus jenen werden soll, wird dann gefragt.
resend-broken-off = Es kam keine Rückmeldung. Was erbeten wurde, ist aufgeschrieben: Senden Sie erneut, dann geht es weiter.
