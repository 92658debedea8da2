product-name = Countersign
back = Voltar
continue = Continuar
continue-anyway = Continuar assim mesmo
copy = Copiar
cut = Recortar
field-menu = Editar
copied = Copiado
copied-before = Já copiado
paste = Colar
show = Mostrar
hide = Ocultar
read-out = Ler em voz alta
details = Detalhes
remove = Remover
of-what = { $word } { $what }
copy-failed-typed = Não foi possível copiar: seu sistema não dá ao Countersign acesso à área de transferência. O valor ainda está aqui: escolha “Mostrar” e digite-o.
copied-clears = Sai da área de transferência em { $seconds } s
copied-cleared = Já saiu da área de transferência
copied-given-back = Outro programa ainda o mantém
copied-given-back-title = Outro programa pôs o valor de volta na área de transferência.
copied-given-back-now = O Countersign o tirou mais uma vez. Um gerenciador da área de transferência deste computador ainda o tem no histórico: exclua-o lá.
copied-not-cleared = Talvez ainda esteja na área de transferência
copied-not-cleared-title = O valor talvez ainda esteja na área de transferência.
copied-not-cleared-now = O sistema não deixou o Countersign limpá-la. Copie qualquer outro texto, e ele some.
continue-later = Continuar depois
copy-what = Copiar { $what }
person = { $name }, { $email }
person-unknown = Alguém cujo nome o Docusign não informa
account-with-id = { $name }, conta { $id }
page-not-opened = Não foi possível abrir o navegador. Vá você a este endereço:
page-copy = Copiar endereço
paste-what = Colar { $what }
show-what = Mostrar { $what }
hide-what = Ocultar { $what }
read-out-what = Ler { $what } em voz alta

environment-production = Production
environment-demo = Demo
environment-practice = Practice

independent = Independente da Docusign.

rail-step-now = Etapa { $number } de { $of }: { $name }
rail-step-done = Etapa { $number } de { $of }: { $name }, feita
rail-step-to-come = Etapa { $number } de { $of }: { $name }, por vir
step-choose = Escolher
step-prepare = Preparar
step-keys = Chaves
step-sign-in = Entrar
step-check = Verificar
step-save = Salvar
step-hand-over = Entregar

home-question = Suas conexões
home-lead = O que está configurado neste computador. Os segredos em si estão no chaveiro dele.
home-nothing = Nada está configurado ainda.
home-nothing-begin = Configurar uma conexão leva alguns minutos com as chaves à mão; você pode parar a qualquer momento e continuar depois.
home-nothing-file = Se alguém enviou a você um pedido porque você administra o Docusign, ou se você tem uma cópia de outro computador, abra esse arquivo.
home-new = Configurar nova conexão
home-open-file = Abrir um arquivo
home-open = Abrir
home-draft = { $product }, não concluída
home-draft-at = { $environment } · { $step }
home-rests-step = em { $step }
home-rests-colleague = esperando o arquivo do administrador
home-rests-go-live = a seguir: pedir ao Docusign a entrada em produção
home-rests-review = em análise desde { $date }
home-rests-live = em produção; a seguir, uma chave secreta em Production
home-rests-unreadable = o que foi feito não pode ser lido
home-draft-saved = Última alteração em { $date }.
home-opening-draft = Abrindo o que você deixou
home-removing = Removendo…
home-account = { $account } · { $environment }
home-consented = { $name } ({ $email }) consentiu em { $date }.
home-consented-one = { $who } consentiu em { $date }.
home-consented-somebody = Consentimento em { $date }.
home-renew-before = O refresh token vale até { $date }, a menos que seja usado antes.
home-renewed-by-product = Entregue o refresh token até { $date }; a partir daí { $product } o renova por conta própria.
home-renewed-since = { $product } renova o refresh token por conta própria, se o recebeu até { $date }.
home-practice = Do Practice: seus valores só funcionam enquanto aquele Practice estiver em execução, e ele termina com o programa que o iniciou.
home-ended = O refresh token terminou em { $date }, a menos que seu produto o tenha usado desde então.
home-index-damaged = A lista das suas conexões não pôde ser lida
home-index-damaged-now = Uma nova lista foi iniciada: configure de novo o que falta aqui. O arquivo danificado foi mantido como { $file }, na pasta indicada em “Detalhes”, para quem ajuda você; os segredos ainda estão no chaveiro.
home-entries-unreadable = { $count ->
    [1] Uma entrada da sua lista não pôde ser lida: { $names }
   *[other] { $count } entradas da sua lista não puderam ser lidas: { $names }
}
home-entries-unreadable-now = As outras estão aqui. O que não pôde ser lido foi mantido como { $file }, na pasta indicada em “Detalhes”, para quem ajuda você; seus segredos ainda estão no chaveiro.
home-entry-unnamed = uma sem nome
home-index-failed = A lista das suas conexões não pode ser aberta
home-index-failed-now = Nada foi alterado. Você pode configurar uma conexão; ela poderá ser guardada assim que a lista puder ser gravada.
home-sheet-broken = A descrição de um produto não pode ser lida
home-sheet-broken-now = Esse produto fica de fora, ou é usado como o Countersign o conhece; todo o resto funciona. Quem fez o arquivo pode corrigi-lo.

