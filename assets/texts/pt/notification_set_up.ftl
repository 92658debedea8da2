set-up-notifications = Configurar notificações

notify-step-accounts = Contas
notify-step-events = O que receber
notify-step-proof = Prova
notify-step-review = Revisar
notify-step-outcome = Configurar
notify-leave = Continuar depois
notify-leave-name = Continuar depois a configurar notificações

notify-accounts-question = Quais contas devem enviar notificações?
notify-accounts-lead = O Docusign avisa um programa seu, o receptor, do que acontece com os envelopes lá. O Docusign chama isso de Connect.
notify-manager = De quem são as contas?
notify-manager-account = Minhas
notify-manager-account-words = As mensagens usam o que cada conta tem: seus ajustes de OAuth, suas chaves.
notify-manager-partner = De clientes meus, e eu sou o parceiro deles
notify-manager-partner-words = As mensagens deles usam os ajustes de OAuth e as chaves da sua conta: a dona da chave de integração. Nenhuma página do Docusign oferece isso.
notify-owner = Qual conta é a dona da chave de integração?
notify-owner-words = A conta em que o app foi criado em Apps and Keys.
notify-owner-another = Outra conta
notify-owner-missing = Diga qual conta é a dona da chave de integração.
notify-which-accounts = Quais contas?
notify-which-clients = As contas de quais clientes?
notify-tick-all = Marcar todas
notify-search-help = Um nome, conta, id, produto ou endereço de e-mail.
notify-none-found = Nenhuma conexão combina com “{ $typed }”.
notify-none-ticked = Marque pelo menos uma conta.
notify-chosen-gone = Uma conexão que você tinha escolhido foi removida deste computador. Escolha as contas de novo; o que você disse nas outras páginas ainda está lá.
notify-ticked = { $count ->
    [0] Nenhuma está marcada.
    [1] Uma está marcada.
   *[other] { $count } estão marcadas.
}
notify-same-account = Não pode ser marcada: { $name } é da mesma conta.
notify-other-environment = Não pode ser marcada: é de outro Docusign que não o das demais.
notify-other-key = Não pode ser marcada: foi feita com outra chave de integração que não a da sua conta, então o Docusign não usaria lá seus ajustes de OAuth e suas chaves. Entre mais uma vez para este cliente, com a sua chave de integração.
notify-add-client = Adicionar cliente
notify-add-client-words = Configura uma conexão a mais uma conta, com a sua chave de integração: o administrador do cliente entra aqui, ou você envia um arquivo de pedido. Depois disso você recomeça aqui.

