watch-section = Notificações
watch-section-words = O Docusign pode avisar um programa seu do que acontece com os envelopes desta conta, em um endereço na web (Docusign Connect).
watch-open = Notificações

watch-question = Notificações
watch-lead = O que { $account } ({ $environment }) avisa a outros programas sobre seus envelopes, pelo Docusign Connect.
watch-view = Mostrar
watch-view-configurations = Configurado
watch-view-log = Enviado
watch-view-keys = Chaves do Connect
watch-view-oauth = OAuth
watch-look-again = Consultar de novo
watch-reading = Lendo o que está configurado no Docusign
watch-reading-log = Lendo o log do Docusign
watch-renew-first = Renovar e consultar
watch-sign-in-else = Entrar como outra pessoa
watch-renew-first-now = Ele vale oito horas. Para consultar as notificações, é preciso renovar a conexão primeiro.
watch-no-renewal-now = Ele vale oito horas, e esta conexão não tem com que renová-lo. Para consultar as notificações, entre de novo.
watch-none = Nada está configurado nesta conta
watch-none-words = Ninguém é avisado quando algo acontece com os envelopes dela. Configure notificações, e um programa seu é avisado.
watch-count = { $count ->
    [1] Uma configuração
   *[other] { $count } configurações
}

watch-draft = Notificações, não concluídas
watch-draft-named = Notificações “{ $name }”, não concluídas
watch-draft-words = Você as deixou em { $date }. Suas respostas estão guardadas neste computador, menos segredos e endereços que possam conter um: esses são digitados de novo.
watch-draft-address = Para { $address }
watch-draft-continue = Continuar
watch-draft-discard = Descartar
watch-draft-discard-title = Descartar este rascunho de notificações?
watch-draft-discard-title-named = Descartar o rascunho de “{ $name }”?
watch-draft-discard-words = Você o deixou em { $date }. As respostas que deu até agora são esquecidas. Nada do que está configurado no Docusign muda.

watch-here = Configurada neste computador em { $date }.
watch-elsewhere = Não configurada neste computador.
watch-state-on = Ligada
watch-state-paused = Pausada: as mensagens ficam retidas e não se perdem
watch-state-off = Desligada: esta configuração não avisa ninguém
watch-state-off-by = Desligada por { $by }: esta configuração não avisa ninguém
watch-address = Para { $address }
watch-tells = Avisa: { $events }
watch-tells-nothing = Não indica nenhum evento, então nada é avisado.
watch-proofs = Como o receptor sabe que é o Docusign: { $proofs }
watch-no-proof = O receptor não tem como saber que uma mensagem vem do Docusign: nada o mostra.
watch-users = Sobre os envelopes { $users }. As mensagens chegam { $mode }.
watch-users-all = de todos
watch-users-chosen = { $count ->
    [1] de uma pessoa escolhida
   *[other] de { $count } pessoas escolhidas
}
watch-users-except = { $count ->
    [1] de todos menos uma pessoa
   *[other] de todos menos { $count } pessoas
}
watch-mode-sim = uma a uma
watch-mode-aggregate = agrupadas
watch-mode-older = no modo antigo
watch-nameless = Uma configuração sem nome
watch-name-with-id = { $name } ({ $id })
watch-pause = Pausar
watch-resume = Retomar
watch-switch-off = Desligar
watch-switch-on = Ligar
watch-delete = Excluir
watch-edit = Alterar
watch-edit-elsewhere = Ela tem algo sobre o que nenhuma etapa aqui pergunta. Altere-a no Docusign, ou com “countersign connect update”.
watch-details = Como o Docusign a tem
watch-details-words = Sem senhas e segredos: o Docusign não os dá.
watch-delete-title = Excluir “{ $name }”?
watch-delete-words = Ela é excluída no Docusign. A partir daí esta configuração não avisa ninguém do que acontece, e nada a traz de volta.
watch-switch-off-title = Desligar “{ $name }”?
watch-switch-off-asked = A partir daí esta configuração não avisa ninguém do que acontece, nem depois.
watch-rather-pause = Para pará-la por um tempo, escolha “Pausar”. As mensagens então ficam retidas, e seguem depois.

watch-doing-pause = Pausando { $name }
watch-doing-resume = Retomando { $name }
watch-doing-switch-off = Desligando { $name }
watch-doing-switch-on = Ligando { $name }
watch-doing-delete = Excluindo { $name }
watch-doing-restore = Deixando { $name } como era
watch-doing-make-anew = Criando { $name } de novo
watch-doing-forget = Esquecendo { $name }
watch-done-pause = { $name } está pausada
watch-done-pause-words = As mensagens ficam retidas a partir de agora, e não se perdem.
watch-done-resume = { $name } volta a enviar
watch-done-resume-words = O que ficou retido segue na próxima vez que o Docusign tentar.
watch-done-switch-off = { $name } está desligada
watch-done-switch-off-words = Esta configuração não avisa ninguém do que acontece a partir de agora, nem depois.
watch-done-switch-on = { $name } está ligada
watch-done-switch-on-words = O que acontece a partir de agora é avisado. O que aconteceu antes, não.
watch-done-delete = { $name } foi excluída
watch-done-restore = { $name } está como foi configurada aqui
watch-done-make-anew = { $name } existe de novo
watch-done-make-anew-words = O que aconteceu nesse meio-tempo não é avisado.
watch-done-forget = { $name } foi esquecida
watch-done-forget-words = Não se procura mais por ela.
watch-so-before = Já estava assim; nada foi enviado.
watch-outdated = Não está mais lá como foi vista aqui
watch-outdated-now = Nada foi alterado. Veja o que está lá agora.
watch-secret-unknown = Ela tinha uma senha ou um segredo do cliente que não está guardado aqui
watch-secret-unknown-now = Nada foi criado: ela ficaria sem isso. Configure-a de novo com o segredo.
watch-another = Outra configuração com esse nome e endereço está lá
watch-another-now = Nada foi criado. Se ela for a certa, esqueça a que sumiu.
watch-not-as-sent = O Docusign aceitou a alteração, e ela não está lá como foi enviada
watch-not-as-sent-now = Veja o que difere, e pergunte ao suporte do Docusign se continuar assim.
watch-secret-missing = Seus ajustes de OAuth diferem, e o segredo deles não está guardado aqui
watch-secret-missing-now = Nada foi alterado: o Docusign só aceita estes ajustes junto com o segredo do cliente. Configure-a de novo com o segredo.
watch-unsure-now = A resposta não chegou, e consultar de novo não ajudou. Veja o que está lá; se não foi feito, faça de novo.
watch-not-noted-now = Está feito no Docusign. Até ser anotado aqui, pode aparecer como alterado por outra pessoa; faça o mesmo de novo, e fica anotado.