kept-lead = { $account } · { $environment }. Copie cada valor para o campo de mesmo nome; os segredos ficam mascarados até você escolher “Mostrar”. Um segredo copiado sai da área de transferência após 60 segundos, e quando você fecha esta janela.
kept-asking = Consultando o chaveiro
kept-asking-words = Se o sistema pedir a senha dele, responda lá.

leave-title = Guardar suas chaves para a próxima vez?
leave-words = Suas respostas são guardadas de qualquer forma. Segredos só são guardados se você disser, no chaveiro deste computador. Sem eles, você digita a chave secreta de novo, e o Docusign a mostra uma só vez.
leave-keep-close = Guardar e fechar
leave-keep-home = Guardar e sair
leave-without-close = Fechar sem elas
leave-without-home = Sair sem elas
leave-keeping = Guardando suas respostas
leave-keeping-words = Um momento. Se você sair agora, o que digitou pode se perder.
leave-saving = Salvando a conexão
leave-saving-words = Um momento. Se você sair agora, ela não é salva, e o rascunho fica em “Suas conexões” como não concluído.
leave-saving-asks = Seu sistema talvez esteja pedindo que você desbloqueie o chaveiro, talvez em uma janela atrás desta. Se você sair agora, a conexão não é salva, e o rascunho fica em “Suas conexões” como não concluído.
leave-tidying = Arrumando
leave-tidying-words = Um momento. Se você sair agora, fica em “Suas conexões” como não concluída.
leave-tidying-running = Removendo o que não é mais necessário…
leave-not-kept = Não foi possível guardar
leave-not-kept-now = { $what }. Fique para tentar outra coisa, ou saia e digite tudo de novo da próxima vez.
leave-anyway = Sair assim mesmo
dialog-save = Salvar
dialog-open = Abrir
dialog-stay = Ficar aqui
dialog-cancel = Cancelar
remove-connection-title = Remover a conexão de { $product }?
remove-connection-words = { $account }, { $environment }. Suas chaves e tokens, incluindo as chaves do Connect, são removidos do chaveiro deste computador. { $product } continua com o que recebeu; um arquivo que você salvou permanece, assim como as notificações e o consentimento no Docusign. Revogar lá (Manage Profile, Connected Apps, Revoke) encerra a conexão também em outros computadores.
remove-practice-words = { $account }, Practice. Suas chaves e tokens, incluindo as chaves do Connect, são removidos do chaveiro deste computador; um arquivo que você salvou permanece, assim como as notificações e o consentimento no Practice. Revogar em Connected Apps encerra a conexão também em outros computadores.
remove-open-docusign = Abrir o Docusign
remove-open-practice = Abrir Connected Apps
remove-revoke = Revogar e remover
remove-revoke-words = O Docusign também pode revogar o refresh token antes: então { $product } também não pode renovar mais nada com ele.
remove-draft-title = Remover o rascunho de { $product }?
remove-draft-words = { $environment }, última alteração em { $date }. O que foi digitado é removido, incluindo seus segredos no chaveiro. O Docusign mostra uma chave secreta uma só vez; você teria de adicionar uma nova lá.

