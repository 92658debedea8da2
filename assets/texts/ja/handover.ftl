handover-env-note = Countersign が作成。シークレットを含む: このファイルを読める人は誰でも接続を使える。
handover-own-note = Countersign が全体を書き込む: ここでの変更は読み取られない。シークレットを含む: このファイルを読める人は誰でも接続を使える。
handover-reminder-title = { $product } の Docusign 接続を更新
handover-reminder-text =
    { $product } が Docusign（{ $environment ->
        [production] Production
        [demo] Demo
       *[practice] Practice
    }、{ $account }）に使うリフレッシュトークンは、それまでに使われなければ{ $date }まで有効です。

    Countersign を開き、「新しい接続を設定」を選び、同じキーでサインインして、新しいリフレッシュトークンを { $product } の設定に入れてください。

    { $product } が自分で更新しているなら、何もする必要はありません。
handover-reminder-alarm = { $product } の Docusign 接続は{ $date }に終わります。
