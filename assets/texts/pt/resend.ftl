cli-connect-resend = Mandar enviar mensagens de novo: de uma falha, de todas as falhas ou de um período; contadas antes, e dentro do que o Docusign aceita por hora. Iniciado mais uma vez, continua de onde estava
cli-resend-failure = O id de uma falha, ou do envelope dela
cli-resend-all = Tudo o que falhou e ainda está listado
cli-resend-from = Todos os envelopes cujo status mudou deste dia em diante, tenham suas mensagens falhado ou não
cli-resend-to = Até este dia
cli-resend-configuration = A configuração que diz para onde vão as mensagens de um período e o que há nelas
cli-resend-file = A mesma como arquivo, com sua senha ou seu segredo do cliente: o Docusign não os devolve a ninguém
cli-resend-unsure = Envelopes dos quais não se sabe se foram pedidos ao Docusign: pedi-los de novo, ou pulá-los
cli-resend-drop = Abandonar outro reenvio que foi iniciado e não terminou

cmd-resend-nothing = Não há nada a enviar de novo.
cmd-resend-sure = { $name }: mandar enviar de novo as mensagens de { $count ->
    [1] um envelope
   *[other] { $count } envelopes
}?{ $hours ->
    [0] {""}
    [1] {" "}Isso leva mais de uma hora.
   *[other] {" "}Isso leva mais de { $hours } horas.
} [y/N]
cmd-resend-go-on = { $name }: continuar o que foi iniciado? { $count ->
    [1] Resta um envelope
   *[other] Restam { $count } envelopes
}.{ $hours ->
    [0] {""}
    [1] {" "}Isso leva mais de uma hora.
   *[other] {" "}Isso leva mais de { $hours } horas.
} [y/N]
cmd-resend-not-asked = Nada foi enviado. { $count ->
    [1] É um envelope.
   *[other] São { $count } envelopes.
} Acrescente --yes para mandar enviá-los sem pergunta.
cmd-resend-unsure = Não se sabe se { $count ->
    [1] foi pedido um envelope
   *[other] foram pedidos { $count } envelopes
} ao { $who } quando isto foi interrompido. Acrescente “--unsure again” para pedir mais uma vez, o que não incomoda um receptor que reconhece mensagens repetidas, ou “--unsure skip” para pular.
cmd-resend-progress = { $done } de { $count }
cmd-resend-waits = O { $who } aceita um tanto por hora. Continua às { $time }; se terminado antes, continua quando for iniciado de novo.
cmd-resend-results = O { $who } diz o que resultou disso em: { $place }
cmd-resend-done = Pedidos: { $asked }. Recusados: { $refused }. Restantes: { $left }. Se chegam, o log diz.

resend-by-docusign = Docusign
resend-not-there = O { $who } não lista essa falha
resend-not-there-now = Pode ter sido enviada nesse meio-tempo. “countersign connect logs” mostra o que está listado.
resend-no-envelope = O { $who } não diz de qual envelope é esta falha
resend-no-envelope-now = Ela não pode ser pedida sozinha. Envie um período de novo, ou espere até que o { $who } tente.
resend-secret = A configuração tem uma senha ou um segredo do cliente próprio, que o { $who } não devolve a ninguém
resend-secret-now = Indique a configuração com ele como arquivo, com --file.
resend-backwards = O último dia é anterior ao primeiro
resend-backwards-now = Dê o dia mais antigo em --from, e o mais recente em --to.
resend-many = O período tem mais envelopes do que o Countersign pede de uma vez
resend-many-now = Nada foi enviado. Envie de novo um período mais curto, depois o seguinte.
resend-unfinished = Outro reenvio foi iniciado e não terminou: { $which }, { $left ->
    [1] do qual resta um envelope
   *[other] do qual restam { $left } envelopes
}
resend-unfinished-now = Inicie aquele de novo e ele continua, ou acrescente --drop-other para deixá-lo por isso mesmo.
resend-wish-failure = a falha { $id }
resend-wish-all = todas as falhas
resend-wish-period = de { $from } a { $to }, como { $configuration } diz
resend-at-work = Outra janela ou comando está enviando de novo para esta conexão agora
resend-at-work-now = Espere até que termine.
resend-unsure = Não se sabe se o { $who } aceitou a última solicitação
resend-unsure-now = O que foi pedido antes está anotado. Inicie de novo: então se pergunta o que fazer com os incertos.
resend-record = Não foi possível ler ou gravar até onde se chegou
resend-record-now = Os detalhes indicam o arquivo. Sem ele, mensagens poderiam ser enviadas duas vezes.

