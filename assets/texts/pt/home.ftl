home-search = Pesquisar
home-search-help = Nome, produto, conta, pessoa ou Docusign (Production, Demo, Practice)
home-sort = Ordenar por
home-sort-newest = Mais novas
home-sort-name = Nome
home-sort-ends = Término mais próximo
home-count = { $count } conexões
home-count-found = { $shown } de { $count } conexões
home-none-found = Nenhuma conexão combina com “{ $typed }”
home-none-found-now = Maiúsculas e acentos não importam; cada palavra tem de estar em algum lugar do nome, produto, conta, pessoa ou Docusign dela.
home-show-all = Mostrar tudo
home-newest = A mais nova de { $count } para { $product }
life-mark-over = Encerrada
life-mark-perhaps-over = Talvez encerrada
life-mark-handed-over = Entregue
life-mark-today = Termina hoje
life-mark-days = { $count ->
    [1] Resta um dia
   *[other] Restam { $count } dias
}
home-nothing-drawing = As etapas: chaves, entrada, verificação, entrega.
