show-in-folder = Im Ordner anzeigen
folder-not-shown = Es ließ sich kein Dateimanager öffnen. Gehen Sie selbst zu diesem Ordner.
home-opening-answer = Die Einrichtung, die auf diese Antwort wartet, wird gesucht
arrived-title = { $count ->
    [one] { $product } ist hier aufbewahrt
   *[other] { $count } Verbindungen sind hier aufbewahrt
}
arrived-moved = { $count ->
    [one] Entfernen Sie sie jetzt auf dem anderen Computer und löschen Sie die Datei, in der sie kam. Die Datei finden Sie hier:
   *[other] Entfernen Sie sie jetzt auf dem anderen Computer und löschen Sie die Datei, in der sie kamen. Die Datei finden Sie hier:
}
arrived-copied = { $count ->
    [one] Erneuern Sie sie nur auf einem der beiden Computer. Wenn Sie die Datei, in der sie kam, nicht mehr brauchen, löschen Sie sie. Sie finden sie hier:
   *[other] Erneuern Sie jede nur auf einem der beiden Computer. Wenn Sie die Datei, in der sie kamen, nicht mehr brauchen, löschen Sie sie. Sie finden sie hier:
}
opened-locked-question = Die Kopie öffnen
opened-locked-lead = { $file } ist mit der Passphrase geschützt, die beim Speichern gewählt wurde.
opened-passphrase-help = Wie sie damals getippt oder vorgeschlagen wurde. Ohne sie kann niemand die Datei öffnen.
opened-open = Öffnen
opened-trying = Die Passphrase wird ausprobiert
opened-trying-words = Das dauert ein, zwei Sekunden, damit Raten sehr lange dauert.
opened-question = Diese Verbindung hier übernehmen?
opened-lead = Das ist der Inhalt von { $file }. Nichts ändert sich, bis Sie „Übernehmen“ wählen.
opened-left-question = Diese Verbindung ist schon hier
opened-left-lead = Das ist der Inhalt von { $file }.
opened-claim = Das sagt die Datei selbst: Docusign wurde nicht gefragt. Übernehmen Sie sie nur, wenn Sie wissen, wer die Datei gemacht hat.
opened-keep = Übernehmen
opened-done = Fertig
opened-comparing = Sie wird mit dem verglichen, was hier aufbewahrt ist
opened-added = Sie wird hinzugefügt
opened-added-words = Auf diesem Computer gibt es keine solche.
opened-left = Sie bleibt, wie sie ist
opened-left-words = Die Datei und der Schlüsselbund dieses Computers enthalten dasselbe, bis zum letzten Token.
opened-replaces = Sie ersetzt die hier aufbewahrte
opened-replaces-newer = Sie würde eine neuere ersetzen
opened-newer = Für dasselbe Produkt, dasselbe Konto ({ $account }) und denselben Schlüssel. In der Datei ist die neuere: Ihre Zustimmung ist vom { $file }, die der hiesigen vom { $here }.
opened-newer-token = Beide stammen aus einer Zustimmung; die Tokens in der Datei sind die neueren.
opened-older = Für dasselbe Produkt, dasselbe Konto ({ $account }) und denselben Schlüssel. In der Datei ist die Zustimmung vom { $file }; die der hiesigen ist neuer, vom { $here }. Ersetzen Sie sie nur, wenn die hiesige nicht mehr funktioniert.
opened-older-token = Beide stammen aus einer Zustimmung, und die hier aufbewahrten Tokens sind die neueren: Die in der Datei können abgelaufen sein. Ersetzen Sie sie nur, wenn die hiesige nicht mehr funktioniert.
opened-other = Für dasselbe Produkt, dasselbe Konto ({ $account }) und denselben Schlüssel, mit denselben Daten; aber geheimer Schlüssel oder Tokens sind verschieden. Welche funktioniert, kann Countersign nicht sagen.
opened-brings-back = Sie bringt zurück, was der Schlüsselbund verloren hat
opened-brings-back-words = Die Verbindung ist hier aufgeführt, und der Schlüsselbund hat ihre Werte nicht mehr.
opened-not-compared = Ob sie dieselbe, neuer oder älter ist, war nicht zu sehen: { $why }.
opened-keys = Dieselbe ist hier aufbewahrt; die Connect-Schlüssel werden hinzugefügt
opened-keys-words = Die Datei und der Schlüsselbund dieses Computers enthalten dasselbe, bis zum letzten Token. Connect-Schlüssel, die noch nicht hier sind, werden dazu aufbewahrt.
opened-along = { $count ->
    [one] Der Connect-Schlüssel, der dabei aufbewahrt war und mit dem Benachrichtigungen signiert werden, ist in der Datei und wird auch hier aufbewahrt.
   *[other] Die { $count } Connect-Schlüssel, die dabei aufbewahrt waren und mit denen Benachrichtigungen signiert werden, sind in der Datei und werden auch hier aufbewahrt.
}
opened-along-left-out = { $count ->
    [one] Es ist Platz für zwei Connect-Schlüssel: die neuesten von hier und aus der Datei. Ein älterer Schlüssel wird nicht aufbewahrt.
   *[other] Es ist Platz für zwei Connect-Schlüssel: die neuesten von hier und aus der Datei. { $count } ältere Schlüssel werden nicht aufbewahrt.
}
opened-way = Und auf dem anderen Computer?
opened-way-missing = Geben Sie erst an, was auf dem anderen Computer damit geschieht.
opened-move = Hierher verschieben
opened-move-words = Nur dieser Computer soll sie haben. Wenn sie aufbewahrt ist, entfernen Sie sie auf dem anderen und löschen Sie die Datei: Countersign kann das nicht für Sie tun. Bis dahin erneuert der andere weiter, was er erneuert, und beide können einander die Tokens beenden.
opened-copy = Hierher kopieren
opened-copy-words = Beide Computer sollen sie haben. Erneuern Sie eine Verbindung nur auf einem davon: Eine Erneuerung bringt ein neues Refresh-Token und kann das beenden, das der andere Computer hat.
unlock-missing = Geben Sie die Passphrase ein.
unlock-wrong = Das ist nicht die Passphrase dieser Datei. Großbuchstaben und Leerzeichen zählen.
unlock-broken-off = Das Ausprobieren brach ab. Wählen Sie noch einmal „Öffnen“.
unlock-too-much-work = Diese Datei zu öffnen würde mehr Speicher brauchen, als vernünftig ist
unlock-too-much-work-now = Das tut keine Datei von Countersign. Es wurde nicht versucht. Verwenden Sie die Datei nicht; öffnen Sie eine andere Kopie.
unlock-no-connection = In dieser Datei ist keine Verbindung
unlock-no-connection-now = Die Passphrase ist richtig, aber was sie öffnet, ist nicht von Countersign oder wurde verändert. Öffnen Sie eine andere Datei.
opened-question-several = Diese Verbindungen hier übernehmen?
opened-lead-several = { $file } enthält { $count } Verbindungen. Nichts ändert sich, bis Sie „Übernehmen“ wählen.
opened-left-question-several = Diese Verbindungen sind schon hier
opened-claim-several = Das sagt die Datei selbst: Docusign wurde nicht gefragt. Übernehmen Sie sie nur, wenn Sie wissen, wer die Datei gemacht hat.
opened-summary = Hinzuzufügen: { $added }. Eine hier aufbewahrte ersetzen: { $replaced }. Schon hier: { $left }.
opened-ticked = Die angekreuzten werden übernommen. Nicht angekreuzt ist, was an die Stelle einer träte, die vielleicht noch funktioniert; kreuzen Sie es an, wenn Sie es trotzdem wollen.
opened-none-taken = Mindestens eine ankreuzen.
opened-is-kept = Sie ist übernommen
opened-keeping-several = { $number } von { $count } wird gespeichert
opened-kept-so-far = { $kept } von { $count } sind übernommen. „Übernehmen“ macht mit den übrigen weiter.
file-none-of-ours = Das ist keine Datei von Countersign
file-none-of-ours-now = Countersign öffnet Anfragen, Antworten und die Kopien, die es gespeichert hat: mit einer Passphrase geschützt, JSON oder .env. Suchen Sie nach einer davon.
file-damaged = Die Datei wurde beschädigt
file-damaged-now = Ein Teil fehlt oder wurde verändert. Bitten Sie noch einmal darum, als Anhang, oder öffnen Sie eine andere Kopie.
copy-unsound = Diese Kopie einer Verbindung wurde verändert oder beschädigt
copy-unsound-now = Nichts davon wird verwendet. Öffnen Sie eine andere Kopie, oder richten Sie die Verbindung neu ein.
env-without-head = Diese .env sagt nicht, wofür sie ist
env-without-head-now = Ein älteres Countersign hat sie geschrieben, oder jemand hat sie zusammengestellt. Öffnen Sie stattdessen die Kopie der Verbindung als JSON oder mit einer Passphrase geschützt, oder richten Sie die Verbindung mit den Schlüsseln darin neu ein.
request-unsound = Die Anfrage enthält etwas, das nicht sein kann
request-unsound-now = Sie wurde vielleicht unterwegs verändert. Bitten Sie noch einmal um die Datei.
answer-not-waited-for = Hier wartet keine Einrichtung auf diese Antwort
answer-not-waited-for-now = Eine Antwort öffnet sich auf dem Computer der Person, die die Anfrage gemacht hat, unter ihrem Namen dort. Wenn das hier war, wurde die Einrichtung abgeschlossen oder entfernt, oder die Antwort gehört zu einer anderen Anfrage: Machen Sie eine neue, und bitten Sie um eine Antwort darauf.
answer-is-copy = Das ist eine Kopie einer Verbindung, keine Antwort
answer-is-copy-now = Sie braucht keine Anfrage. Verlassen Sie diese Einrichtung und wählen Sie „Datei öffnen“ unter „Ihre Verbindungen“.
opened-called = Hier heißt sie „{ $name }“.
