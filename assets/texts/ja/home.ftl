home-search = 検索
home-search-help = 名前、製品、アカウント、人、または Docusign（Production、Demo、Practice）
home-sort = 並べ替え
home-sort-newest = 新しい順
home-sort-name = 名前
home-sort-ends = 期限が近い順
home-count = 接続 { $count } 件
home-count-found = 接続 { $count } 件中 { $shown } 件
home-none-found = 「{ $typed }」に当てはまる接続はありません
home-none-found-now = 大文字と小文字、アクセント記号は区別しません。どの語も、名前、製品、アカウント、人、Docusign のどこかに含まれていなければなりません。
home-show-all = すべて表示
home-newest = { $product } の { $count } 件中の最新
life-mark-over = 期限切れ
life-mark-perhaps-over = 期限切れの可能性
life-mark-handed-over = 引き渡し済み
life-mark-today = 今日で終了
life-mark-days = { $count ->
   *[other] 残り { $count } 日
}
home-nothing-drawing = 手順: キー、サインイン、確認、引き渡し。
