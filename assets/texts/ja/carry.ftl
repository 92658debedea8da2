carry-over = 引き継ぐ
carry-over-all = すべて引き継ぐ
carry-title = 別のコンピューターへ引き継ぐ
carry-title-words = パスフレーズでだけ開くファイルに、一緒に保管している Connect キーとともに入れます。それによって、ここでは何も変わりません。
carry-question = この接続を引き継ぎますか？
carry-question-all = 接続を引き継ぎますか？
carry-lead = { $name } を、一緒に保管している Connect キーとともに、パスフレーズでだけ開くファイルに入れます。もう一方のコンピューターの Countersign で開きます。
carry-lead-all = { $count } 件の接続すべてを、一緒に保管している Connect キーとともに、パスフレーズでだけ開く 1 つのファイルに入れます。もう一方のコンピューターの Countersign で開きます。
carry-save = ファイルを保存
carry-choosing-place = ファイルの場所を選んでください
carry-writing = ファイルを書き込み中
carry-writing-words = まずキーチェーンに値を問い合わせます。数秒かかります。
carry-failed = 何も保存されませんでした
carry-written-question = ファイルができました
carry-written-lead = このコンピューターでは何も変わっていません。
carry-written = { $count } 件の接続がファイルに入っています
carry-written-words = 開けるのはパスフレーズだけです。この 2 つは別々の方法でもう一方のコンピューターへ運んでください。ファイルはここにあります:
carry-left-out = ファイルに入っていないもの: { $names }
carry-left-out-words = このコンピューターのキーチェーンに、もう値がありません。もう一度設定してください。
carry-keys = { $count ->
    [1] 一緒に保管していた Connect キーもファイルに入っています。
   *[other] ここに保管していた { $count } 個の Connect キーもファイルに入っています。
}
carry-no-set-up = ここで設定した通知について Countersign が覚えていることは、ファイルに入っていません。入れると大きすぎて開けなくなるためです。もう一方のコンピューターでは、そこで設定されたものではないと表示されます。
carry-there = もう一方のコンピューターで
carry-there-words = そこで「ファイルを開く」を選びます。次のどちらかを尋ねられます:
carry-move = ここへ移動: ファイルの中身を、もう一方のコンピューターだけが持ちます。そこで保管したら、このコンピューターで「削除」を選び、ファイルを消してください。それまではこのコンピューターも保管を続け、更新するものは更新し続けます。その間、両者は互いのトークンを終わらせることがあります。
carry-copy = ここへコピー: 両方のコンピューターが持ちます。接続の更新は、どちらか一方だけで行ってください。更新すると新しいリフレッシュトークンが届き、もう一方のコンピューターにあるものを終わらせることがあります。
