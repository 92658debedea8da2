carry-over = Transferir
carry-over-all = Transferir todas
carry-title = Levar para outro computador
carry-title-words = Em um arquivo que só uma frase secreta abre, com as chaves do Connect guardadas com ela. Aqui, nada muda com isso.
carry-question = Transferir esta conexão?
carry-question-all = Transferir suas conexões?
carry-lead = { $name } vai, com as chaves do Connect guardadas com ela, para um arquivo que só uma frase secreta abre. O Countersign no outro computador o abre.
carry-lead-all = Todas as { $count } conexões, com as chaves do Connect guardadas com elas, vão para um só arquivo, que só uma frase secreta abre. O Countersign no outro computador o abre.
carry-save = Salvar arquivo
carry-choosing-place = Escolha um lugar para o arquivo
carry-writing = Gravando o arquivo
carry-writing-words = Primeiro os valores são pedidos ao chaveiro. Isso leva alguns segundos.
carry-failed = Nada foi salvo
carry-written-question = O arquivo está pronto
carry-written-lead = Neste computador nada mudou.
carry-written = { $count ->
    [1] A conexão está no arquivo
   *[other] { $count } conexões estão no arquivo
}
carry-written-words = Só a frase secreta o abre: leve os dois ao outro computador por caminhos diferentes. Você encontra o arquivo aqui:
carry-left-out = Fora do arquivo: { $names }
carry-left-out-words = O chaveiro deste computador não tem mais os valores. Configure-as de novo.
carry-keys = { $count ->
    [1] A chave do Connect guardada com ela também está no arquivo.
   *[other] As { $count } chaves do Connect guardadas aqui também estão no arquivo.
}
carry-no-set-up = O que o Countersign lembra das notificações configuradas aqui não está no arquivo: ele ficaria grande demais para abrir. O outro computador diz delas que não foram configuradas lá.
carry-there = No outro computador
carry-there-words = Escolha “Abrir um arquivo” lá. Será perguntado qual destes é o caso:
carry-move = “Mover para cá”: só o outro computador deve ter o que está no arquivo. Quando estiver guardado lá, escolha “Remover” neste computador e exclua o arquivo. Até você fazer isso, este computador o mantém e continua renovando o que renova: os dois podem encerrar os tokens um do outro.
carry-copy = “Copiar para cá”: os dois computadores devem tê-lo. Renove uma conexão em só um deles: uma renovação traz um novo refresh token e pode encerrar o que o outro computador tem.