watch-drift = Não está mais como foi configurada aqui
watch-missing = Ainda falta algo
watch-gone = Sumiu: foi configurada aqui, e não está mais lá
watch-gone-words = Alguém a excluiu no Docusign. Ela enviava para { $address }.
watch-gone-secret = Ela tinha uma senha ou um segredo do cliente que não está guardado aqui, então não pode ser criada de novo daqui.
watch-drift-off = Foi desligada, não daqui.
watch-drift-off-by = Foi desligada por { $by }.
watch-drift-off-now = Enquanto isso, esta configuração não avisa ninguém do que acontece. Veja por quê, depois ligue-a.
watch-drift-paused = Foi pausada, não daqui.
watch-drift-paused-now = As mensagens ficam retidas até que seja retomada.
watch-drift-no-key = Ela pede assinaturas, e a conta não tem chave.
watch-drift-no-key-practice = As mensagens chegam sem assinatura até que tenha uma.
watch-drift-no-key-now = As mensagens chegam sem assinatura até que tenha uma. Crie uma aqui, ou no Docusign em Admin, Integrations, Connect, Connect Keys.
watch-drift-events = Ela não avisa mais: { $events }.
watch-drift-vocabulary = Ela avisa no modo antigo do Docusign.
watch-drift-vocabulary-now = As mensagens chegam em outra forma, que o receptor pode recusar ou ler errado.
watch-drift-address = Ela envia para { $is }, e não mais para { $was }.
watch-drift-address-now = Se você não conhece esse endereço, outra pessoa recebe o que era para você.
watch-drift-changed = Alterado: { $fields }.
watch-keys-unseen = Ela pede assinaturas, e não foi possível ver se a conta tem uma chave.
watch-restore = Deixar como era
watch-compare = O que mudaria
watch-compare-lead = Só isto é alterado; todo o resto fica como está.
watch-difference = { $field }: agora { $found }, depois { $wanted }
watch-restore-now = Alterar
watch-leave-it = Deixar assim
watch-make-anew = Criar de novo
watch-forget = Esquecer
watch-field-name = Nome
watch-field-address = Endereço
watch-field-on = Envia
watch-field-paused = Pausada
watch-field-users = Envelopes de todos
watch-field-except = Todos menos as pessoas escolhidas
watch-field-log = Log
watch-field-acknowledgement = Enviada de novo até ser confirmada
watch-field-hmac = Assinaturas HMAC
watch-field-oauth = Token OAuth
watch-field-partner = Gerenciada pelo parceiro
watch-field-certificate = Certificado de cliente
watch-field-mode = Como as mensagens chegam
watch-field-events = Eventos
watch-field-version = Forma das mensagens
watch-field-data = O que as mensagens trazem
watch-field-chosen = Pessoas escolhidas

watch-log-empty = Nada no log
watch-log-empty-words = O Docusign registra o que enviam as configurações que têm o log ligado, mantém as cem mensagens mais novas, e cada uma por quinze dias.
watch-log-note = O Docusign mantém as cem mensagens mais novas das configurações com log, cada uma por quinze dias. O log dele não diz o evento.
watch-show-people = Mostrar pessoas e assuntos
watch-hide-people = Ocultar pessoas e assuntos
watch-failures = { $count ->
    [1] Uma mensagem não chegou
   *[other] { $count } mensagens não chegaram
}
watch-failures-none = Nenhuma mensagem falhou
watch-messages = { $count ->
    [1] Uma mensagem no log
   *[other] { $count } mensagens no log
}
watch-arrived = Chegou
watch-failed = Não chegou
watch-waiting = Espera o envio
watch-status-unknown = Desconhecido
watch-line = { $state } · { $when }
watch-state-said = { $state } ({ $status })
watch-line-no-time = { $state } · hora desconhecida
watch-line-name = De { $name }
watch-line-envelope = Envelope { $id }
watch-line-no-envelope = O Docusign não diz qual envelope.
watch-line-status = O Docusign diz: { $status }
watch-line-error = O motivo, nas palavras do Docusign: { $error }
watch-line-tries = { $count ->
    [1] Tentada de novo uma vez.
   *[other] Tentada de novo { $count } vezes.
}
watch-line-next = O Docusign tenta de novo entre { $earliest } e { $latest }.
watch-line-next-unknown = Não se sabe quando o Docusign tenta de novo.
watch-line-subject = Assunto: { $subject }
watch-line-sender = Remetente: { $sender }
