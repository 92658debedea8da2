show-in-folder = Mostrar na pasta
folder-not-shown = Nenhum gerenciador de arquivos pôde ser aberto. Vá você a essa pasta.
home-opening-answer = Procurando o rascunho que espera esta resposta
arrived-title = { $count ->
    [1] { $product }: conexão guardada aqui
   *[other] { $count } conexões estão guardadas aqui
}
arrived-moved = { $count ->
    [1] Agora remova-a do outro computador e exclua o arquivo em que ela veio. Você encontra o arquivo aqui:
   *[other] Agora remova-as do outro computador e exclua o arquivo em que elas vieram. Você encontra o arquivo aqui:
}
arrived-copied = { $count ->
    [1] Renove-a em só um dos dois computadores. Quando não precisar mais do arquivo em que ela veio, exclua-o. Você o encontra aqui:
   *[other] Renove cada uma em só um dos dois computadores. Quando não precisar mais do arquivo em que elas vieram, exclua-o. Você o encontra aqui:
}

opened-locked-question = Abrir a cópia
opened-locked-lead = { $file } está protegido com a frase secreta escolhida quando foi salvo.
opened-passphrase-help = Como foi digitada ou proposta na época. Sem ela, ninguém consegue abrir o arquivo.
opened-open = Abrir
opened-trying = Testando a frase secreta
opened-trying-words = Isso leva um ou dois segundos, para que adivinhar demore muito.
opened-question = Guardar esta conexão aqui?
opened-lead = Isto é o que { $file } contém. Nada muda até você escolher “Guardar”.
opened-left-question = Esta conexão já está aqui
opened-left-lead = Isto é o que { $file } contém.
opened-claim = É o que o próprio arquivo diz: o Docusign não foi consultado. Guarde-a só se souber quem fez o arquivo.
opened-keep = Guardar
opened-done = Pronto
opened-comparing = Comparando com o que está guardado aqui
opened-added = Será acrescentada
opened-added-words = Não há nenhuma igual neste computador.
opened-left = Fica como está
opened-left-words = O arquivo e o chaveiro deste computador contêm o mesmo, até o último token.
opened-replaces = Substituirá a que está guardada aqui
opened-replaces-newer = Substituiria uma mais nova
opened-newer = Para o mesmo produto, conta ({ $account }) e chave. A mais nova está no arquivo: o consentimento dela é de { $file }, o da daqui, de { $here }.
opened-newer-token = As duas vêm de um mesmo consentimento; os tokens do arquivo são os mais novos.
opened-older = Para o mesmo produto, conta ({ $account }) e chave. No arquivo, o consentimento é de { $file }; o da daqui é mais novo, de { $here }. Substitua-a só se a daqui não funcionar mais.
opened-older-token = As duas vêm de um mesmo consentimento, e os tokens guardados aqui são os mais novos: os do arquivo podem ter terminado. Substitua-a só se a daqui não funcionar mais.
opened-other = Para o mesmo produto, conta ({ $account }) e chave, e das mesmas datas; mas a chave secreta ou os tokens diferem. Qual delas funciona, o Countersign não tem como dizer.
opened-brings-back = Trará de volta o que o chaveiro perdeu
opened-brings-back-words = A conexão está listada aqui, e o chaveiro não tem mais seus valores.
opened-not-compared = Não foi possível ver se é a mesma, mais nova ou mais antiga: { $why }.
opened-keys = A mesma está guardada aqui; as chaves do Connect serão acrescentadas
opened-keys-words = O arquivo e o chaveiro deste computador contêm o mesmo, até o último token. As chaves do Connect que ainda não estão aqui são guardadas junto.
opened-along = { $count ->
    [1] A chave do Connect guardada com ela, com que as notificações são assinadas, está no arquivo e também é guardada aqui.
   *[other] As { $count } chaves do Connect guardadas com ela, com que as notificações são assinadas, estão no arquivo e também são guardadas aqui.
}
opened-along-left-out = { $count ->
    [1] Há lugar para duas chaves do Connect: as mais novas entre as daqui e as do arquivo. Uma chave mais antiga não é guardada.
   *[other] Há lugar para duas chaves do Connect: as mais novas entre as daqui e as do arquivo. { $count } chaves mais antigas não são guardadas.
}
opened-way = E no outro computador?
opened-way-missing = Diga primeiro o que será dela no outro computador.
opened-move = Mover para cá
opened-move-words = Só este computador deve tê-la. Quando estiver guardada, remova-a do outro e exclua o arquivo: o Countersign não pode fazer isso por você. Até lá, o outro continua renovando o que renova, e os dois podem encerrar os tokens um do outro.
opened-copy = Copiar para cá
opened-copy-words = Os dois computadores devem tê-la. Renove uma conexão em só um deles: uma renovação traz um novo refresh token e pode encerrar o que o outro computador tem.

