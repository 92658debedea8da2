## OAuth for Connect: the settings of an account, and its authorization server, tried.

cli-connect-oauth = OAuth of an account’s messages: the token that they carry
cli-oauth-show = Show the settings, without the secret
cli-oauth-try = Ask the authorization server for a token as Docusign will, in both ways of authenticating, and explain every refusal
cli-oauth-set = Set OAuth, or change it, after the authorization server was tried
cli-oauth-remove = Take OAuth away from the account; the configurations that lose it are listed first
cli-oauth-file = The settings as JSON, in Docusign’s own spelling (connectOAuthConfig): authorizationServerUrl, clientId, clientSecret, scope, customParameters
cli-oauth-untried = Set it also where the server gives no token to this computer, for instance because it answers Docusign alone

oauth-label-server = Authorization server
oauth-label-client = Client ID
oauth-label-scope = Scope
oauth-label-parameters = Further parameters
cmd-oauth-none = { $name }: the account has no OAuth settings.
cmd-oauth-secret-hidden = Docusign does not give the client secret back.
cmd-oauth-one-way = Which of the two ways Docusign uses is not documented. Have the server accept both, if it can.
cmd-oauth-not-set = Nothing was set. If the server answers Docusign and not this computer, add --untried.
cmd-oauth-set = { $name }: OAuth is set. A configuration uses it with includeOAuth.
cmd-oauth-changed = { $name }: OAuth is changed, for every configuration that uses it.
cmd-oauth-loses = “{ $configuration }” ({ $id }) carries no token from then on.
cmd-oauth-remove-sure = { $name }: take OAuth away? { $count ->
    [0] None of the account’s own configurations uses it
    [one] One of the account’s own configurations uses it
   *[other] { $count } of the account’s own configurations use it
}; those that a partner made on clients’ accounts with it are known only as far as they were set up from this computer. [y/N]
cmd-oauth-remove-not-asked = Nothing was removed. Add --yes to remove without being asked.
cmd-oauth-removed = { $name }: OAuth is removed.

# $way is client_secret_basic or client_secret_post.
trial-token = { $way }: a token came.
trial-way = Tried as { $way }.
# The same came of both.
trial-ways = Tried as { $one } and as { $other }.
trial-expires = It is good for { $seconds } seconds.
trial-scope = Its scope is { $scope }.
trial-from-outside = Docusign asks from the internet: a server that answers inside your network alone gives it nothing.
# $server is an address with its port.
trial-nothing-here = Nothing listens at { $server } on this computer
trial-nothing-here-now = Start the authorization server there, or set another address. Docusign itself cannot reach this computer: only Practice can.
trial-no-secret = There is no client secret to try with
trial-no-secret-now = Docusign gives it back to nobody: enter it.
trial-address = This is not an address that a token can be asked for at
trial-address-now = It begins with https:// and is that of the token endpoint; your identity provider names it, often as “token_endpoint”.
trial-redirect = { $host } sends elsewhere in place of a token
trial-client = { $host } does not accept this client ID and secret
trial-client-now = Compare both with the client’s settings at the server, and whether it accepts this way of authenticating; a secret may also have ended.
trial-invalid-scope = The server does not give the scope “{ $scope }”
trial-invalid-scope-now = Use a scope that the client may have at the server; with Microsoft Entra ID it ends in “/.default”.
trial-grant = { $host } does not allow this client a token by client credentials
trial-grant-now = Allow the client the grant type “client_credentials” at the server, sometimes called “service account” or “machine to machine”.
trial-refused = { $host } refused to give a token
trial-refused-now = Often a parameter is missing: an “audience” or “resource” goes into the further parameters, which a file has as “customParameters”.
trial-not-there = There is no token endpoint at this address of { $host }
trial-trouble = { $host } has trouble of its own
trial-trouble-now = Try once more later; the server’s log says more.
trial-not-json = What { $host } answers is no token but something else, such as a web page
trial-not-json-now = Use the address of the token endpoint, not that of a sign-in page; your identity provider names it, often as “token_endpoint”.
trial-no-token = { $host } answers without an access token
trial-no-token-now = Use the address of the token endpoint, and a client that gets access tokens.

### OAuth of an account, in the window.

oauth-part = OAuth for Connect
oauth-part-words = Docusign can get a token from an authorization server of yours, and send it along with each message. These settings are for the whole account; a configuration uses them if it asks for OAuth.
oauth-reading = Reading the account’s OAuth settings
oauth-none = The account has no OAuth settings
oauth-none-words = A configuration of this account that asks for OAuth sends its messages without a token, unless it has settings of its own or uses a partner’s.
oauth-users = Who uses these settings
# $names are names of configurations.
oauth-users-own = Of this account: { $names }.
oauth-users-none = None of the account’s own configurations uses these settings.
oauth-users-managed = If this account owns the integration key, also these, whose OAuth the partner manages: { $names }.
oauth-users-unknown = Configurations of clients that were not set up from this computer are not known here.
# $names are the first of them, $count is how many more there are.
oauth-users-more = { $names }, and { $count ->
    [one] one more
   *[other] { $count } more
}
# $configuration is the name of a configuration, $name that of a connection.
oauth-user = “{ $configuration }”
oauth-user-of = “{ $configuration }” of { $name }
oauth-set-up = Set up OAuth
oauth-change = Change
oauth-change-words = Type the client secret anew: Docusign does not give it back. A further parameter with nothing after its = keeps the value it has, where Docusign gives it.
oauth-removing = Taking OAuth away from the account
oauth-done-set = OAuth is set up
oauth-done-changed = OAuth is changed
oauth-done-changed-words = For every configuration that uses it. What you typed is not kept on this computer.
oauth-done-removed = OAuth is removed
oauth-done-removed-words = Messages that carried a token by these settings come without one from now on.
oauth-outdated = The OAuth settings are not as they were shown
oauth-outdated-now = Somebody changed them meanwhile, and nothing was done. They were read again: look at them, and try once more.
oauth-remove = Take OAuth away from the account?
oauth-remove-own = From then on these messages come without a token: { $names }.
oauth-remove-managed = If this account owns the integration key, also those whose OAuth the partner manages: { $names }.
oauth-remove-unknown = If this account owns the integration key, configurations of clients that were not set up from this computer lose it, too: they are not known here. The client secret cannot be got back.