resend-all-button = Enviar tudo de novo
resend-button = Enviar de novo
resend-one-name = Enviar de novo: envelope { $envelope }
resend-period-button = Enviar um período de novo
resend-period-title = Enviar um período de novo
resend-period-lead = Todas as mensagens sobre envelopes cujo status mudou entre dois dias, ambos incluídos, tenham chegado ou não. Seu receptor recebe uma segunda vez as que chegaram.
resend-period-which = Como qual configuração diz
resend-period-which-missing = Escolha a configuração que diz para onde as mensagens vão.
resend-period-none = Um período é enviado de novo por uma configuração, e esta conta não tem nenhuma.
resend-period-from = Primeiro dia
resend-period-to = Último dia
resend-period-hint = Ano, mês, dia: 2026-11-20
resend-period-no-day = Um dia se escreve assim: 2026-11-20.
resend-period-backwards = O último dia é anterior ao primeiro.
resend-count-button = Contar
resend-counting = Contando o que seria enviado
resend-title = Mandar enviar de novo as mensagens de { $count ->
    [1] um envelope
   *[other] { $count } envelopes
}?
resend-go-on-title = Continuar o que foi iniciado? { $count ->
    [1] Resta um envelope
   *[other] Restam { $count } envelopes
}
resend-words = O { $who } as envia para onde deveriam ir. O que chegou antes chega mais uma vez.{ $hours ->
    [0] {""}
    [1] {" "}O { $who } aceita um tanto por hora: isto leva mais de uma hora.
   *[other] {" "}O { $who } aceita um tanto por hora: isto leva mais de { $hours } horas.
}
resend-unsure-count = Quando isto foi interrompido, não se viu se { $unsure ->
    [1] foi pedido um envelope
   *[other] foram pedidos { $unsure } envelopes
} ao { $who }.
resend-unsure-again = Enviar todos
resend-unsure-skip = Pular esses
resend-leave = Não enviar
resend-close = Fechar
resend-running = Pedindo { $count ->
    [1] um envelope
   *[other] { $count } envelopes
}
resend-running-words = Cada passo é anotado: se a janela se fechar, continua de lá.
resend-done = { $asked ->
    [1] Um envelope foi pedido
   *[other] { $asked } envelopes foram pedidos
}
resend-done-in-part = { $asked ->
    [0] O { $who } não aceita mais por enquanto
    [1] Um envelope foi pedido, e há mais
   *[other] { $asked } envelopes foram pedidos, e há mais
}
resend-done-refused = { $asked ->
    [1] Um envelope foi pedido
   *[other] { $asked } envelopes foram pedidos
}; o { $who } recusou { $refused ->
    [1] um
   *[other] { $refused }
}
resend-refused-unsaid = O { $who } não disse por quê.
resend-results = O resultado de cada um pode ser lido com a API do { $who }: { $place }
resend-of-period = De { $from } a { $to }, enviado como “{ $configuration }” diz.
resend-waits = { $left ->
    [1] Resta um envelope
   *[other] Restam { $left } envelopes
}. O { $who } aceita um tanto por hora: a partir das { $time }, pressione “Prosseguir”.
resend-log-says = Se chegam, o log diz: “Consultar de novo” o lê.
resend-go-on = Prosseguir
resend-go-on-that = Prosseguir com aquele
resend-drop-other = Abandoná-lo, e enviar este
resend-not-there-window = Pode ter sido enviada nesse meio-tempo. “Consultar de novo” mostra o que está listado.
resend-secret-window = O comando “countersign connect resend” aceita a configuração de um arquivo, com seu segredo nele.
resend-unfinished-window = Ele continua de onde estava, ou é abandonado.
resend-unsure-window = O que foi pedido antes está anotado. Prossiga: então se pergunta o que fazer com esses.
resend-broken-off = Não se soube nada disso. O que foi pedido está anotado: envie de novo, e continua.