unlock-missing = Digite a frase secreta.
unlock-wrong = Esta não é a frase secreta deste arquivo. Maiúsculas e espaços contam.
unlock-broken-off = O teste foi interrompido. Escolha “Abrir” mais uma vez.
unlock-too-much-work = Abrir este arquivo exigiria mais memória do que é sensato
unlock-too-much-work-now = Nenhum arquivo do Countersign exige. Não foi tentado. Não use o arquivo; abra outra cópia.
unlock-no-connection = Não há nenhuma conexão neste arquivo
unlock-no-connection-now = A frase secreta está certa, mas o que ela abre não é do Countersign, ou foi alterado. Abra outro arquivo.

opened-question-several = Guardar estas conexões aqui?
opened-lead-several = { $file } contém { $count } conexões. Nada muda até você escolher “Guardar”.
opened-left-question-several = Estas conexões já estão aqui
opened-claim-several = É o que o próprio arquivo diz: o Docusign não foi consultado. Guarde-as só se souber quem fez o arquivo.
opened-summary = A acrescentar: { $added }. A substituir uma guardada aqui: { $replaced }. Já aqui: { $left }.
opened-ticked = As marcadas são guardadas. Não está marcado o que tomaria o lugar de uma que talvez ainda funcione; marque-o se quiser mesmo assim.
opened-none-taken = Marque pelo menos uma.
opened-is-kept = Está guardada
opened-keeping-several = Salvando { $number } de { $count }
opened-kept-so-far = { $kept } de { $count } estão guardadas. “Guardar” continua com o resto.

file-none-of-ours = Esse não é um arquivo do Countersign
file-none-of-ours-now = O Countersign abre pedidos, respostas e as cópias que salvou: protegidas com uma frase secreta, JSON ou .env. Procure um desses.
file-damaged = O arquivo foi danificado
file-damaged-now = Parte dele falta ou foi alterada. Peça-o mais uma vez, como anexo, ou abra outra cópia.
copy-unsound = Essa cópia de uma conexão foi alterada ou danificada
copy-unsound-now = Nada dela é usado. Abra outra cópia, ou configure a conexão de novo.
env-without-head = Esse .env não diz para que serve
env-without-head-now = Um Countersign mais antigo o gravou, ou alguém o montou. Abra a cópia da conexão em JSON ou protegida com uma frase secreta, ou configure a conexão de novo com as chaves que estão nele.
request-unsound = O pedido contém algo que não pode ser
request-unsound-now = Ele pode ter sido alterado no caminho. Peça o arquivo mais uma vez.
answer-not-waited-for = Nenhum rascunho aqui espera essa resposta
answer-not-waited-for-now = Uma resposta se abre no computador de quem fez o pedido, com o usuário dessa pessoa lá. Se foi aqui, o rascunho foi concluído ou removido, ou a resposta é a outro pedido: faça um novo, e peça uma resposta a esse.
answer-is-copy = Essa é uma cópia de uma conexão, não uma resposta
answer-is-copy-now = Ela não precisa de pedido. Saia deste rascunho e escolha “Abrir um arquivo” em “Suas conexões”.
opened-called = Aqui ela se chama “{ $name }”.
