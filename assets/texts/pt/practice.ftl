practice-language = pt
practice-title = { $page } · Practice
practice-name = Practice
practice-banner = Nada aqui é real, e nada sai deste computador.
practice-footer = O Practice é uma parte do Countersign para aprender e experimentar. É independente da Docusign: não é feito, verificado nem endossado por ela.

practice-start-port = O Practice não pode usar a porta { $port } neste computador.
practice-start-admin = O Practice não pôde ser iniciado: o sistema não deu a ele uma segunda porta neste computador, para Apps and Keys.
practice-start-system = O Practice não pôde ser iniciado: o sistema não deu a ele uma thread ou um temporizador.
practice-start-process = O Practice não pôde ser iniciado: o sistema não iniciou um processo para ele, ou o parou em seguida.
practice-start-random = O Practice não pôde ser iniciado: o sistema não deu a ele números aleatórios.
practice-behaviour-unknown = O Practice não conhece um comportamento chamado { $name }. Ele conhece: { $known }.

practice-home-title = Boas-vindas
practice-home-lead = Um substituto do Docusign, para aprender e experimentar. Ele esquece tudo quando é fechado.
practice-home-lead-kept = Um substituto do Docusign, para aprender e experimentar. Seus aplicativos e os consentimentos ficam até você escolher “Esquecer tudo”.
practice-home-start = Comece aqui
practice-home-start-how = Crie um app, adicione uma chave secreta e um redirect URI, e salve. Depois entre com uma pessoa inventada.
practice-home-strict = Tão rigoroso quanto o real
practice-home-strict-how = Redirect URIs têm de coincidir letra por letra, códigos valem dois minutos e funcionam uma vez, e chaves secretas são mostradas uma vez.
practice-home-behaves = Foi iniciado sem nenhum mau comportamento.
practice-home-misbehaves = Foi iniciado para se comportar mal: { $names }.

practice-not-found-title = Nada aqui
practice-not-found = Este endereço não leva a lugar nenhum no Practice.
practice-foreign-title = Não aceito
practice-foreign = Este formulário não veio de uma página deste Practice. Abra a página de novo e repita o que você fez.
practice-proxy-title = Acesso pela rede da empresa
practice-proxy = Esta página representa uma que a rede de uma empresa põe no lugar de uma resposta.

practice-apps-title = Apps and Keys
practice-apps-lead = Um app tem uma chave de integração, chaves secretas e redirect URIs. Seu conector os usa para entrar.
practice-apps-add = Add App and Integration Key
practice-apps-none = Ainda não há nenhum app.
practice-apps-forget = Esquecer tudo
practice-apps-forget-words = Seus aplicativos, as chaves deles e os consentimentos dados aqui. As conexões feitas com eles não poderão mais entrar.
practice-apps-saved = { $app } foi salvo. Copie a Integration Key se ainda não o fez, depois volte ao Countersign.
practice-apps-name = App Name
practice-apps-key = Integration Key
practice-apps-actions = Actions
practice-apps-edit = Edit
practice-apps-edit-of = Edit { $app }
practice-apps-create = Create App

practice-connected-title = Connected Apps
practice-connected-lead = Os apps que as pessoas deixam agir por elas. No Docusign, cada um vê os seus, em Manage Profile.
practice-connected-none = Ninguém consentiu com um app ainda.
practice-connected-person = Pessoa
practice-connected-scopes = Escopos
practice-connected-revoke = Revoke
practice-connected-revoke-of = Revoke { $app }, { $person }
practice-connected-revoked = { $app } foi revogado. Ele não pode mais renovar nada; access tokens vivos seguem até o fim.

practice-app-unsaved = Ainda não salvo. O que você alterou vale quando você escolher Save.
practice-app-general = General Info
practice-app-type = Integration Type
practice-type-private = Private custom integration
practice-type-third-party = Third-party integration key
practice-type-public = Public integration
practice-type-embedded = Embedded integration
practice-app-authentication = Authentication
practice-app-method = Authentication Method
practice-app-implicit-grant = Implicit Grant
practice-app-store-secret = Is your application able to securely store a client secret?
practice-app-yes = Yes
practice-app-no = No
practice-app-code-grant = Authorization Code Grant
practice-app-pkce = Require Proof Key for Code Exchange (PKCE)
practice-app-secrets = Secret Keys
practice-app-no-secrets = Ainda não há nenhuma chave secreta.
practice-app-add-secret = Add Secret Key
practice-app-new-secret = New Secret Key
practice-app-once = Copie-a agora. Ela é mostrada por inteiro só desta vez.
practice-app-delete = Delete
practice-app-delete-secret = Delete secret key { $number }
practice-app-additional = Additional settings
practice-app-uris = Redirect URIs
practice-app-uris-how = Para onde o navegador vai depois do login. Cada um tem de coincidir letra por letra, incluindo uma barra no fim.
practice-app-no-uris = Ainda não há nenhum redirect URI.
practice-app-uri = Redirect URI { $number }
practice-app-add-uri = Add URI
practice-app-remove = Remove
practice-app-remove-uri = Remove redirect URI { $number }
practice-app-save = Save
practice-app-cancel = Cancel

