life-no-refresh-token = { $product } não recebeu refresh token: nada disto termina por si só.
life-unknown = Não se sabe nada sobre o fim do refresh token.
life-due = O refresh token vale até { $date }. Mais da metade desse tempo passou: renove-o aqui.
life-renewing = Uma renovação foi iniciada em { $date } e não terminou. Se nada a está renovando agora, foi interrompida: renove-a aqui.
life-ends = Termina em { $date }, faça-se o que se fizer: o escopo extended não foi pedido. Então alguém precisa entrar de novo.
life-ended = O refresh token terminou em { $date }. Alguém precisa entrar de novo.
life-dead = O Docusign não aceitou mais o refresh token em { $date }. Alguém precisa entrar de novo.
life-renewed = Última renovação aqui em { $date }.
life-checked = Seu access token foi aceito pela última vez em { $date }.

renew-dead = O Docusign não aceita mais o refresh token
renew-dead-now = Ele terminou, ou alguém o revogou ou desativou a pessoa que consentiu, ou outra cópia dele foi renovada. Escolha “Entrar de novo” na página da conexão; seu produto precisará então do novo refresh token.
renew-wrong-secret = O Docusign não aceita mais as chaves
renew-wrong-secret-now = A chave secreta foi excluída ou substituída em Apps and Keys, ou o app foi. Escolha “Trocar chave secreta” na página da conexão, com uma que exista lá.
renew-refused = O Docusign não renovou a conexão
renew-refused-now = Nada foi alterado aqui. Tente de novo mais tarde; o texto em “Detalhes” ajuda quem administra o Docusign.
renew-unsure = A resposta à renovação não chegou
renew-unsure-now = O Docusign pode ter renovado a conexão mesmo assim: então o refresh token guardado aqui talvez não sirva mais. Tente de novo; se o Docusign o recusar, escolha “Entrar de novo” na página da conexão.
renew-busy = Outra janela ou tarefa está ocupada com esta conexão
renew-busy-now = Nada foi alterado aqui. Tente de novo em um ou dois minutos.
renew-unkept = O Docusign renovou a conexão, e não foi possível guardar os novos tokens
renew-unkept-now = Eles não estão em nenhum outro lugar: na janela, cuide do chaveiro e tente de novo antes de fechá-la. O refresh token antigo talvez não funcione mais.

check-needs-renewal = O access token terminou
check-needs-renewal-now = Ele vale oito horas. Para verificar a conexão, é preciso renová-la primeiro.
check-renew-first = Renovar e verificar
check-not-their-account = O Docusign não lista mais a conta para esta pessoa
check-not-their-account-now = Alguém removeu a pessoa da conta, ou a encerrou. Pergunte a quem administra o Docusign.
check-account-unusable = O Docusign lista a conta, mas nenhuma chamada pode ser feita a ela
check-account-unusable-now = { $reason } A pessoa ainda pertence a ela. Verifique de novo mais tarde; se continuar assim, pergunte a quem administra o Docusign.

life-to-hand-over = { $product } ainda tem um refresh token mais antigo, até onde este computador sabe. Copie o novo para os ajustes dele.
life-values-to-hand-over = { $count ->
    [1] { $product } ainda tem um valor mais antigo, até onde este computador sabe: { $values }. Copie o novo para os ajustes dele.
    [2] { $product } ainda tem valores mais antigos, até onde este computador sabe: { $values }. Copie os dois para os ajustes dele.
   *[other] { $product } ainda tem valores mais antigos, até onde este computador sabe: { $values }. Copie os três para os ajustes dele.
}
life-practice-to-hand-over = Com valores reais, { $product } teria agora ainda os mais antigos: { $values }. Você copiaria { $count ->
    [1] o novo
   *[other] os novos
} para os ajustes dele.
home-to-hand-over = { $product } ainda tem valores mais antigos, até onde este computador sabe. Abra-a para copiar os novos.
connection-renew = Renovar
connection-check = Verificar agora
connection-secret = Trocar chave secreta
connection-renewing = Renovando
connection-renewing-words = Novos tokens são pedidos ao Docusign. Os antigos ficam até os novos estarem guardados.
connection-product-renews = { $product } renova esta conexão por conta própria
connection-product-renews-words = Renová-la aqui também pode encerrar o token que { $product } tem; você teria de pôr o novo nos ajustes dele.
connection-renew-anyway = Renovar mesmo assim
connection-leave-it = Deixar assim
connection-renewed = Renovada
connection-renewed-words = Os novos tokens estão guardados e são mostrados abaixo.
connection-renewed-by-another = Outra janela ou tarefa a renovou agora mesmo
connection-checking = Verificando
connection-call-person = Quem entrou, e a conta da empresa
connection-call-account = Os dados da conta
connection-call-users = Seus usuários
connection-call-plan = Seu plano
connection-name = Como você a chama
connection-name-help = Distingue-a de outras do mesmo produto. Pode ficar vazio.
connection-name-save = Salvar nome
connection-name-long = Isto tem mais de 60 caracteres. Encurte-o.
connection-name-odd = Isto tem caracteres que ninguém vê, ou mais de uma linha. Digite de novo.
connection-name-not-saved = O nome não pôde ser salvo: { $reason }
connection-kept = Onde está guardada
connection-kept-words = No chaveiro deste computador, em Countersign, em entradas que começam com { $entry }.

