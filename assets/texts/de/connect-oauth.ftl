cli-connect-oauth = OAuth der Nachrichten eines Kontos: das Token, das sie tragen
cli-oauth-show = Die Einstellungen anzeigen, ohne das Secret
cli-oauth-try = Den Autorisierungsserver um ein Token bitten, wie Docusign es tun wird, auf beide Arten der Authentifizierung, und jede Ablehnung erklären
cli-oauth-set = OAuth setzen oder ändern, nachdem der Autorisierungsserver ausprobiert wurde
cli-oauth-remove = Dem Konto OAuth nehmen; die Konfigurationen, die es verlieren, werden zuerst aufgelistet
cli-oauth-file = Die Einstellungen als JSON, in Docusigns eigener Schreibweise (connectOAuthConfig): authorizationServerUrl, clientId, clientSecret, scope, customParameters
cli-oauth-untried = Auch setzen, wenn der Server diesem Computer kein Token gibt, zum Beispiel weil er nur Docusign antwortet
oauth-label-server = Autorisierungsserver
oauth-label-client = Client-ID
oauth-label-scope = Scope
oauth-label-parameters = Weitere Parameter
cmd-oauth-none = { $name }: Das Konto hat keine OAuth-Einstellungen.
cmd-oauth-secret-hidden = Docusign gibt das Client-Secret nicht zurück.
cmd-oauth-one-way = Welche der beiden Arten Docusign verwendet, ist nicht dokumentiert. Lassen Sie den Server beide annehmen, wenn er das kann.
cmd-oauth-not-set = Es wurde nichts gesetzt. Wenn der Server Docusign antwortet und diesem Computer nicht, fügen Sie --untried an.
cmd-oauth-set = { $name }: OAuth ist gesetzt. Eine Konfiguration verwendet es mit includeOAuth.
cmd-oauth-changed = { $name }: OAuth ist geändert, für jede Konfiguration, die es verwendet.
cmd-oauth-loses = „{ $configuration }“ ({ $id }) trägt von da an kein Token.
cmd-oauth-remove-sure = { $name }: OAuth wegnehmen? { $count ->
    [0] Keine der eigenen Konfigurationen des Kontos verwendet es
    [one] Eine der eigenen Konfigurationen des Kontos verwendet es
   *[other] { $count } der eigenen Konfigurationen des Kontos verwenden es
}; die, die ein Partner damit bei Kundenkonten angelegt hat, sind nur bekannt, soweit sie von diesem Computer aus eingerichtet wurden. [y/N]
cmd-oauth-remove-not-asked = Es wurde nichts entfernt. Mit --yes wird ohne Nachfrage entfernt.
cmd-oauth-removed = { $name }: OAuth ist entfernt.
trial-token = { $way }: ein Token kam.
trial-way = Versucht als { $way }.
trial-ways = Versucht als { $one } und als { $other }.
trial-expires = Es ist { $seconds } Sekunden gültig.
trial-scope = Sein Scope ist { $scope }.
trial-from-outside = Docusign fragt aus dem Internet: Ein Server, der nur in Ihrem Netzwerk antwortet, gibt ihm nichts.
trial-nothing-here = Auf diesem Computer lauscht nichts unter { $server }
trial-nothing-here-now = Starten Sie dort den Autorisierungsserver, oder setzen Sie eine andere Adresse. Docusign selbst erreicht diesen Computer nicht: Das kann nur Practice.
trial-no-secret = Zum Ausprobieren fehlt ein Client-Secret
trial-no-secret-now = Docusign gibt es niemandem zurück: Geben Sie es ein.
trial-address = Das ist keine Adresse, an der sich ein Token anfordern lässt
trial-address-now = Sie beginnt mit https:// und ist die des Token-Endpunkts; Ihr Identitätsanbieter nennt sie, oft als „token_endpoint“.
trial-redirect = { $host } schickt anderswohin, statt ein Token zu geben
trial-client = { $host } akzeptiert Client-ID und Secret nicht
trial-client-now = Vergleichen Sie beide mit den Einstellungen des Clients beim Server, und ob er diese Art der Authentifizierung akzeptiert; ein Secret kann auch abgelaufen sein.
trial-invalid-scope = Der Server gibt den Scope „{ $scope }“ nicht
trial-invalid-scope-now = Verwenden Sie einen Scope, den der Client beim Server haben darf; bei Microsoft Entra ID endet er mit „/.default“.
trial-grant = { $host } erlaubt diesem Client kein Token über Client Credentials
trial-grant-now = Erlauben Sie dem Client beim Server den Grant-Typ „client_credentials“, manchmal „service account“ oder „machine to machine“ genannt.
trial-refused = { $host } lehnte es ab, ein Token zu geben
trial-refused-now = Oft fehlt ein Parameter: „audience“ oder „resource“ gehört in die weiteren Parameter, die in einer Datei „customParameters“ heißen.
trial-not-there = Unter dieser Adresse von { $host } ist kein Token-Endpunkt
trial-trouble = { $host } hat selbst eine Störung
trial-trouble-now = Versuchen Sie es später noch einmal; das Protokoll des Servers sagt mehr.
trial-not-json = Was { $host } antwortet, ist kein Token, sondern etwas anderes, etwa eine Webseite
trial-not-json-now = Verwenden Sie die Adresse des Token-Endpunkts, nicht die einer Anmeldeseite; Ihr Identitätsanbieter nennt sie, oft als „token_endpoint“.
trial-no-token = { $host } antwortet ohne Access-Token
trial-no-token-now = Verwenden Sie die Adresse des Token-Endpunkts und einen Client, der Access-Tokens bekommt.
oauth-part = OAuth für Connect
oauth-part-words = Docusign kann sich ein Token von einem Ihrer Autorisierungsserver holen und mit jeder Nachricht mitsenden. Diese Einstellungen gelten für das ganze Konto; eine Konfiguration verwendet sie, wenn sie OAuth verlangt.
oauth-reading = Die OAuth-Einstellungen des Kontos werden gelesen
oauth-none = Das Konto hat keine OAuth-Einstellungen
oauth-none-words = Eine Konfiguration dieses Kontos, die OAuth verlangt, sendet ihre Nachrichten ohne Token, wenn sie keine eigenen Einstellungen hat und nicht die eines Partners verwendet.
oauth-users = Wer diese Einstellungen verwendet
oauth-users-own = Von diesem Konto: { $names }.
oauth-users-none = Keine der eigenen Konfigurationen des Kontos verwendet diese Einstellungen.
oauth-users-managed = Wenn der Integrationsschlüssel diesem Konto gehört, auch diese, deren OAuth der Partner verwaltet: { $names }.
oauth-users-unknown = Konfigurationen von Kunden, die nicht von diesem Computer aus eingerichtet wurden, sind hier nicht bekannt.
oauth-users-more = { $names } und { $count ->
    [one] eine weitere
   *[other] { $count } weitere
}
oauth-user = „{ $configuration }“
oauth-user-of = „{ $configuration }“ von { $name }
oauth-set-up = OAuth einrichten
oauth-change = Ändern
oauth-change-words = Geben Sie das Client-Secret neu ein: Docusign gibt es nicht zurück. Ein weiterer Parameter, hinter dessen = nichts steht, behält seinen Wert, wo Docusign ihn angibt.
oauth-removing = Dem Konto wird OAuth genommen
oauth-done-set = OAuth ist eingerichtet
oauth-done-changed = OAuth ist geändert
oauth-done-changed-words = Für jede Konfiguration, die es verwendet. Was Sie eingegeben haben, wird auf diesem Computer nicht aufbewahrt.
oauth-done-removed = OAuth ist entfernt
oauth-done-removed-words = Nachrichten, die nach diesen Einstellungen ein Token trugen, kommen von jetzt an ohne.
oauth-outdated = Die OAuth-Einstellungen sind nicht mehr so, wie sie angezeigt wurden
oauth-outdated-now = Jemand hat sie inzwischen geändert, und es wurde nichts getan. Sie wurden neu gelesen: Sehen Sie sie an und versuchen Sie es noch einmal.
oauth-remove = Dem Konto OAuth nehmen?
oauth-remove-own = Von da an kommen diese Nachrichten ohne Token: { $names }.
oauth-remove-managed = Wenn der Integrationsschlüssel diesem Konto gehört, auch die, deren OAuth der Partner verwaltet: { $names }.
oauth-remove-unknown = Wenn der Integrationsschlüssel diesem Konto gehört, verlieren es auch Konfigurationen von Kunden, die nicht von diesem Computer aus eingerichtet wurden: Sie sind hier nicht bekannt. Das Client-Secret ist nicht zurückzubekommen.
