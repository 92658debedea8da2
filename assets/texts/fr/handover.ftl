handover-env-note = Créé par Countersign. Il contient des secrets : qui peut lire ce fichier peut utiliser la connexion.
handover-own-note = Écrit en entier par Countersign : ce qui est modifié ici n’est pas lu. Il contient des secrets : qui peut lire ce fichier peut utiliser la connexion.

handover-reminder-title = Renouveler la connexion Docusign pour { $product }
handover-reminder-text =
    Le jeton d’actualisation que { $product } utilise pour Docusign ({ $environment ->
        [production] Production
        [demo] Demo
       *[practice] Practice
    }, { $account }) vit jusqu’au { $date }, sauf s’il est utilisé avant.

    Ouvrez Countersign, choisissez « Nouvelle connexion », identifiez-vous avec les mêmes clés, et mettez le nouveau jeton d’actualisation dans les paramètres du produit { $product }.

    Si { $product } le renouvelle lui-même, vous n’avez rien à faire.
handover-reminder-alarm = La connexion Docusign pour { $product } prend fin le { $date }.
