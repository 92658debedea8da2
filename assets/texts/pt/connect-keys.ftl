cli-connect-keys = As chaves com que as mensagens de uma conta são assinadas (HMAC)
cli-keys-list = Listar as chaves, encurtadas como o Docusign as dá
cli-keys-add = Mandar criar uma chave: impressa uma vez, ou guardada no chaveiro
cli-keys-keep = Guardar a chave no chaveiro, sem imprimi-la
cli-keys-kept = Imprimir as chaves guardadas no chaveiro, a mais nova primeiro
cli-keys-remove = Remover uma chave; as que estão depois dela sobem
cli-keys-place = O lugar dela na lista, a partir de 1
cli-keys-rotate = Pôr uma nova chave no lugar da antiga: primeiro sem --message, o que cria a nova; depois, quando o receptor conhecer as duas, com uma mensagem que ele recebeu
cli-keys-message = Uma mensagem salva, recebida desde que a nova chave foi criada: ela prova que o Docusign assina com as duas
cli-keys-new = Um arquivo cuja primeira linha é a nova chave, se ela não está guardada; - a lê da entrada padrão

cmd-keys-column-place = Lugar
cmd-keys-column-ending = Termina em
cmd-keys-none = { $name }: a conta não tem chave do Connect.
cmd-keys-none-kept = { $name }: nenhuma chave do Connect está guardada no chaveiro.
cmd-keys-no-such = Não há chave no lugar { $place }. “countersign connect keys list” as mostra.
cmd-keys-is-kept = A chave foi criada e guardada no chaveiro. “countersign connect keys kept” a imprime.
cmd-keys-not-printed = { $name }: uma chave que termina em “{ $ending }” foi criada, e não pôde ser impressa. O Docusign a dá uma só vez: remova-a com “countersign connect keys remove” e mande criar outra. “countersign connect keys list” mostra o lugar dela.
cmd-keys-shown-once = O Docusign dá esta chave só agora. Ponha-a onde o receptor a encontre. Ela é usada como o texto que é, sem decodificar.
cmd-keys-remove-sure = { $name }: remover a chave no lugar { $place } que termina em “{ $ending }”? { $left ->
    [0] É a única: as mensagens deixam então de ser assinadas, e um receptor que as verifica recusa todas
    [1] Uma chave permanece
   *[other] { $left } chaves permanecem
}. [y/N]
cmd-keys-remove-not-asked = Nada foi removido. Acrescente --yes para remover sem pergunta.
cmd-keys-removed = { $name }: a chave que terminava em “{ $ending }” foi removida. As assinaturas das outras têm agora outros números.
cmd-keys-rotate-next = A partir de agora o Docusign assina com as duas. Ensine a nova chave ao receptor junto com a antiga, salve uma mensagem que ele receber depois disso e execute “countersign connect keys rotate” mais uma vez com --message.
cmd-keys-rotate-begun = Já há { $count } chaves. Se o receptor conhece a mais nova, salve uma mensagem que ele recebeu e indique-a com --message; senão, remova uma primeiro.
cmd-keys-proven = A mensagem traz a assinatura da nova chave junto com outra: o Docusign assina com as duas.

keys-lost = Uma chave foi criada, e a resposta do Docusign com ela não chegou
keys-lost-now = O Docusign dá uma chave uma só vez, então ninguém tem esta. Remova-a: “countersign connect keys remove” com o lugar { $place } (ela termina em “{ $ending }”). Depois mande criar outra.
keys-not-seen = Não se sabe se uma chave foi criada
keys-not-seen-now = A resposta não chegou, e a lista ainda não mostra uma nova chave. Consulte-a mais tarde com “countersign connect keys list”: uma nova chave que estiver lá então não serve para nada, pois o Docusign a dá uma só vez. Remova-a e mande criar outra.
keys-not-newest = A chave que deveria ser a nova não é a mais nova da conta
keys-not-newest-now = Nada foi removido: pode ser a chave antiga. A nova é a última que “countersign connect keys list” mostra; indique essa com --key-file.
keys-made-not-kept = Uma chave foi criada, e o chaveiro não a aceitou
keys-made-not-kept-now = Ela está na conta, onde as mensagens também são assinadas com ela, e ninguém a tem. Crie outra quando o chaveiro voltar a aceitar chaves.
keys-changed = As chaves não estão como estavam há um momento
keys-changed-now = Outra pessoa as alterou. Liste-as e tente mais uma vez.
keys-not-new = Esta mensagem não foi assinada com a nova chave
keys-not-new-now = Nada foi removido. Salve uma mensagem que tenha chegado depois de criada a nova chave; os detalhes dizem o que provavelmente há de errado com esta.
keys-one = Esta mensagem tem só uma assinatura
keys-one-now = Nada foi removido. Com duas chaves há duas assinaturas: salve uma mensagem que tenha chegado enquanto as duas existiam, com todos os seus cabeçalhos.
keys-unknown = A nova chave não está entre as chaves da conta
keys-unknown-now = Nada foi removido. Compare o fim dela com os que “countersign connect keys list” mostra; talvez outra conta a tenha criado.
keys-no-old = Não há outra chave além da nova
keys-no-old-now = A antiga já foi removida: não resta nada a fazer.
keys-several = Há várias chaves além da nova
keys-several-now = Nada foi removido. Diga qual sai: “countersign connect keys remove” com o lugar dela.