practice-fault-name = Um app precisa de um nome. Digite um, depois siga.
practice-fault-name-long = O nome é longo demais. Ele pode ter 100 caracteres.
practice-fault-uri = O redirect URI { $number } não é um endereço completo. Ele tem de começar com http:// ou https://, e não pode conter espaço nem #.
practice-fault-uris = Um app pode ter 50 redirect URIs. Remova alguns, depois salve.
practice-fault-apps = O Practice pode manter 200 apps. Inicie-o de novo para criar mais.

practice-sign-in-title = Entrar
practice-sign-in-lead = Escolha uma pessoa inventada. O Practice nunca pede uma senha.
practice-person-administrator = { $count ->
    [1] Administra { $accounts }
   *[other] Administra { $count } contas: { $accounts }
}
practice-person-member = Não administra, é membro de { $accounts }
practice-person-hinted = Pedida pelo app
practice-signed-out-title = Sessão encerrada
practice-signed-out = Ninguém está com sessão aberta no Practice neste navegador agora.

practice-consent-title = Consentimento
practice-consent-lead = Quando você aceitar, o app pode fazer o que está listado aqui.
practice-consent-who = Sessão de { $name } ({ $email })
practice-consent-asks = { $app } pede seu consentimento para
practice-consent-accept = Accept
practice-consent-cancel = Cancel
practice-consent-back = Nos dois casos, a resposta vai para { $uri }.
practice-scope-other = outra coisa que o Practice não conhece

practice-refused-title = Este login para aqui
practice-refused-unreadable = The request is not valid.
practice-refused-unreadable-means = O link de login está danificado: uma parte dele não pode ser lida, ou vem duas vezes. Inicie o login de novo.
practice-refused-client = The client ID is not registered.
practice-refused-client-means = Nenhum app aqui tem esta chave de integração. Ela tem um erro de digitação, ou é de outro ambiente.
practice-refused-no-uris = There are no redirect URIs registered with DocuSign
practice-refused-no-uris-means = O app não tem redirect URI. Abra-o em Apps and Keys, escolha Add URI, digite o endereço, depois escolha Save.
practice-refused-uri = The redirect URI is not registered properly with Docusign
practice-refused-uri-means = O app tem outros redirect URIs que não o pedido pelo login. Eles têm de coincidir letra por letra: http ou https, host, porta, caminho e uma barra no fim.
practice-refused-uri-given = O login pediu
practice-refused-uri-none = nenhum
practice-refused-type = Invalid authentication request: The response type is not supported.
practice-refused-type-means = O app não está definido como Authorization Code Grant. Abra-o em Apps and Keys, responda Yes à pergunta sobre o client secret, marque Authorization Code Grant, depois escolha Save.
practice-refused-scope = The scope is not valid.
practice-refused-scope-means = O login tem de dizer o que pede, como signature.
practice-refused-pkce = code challenge and code challenge method required
practice-refused-pkce-means = O app exige uma chave de prova (PKCE), e o login não trouxe nenhuma.
practice-refused-challenge = The code challenge or its method is not supported.
practice-refused-challenge-means = A chave de prova (PKCE) tem de usar o método S256.
practice-refused-over = Este login já terminou.
practice-refused-over-means = Ele já foi respondido, ou o Practice foi iniciado de novo desde então. Inicie o login de novo.

practice-elsewhere-title = De volta ao app
practice-elsewhere-stays = Aqui um navegador é enviado para { $host }. O Practice não faz isso: nada sai deste computador.
practice-elsewhere-copy = A resposta está no endereço, que o navegador mostraria na barra de endereços. Copie-o, volte ao Countersign, escolha “Colar o endereço” e cole-o lá.
practice-elsewhere-address = O endereço
