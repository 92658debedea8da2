//! The call that makes a configuration, as a command for a shell. Without secrets: whoever runs it puts them in.

use crate::docusign::connect::ConnectConfiguration;
use crate::domain::Facts;

/// What stands in the place of a secret.
const HERE: &str = "PUT_IT_HERE";

/// The command for the account of a connection. The access token comes from a variable of the shell, `ACCESS_TOKEN`.
pub fn curl(wanted: &ConnectConfiguration, facts: &Facts) -> String {
    let body = serde_json::to_string(&wanted.to_sent_json_with(HERE)).unwrap_or_default();
    let url = format!("{}/restapi/v2.1/accounts/{}/connect", facts.base_uri, facts.account_id);
    format!(
        "curl --request POST {} \\\n  --header \"Authorization: Bearer $ACCESS_TOKEN\" \\\n  --header 'Content-Type: application/json' \\\n  --data {}",
        quoted(&url),
        quoted(&body)
    )
}

/// As one word of a POSIX shell, whatever is in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::docusign::connect::{WrittenFor, read_written};
    use crate::domain::samples::facts;

    #[test]
    fn what_is_printed_is_what_is_sent_with_a_place_for_each_secret() {
        let oauth = json!({ "authorizationServerUrl": "https://idp.example/token", "clientId": "c", "clientSecret": "canary-1",
            "scope": "connect", "customParameters": { "audience": "canary-2" } });
        let written = json!({ "configurationType": "custom", "name": "Orders", "urlToPublishTo": "https://a.example/orders",
            "allUsers": "true", "includeOAuth": "true", "enableOAuthPerConfiguration": "true",
            "deliveryMode": "SIM", "events": ["envelope-completed"], "eventData": { "version": "restv2.1" }, "oAuthConfiguration": oauth });
        let wanted = read_written(written.to_string().as_bytes(), WrittenFor::Create).unwrap();
        let command = curl(&wanted, &facts());
        let data = command.rsplit_once("--data '").unwrap().1.strip_suffix('\'').unwrap();
        let printed: Value = serde_json::from_str(data).unwrap();
        let mut sent = Value::from(wanted.to_sent_json_with(HERE));
        assert_eq!(printed, sent);
        assert_eq!(printed["integratorManaged"], "false", "left out, it would stay on");
        assert_eq!(printed["oAuthConfiguration"]["customParameters"], json!({ "audience": HERE }));
        assert_eq!(printed["oAuthConfiguration"]["clientSecret"], HERE);
        // All else is as it was written.
        sent["oAuthConfiguration"]["clientSecret"] = "canary-1".into();
        sent["oAuthConfiguration"]["customParameters"]["audience"] = "canary-2".into();
        assert_eq!(sent["oAuthConfiguration"], written["oAuthConfiguration"]);
        assert_eq!(sent["events"], written["events"]);
    }

    #[test]
    fn a_shell_gives_curl_what_is_meant_and_no_secret_is_in_it() {
        let mut wanted = ConnectConfiguration::default();
        "Olive's $(orders) `now`".clone_into(&mut wanted.name);
        "https://a.example/?a=1&b='2'".clone_into(&mut wanted.url);
        wanted.user_name = Some("olive".to_owned());
        wanted.password = Some("canary".into());
        let command = curl(&wanted, &facts());
        assert!(!command.contains("canary") && command.contains(HERE), "{command}");
        if !cfg!(unix) {
            return;
        }
        // A curl that prints its words.
        let script = format!("curl() {{ printf '%s\\n' \"$@\"; }}\nACCESS_TOKEN=token\n{command}");
        let output = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
        let words = String::from_utf8(output.stdout).unwrap();
        let words: Vec<_> = words.lines().collect();
        let url = "http://127.0.0.1:8790/restapi/v2.1/accounts/11111111-2222-3333-4444-555555555555/connect";
        assert_eq!(words[..4], ["--request", "POST", url, "--header"]);
        assert!(words.contains(&"Authorization: Bearer token"));
        let sent: Value = serde_json::from_str(words.last().unwrap()).unwrap();
        assert_eq!((&sent["name"], &sent["urlToPublishTo"]), (&wanted.name.into(), &wanted.url.into()));
    }
}
