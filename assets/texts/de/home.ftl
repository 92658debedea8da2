home-search = Suchen
home-search-help = Name, Produkt, Konto, Person oder Docusign (Production, Demo, Practice)
home-sort = Sortieren nach
home-sort-newest = Neueste
home-sort-name = Name
home-sort-ends = Endet zuerst
home-count = { $count } Verbindungen
home-count-found = { $shown } von { $count } Verbindungen
home-none-found = Keine Verbindung passt zu „{ $typed }“
home-none-found-now = Groß- und Kleinschreibung und Akzente zählen nicht; jedes Wort muss irgendwo in Name, Produkt, Konto, Person oder Docusign vorkommen.
home-show-all = Alle anzeigen
home-newest = Die neueste von { $count } für { $product }
life-mark-over = Abgelaufen
life-mark-perhaps-over = Vielleicht abgelaufen
life-mark-handed-over = Übergeben
life-mark-today = Endet heute
life-mark-days = { $count ->
    [one] Noch ein Tag
   *[other] Noch { $count } Tage
}
home-nothing-drawing = Die Schritte: Schlüssel, Anmelden, Prüfen, Übergeben.
