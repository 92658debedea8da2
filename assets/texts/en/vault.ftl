## Names of the items in the operating system's keychain, shown by its own program

vault-item-label = Countersign: { $product }, { $secret }
vault-item-draft-label = Countersign: { $product }, not finished, { $secret }
vault-item-secret-key = Secret Key
vault-item-demo-secret-key = Secret Key of Demo
vault-item-practice-secret-key = Secret Key of Practice
vault-item-refresh-token = Refresh Token
vault-item-access-token = Access Token
vault-item-owner-key = private key of the request file
vault-item-connect-key = Connect Key
vault-item-connect-key-before = Connect Key before the newest
vault-keyring-label = Default keyring
vault-item-probe = Countersign: a short test of this keychain