leave-key = A chave das assinaturas ainda não está guardada
leave-key-words = O Docusign está criando uma chave, ou o chaveiro não aceitou a que foi criada. O Docusign dá uma chave uma só vez: quem sai agora talvez nunca a veja. Fique e copie-a primeiro.
leave-messages = { $count ->
    [1] Uma mensagem não está em nenhum arquivo
   *[other] { $count } mensagens não estão em nenhum arquivo
}
leave-messages-words = { $count ->
    [1] Ela está só nesta janela, e some com a página. Abra-a para salvá-la.
   *[other] Elas estão só nesta janela, e somem com a página. Abra uma para salvá-la.
}
leave-oauth = O Docusign ainda não respondeu
leave-oauth-words = Foi pedido a ele que definisse, alterasse ou removesse OAuth na conta. A janela se fecha sozinha quando isso estiver feito; se o Docusign recusar, a página diz por quê. Se for fechada agora, pode ficar parada até o Docusign responder: 45 segundos no máximo.
leave-at-work = { $count ->
    [1] Uma conta ainda está sendo configurada
   *[other] { $count } contas ainda estão sendo configuradas
}
leave-at-work-words = O que começou é concluído mesmo assim. Quem sai agora não vê o resultado, e as contas cuja vez não chegou ficam como estão. Configure as notificações mais uma vez depois: o que já está certo é deixado como está.
leave-tokens = Os novos tokens ainda não estão guardados
leave-tokens-words = Uma renovação está em andamento, ou o chaveiro não aceitou o que ela trouxe. Quem sai agora pode perder os novos tokens, e o refresh token antigo talvez não funcione mais.

home-product-account = { $product } · { $account } · { $environment }

check-other-account = Esta não é a conta que a conexão tinha
check-other-account-words = Ela era para { $account }. Seguir guarda esta como uma conexão própria, ao lado da outra, que fica como está.
check-another-than-before = Antes era { $typed }, e agora entrou { $consented }: o navegador talvez ainda conhecesse essa pessoa. Para entrar como { $typed }, escolha “Entrar como outra pessoa”. Se { $consented } for a pessoa certa, escolha “Está certo”.

revoke-unsure = Não se sabe se o Docusign revogou o token
revoke-failed = O Docusign não revogou o token
revoke-failed-now = Nada foi removido. Tente de novo; ou remova a conexão sem revogar, e revogue o consentimento no Docusign: Manage Profile, Connected Apps, Revoke.
revoke-no-secrets = Não foi possível obter do chaveiro o que a revogação precisa
revoke-no-secrets-now = Nada foi revogado, e nada foi removido. O texto em “Detalhes” diz por quê.
revoke-not-removed = O token foi revogado, e a conexão não pôde ser removida
revoke-not-removed-now = Ela não pode mais renovar nada. Cuide do que o texto em “Detalhes” diz, depois remova-a.

life-failed-calls = { $product } provavelmente precisa ler { $calls }, e o Docusign recusou isso na última tentativa.
call-account = a conta
call-users = seus usuários
call-plan = seu plano de cobrança