notify-events-question = O que você quer receber, e onde?
notify-events-lead = Cada mensagem vai para um endereço. O que não está marcado não é avisado.
notify-name = Nome
notify-name-help = Como se chama na lista do Docusign. Curto e claro, como Pedidos.
notify-name-missing = Dê um nome.
notify-url = Endereço do seu receptor
notify-url-help = Começa com https://. O Docusign o chama de URL to Publish.
notify-url-none = Isto não é um endereço web. Um é assim: https://hooks.example.com/docusign.
notify-url-http = O Docusign só envia para https://.
notify-url-fragment = Tire o que começa com “#”: isso nunca é enviado a um servidor.
notify-url-host = Nenhum servidor pode ter este nome: entre os pontos, falta algo ou é longo demais, ou há um hífen em uma ponta.
notify-url-port = Nenhum servidor escuta na porta 0. Indique outra porta, ou nenhuma.
notify-url-repaired = Nem todos leem isto como o mesmo endereço: pode haver nele um espaço, um colchete, uma barra invertida, um “%” isolado ou um caractere invisível. Se você quer dizer { $url }, digite isso.
notify-url-long = O Docusign aceita 4.096 bytes no máximo.
notify-url-credentials = Há nele um nome de usuário ou uma senha, que seriam mostrados onde quer que o endereço apareça. Diga-os na próxima página.
notify-url-left-out = O endereço não foi guardado, pois podia haver nele uma senha ou um token. Digite-o de novo.
notify-try = Testar o endereço
address-running = { $host } é consultado uma vez
address-running-words = Ele tem 100 segundos para responder. Você não precisa esperar.
address-answered = Respondeu em { $milliseconds } ms (HTTP { $status })
address-answered-seconds = Respondeu em { $seconds } segundos (HTTP { $status })
address-certificate = O certificado dele é um em que este computador confia.
address-slow = A resposta foi lenta: o Docusign pede que receptores respondam em até cinco segundos.
address-trouble = O servidor está com problemas próprios: o log dele diz mais.
address-no-message = Só o endereço foi consultado: uma mensagem pode ter outra resposta.
address-from-here = O Docusign avalia pela própria lista de autoridades e a partir da própria rede: o que funciona aqui pode falhar lá, e vice-versa.
address-here = O Docusign não alcança este computador: só o Practice.
address-practice = O Practice aceita qualquer certificado de um receptor neste computador; o Docusign aceita só os de autoridades públicas.
address-name-now = Veja se o nome está certo, e se este computador está online.
address-timeout-now = O Docusign também não espera mais de 100 segundos. Verifique o receptor, e um proxy diante dele.
address-issuer-now = O Docusign aceita certificados de autoridades públicas, como Let’s Encrypt: nenhum autoassinado, e nenhum da autoridade da própria empresa. O servidor também tem de apresentar os certificados intermediários.
address-unsound-now = Peça a quem opera o servidor que verifique o certificado dele.
address-expired-now = Mande renová-lo; ou veja se o relógio deste computador está certo, e a data também.
address-wrong-host-now = O certificado do servidor tem de indicar este host. Veja se o endereço está certo.
address-malformed-now = A resposta dele não é HTTP como deveria: o Docusign talvez não a tome por uma resposta, e envie cada mensagem de novo. O texto em “Detalhes” diz o que há de errado com ela.
address-switched = { $host } mudou para outro protocolo em vez de responder
address-switched-now = Use um endereço que aceite solicitações web comuns, não o de um WebSocket.
address-tls-now = Um receptor que pede um certificado (TLS mútuo) encerra assim: o Countersign não tem nenhum para apresentar, o Docusign tem. Senão, ele tem de falar TLS 1.2 ou mais novo.
server-tls-now = Ele tem de falar TLS 1.2 ou mais novo, e não pode pedir um certificado (TLS mútuo).
notify-events-ends = Marcar o desfecho: concluído, recusado, anulado
notify-events-missing = Marque pelo menos um evento.
notify-event = { $words } ({ $name })
notify-more-events = Mais eventos
notify-more-ticked = { $count ->
    [1] Um deles está marcado.
   *[other] { $count } deles estão marcados.
}
notify-other-events = Outros eventos
notify-other-events-help = O Docusign acrescenta alguns a cada ano. Os nomes deles, separados por espaços.
notify-other-events-wrong = Um nome não tem caracteres estranhos e tem no máximo 100 letras.
notify-gathered-events = Mensagens agrupadas avisam só estes eventos.

notify-family-envelope = Um envelope foi
notify-family-recipient = Um destinatário
notify-family-template = Um modelo foi
notify-family-click = Um clickwrap foi
notify-family-sms = Mensagens de texto
notify-family-workflow = Um workflow
notify-family-identity = Verificação de identidade
notify-family-extension = Apps de extensão
notify-family-notary = Uma sessão com notário
notify-family-agreement = Um contrato foi

event-envelope-created = criado, incluindo rascunhos
event-envelope-sent = enviado
event-envelope-resent = enviado de novo
event-envelope-delivered = aberto por todos os destinatários
event-envelope-completed = concluído: todos assinaram
event-envelope-declined = recusado por um destinatário
event-envelope-voided = anulado pelo remetente
event-envelope-corrected = corrigido depois de enviado
event-envelope-purge = purgado: seus documentos sumiram de vez
event-envelope-deleted = excluído
event-envelope-discard = descartado antes de enviado
event-envelope-removed = removido
event-envelope-reminder-sent = lembrado
event-recipient-sent = está na vez
event-recipient-resent = recebe-o de novo
event-recipient-delivered = o abriu
event-recipient-completed = assinou
event-recipient-declined = recusou
event-recipient-authenticationfailed = não conseguiu provar quem é
event-recipient-autoresponded = tem um e-mail que respondeu sozinho
event-recipient-reassign = o passou a outra pessoa
event-recipient-delegate = deixou alguém assinar em seu lugar
event-recipient-finish-later = quer concluir depois
event-template-created = criado
event-template-modified = alterado
event-template-deleted = excluído
event-click-agreed = aceito
event-click-declined = recusado
event-sms-opt-in = um telefone as quer
event-sms-opt-out = um telefone não as quer mais
event-workflow-started = foi iniciado
event-workflow-failed = falhou
event-workflow-completed = foi concluído
event-identity-verification-completed = concluída
event-identity-verification-pending = em espera
event-extension-executed = um foi executado
event-notary-session-signer-locked = bloqueia um signatário
event-notary-session-signer-unlocked = deixa um signatário entrar de novo
event-notary-session-terminated = é encerrada
event-notary-session-paused = é pausada
event-notary-session-status-updated = tem outro status
event-notary-session-notary-assigned = recebe um notário
event-notary-session-notary-removed = perde seu notário
event-agreement-created = criado
event-agreement-updated = alterado
event-agreement-deleted = excluído
event-agreement-reviews-completed = revisado
event-agreement-extractions-reviewed = lido por uma pessoa depois da máquina

