cli-connect-resend = メッセージを再送させる: 失敗 1 件、すべての失敗、または期間の分。先に数え、Docusign が 1 時間に受け付ける範囲で行う。もう一度起動すると続きから行う
cli-resend-failure = 失敗の ID、またはそのエンベロープの ID
cli-resend-all = 失敗し、まだ一覧にあるものすべて
cli-resend-from = この日以後にステータスが変わったすべてのエンベロープ。メッセージが失敗したかどうかは問わない
cli-resend-to = この日まで
cli-resend-configuration = 期間の分のメッセージの宛先と内容を決める構成
cli-resend-file = 同じ構成を、パスワードまたはクライアントシークレットとともに入れたファイル: Docusign はそれらを誰にも返さない
cli-resend-unsure = Docusign に依頼したかどうかわからないエンベロープ: もう一度依頼するか、飛ばすか
cli-resend-drop = 始まっていて終わっていない別の再送をやめる
cmd-resend-nothing = 再送するものはありません。
cmd-resend-sure = { $name }: { $count } 件のエンベロープのメッセージを再送させますか？{ $hours ->
    [0] {""}
    [1] {" "}1 時間より長くかかります。
   *[other] {" "}{ $hours } 時間より長くかかります。
} [y/N]
cmd-resend-go-on = { $name }: 始めたものを続けますか？残りは { $count } 件のエンベロープです。{ $hours ->
    [0] {""}
    [1] {" "}1 時間より長くかかります。
   *[other] {" "}{ $hours } 時間より長くかかります。
} [y/N]
cmd-resend-not-asked = 何も送っていません。エンベロープは { $count } 件です。確認なしで送らせるには --yes を付けてください。
cmd-resend-unsure = 中断したとき、{ $count } 件のエンベロープについて { $who } に依頼したかどうかわかりません。もう一度依頼するには「--unsure again」を付けてください。繰り返しのメッセージを見分けるレシーバーなら問題ありません。飛ばすには「--unsure skip」を付けてください。
cmd-resend-progress = { $count } 件中 { $done } 件
cmd-resend-waits = { $who } が受け付ける数は 1 時間ごとに決まっています。{ $time } に続きを行います。その前に終了しても、もう一度起動すれば続きから行います。
cmd-resend-results = { $who } が結果を示す場所: { $place }
cmd-resend-done = 依頼: { $asked }。拒否: { $refused }。残り: { $left }。届いたかどうかはログでわかります。
resend-by-docusign = Docusign
resend-not-there = { $who } の一覧にその失敗はありません
resend-not-there-now = その間に送られたのかもしれません。「countersign connect logs」で一覧がわかります。
resend-no-envelope = この失敗がどのエンベロープのものか、{ $who } は示していません
resend-no-envelope-now = これだけを依頼することはできません。期間を指定して再送するか、{ $who } が試すまで待ってください。
resend-secret = 構成に独自のパスワードまたはクライアントシークレットがあり、{ $who } はそれを誰にも返しません
resend-secret-now = それを含む構成をファイルとして --file で指定してください。
resend-backwards = 最後の日が最初の日より前です
resend-backwards-now = --from に早い日を、--to に遅い日を指定してください。
resend-many = この期間のエンベロープは、Countersign が一度に依頼する数を超えています
resend-many-now = 何も送っていません。もっと短い期間を再送し、続けて次の期間を再送してください。
resend-unfinished = 始まっていて終わっていない別の再送があります: { $which }、残り { $left } 件のエンベロープ
resend-unfinished-now = それをもう一度起動すると続きから行います。そこでやめるには --drop-other を付けてください。
resend-wish-failure = 失敗 { $id }
resend-wish-all = すべての失敗
resend-wish-period = { $from } から { $to } まで、{ $configuration } のとおりに
resend-at-work = 今、別のウィンドウまたはコマンドがこの接続で再送しています
resend-at-work-now = 終わるまで待ってください。
resend-unsure = { $who } が最後の要求を受け付けたかどうかわかりません
resend-unsure-now = それまでに依頼したものは記録されています。もう一度起動すると、わからないものをどうするか尋ねます。
resend-record = どこまで進んだかの記録を読み書きできませんでした
resend-record-now = ファイル名は詳細にあります。これがないと、メッセージが二重に送られることがあります。
resend-all-button = すべて再送
resend-button = 再送
resend-one-name = 再送: エンベロープ { $envelope }
resend-period-button = 期間を指定して再送
resend-period-title = 期間を指定して再送
resend-period-lead = 2 つの日の間（両日を含む）にステータスが変わったエンベロープの、届いたかどうかを問わないすべてのメッセージです。届いていたものは、レシーバーに 2 回届きます。
resend-period-which = どの構成のとおりに
resend-period-which-missing = メッセージの宛先を決める構成を選んでください。
resend-period-none = 期間の再送は構成によって行いますが、このアカウントには構成がありません。
resend-period-from = 最初の日
resend-period-to = 最後の日
resend-period-hint = 年、月、日: 2026-11-20
resend-period-no-day = 日付は 2026-11-20 のように書きます。
resend-period-backwards = 最後の日が最初の日より前です。
resend-count-button = 数える
resend-counting = 送るものを数えています
resend-title = { $count } 件のエンベロープのメッセージを再送させますか？
resend-go-on-title = 始めたものを続けますか？残りは { $count } 件のエンベロープです
resend-words = { $who } が、本来の宛先に送ります。以前に届いたものも、もう一度届きます。{ $hours ->
    [0] {""}
    [1] {" "}{ $who } が受け付ける数は 1 時間ごとに決まっており、1 時間より長くかかります。
   *[other] {" "}{ $who } が受け付ける数は 1 時間ごとに決まっており、{ $hours } 時間より長くかかります。
}
resend-unsure-count = 中断したとき、{ $unsure } 件のエンベロープについて { $who } に依頼したかどうか確認できませんでした。
resend-unsure-again = すべて送る
resend-unsure-skip = 飛ばす
resend-leave = 送らない
resend-close = 閉じる
resend-running = { $count } 件のエンベロープについて依頼しています
resend-running-words = 各段階を記録しています。ウィンドウが閉じても、そこから続けられます。
resend-done = { $asked } 件のエンベロープについて依頼しました
resend-done-in-part = { $asked ->
    [0] { $who } は今、これ以上受け付けません
   *[other] { $asked } 件のエンベロープについて依頼しました。まだ残りがあります
}
resend-done-refused = { $asked } 件のエンベロープについて依頼し、{ $who } は { $refused } 件を拒否しました
resend-refused-unsaid = { $who } は理由を示しませんでした。
resend-results = それぞれの結果は { $who } の API で読み取れます: { $place }
resend-of-period = { $from } から { $to } の分を、「{ $configuration }」のとおりに送ります。
resend-waits = 残りは { $left } 件のエンベロープです。{ $who } が受け付ける数は 1 時間ごとに決まっています。{ $time } 以後に「続行」を押してください。
resend-log-says = 届いたかどうかはログでわかります。「もう一度見る」で読み取ります。
resend-go-on = 続行
resend-go-on-that = それを続行
resend-drop-other = それをやめ、これを送る
resend-not-there-window = その間に送られたのかもしれません。「もう一度見る」で一覧がわかります。
resend-secret-window = コマンド「countersign connect resend」なら、シークレットを含む構成をファイルから使えます。
resend-unfinished-window = 続きから行うか、やめるかです。
resend-unsure-window = それまでに依頼したものは記録されています。続行すると、わからないものをどうするか尋ねます。
resend-broken-off = 結果がわかりません。依頼したものは記録されています。もう一度再送すると続きから行います。
