receiver-section = 試す
receiver-section-words = このコンピューターのレシーバーが、あなたのレシーバーの代わりをします。メッセージがどのようなものか、Docusign からだと証明するかがわかります。
receiver-open = 試す
receiver-question = メッセージを試しに見る
receiver-lead = このコンピューターのレシーバーが、あなたのレシーバーの代わりをします。各メッセージを届いたまま表示し、証明すべきことによって判定します。
receiver-reach = Docusign が送信するのは Web 上のアドレスだけで、このコンピューターには送りません。ここに届くのは、Practice、「再送」、またはこのコンピューターの別のプログラムが送るものです。
receiver-start = 開始
receiver-proves = メッセージが証明すべきこと
receiver-proves-words = Docusign で設定したとおりに。何も選ばなければ、メッセージは表示され、判定されません。
receiver-hmac = キーで署名されている (HMAC)
receiver-hmac-words = Docusign がキーを表示するのは、Connect、Connect Keys で作ったときの一度だけです。
receiver-key = キー
receiver-key-source = どのキー
receiver-key-kept = { $count ->
    [1] この接続と一緒に保管されている Connect キー
   *[other] この接続と一緒に保管されている { $count } 個の Connect キーのそれぞれ
}
receiver-key-typed = 貼り付けるキー
receiver-keys-asking = キーチェーンに Connect キーを問い合わせています
receiver-keys-again = 再問い合わせ
receiver-keys-making = Practice がキーを作っています
receiver-keys-none = この接続に Connect キーは保管されていません。「通知を設定」で作成し、保管します。
receiver-keys-none-practice = この接続に Connect キーは保管されていません。Practice が作れます。キーは一緒に保管され、Practice はそれ以後それで署名します。
receiver-keys-made = Practice がキーを作りました。この接続と一緒に保管されています。
receiver-keys-make = Practice に作らせる
receiver-authorization = Authorization ヘッダー
receiver-authorization-nothing = 何も調べない
receiver-authorization-basic = ユーザー名とパスワード (HTTP Basic)
receiver-authorization-token = アクセストークン (OAuth)
receiver-user-name = ユーザー名
receiver-password = パスワード
receiver-token = アクセストークン
receiver-token-words = 届いたものと比べます。代わりに認可サーバーに問い合わせるには「countersign connect receive --introspect」を使ってください。
receiver-port = ポート
receiver-port-words = 空のままなら、空いているものを使います。
receiver-missing-key = ここにキーを貼り付けてください。
receiver-missing-user-name = ここにユーザー名を入力してください。
receiver-missing-password = ここにパスワードを入力してください。
receiver-missing-token = ここにアクセストークンを貼り付けてください。
receiver-colon = ユーザー名にコロンは使えません。
receiver-no-port = ポートは 1 から 65535 までの数です。
receiver-opening = レシーバーを起動しています
receiver-code = あなたのレシーバー用のコード
receiver-code-words = 正しい署名 (HMAC) のあるメッセージだけを受け取る、小さなプログラムです。レシーバーの出発点や比較用に使えます。起動方法は先頭に書かれています。シークレットは含まれません。
receiver-code-language = プログラミング言語
receiver-code-python = Python
receiver-code-javascript = JavaScript (Node.js)
receiver-code-csharp = C# (.NET)
receiver-code-java = Java
receiver-code-php = PHP
receiver-code-save = ファイルに保存
receiver-port-held = ポート { $port } は使えません
receiver-port-held-now = 別のプログラムが使っているのかもしれません。ポートを空にして空いているものを使うか、別のものを入力してください。
receiver-no-port-free = 使えるポートがありません
receiver-no-port-free-now = システムがこのコンピューターで Countersign にポートを与えません。理由は「詳細」にあります。
receiver-no-certificate = 証明書を作れませんでした
receiver-no-certificate-now = 理由は「詳細」にあります。
receiver-no-wire = レシーバーを起動できませんでした
receiver-no-wire-now = Countersign はこのコンピューターのネットワークを使えません。理由は「詳細」にあります。
receiver-open-question = レシーバーが待ち受けています
receiver-open-lead = このページを離れるまで、メッセージをここに表示します。
receiver-address = アドレス
receiver-address-words = これに続くどのパスでも受け取ります。
receiver-stop = 停止
receiver-stopped = レシーバーは停止しました。届いたものは、このページを離れるまで下にあります。
receiver-closing = レシーバーを停止しています
receiver-expects = メッセージが証明すべきこと: { $proofs }
receiver-expects-hmac = 署名
receiver-expects-basic = ユーザー名とパスワード
receiver-expects-token = アクセストークン
receiver-expects-nothing = メッセージが証明すべきことの指定がないため、すべて受け入れます。
receiver-send-now = 今 1 件送る
receiver-send-now-words = エンベロープが完了したときに Docusign が送るものを、Practice が送ります。その間だけ、アカウントにこのアドレスの構成「Try it」があります。
receiver-send-now-signed = エンベロープが完了したときに Docusign が送るものを、Practice が、アカウントのキーで署名して送ります。その間だけ、アカウントにこのアドレスの構成「Try it」があります。
receiver-send-now-others = アカウントに設定されているほかのものにも、そのエンベロープが知らされます。
receiver-practice-not-seen = Practice が送ったことを確認できませんでした。もう一度試してください。
receiver-practice-no-key = Practice のアカウントに Connect キーがないため、署名できるものがなく、何も送っていません。レシーバーを停止してください。「キーで署名されている」の横で、Practice に作らせることができます。
receiver-none-yet = まだメッセージは届いていません。
receiver-count = { $count } 件のメッセージ
receiver-remove-all = すべて削除
receiver-line = { $event }: { $verdict }
receiver-line-when = { $when }、{ $size }
receiver-line-envelope = エンベロープ { $id }
receiver-bytes = { $bytes } バイト
receiver-kilobytes = { $kilobytes } KB
receiver-megabytes = { $megabytes }.{ $tenth } MB
receiver-signature = { $state ->
    [accepted] 署名は正しい
    [missing] 署名なし
   *[wrong] 署名が違う
}
receiver-login = { $state ->
    [accepted] ユーザー名とパスワードは正しい
    [missing] ユーザー名とパスワードなし
    [wrong] ユーザー名またはパスワードが違う
   *[other] ユーザー名とパスワードは未判定
}
receiver-token-state = { $state ->
    [accepted] アクセストークンは正しい
    [missing] アクセストークンなし
    [wrong] アクセストークンが違う
   *[other] アクセストークンは未判定
}
receiver-certificate-state = { $state ->
    [accepted] クライアント証明書は正しい
    [missing] クライアント証明書なし
    [wrong] クライアント証明書が違う
   *[other] クライアント証明書は未判定
}
receiver-not-judged = 未判定
receiver-see = 開く
receiver-see-name = メッセージ { $number } を開く
receiver-refused-line = { $when }: { $why }
receiver-no-room = { $when }: メッセージを保持せず、送信元に後でもう一度送るよう伝えました (503)。もう空きがありません。不要なメッセージを削除してください。
receiver-message-question = { $event }
receiver-message-no-event = イベント名のないメッセージ
receiver-message-lead = { $when }、{ $size }、宛先 { $target }。{ $status } で応答しました: { $verdict }。
receiver-message-proved = 証明すべきことを証明しました
receiver-message-not-proved = 証明すべきことを証明しませんでした
receiver-message-not-judged = 証明すべきことの指定がありません。
receiver-message-envelope = エンベロープ
receiver-message-headers = ヘッダー
receiver-header = { $name }: { $value }
receiver-header-secret = （シークレット。保存したファイルにはあります）
receiver-message-body = 本文
receiver-body-empty = 本文はありません。
receiver-body-hidden = この本文は JSON でないため、人や件名がどこにあるかわかりません。全体を隠しています。
receiver-body-part-hidden = 人に関するかもしれないものは隠しています。
receiver-body-cut = これは最初の部分で、長いテキストは切っています。保存したファイルには、全バイトがそのままあります。
receiver-save = ファイルに保存
receiver-save-words = ファイルにはメッセージ全体が入り、人の情報やパスワードを含むことがあります。あなただけが読めます。「countersign connect send」で使えます。
receiver-remove = 削除
receiver-again = 再送
receiver-to = このコンピューターのアドレス
receiver-to-words = 例: http://127.0.0.1:8080/docusign。全バイトを届いたまま送ります。
receiver-send = 再送
receiver-sent-success = 受け取られました
receiver-sent-failure = 受け取られませんでした
receiver-broken-off = 結果がわかりません。もう一度試してください。
receiver-to-not-http = アドレスは http:// で始まり、ポートを含まなければなりません。
receiver-to-elsewhere = メッセージを送れるのはこのコンピューターだけです: 127.0.0.1、[::1]、または localhost。
receiver-to-no-port = アドレスにはポートが必要です。例: http://127.0.0.1:8080/
receiver-to-path = ポートの後ろにあるものがパスではありません。