cli-about = Obtém a Integration Key, a Secret Key e o Refresh Token que um conector para o Docusign pede. Sem comando, a janela se abre.
cli-file = Um arquivo a abrir: um pedido, uma resposta ou uma cópia de uma conexão
cli-practice = Abrir o assistente com o Practice escolhido e em execução: nada real, funciona offline
cli-practice-server = Usar um serviço Practice que já está em execução, por exemplo http://127.0.0.1:8790 (só um endereço de loopback)
cli-behave = Fazer o serviço Practice se comportar mal de propósito, por exemplo slow-token,no-admin
cli-behave-names = Ele conhece { $names }. Os que terminam no nome de uma chamada podem ser seguidos de quantas vezes: error-users:2 são as duas primeiras.
cli-data-dir = Guardar a lista de conexões nesta pasta (os segredos ficam no chaveiro)
cli-renderer = Desenhar a janela só com este renderizador: wgpu ou glow
cli-theme = Desenhar a janela nestas cores, diga o que disser a área de trabalho: light, dark ou high-contrast
cli-language = Falar este idioma, seja qual for o escolhido na janela e o do sistema: de, en, es, fr, ja ou pt
cli-language-unknown = O Countersign fala { $tags }
cli-reduce-motion = Não mover nada que não precise se mover, diga o que disser a área de trabalho
cli-log = O que escrever no erro padrão: off, error, warn, info, debug ou trace
cli-first-frame-exit = Imprimir os milissegundos do início do processo até o primeiro quadro desenhado, e terminar
cli-practice-service = Executar só o serviço Practice, até Ctrl+C
cli-keep-in = Guardar os aplicativos e os consentimentos neste arquivo, e começar com o que há nele
cli-until-stdin-closes = Para um programa que o inicia: imprimir só o endereço, e terminar quando a entrada padrão for fechada
cli-port = A porta em que escutar; 0 usa qualquer uma livre
cli-practice-running = Nada é real neste Practice. Pressione Ctrl+C para terminá-lo. Está em execução em { $origin }

no-display = O Countersign não pode abrir uma janela: nenhuma tela foi encontrada (nem DISPLAY nem WAYLAND_DISPLAY levam a uma). Inicie-o em uma sessão gráfica, ou execute-o em uma tela virtual, por exemplo: xvfb-run countersign
no-renderer = O Countersign não pode abrir uma janela: nenhuma das suas duas formas de desenhar funciona aqui ({ $reasons }). Um driver de vídeo atualizado costuma resolver; com --renderer glow ou --renderer wgpu você pode tentar só uma delas.
no-renderer-title = O Countersign não pode iniciar
already-open = O Countersign já está aberto: foi pedido que a janela dele viesse para a frente.
already-open-silent-title = O Countersign já está aberto
already-open-silent = O Countersign já está aberto com os dados em { $folder }, e sua janela não responde. Espere um momento e inicie-o de novo. Se não ajudar, encerre o outro Countersign ou reinicie o computador; nada do que foi salvo se perde.
no-background = O Countersign não pode iniciar: o sistema recusou uma thread ou um socket de que ele precisa ({ $reason }).
no-home = Nenhuma pasta para os dados foi encontrada: este usuário não tem pasta pessoal. Indique uma com --data-dir.

letters-missing = Algumas letras de um nome não podem ser mostradas aqui: nenhuma fonte deste computador as tem. O id da conta é { $id }.
letters-missing-beside-ids = Algumas letras de um nome não podem ser mostradas aqui: nenhuma fonte deste computador as tem. Guie-se pelo e-mail e pelo id da conta.

date-month-name =
    { $month ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
       *[12] dezembro
    }
date-month = { $name } de { $year }
date-day = { $day ->
    [1] 1º
   *[other] { $day }
} de { $name } de { $year }
date-and-time = { $date } às { $time }