notify-data = O que as mensagens devem trazer?
notify-data-words = Sem nada marcado, uma mensagem diz o que aconteceu com qual envelope, e nada mais.
notify-data-all = Marcar tudo menos os documentos
data-tabs = Campos dos documentos
data-payment-tabs = Campos de pagamento
data-custom-fields = Campos personalizados do envelope
data-powerform = O PowerForm de onde veio
data-recipients = Destinatários
data-folders = Pastas
data-extensions = Extensões
data-attachments = Anexos
data-prefill-tabs = Campos preenchidos antes do envio
data-document-fields = Campos de dados do documento
data-documents = Os próprios documentos: mensagens de 25 MB e mais

notify-whose = Envelopes de quem?
notify-whose-everybody = De todos
notify-whose-everybody-words = Tudo o que qualquer pessoa da conta envia
notify-whose-chosen = De pessoas escolhidas
notify-whose-chosen-words = Só o que estas pessoas enviam
notify-whose-all-but = De todos menos os escolhidos
notify-whose-all-but-words = Tudo menos o que estas pessoas enviam
notify-people-of = Pessoas de { $account }
notify-people-to-come = A vez desta conta ainda não chegou
notify-renew-then-read = Renovar e ler
notify-people-running = Lendo as pessoas da conta
notify-people-more = O Docusign tem mais pessoas do que estas. Só as primeiras mil são mostradas.
notify-people-none = Nenhum nome ou endereço de e-mail combina com “{ $typed }”.
notify-people-help = Um nome ou um endereço de e-mail.
notify-people-search = Pesquisar pessoas
notify-nobody-of = Marque pelo menos uma pessoa de { $account }.
notify-people-ticked = { $count ->
    [0] Nenhuma está marcada.
    [1] Uma está marcada.
   *[other] { $count } estão marcadas.
}

notify-delivery = Como as mensagens devem chegar?
notify-sim = Uma a uma
notify-sim-words = Cada evento é uma mensagem, na hora (SIM)
notify-aggregate = Agrupadas
notify-aggregate-words = Vários em uma, no modo antigo (aggregate)
notify-acknowledged = Enviar de novo o que meu receptor não aceitou
notify-acknowledged-words = O Docusign chama isso de Require Acknowledgement. Sem isso, o que seu receptor perde está perdido.
notify-logged = Manter um log
notify-logged-words = As 100 mensagens mais novas, por 15 dias. O Docusign chama isso de Enable Log.

