receiver-section = Experimentar
receiver-section-words = Um receptor neste computador faz o papel do seu. Ele mostra como são as mensagens, e se elas provam que vêm do Docusign.
receiver-open = Experimentar

receiver-question = Experimente como são as mensagens
receiver-lead = Um receptor neste computador faz o papel do seu: cada mensagem é mostrada como chegou, e avaliada pelo que tem de provar.
receiver-reach = O Docusign só envia para endereços na web, e não para este computador. O que chega aqui é enviado pelo Practice, por “Enviar de novo” ou por outro programa neste computador.
receiver-start = Iniciar
receiver-proves = O que uma mensagem tem de provar
receiver-proves-words = Como você configurou no Docusign. Sem nada disso, as mensagens são mostradas e não avaliadas.
receiver-hmac = Está assinada com uma chave (HMAC)
receiver-hmac-words = O Docusign mostra uma chave uma vez, quando ela é criada em Connect, Connect Keys.
receiver-key = Chave
receiver-key-source = Qual chave
receiver-key-kept = { $count ->
    [1] A chave do Connect guardada com esta conexão
   *[other] Cada uma das { $count } chaves do Connect guardadas com esta conexão
}
receiver-key-typed = Uma chave que eu colo
receiver-keys-asking = Consultando o chaveiro por chaves do Connect
receiver-keys-again = Consultar de novo
receiver-keys-making = O Practice cria uma chave
receiver-keys-none = Nenhuma chave do Connect está guardada com esta conexão. “Configurar notificações” cria uma e a guarda.
receiver-keys-none-practice = Nenhuma chave do Connect está guardada com esta conexão. O Practice pode criar uma, que é guardada com ela e com que o Practice assina a partir daí.
receiver-keys-made = O Practice criou uma chave. Ela está guardada com esta conexão.
receiver-keys-make = Pedir ao Practice que crie uma
receiver-authorization = No cabeçalho Authorization
receiver-authorization-nothing = Nada é verificado
receiver-authorization-basic = Nome de usuário e senha (HTTP Basic)
receiver-authorization-token = Um access token (OAuth)
receiver-user-name = Nome de usuário
receiver-password = Senha
receiver-token = Access token
receiver-token-words = Ele é comparado com o que chega. Para que um servidor de autorização seja consultado em vez disso, use “countersign connect receive --introspect”.
receiver-port = Porta
receiver-port-words = Deixe vazio para usar uma que esteja livre.
receiver-missing-key = Cole a chave aqui.
receiver-missing-user-name = Digite o nome de usuário aqui.
receiver-missing-password = Digite a senha aqui.
receiver-missing-token = Cole o access token aqui.
receiver-colon = Um nome de usuário não pode conter dois-pontos.
receiver-no-port = Uma porta é um número de 1 a 65535.
receiver-opening = Iniciando o receptor

receiver-code = Código para o seu próprio receptor
receiver-code-words = Um pequeno programa que aceita mensagens com uma assinatura certa (HMAC), e nenhuma outra: para você começar seu receptor com ele, ou compará-lo com ele. No início dele está como iniciá-lo. Não há nenhum segredo nele.
receiver-code-language = Em qual linguagem
receiver-code-python = Python
receiver-code-javascript = JavaScript (Node.js)
receiver-code-csharp = C# (.NET)
receiver-code-java = Java
receiver-code-php = PHP
receiver-code-save = Salvar como arquivo

receiver-port-held = A porta { $port } não pode ser obtida
receiver-port-held-now = Outro programa talvez a tenha. Deixe a porta vazia para usar uma que esteja livre, ou digite outra.
receiver-no-port-free = Nenhuma porta disponível
receiver-no-port-free-now = O sistema não dá ao Countersign nenhuma porta neste computador. “Detalhes” diz por quê.
receiver-no-certificate = Não foi possível criar um certificado
receiver-no-certificate-now = “Detalhes” diz por quê.
receiver-no-wire = O receptor não pôde ser iniciado
receiver-no-wire-now = O Countersign não pode usar a rede deste computador. “Detalhes” diz por quê.

