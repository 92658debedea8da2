home-search = Buscar
home-search-help = Nombre, producto, cuenta, persona o Docusign (Production, Demo, Practice)
home-sort = Ordenar por
home-sort-newest = Más nuevas
home-sort-name = Nombre
home-sort-ends = Caducan antes
home-count = { $count } conexiones
home-count-found = { $shown } de { $count } conexiones
home-none-found = Ninguna conexión encaja con “{ $typed }”
home-none-found-now = Las mayúsculas y los acentos no importan; cada palabra tiene que estar en algún lugar de su nombre, producto, cuenta, persona o Docusign.
home-show-all = Mostrar todo
home-newest = La más nueva de { $count } para { $product }
life-mark-over = Terminada
life-mark-perhaps-over = Quizá terminada
life-mark-handed-over = Entregada
life-mark-today = Termina hoy
life-mark-days = { $count ->
    [one] Queda un día
   *[other] Quedan { $count } días
}
home-nothing-drawing = Los pasos: claves, inicio de sesión, comprobación, entrega.
