## Home, where there are many connections.

home-search = Search
home-search-help = Name, product, account, person, or Docusign (Production, Demo, Practice)
home-sort = Sort by
home-sort-newest = Newest
home-sort-name = Name
home-sort-ends = Ends soonest
# $count is how many there are.
home-count = { $count } connections
# $shown is how many are shown, $count how many there are.
home-count-found = { $shown } of { $count } connections
# $typed is what was searched.
home-none-found = No connection fits “{ $typed }”
home-none-found-now = Case and accents do not matter; each word has to be somewhere in its name, product, account, person or Docusign.
home-show-all = Show all
# $count is how many there are, $product the product's name.
home-newest = The newest of { $count } for { $product }

# How it stands with a connection, at a glance.
life-mark-over = Over
life-mark-perhaps-over = Perhaps over
life-mark-handed-over = Handed over
life-mark-today = Ends today
# $count is how many days there are until it ends.
life-mark-days = { $count ->
    [one] One day left
   *[other] { $count } days left
}

# Of the drawing where nothing is kept, for whoever does not see it.
home-nothing-drawing = The steps: keys, sign-in, check, hand over.