notify-proof-question = Como seu receptor sabe que é o Docusign?
notify-proof-lead = Qualquer um pode enviar para um endereço na web. Estas são provas que seu receptor pode verificar; várias juntas são melhores.
notify-proof-lead-partner = Qualquer um pode enviar para um endereço na web. OAuth e assinaturas usam os ajustes e as chaves da sua conta, para todos estes clientes.
notify-authorization = No cabeçalho Authorization
notify-authorization-words = Só há um cabeçalho assim, então é um destes.
notify-authorization-nothing = Nada
notify-authorization-nothing-words = Uma assinatura ou um certificado, acima, prova, ou nada prova.
notify-oauth = OAuth, com os ajustes da conta
notify-oauth-words = Um token do seu servidor de autorização. Configurado uma vez em Connect, para a conta inteira.
notify-oauth-partner = OAuth, com seus ajustes de parceiro
notify-oauth-partner-words = Um token do seu servidor de autorização, pelos ajustes de OAuth da sua conta.
notify-own-oauth = OAuth, com ajustes próprios
notify-own-oauth-words = Um token de um servidor de autorização que você indica aqui, só para isto.
notify-basic = Nome de usuário e senha (HTTP Basic)
notify-basic-words = Os mesmos em cada mensagem. De preferência junto com assinaturas.
notify-needs-oauth = Seu receptor verifica o token como seu servidor de autorização diz: quem o emitiu, para quem, até quando.
notify-needs-basic = Seu receptor compara os dois. Quem vier a conhecê-los pode enviar em nome do Docusign.
notify-user-name = Nome de usuário
notify-user-name-colon = Um nome de usuário não pode conter dois-pontos.
notify-password = Senha
notify-server = Endereço de token do servidor de autorização
notify-server-help = Onde o Docusign obtém um token por credenciais do cliente. O Docusign o testa ao salvar.
notify-client-id = ID do cliente
notify-client-secret = Segredo do cliente
notify-scope = Escopo
notify-scope-help = Só se seu servidor pedir um.
notify-practice-server = Preencher o servidor do Practice
notify-practice-server-words = O Practice tem um servidor de autorização próprio, com um cliente que existe para experimentar isto.
notify-parameters = Outros parâmetros
notify-parameters-help = Só se seu servidor pedir mais. Digite-os como em audience=orders&resource=hooks, cada um com seu nome.
notify-parameters-wrong = Digite cada um como seu nome, depois = e seu valor, com & antes do próximo. Nenhum nome aparece duas vezes, nem grant_type, client_id, client_secret e scope: estes são enviados de qualquer forma.
notify-field-missing = Isto é necessário.
notify-hmac = Assinar cada mensagem (HMAC)
notify-hmac-words = Precisa de uma chave do Connect na conta: onde não há nenhuma, o Countersign se oferece para criar uma quando isto estiver configurado. Seu receptor calcula a assinatura sobre o corpo como chegou, byte a byte, e a compara com cada cabeçalho X-DocuSign-Signature.
notify-hmac-words-partner = Usa as chaves da sua conta. Seu receptor calcula a assinatura sobre o corpo como chegou, byte a byte, e a compara com cada cabeçalho X-DocuSign-Signature.
notify-mutual-tls = Certificado de cliente do Docusign (TLS mútuo)
notify-mutual-tls-words = Seu receptor tem de pedi-lo e de verificá-lo: sem isso, ele não prova nada. Verifique emissor e titular, não o próprio certificado, que é renovado.
notify-soap = A assinatura mais antiga, para SOAP, não é oferecida: o Docusign desaconselha seu uso.
notify-no-proof = Até agora nada prova: seu receptor tomaria as mensagens de qualquer um pelas do Docusign.
notify-partner-unused = Sem OAuth e sem assinaturas, nada da sua conta é usado nas dos seus clientes.

notify-review-question = É isto que você quer?
notify-review-lead = Nada foi alterado ainda.
notify-review-lead-owner = Nada está configurado ainda nas contas abaixo.
notify-review-lead-again = Nada mais é alterado até você seguir.
notify-choose-again = Escolher contas de novo
notify-review-where = Em
notify-review-next = { $count ->
    [1] Configurar
   *[other] Configurar em { $count } contas
}
notify-review-compare = Mostrar o que mudaria
notify-owner-looking = Vendo se sua conta tem tudo o que é necessário
notify-owner-fine = Sua conta tem tudo o que é necessário
notify-look-again = Consultar de novo
notify-owner-no-key-now = As mensagens seriam assinadas com uma chave que ninguém conhece, ou não seriam assinadas. Crie uma aqui: ela assina as mensagens desta conta, e as de cada cliente cujas notificações você gerencia com a sua chave de integração.
notify-owner-no-oauth-now = As mensagens chegariam sem token. Configure OAuth aqui, ou consulte de novo quando tiver sido configurado em outro lugar.
notify-account-no-oauth = A conta não tem ajustes de OAuth para o Connect
notify-owner-set-up-oauth = Configurar OAuth na sua conta
notify-owner-oauth = OAuth de { $name }
notify-owner-oauth-words = Estes ajustes valem para a conta inteira: para as configurações dela que usam OAuth, e para as de cada cliente cujas notificações você gerencia com a sua chave de integração. O que você digita aqui vai para o servidor de autorização e para o Docusign. O Countersign não guarda nada disso.
notify-owner-try = Testar antes
notify-owner-trying = Pedindo um token
notify-owner-try-words = Testar pede um token ao seu servidor a partir deste computador, nas duas formas em que um cliente pode dizer quem é. Não altera nada.
notify-owner-set = Definir
notify-owner-setting = Definindo
notify-owner-setting-words = Enquanto isso, o Docusign pede um token ao seu servidor. Se você sair, continua.
notify-owner-oauth-set = OAuth está configurado na sua conta
notify-owner-oauth-set-words = O que você digitou não fica guardado neste computador.
notify-owner-oauth-there = Sua conta já tem ajustes de OAuth
notify-owner-oauth-there-now = Outra pessoa os configurou nesse meio-tempo. Eles são usados, e os seus não foram definidos.
notify-renew-then-look = Renovar e consultar
notify-oauth-each = As mensagens só trazem um token onde a própria conta tem ajustes de OAuth. Os de cada conta estão em “Notificações”, “OAuth”.
notify-json = O que é enviado
notify-json-of = Como JSON, para { $name }. Os segredos são omitidos aqui, e são enviados.
notify-json-others = As outras contas recebem o mesmo.
notify-json-others-people = As outras contas recebem o mesmo, com as próprias pessoas.
notify-save = Salvar como arquivo
notify-save-words = “countersign connect create” aceita um arquivo assim.
notify-save-secrets = Os segredos têm de ser acrescentados nele.
notify-choosing-place = Escolha um lugar para o arquivo
notify-writing = Gravando o arquivo
notify-saved = O arquivo foi salvo
notify-curl = Como comando (curl)
notify-curl-words = Para um shell Unix. O access token vem da variável ACCESS_TOKEN dele; não há segredo no comando.
notify-curl-secrets = Ponha o segredo onde está PUT_IT_HERE.
notify-envelope = Para um só envelope (eventNotification)
notify-envelope-words = Um programa que cria envelopes pode pôr isto em cada um, sob nomes diferentes dos acima. Então nenhuma configuração é necessária.
notify-envelope-lost = O que não pode ser dito lá:
notify-envelope-basic = Nome de usuário e senha.
notify-envelope-own-oauth = Ajustes próprios de OAuth: os da conta são usados.
notify-envelope-mutual-tls = Que o certificado de cliente é exigido. Ele é apresentado onde seu receptor o pede.
notify-envelope-people = Envelopes de quem: trata-se só daquele.
notify-what-is-there = Se já houver uma com este nome e endereço, ela é deixada como está, e você vê em que difere.
notify-what-changes = Antes que algo seja alterado, você vê em que isto difere do que está lá. Se ela envia, está pausada ou desligada, fica como está.