key-make = Criar uma chave
key-making = Criando uma chave com que as mensagens são assinadas
key-made = A conta agora tem uma chave
key-made-words = A partir de agora, as mensagens que pedem isso são assinadas com ela.
key-label = Chave do Connect
key-is-kept = Ela também está guardada no chaveiro deste computador.
key-not-kept = A chave foi criada, e não está guardada neste computador. Copie-a agora: o Docusign a dá só desta vez.
key-to-receiver = Dê a chave ao seu receptor: ele calcula as assinaturas com ela. Ela é usada como o texto que é, sem decodificar. Uma chave copiada sai da área de transferência após 60 segundos, e quando você fecha esta janela.
key-has-one = A conta já tem uma chave
key-has-one-practice = Nada foi criado. Quem criou essa chave a dá ao receptor.
key-has-one-now = Nada foi criado. Quem criou essa chave a dá ao receptor. Se ninguém a conhece, remova-a no Docusign em Admin, Integrations, Connect, Connect Keys; depois crie uma aqui.
key-lost = O Docusign criou uma chave, e ninguém a tem
key-lost-practice = A resposta que a traz não chegou. Ela termina em “{ $ending }”, e tem de ser removida antes que uma seja criada aqui.
key-lost-now = A resposta que a traz não chegou. Ela termina em “{ $ending }”: remova-a no Docusign em Admin, Integrations, Connect, Connect Keys, depois crie uma aqui.
key-unsure = Não se sabe se o Docusign criou a chave
key-unsure-now = A resposta não chegou. Crie uma mais uma vez: se já houver uma, isso é dito a você, e nada é criado.

kept-keys = Guardadas neste computador
kept-keys-words = O Docusign assina mensagens com estas chaves enquanto a conta as tiver. Ele dá uma chave uma só vez; o chaveiro guarda a mais nova criada aqui e a anterior a ela.
kept-keys-none = Nenhuma chave do Connect está guardada com esta conexão
kept-keys-none-words = Uma chave criada aqui é guardada no chaveiro deste computador. Chaves criadas no Docusign são mostradas só lá, e uma vez.
kept-key-newest = Chave do Connect mais nova
kept-key-before = Chave do Connect anterior à mais nova
kept-key-made = Criada em { $moment }.
kept-key-undated = Não se sabe neste computador quando foi criada.
kept-key-forgetting = Esquecendo a chave
kept-key-forgotten = A chave foi esquecida neste computador
kept-key-forgotten-words = A conta ainda a tem, e as mensagens são assinadas com ela como antes.
forget-key = Esquecer esta chave do Connect?
forget-key-words = Ela sai do chaveiro deste computador, e o Docusign não a dá de novo. A conta a mantém, e as mensagens são assinadas com ela como antes. Copie-a primeiro se seu receptor talvez não a tenha.
forget-key-do = Esquecer

