show-in-folder = フォルダーで表示
folder-not-shown = ファイルマネージャーを開けませんでした。ご自分でそのフォルダーを開いてください。
home-opening-answer = この回答を待っている設定を探しています
arrived-title = { $count ->
    [1] { $product } をここに保管しました
   *[other] { $count } 件の接続をここに保管しました
}
arrived-moved = { $count ->
    [1] 次に、もう一方のコンピューターから削除し、受け取ったファイルも消してください。ファイルはここにあります:
   *[other] 次に、これらをもう一方のコンピューターから削除し、受け取ったファイルも消してください。ファイルはここにあります:
}
arrived-copied = { $count ->
    [1] 更新は、2 台のうち一方だけで行ってください。受け取ったファイルは、不要になったら消してください。ここにあります:
   *[other] 更新は、それぞれ 2 台のうち一方だけで行ってください。受け取ったファイルは、不要になったら消してください。ここにあります:
}
opened-locked-question = コピーを開く
opened-locked-lead = { $file } は、保存時に決めたパスフレーズで保護されています。
opened-passphrase-help = そのとき入力または提案されたとおりに。これなしでは誰も開けません。
opened-open = 開く
opened-trying = パスフレーズを試しています
opened-trying-words = 推測に非常に長い時間がかかるよう、1、2 秒かかります。
opened-question = この接続をここに保管しますか？
opened-lead = { $file } の中身です。「保管する」を選ぶまで何も変わりません。
opened-left-question = この接続はすでにここにあります
opened-left-lead = { $file } の中身です。
opened-claim = これはファイル自身が述べていることで、Docusign には問い合わせていません。ファイルを作った人を知っている場合だけ保管してください。
opened-keep = 保管する
opened-done = 完了
opened-comparing = ここに保管されているものと比べています
opened-added = 追加されます
opened-added-words = このコンピューターに同じものはありません。
opened-left = そのまま残ります
opened-left-words = ファイルとこのコンピューターのキーチェーンの内容は、最後のトークンまで同じです。
opened-replaces = ここに保管されているものを置き換えます
opened-replaces-newer = より新しいものを置き換えることになります
opened-newer = 製品、アカウント（{ $account }）、キーが同じです。新しいのはファイルのほうです。同意した日は、ファイルのものが{ $file }、ここにあるものが{ $here }です。
opened-newer-token = 両方とも同じ同意によるもので、トークンはファイルにあるもののほうが新しいです。
opened-older = 製品、アカウント（{ $account }）、キーが同じです。ファイルのものの同意は{ $file }、ここにあるものの同意はそれより新しい{ $here }です。ここにあるものがもう使えない場合だけ置き換えてください。
opened-older-token = 両方とも同じ同意によるもので、トークンはここに保管されているもののほうが新しいです。ファイルにあるものは終わっているかもしれません。ここにあるものがもう使えない場合だけ置き換えてください。
opened-other = 製品、アカウント（{ $account }）、キーが同じで、日付も同じですが、シークレットキーまたはトークンが違います。どちらが使えるか、Countersign にはわかりません。
opened-brings-back = キーチェーンが失ったものを戻します
opened-brings-back-words = 接続はここのリストにありますが、キーチェーンにはもう値がありません。
opened-not-compared = 同じか、新しいか、古いかを確認できませんでした: { $why }。
opened-keys = 同じものがここにあり、Connect キーが追加されます
opened-keys-words = ファイルとこのコンピューターのキーチェーンの内容は、最後のトークンまで同じです。ここにまだない Connect キーを、一緒に保管します。
opened-along = { $count ->
    [1] 一緒に保管されていた、通知に署名する Connect キーもファイルにあり、ここにも保管されます。
   *[other] 一緒に保管されていた、通知に署名する { $count } 個の Connect キーもファイルにあり、ここにも保管されます。
}
opened-along-left-out = 保管できる Connect キーは 2 個、ここにあるものとファイルにあるもののうち最新のものです。それより古い { $count } 個は保管されません。
opened-way = もう一方のコンピューターでは？
opened-way-missing = 先に、もう一方のコンピューターにあるものをどうするか選んでください。
opened-move = ここへ移動
opened-move-words = このコンピューターだけが持ちます。保管したら、もう一方から削除し、ファイルを消してください。それは Countersign が代わりにできません。それまで、もう一方は更新するものを更新し続け、両者は互いのトークンを終わらせることがあります。
opened-copy = ここへコピー
opened-copy-words = 両方のコンピューターが持ちます。接続の更新は、どちらか一方だけで行ってください。更新すると新しいリフレッシュトークンが届き、もう一方のコンピューターにあるものを終わらせることがあります。
unlock-missing = パスフレーズを入力してください。
unlock-wrong = このファイルのパスフレーズではありません。大文字と空白も区別されます。
unlock-broken-off = 試行が中断しました。もう一度「開く」を選んでください。
unlock-too-much-work = このファイルを開くには、妥当な量を超えるメモリが必要です
unlock-too-much-work-now = Countersign のファイルではありえないことです。試していません。このファイルは使わず、別のコピーを開いてください。
unlock-no-connection = このファイルに接続はありません
unlock-no-connection-now = パスフレーズは正しいのですが、開いた中身は Countersign のものでないか、変更されています。別のファイルを開いてください。
opened-question-several = これらの接続をここに保管しますか？
opened-lead-several = { $file } には { $count } 件の接続があります。「保管する」を選ぶまで何も変わりません。
opened-left-question-several = これらの接続はすでにここにあります
opened-claim-several = これはファイル自身が述べていることで、Docusign には問い合わせていません。ファイルを作った人を知っている場合だけ保管してください。
opened-summary = 追加: { $added }。ここにあるものの置き換え: { $replaced }。すでにあるもの: { $left }。
opened-ticked = チェックしたものが保管されます。まだ使えるかもしれないものを置き換えるものは、チェックされていません。それでも必要ならチェックしてください。
opened-none-taken = 1 つ以上チェックしてください。
opened-is-kept = 保管されました
opened-keeping-several = { $count } 件中 { $number } 件目を保存しています
opened-kept-so-far = { $count } 件中 { $kept } 件を保管しました。残りは「保管する」で続けられます。
file-none-of-ours = これは Countersign のファイルではありません
file-none-of-ours-now = Countersign が開けるのは、リクエスト、回答、自身が保存したコピー（パスフレーズで保護したもの、JSON、または .env）です。そのどれかを探してください。
file-damaged = ファイルが壊れています
file-damaged-now = 一部が欠けているか、変わっています。添付ファイルとしてもう一度送ってもらうか、別のコピーを開いてください。
copy-unsound = その接続のコピーは変更されたか、壊れています
copy-unsound-now = 中身は何も使いません。別のコピーを開くか、接続をもう一度設定してください。
env-without-head = その .env には、何のためのものか書かれていません
env-without-head-now = 古い Countersign が書いたものか、誰かが作ったものです。代わりに、JSON またはパスフレーズで保護した接続のコピーを開くか、中のキーを使って接続をもう一度設定してください。
request-unsound = リクエストに、ありえないものがあります
request-unsound-now = 届くまでに変更されたのかもしれません。ファイルをもう一度送ってもらってください。
answer-not-waited-for = その回答を待っている設定はここにありません
answer-not-waited-for-now = 回答は、リクエストを作った人のコンピューターで、その人のユーザー名で開けます。それがここだったなら、設定が完了または削除されたか、別のリクエストへの回答です。新しいリクエストを作り、それへの回答を頼んでください。
answer-is-copy = それは回答ではなく、接続のコピーです
answer-is-copy-now = リクエストは必要ありません。この設定を離れ、「接続一覧」で「ファイルを開く」を選んでください。
opened-called = ここでの呼び名は「{ $name }」です。
