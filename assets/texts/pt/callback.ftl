answer-page-name = Countersign
answer-page-title = { $heading } · Countersign

answer-page-received-heading = Sua resposta foi recebida
answer-page-received-lead = Volte ao Countersign. Ele verifica a resposta agora e diz o que vem a seguir.
answer-page-received-aside = Você pode fechar esta aba.

answer-page-refused-heading = O login não foi concluído
answer-page-refused-lead = Volte ao Countersign. Ele mostra o motivo e o que você pode fazer.
answer-page-refused-aside = Você pode fechar esta aba.

answer-page-stray-heading = O Countersign não está esperando esta página
answer-page-stray-lead = Nada foi tirado dela. Se você está fazendo login, volte ao Countersign e siga o que ele diz lá.
answer-page-stray-aside = Isso pode acontecer com um favorito antigo, uma página recarregada ou um login que foi recomeçado.

answer-page-used-heading = Esta resposta já foi recebida
answer-page-used-lead = Ela vale uma vez. Volte ao Countersign para ver como continuou.
answer-page-used-aside = Você pode fechar esta aba.

paste-empty = Ainda não há nada para colar. Copie o endereço inteiro do seu navegador e cole-o aqui.
paste-not-an-address = Isto não é um endereço. Copie a linha inteira da barra de endereços do seu navegador.
paste-bare-code = Isto parece ser só o código. Copie o endereço inteiro em volta dele: o resto mostra que a resposta é sua.
paste-part = Isto é só parte do endereço. Copie tudo, da primeira à última letra.
paste-sign-in-link = Este é o link que inicia o login. Primeiro entre com ele, depois copie o endereço da página em que você chegar.
paste-other-address = Este endereço é de outra página. O que você precisa começa com { $address }
paste-after-page = O navegador já repassou esta resposta, e o código não está mais no endereço. Se o Countersign ainda estiver esperando, entre de novo.
paste-no-answer = Este endereço não traz resposta. Copie-o depois de entrar, da página em que o navegador terminou.
paste-no-state = Falta parte deste endereço. Copie tudo, da primeira à última letra.
paste-other-state = Esta resposta é de outro login, talvez de um anterior. Entre de novo e copie o novo endereço.
paste-cut-short = Falta o fim deste endereço. Copie tudo, até a última letra.
paste-trailing = Há algo depois deste endereço que não faz parte dele. Copie só o endereço, da primeira à última letra.
paste-twice = Este endereço diz a mesma coisa duas vezes. Copie-o mais uma vez do seu navegador, e nada mais.
paste-code-and-error = Este endereço diz sim e não ao mesmo tempo, o que não pode estar certo. Entre de novo e copie o novo endereço.
paste-damaged = Parte deste endereço foi alterada no caminho até aqui. Copie-o mais uma vez do seu navegador.

holder-windows-web-service = O serviço web do próprio Windows (IIS)
