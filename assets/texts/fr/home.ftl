home-search = Rechercher
home-search-help = Nom, produit, compte, personne ou Docusign (Production, Demo, Practice)
home-sort = Trier par
home-sort-newest = Plus récentes
home-sort-name = Nom
home-sort-ends = Fin la plus proche
home-count = { $count ->
    [one] { $count } connexion
   *[other] { $count } connexions
}
home-count-found = { $shown } sur { $count } connexions
home-none-found = Aucune connexion ne correspond à « { $typed } »
home-none-found-now = Majuscules et accents ne comptent pas ; chaque mot doit figurer dans son nom, son produit, son compte, sa personne ou son Docusign.
home-show-all = Tout afficher
home-newest = La plus récente des { $count } pour { $product }
life-mark-over = Terminée
life-mark-perhaps-over = Peut-être terminée
life-mark-handed-over = Transmise
life-mark-today = Se termine aujourd’hui
life-mark-days = { $count ->
    [one] { $count } jour restant
   *[other] { $count } jours restants
}
home-nothing-drawing = Les étapes : clés, identification, vérification, remise.
