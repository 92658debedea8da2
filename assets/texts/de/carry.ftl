carry-over = Übertragen
carry-over-all = Alle übertragen
carry-title = Auf einen anderen Computer mitnehmen
carry-title-words = In einer Datei, die nur eine Passphrase öffnet, mit den Connect-Schlüsseln, die bei der Verbindung aufbewahrt sind. Hier ändert sich dadurch nichts.
carry-question = Diese Verbindung übertragen?
carry-question-all = Ihre Verbindungen übertragen?
carry-lead = { $name } kommt mit den Connect-Schlüsseln, die dabei aufbewahrt sind, in eine Datei, die nur eine Passphrase öffnet. Countersign auf dem anderen Computer öffnet sie.
carry-lead-all = Alle { $count } Verbindungen kommen mit den Connect-Schlüsseln, die dabei aufbewahrt sind, in eine Datei, die nur eine Passphrase öffnet. Countersign auf dem anderen Computer öffnet sie.
carry-save = Datei speichern
carry-choosing-place = Wählen Sie einen Ort für die Datei
carry-writing = Die Datei wird geschrieben
carry-writing-words = Zuerst werden die Werte beim Schlüsselbund abgefragt. Das dauert einige Sekunden.
carry-failed = Es wurde nichts gespeichert
carry-written-question = Die Datei ist fertig
carry-written-lead = Auf diesem Computer hat sich nichts geändert.
carry-written = { $count ->
    [one] Die Verbindung ist in der Datei
   *[other] { $count } Verbindungen sind in der Datei
}
carry-written-words = Nur die Passphrase öffnet sie: Bringen Sie beide auf verschiedenen Wegen zum anderen Computer. Die Datei finden Sie hier:
carry-left-out = Nicht in der Datei: { $names }
carry-left-out-words = Der Schlüsselbund dieses Computers hat die Werte nicht mehr. Richten Sie sie neu ein.
carry-keys = { $count ->
    [one] Der Connect-Schlüssel, der dabei aufbewahrt war, ist auch in der Datei.
   *[other] Die { $count } Connect-Schlüssel, die hier aufbewahrt waren, sind auch in der Datei.
}
carry-no-set-up = Was Countersign sich von den hier eingerichteten Benachrichtigungen merkt, ist nicht in der Datei: Sie wäre zu groß geworden, um sie zu öffnen. Der andere Computer sagt von ihnen, dass sie nicht dort eingerichtet wurden.
carry-there = Auf dem anderen Computer
carry-there-words = Wählen Sie dort „Datei öffnen“. Sie werden gefragt, was davon zutrifft:
carry-move = „Hierher verschieben“: Nur der andere Computer soll haben, was in der Datei ist. Wenn es dort aufbewahrt ist, wählen Sie auf diesem Computer „Entfernen“ und löschen Sie die Datei. Bis dahin behält dieser Computer alles und erneuert weiter, was er erneuert: Beide können einander die Tokens beenden.
carry-copy = „Hierher kopieren“: Beide Computer sollen es haben. Erneuern Sie eine Verbindung nur auf einem davon: Eine Erneuerung bringt ein neues Refresh-Token und kann das beenden, das der andere Computer hat.
