cli-connect-oauth = OAuth das mensagens de uma conta: o token que elas trazem
cli-oauth-show = Mostrar os ajustes, sem o segredo
cli-oauth-try = Pedir um token ao servidor de autorização como o Docusign o fará, nas duas formas de autenticação, e explicar cada recusa
cli-oauth-set = Definir OAuth, ou alterá-lo, depois de testar o servidor de autorização
cli-oauth-remove = Tirar OAuth da conta; antes são listadas as configurações que o perdem
cli-oauth-file = Os ajustes como JSON, na grafia do próprio Docusign (connectOAuthConfig): authorizationServerUrl, clientId, clientSecret, scope, customParameters
cli-oauth-untried = Definir também quando o servidor não dá um token a este computador, por exemplo porque só responde ao Docusign

oauth-label-server = Servidor de autorização
oauth-label-client = ID do cliente
oauth-label-scope = Escopo
oauth-label-parameters = Outros parâmetros
cmd-oauth-none = { $name }: a conta não tem ajustes de OAuth.
cmd-oauth-secret-hidden = O Docusign não devolve o segredo do cliente.
cmd-oauth-one-way = Não está documentado qual das duas formas o Docusign usa. Faça o servidor aceitar as duas, se possível.
cmd-oauth-not-set = Nada foi definido. Se o servidor responde ao Docusign e não a este computador, acrescente --untried.
cmd-oauth-set = { $name }: OAuth definido. Uma configuração o usa com includeOAuth.
cmd-oauth-changed = { $name }: OAuth alterado, para todas as configurações que o usam.
cmd-oauth-loses = “{ $configuration }” ({ $id }) não traz token a partir daí.
cmd-oauth-remove-sure = { $name }: tirar OAuth? { $count ->
    [0] Nenhuma das configurações da própria conta o usa
    [1] Uma das configurações da própria conta o usa
   *[other] { $count } das configurações da própria conta o usam
}; as que um parceiro criou com ele em contas de clientes só são conhecidas na medida em que foram configuradas neste computador. [y/N]
cmd-oauth-remove-not-asked = Nada foi removido. Acrescente --yes para remover sem pergunta.
cmd-oauth-removed = { $name }: OAuth removido.

trial-token = { $way }: veio um token.
trial-way = Testado como { $way }.
trial-ways = Testado como { $one } e como { $other }.
trial-expires = Vale por { $seconds } segundos.
trial-scope = O escopo dele é { $scope }.
trial-from-outside = O Docusign pede pela internet: um servidor que só responde dentro da sua rede não dá nada a ele.
trial-nothing-here = Nada escuta em { $server } neste computador
trial-nothing-here-now = Inicie o servidor de autorização lá, ou defina outro endereço. O próprio Docusign não alcança este computador: só o Practice.
trial-no-secret = Não há segredo do cliente com que testar
trial-no-secret-now = O Docusign não o devolve a ninguém: digite-o.
trial-address = Este não é um endereço em que se possa pedir um token
trial-address-now = Ele começa com https:// e é o do endpoint de token; seu provedor de identidade o informa, muitas vezes como “token_endpoint”.
trial-redirect = { $host } manda para outro lugar em vez de dar um token
trial-client = { $host } não aceita este ID do cliente e este segredo
trial-client-now = Compare os dois com os ajustes do cliente no servidor, e veja se ele aceita esta forma de autenticação; um segredo também pode ter terminado.
trial-invalid-scope = O servidor não dá o escopo “{ $scope }”
trial-invalid-scope-now = Use um escopo que o cliente possa ter no servidor; com o Microsoft Entra ID, ele termina em “/.default”.
trial-grant = { $host } não permite a este cliente um token por credenciais do cliente
trial-grant-now = Permita ao cliente, no servidor, o tipo de concessão “client_credentials”, às vezes chamado “service account” ou “machine to machine”.
trial-refused = { $host } se recusou a dar um token
trial-refused-now = Muitas vezes falta um parâmetro: um “audience” ou “resource” vai nos outros parâmetros, que um arquivo tem como “customParameters”.
trial-not-there = Não há endpoint de token neste endereço de { $host }
trial-trouble = { $host } está com problemas próprios
trial-trouble-now = Tente mais uma vez mais tarde; o log do servidor diz mais.
trial-not-json = O que { $host } responde não é um token, mas outra coisa, como uma página web
trial-not-json-now = Use o endereço do endpoint de token, não o de uma página de login; seu provedor de identidade o informa, muitas vezes como “token_endpoint”.
trial-no-token = { $host } responde sem um access token
trial-no-token-now = Use o endereço do endpoint de token, e um cliente que receba access tokens.

oauth-part = OAuth para o Connect
oauth-part-words = O Docusign pode obter um token de um servidor de autorização seu e enviá-lo com cada mensagem. Estes ajustes valem para a conta inteira; uma configuração os usa se pedir OAuth.
oauth-reading = Lendo os ajustes de OAuth da conta
oauth-none = A conta não tem ajustes de OAuth
oauth-none-words = Uma configuração desta conta que pede OAuth envia suas mensagens sem token, a menos que tenha ajustes próprios ou use os de um parceiro.
oauth-users = Quem usa estes ajustes
oauth-users-own = Desta conta: { $names }.
oauth-users-none = Nenhuma das configurações da própria conta usa estes ajustes.
oauth-users-managed = Se esta conta é a dona da chave de integração, também estas, cujo OAuth o parceiro gerencia: { $names }.
oauth-users-unknown = Configurações de clientes que não foram feitas neste computador não são conhecidas aqui.
oauth-users-more = { $names }, e { $count ->
    [1] mais uma
   *[other] mais { $count }
}
oauth-user = “{ $configuration }”
oauth-user-of = “{ $configuration }” de { $name }
oauth-set-up = Configurar OAuth
oauth-change = Alterar
oauth-change-words = Digite o segredo do cliente de novo: o Docusign não o devolve. Um outro parâmetro sem nada depois do seu = mantém o valor que tem, se o Docusign o der.
oauth-removing = Tirando OAuth da conta
oauth-done-set = OAuth configurado
oauth-done-changed = OAuth alterado
oauth-done-changed-words = Para todas as configurações que o usam. O que você digitou não fica guardado neste computador.
oauth-done-removed = OAuth removido
oauth-done-removed-words = As mensagens que traziam um token por estes ajustes chegam sem token a partir de agora.
oauth-outdated = Os ajustes de OAuth não estão como foram mostrados
oauth-outdated-now = Alguém os alterou nesse meio-tempo, e nada foi feito. Eles foram lidos de novo: confira-os e tente mais uma vez.
oauth-remove = Tirar OAuth da conta?
oauth-remove-own = A partir daí estas mensagens chegam sem token: { $names }.
oauth-remove-managed = Se esta conta é a dona da chave de integração, também aquelas cujo OAuth o parceiro gerencia: { $names }.
oauth-remove-unknown = Se esta conta é a dona da chave de integração, configurações de clientes que não foram feitas neste computador também o perdem: elas não são conhecidas aqui. O segredo do cliente não pode ser recuperado.