rotation = Trocar a chave
rotation-words = Uma chave é trocada em três etapas, para que nenhuma mensagem seja recusada: uma nova chave é criada junto com a antiga, seu receptor a aprende, depois a antiga sai.
partner-signs = As chaves de um parceiro assinam aqui
partner-signs-words = O que está configurado nesta conta e é assinado é gerenciado pelo parceiro: o Docusign o assina com as chaves da conta dona da chave de integração. Uma chave criada nesta conta não assinaria nada disso.
partner-signs-owners = Estas conexões têm a mesma chave de integração. Se uma delas é a da conta dona, as chaves dela são criadas e trocadas lá.
partner-signs-none = Nenhuma conexão a outra conta com esta chave de integração está guardada neste computador. Quem tem a da conta dona cria e troca as chaves dela.
partner-signs-open = Abrir { $name }
partner-signs-more = { $count ->
    [1] Mais uma está na sua lista.
   *[other] Mais { $count } estão na sua lista.
}
partner-signs-here = Se esta mesma conta é a dona da chave de integração, as chaves dela são trocadas aqui.
partner-signs-begin = Esta conta é a dona
rotation-begin = Iniciar
rotation-first = Chaves da conta
rotation-first-words = Veja quais chaves a conta tem. Se não há nenhuma, crie a primeira; se há uma, troque-a por uma nova de modo que nenhuma mensagem seja recusada.
rotation-first-begin = Ver as chaves da conta
rotation-reading = Lendo quais chaves a conta tem
rotation-account-keys = { $count ->
    [1] A conta tem uma chave
   *[other] A conta tem { $count } chaves
}
rotation-key = Termina em “{ $ending }”.
rotation-key-endless = Chave { $place } da conta. O Docusign não mostra como ela termina.
rotation-key-kept-newest = A mais nova guardada aqui.
rotation-key-kept-before = Guardada aqui, a anterior à mais nova.
rotation-none = A conta não tem chave: as mensagens chegam sem assinatura. Não há nada a trocar; crie a primeira.
rotation-step-make = Etapa 1: criar a nova chave
rotation-step-make-words = A partir daí o Docusign assina cada mensagem com as duas chaves, uma assinatura de cada. Um receptor que conhece a chave antiga continua funcionando.
rotation-make = Criar uma nova chave
rotation-made = Nova chave criada
rotation-made-words = As mensagens que pedem assinaturas trazem a dela a partir de agora.
rotation-step-prove = Etapa 2: ensinar a nova chave ao receptor
rotation-step-prove-words = Dê ao seu receptor a nova chave junto com a antiga. Depois salve em arquivo uma mensagem que ele receber, com todos os cabeçalhos, e abra-a aqui: ela tem de trazer as assinaturas das duas.
rotation-step-prove-how = “Experimentar” e “countersign connect receive --save” salvam mensagens nesta forma: uma primeira linha “Countersign-Message: 1”, os cabeçalhos, uma linha vazia, o corpo como chegou.
rotation-open = Abrir a mensagem
rotation-proving = Avaliando a mensagem
rotation-proven = A mensagem traz a assinatura da nova chave junto com outra
rotation-step-remove = Etapa 3: remover a chave antiga
rotation-step-remove-words = O Docusign assina com as duas. Quando seu receptor aceitar mensagens pela nova chave, a antiga, que termina em “{ $ending }”, pode sair.
rotation-remove = Remover a chave antiga
rotation-removing = Removendo a chave que termina em “{ $ending }”
rotation-removed = A chave que terminava em “{ $ending }” foi removida
rotation-removed-words = O Docusign não assina mais com ela. Tire-a também do seu receptor.
rotation-removed-kept = O Docusign não assina mais com ela. Tire-a também do seu receptor. Este computador ainda a guarda, para mensagens assinadas antes; “Esquecer” a tira daqui.
rotation-many = Há mais de duas chaves
rotation-many-words = O Docusign assina com cada uma delas. Remova as de que nenhum receptor precisa, até sobrar uma além da mais nova; então a antiga pode sair com prova.
rotation-lost-now = O Docusign dá uma chave uma só vez, então ninguém tem esta. Remova-a acima (ela termina em “{ $ending }”), depois crie outra.
rotation-not-seen-now = A resposta não chegou, e a lista ainda não mostra uma nova chave. Escolha “Consultar de novo” mais tarde: uma nova chave que estiver lá então não serve para nada. Remova-a e crie outra.
rotation-changed-now = Outra pessoa as alterou. Elas foram lidas de novo: confira-as e tente mais uma vez.
rotation-lacks = A chave mais nova da conta, que termina em “{ $ending }”, não é a mais nova guardada neste computador.
rotation-lacks-endless = O Docusign não mostra como a chave mais nova da conta termina, então ela não pode ser encontrada entre as guardadas aqui.
rotation-typed = A nova chave
rotation-typed-help = Quem a criou a tem: cole-a como o Docusign a deu. A mensagem é avaliada por ela aqui; ela não é guardada.
rotation-typed-missing = Cole primeiro a nova chave, ou siga sem ela abaixo.
rotation-unproven = Sem a nova chave
rotation-unproven-words = Então nada pode ser mostrado aqui, e o log do seu próprio receptor é a prova: quando ele tiver aceitado mensagens pela nova chave, a antiga pode sair. Se o receptor não conhecer a nova chave, recusa todas as mensagens a partir daí.
rotation-remove-unproven = Remover a chave antiga sem mensagem
rotation-none-kept-now = Nada foi removido. Pelo que está guardado aqui não dá para dizer qual chave é a nova: cole-a abaixo, ou siga sem ela.
rotation-unknown-now = Nada foi removido. A chave mais nova guardada aqui não é nenhuma das acima; talvez outra conta a tenha criado.
rotation-not-newest-now = Nada foi removido: a chave mais nova da conta foi criada em outro lugar, e a guardada aqui pode ser a antiga. Cole a mais nova abaixo, ou siga sem ela.
rotation-several-now = Nada foi removido. Remova acima as de que nenhum receptor precisa.
remove-key-title = Remover da conta a chave que termina em “{ $ending }”?
remove-key-last = É a única: as mensagens deixam então de ser assinadas, e um receptor que as verifica recusa todas. Ela não pode ser recuperada.
remove-key-words = O Docusign não assina mais com ela. Um receptor que não conhece outra chave da conta recusa então todas as mensagens. Ela não pode ser recuperada.
remove-key-proven = O Docusign não assina mais com ela, e assina com a nova como antes. Ela não pode ser recuperada.