notify-running-question = Configurando notificações
notify-running-lead = Algumas contas por vez.
notify-done-question = As notificações estão configuradas
notify-done-lead = O Docusign tem isso como você queria. Cada conta foi consultada mais uma vez para confirmar.
notify-no-key-question = Ainda falta algo
notify-no-key-lead = O Docusign tem isso como você queria, mas as mensagens { $count ->
    [1] chegam sem assinatura até que a conta tenha uma chave.
   *[other] de { $lacking ->
        [1] uma conta
       *[other] { $lacking } contas
    } chegam sem assinatura até que haja uma chave.
}
notify-not-done-question = { $count ->
    [1] As notificações não estão configuradas
   *[other] As notificações não estão configuradas em todas
}
notify-not-done-lead = { $count ->
    [1] A conta diz por quê, e o que fazer.
   *[other] { $right } de { $count } contas estão como você quer. As outras dizem por quê, e o que fazer.
}
notify-compare-question = Alterar assim?
notify-compare-lead = Veja o que mudaria, depois escolha “Alterar”. Nada foi alterado ainda.
notify-stop = Parar
notify-all-again = Repetir tudo
notify-all-again-words = O que já está certo é deixado como está.
notify-account-to-come = A vez dela ainda não chegou
notify-account-running = Em andamento
notify-account-stopped = Parado antes da vez dela. Nada foi alterado lá desta vez.
notify-account-right = Já estava lá como você quer, e foi deixada como está.
notify-account-created = Criada, e está lá como foi enviada. O id dela no Docusign é { $id }.
notify-account-sent-again = Enviada de novo, com seu segredo. O que se pode ver dela está como você quer.
notify-account-updated = Alterada, e está lá agora como você quer. Antes disso:
notify-account-no-key = As mensagens chegam sem assinatura: a conta não tem chave com que assiná-las.
notify-account-key-unseen = Não foi possível ver se a conta tem uma chave com que assinar as mensagens. Sem uma, elas chegam sem assinatura. Escolha “Repetir tudo” para consultar mais uma vez.
notify-key-unchosen = Você criou esta chave aqui antes. A conta dela não está mais entre as que são configuradas.
notify-account-differs = Já há uma com este nome e endereço, { $id }, e ela difere. Foi deixada como está.
notify-account-would-change = Nada foi alterado ainda. Isto mudaria nela ({ $id }):
notify-account-not-as-sent = O Docusign a aceitou, { $id }, e no entanto ela não está lá como foi enviada.
notify-account-none = A que deveria ser alterada não está mais lá.
notify-account-several = Há várias com este nome e endereço: { $ids }. Nada foi alterado. Exclua todas menos uma, depois tente de novo.
notify-secret-unseen = Não é possível ver se a senha ou o segredo do cliente ainda é o mesmo.
notify-change-it = Alterar
notify-set-up-anew = Configurar de novo
notify-send-secrets = Enviar o segredo de novo
notify-renew-first = Renovar e configurar
