//! Item 21: whatever is asked, the answer "elsewhere" is not followed.

use std::time::Duration;

use countersign::docusign::account::{self, ApiError};
use countersign::docusign::token::{self, TokenError};
use countersign::domain::{Account, Endpoints, Token};
use countersign::wire::{Wire, WireError};

use super::{grant, key, secret};
use crate::stub::{Act, Stub};

#[tokio::test]
async fn item_21_no_redirect_is_followed_on_token_user_info_and_api_calls() {
    let elsewhere = Stub::answering([]);
    for status in [301, 302, 303, 307, 308] {
        let reply = format!(
            "HTTP/1.1 {status} X\r\nLocation: {}/\r\nRefresh: 0;url={0}/\r\nContent-Length: 0\r\n\r\n",
            elsewhere.origin()
        );
        let stub = Stub::doing((0..6).map(|_| Act::Send(reply.clone().into_bytes())));
        let endpoints = Endpoints::practice(&stub.origin().parse().unwrap());
        let base_uri = endpoints.accepts_base_uri(&stub.origin()).unwrap();
        let account = Account {
            account_id: "1234567".parse().unwrap(),
            name: None,
            base_uri,
            is_default: true,
            organization_id: None,
        };
        let (wire, access): (_, Token) = (Wire::new().unwrap(), "canary-access".parse().unwrap());
        let refused = WireError::RedirectRefused { status };

        let error = token::exchange(&wire, grant(endpoints.clone()), &secret()).await.unwrap_err();
        assert_eq!(error, TokenError::Wire(refused.clone()));
        let old = std::sync::Arc::new("canary-refresh".parse().unwrap());
        let error = token::refresh(&wire, &endpoints, &key(), &secret(), &old).await.unwrap_err();
        assert_eq!(error, TokenError::Wire(refused.clone()));

        let refused = ApiError::Wire(refused);
        assert_eq!(account::user_info(&wire, &endpoints, &access).await.unwrap_err(), refused);
        assert_eq!(account::account_details(&wire, &account, &access).await.unwrap_err(), refused);
        assert_eq!(account::users(&wire, &account, &access, 1).await.unwrap_err(), refused);
        assert_eq!(account::billing_plan(&wire, &account, &access).await.unwrap_err(), refused);
        assert_eq!(stub.requests().len(), 6, "each is sent once");
    }
    // Whoever follows later than the answer would be seen as well.
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(elsewhere.requests().is_empty());
}
