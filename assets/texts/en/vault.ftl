## Names of the items in the operating system's keychain, shown by its own program

vault-item-label = Countersign: { $product }, { $secret }
vault-item-secret-key = Secret Key
vault-item-refresh-token = Refresh Token
vault-item-access-token = Access Token
vault-item-probe = Countersign: a short test of this keychain