message-opening = Esperando que uma mensagem seja escolhida
message-not-opened = Este arquivo não é uma mensagem que possa ser avaliada
message-not-opened-now = Escolha uma mensagem como “Experimentar” ou “countersign connect receive --save” a salva.

signatures = Verificar uma assinatura
signatures-words = Se uma mensagem vem do Docusign, por suas assinaturas; e se não, o que provavelmente deu errado com ela ou com seu receptor.
signatures-open = Verificar uma assinatura
signatures-question = Esta mensagem vem do Docusign?
signatures-lead = Cada uma de suas assinaturas é calculada de novo com as suas chaves e comparada. Nada dela sai deste computador.
signatures-check = Verificar
signatures-source = A mensagem
signatures-from-file = De um arquivo
signatures-from-file-words = Como “Experimentar” ou “countersign connect receive --save” a salva.
signatures-from-paste = Seu corpo e seus cabeçalhos, colados
signatures-from-paste-words = Como seu receptor os registrou no log. Copiar pode mudar finais de linha; um arquivo é mais seguro.
signatures-open-file = Abrir uma mensagem
signatures-open-another = Abrir outra mensagem
signatures-body = Corpo
signatures-headers = Cabeçalhos
signatures-headers-words = Um por linha, como “X-DocuSign-Signature-1: …”.
signatures-paste = Colar
signatures-paste-again = Colar de novo
signatures-pasted = { $count ->
    [1] Um byte foi colado.
   *[other] { $count } bytes foram colados.
}
signatures-clipboard-empty = Não há nada na área de transferência. Copie primeiro, depois escolha “Colar”.
signatures-clipboard-long = O que está na área de transferência não é texto, ou passa de 64 KB. Abra a mensagem de um arquivo.
signatures-clipboard-none = A área de transferência não pode ser acessada. Abra a mensagem de um arquivo.
signatures-no-file = Abra uma mensagem primeiro.
signatures-no-body = Copie o corpo, depois escolha “Colar”.
signatures-no-headers = Copie os cabeçalhos, depois escolha “Colar”.
signatures-not-a-header = A linha { $line } do que você colou não é um cabeçalho: um nome, dois-pontos, um valor.
signatures-headers-long = São mais cabeçalhos do que uma mensagem tem.
signatures-no-key = Cole a chave aqui.
signatures-key-words = Como a conta a tem em Connect, Connect Keys; ela é usada como o texto que é.
signatures-judging = Avaliando as assinaturas
signatures-broken-off = Não deu em nada. Verifique mais uma vez.
signatures-genuine = A mensagem vem do Docusign
signatures-genuine-words = Ela foi assinada com uma chave sua, e está como foi enviada.
signatures-not-genuine = Nada mostra que a mensagem vem do Docusign
signatures-fit-newest = X-DocuSign-Signature-{ $header } foi feita com a chave do Connect mais nova guardada aqui.
signatures-fit-before = X-DocuSign-Signature-{ $header } foi feita com a chave do Connect anterior à mais nova.
signatures-fit-typed = X-DocuSign-Signature-{ $header } foi feita com a chave que você colou.
signatures-fit-none = X-DocuSign-Signature-{ $header } não foi feita com nenhuma destas chaves.