receiver-open-question = O receptor está escutando
receiver-open-lead = As mensagens são mostradas aqui até você sair desta página.
receiver-address = Endereço
receiver-address-words = Qualquer caminho depois dele também é aceito.
receiver-stop = Parar
receiver-stopped = O receptor parou. O que chegou está abaixo, até você sair desta página.
receiver-closing = Parando o receptor
receiver-expects = Uma mensagem tem de provar: { $proofs }
receiver-expects-hmac = assinatura
receiver-expects-basic = nome de usuário e senha
receiver-expects-token = access token
receiver-expects-nothing = Não foi dito nada que uma mensagem tenha de provar: cada uma é aceita.
receiver-send-now = Enviar uma agora
receiver-send-now-words = O Practice envia o que o Docusign envia quando um envelope é concluído. Por um momento, a conta dele tem uma configuração “Try it” com este endereço.
receiver-send-now-signed = O Practice envia o que o Docusign envia quando um envelope é concluído, assinado com as chaves da conta dele. Por um momento, a conta tem uma configuração “Try it” com este endereço.
receiver-send-now-others = O que mais estiver configurado na conta também é avisado desse envelope.
receiver-practice-not-seen = Não se viu o Practice enviá-la. Tente de novo.
receiver-practice-no-key = A conta não tem chave do Connect no Practice, então nada pôde ser assinado, e nada foi enviado. Pare o receptor: junto a “Está assinada”, é possível pedir ao Practice que crie uma.
receiver-none-yet = Nenhuma mensagem chegou ainda.

receiver-count = { $count ->
    [1] Uma mensagem
   *[other] { $count } mensagens
}
receiver-remove-all = Remover todas
receiver-line = { $event }: { $verdict }
receiver-line-when = { $when }, { $size }
receiver-line-envelope = Envelope { $id }
receiver-bytes = { $bytes ->
    [1] um byte
   *[other] { $bytes } bytes
}
receiver-kilobytes = { $kilobytes } KB
receiver-megabytes = { $megabytes },{ $tenth } MB
receiver-signature = { $state ->
    [accepted] Assinatura certa
    [missing] Sem assinatura
   *[wrong] Assinatura errada
}
receiver-login = { $state ->
    [accepted] Nome de usuário e senha certos
    [missing] Sem nome de usuário e senha
    [wrong] Nome de usuário ou senha errados
   *[other] Nome de usuário e senha não avaliados
}
receiver-token-state = { $state ->
    [accepted] Access token certo
    [missing] Sem access token
    [wrong] Access token errado
   *[other] Access token não avaliado
}
receiver-certificate-state = { $state ->
    [accepted] Certificado de cliente certo
    [missing] Sem certificado de cliente
    [wrong] Certificado de cliente errado
   *[other] Certificado de cliente não avaliado
}
receiver-not-judged = Não avaliada
receiver-see = Abrir
receiver-see-name = Abrir mensagem { $number }
receiver-refused-line = { $when }: { $why }
receiver-no-room = { $when }: Uma mensagem não foi guardada, e foi dito ao remetente que volte (503): não há lugar para mais. Remova mensagens de que você não precisa.

receiver-message-question = { $event }
receiver-message-no-event = Uma mensagem que não indica evento
receiver-message-lead = { $when }, { $size }, enviada para { $target }. Foi respondida com { $status }: { $verdict }.
receiver-message-proved = Ela provou o que tem de provar
receiver-message-not-proved = Ela não provou o que tem de provar
receiver-message-not-judged = Não foi dito nada que ela tenha de provar.
receiver-message-envelope = Envelope
receiver-message-headers = Cabeçalhos
receiver-header = { $name }: { $value }
receiver-header-secret = (um segredo; está no arquivo salvo)
receiver-message-body = Corpo
receiver-body-empty = Ela não tem corpo.
receiver-body-hidden = Este corpo não é JSON, então não se sabe onde há pessoas e assuntos nele. Ele está oculto por inteiro.
receiver-body-part-hidden = O que pode ser sobre pessoas está oculto.
receiver-body-cut = Esta é a primeira parte dele; textos longos são cortados. O arquivo salvo tem tudo, byte a byte.
receiver-save = Salvar como arquivo
receiver-save-words = O arquivo tem a mensagem inteira, com pessoas e talvez uma senha nele, e só você pode lê-lo. “countersign connect send” o aceita.
receiver-remove = Remover
receiver-again = Enviá-la de novo
receiver-to = Endereço neste computador
receiver-to-words = Por exemplo http://127.0.0.1:8080/docusign. Ela é enviada como chegou, byte a byte.
receiver-send = Enviar de novo
receiver-sent-success = Foi aceita
receiver-sent-failure = Não foi aceita
receiver-broken-off = Não se soube nada dela. Tente de novo.
receiver-to-not-http = O endereço tem de começar com http://, e indicar uma porta.
receiver-to-elsewhere = Mensagens são enviadas só a este computador: 127.0.0.1, [::1] ou localhost.
receiver-to-no-port = O endereço tem de indicar uma porta, como http://127.0.0.1:8080/.
receiver-to-path = O que está depois da porta não é um caminho.
