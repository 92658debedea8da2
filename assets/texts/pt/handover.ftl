handover-env-note = Feito pelo Countersign. Contém segredos: quem puder ler este arquivo pode usar a conexão.
handover-own-note = Gravado pelo Countersign, por inteiro: o que for alterado aqui não é lido. Contém segredos: quem puder ler este arquivo pode usar a conexão.

handover-reminder-title = Renovar a conexão Docusign de { $product }
handover-reminder-text =
    O refresh token que { $product } usa para o Docusign ({ $environment ->
        [production] Production
        [demo] Demo
       *[practice] Practice
    }, { $account }) vale até { $date }, a menos que seja usado antes.

    Abra o Countersign, escolha “Configurar nova conexão”, entre com as mesmas chaves e ponha o novo refresh token nos ajustes de { $product }.

    Se { $product } o tem renovado por conta própria, você não precisa fazer nada.
handover-reminder-alarm = A conexão Docusign de { $product } termina em { $date }.
