//! The call that makes a configuration, as a command for a shell. Without secrets: whoever runs it puts them in.

use serde_json::Value;

use crate::docusign::connect::ConnectConfiguration;
use crate::domain::Facts;

/// What stands in the place of a secret.
const HERE: &str = "PUT_IT_HERE";

/// The command for the account of a connection. The access token comes from a variable of the shell, `ACCESS_TOKEN`.
pub fn curl(wanted: &ConnectConfiguration, facts: &Facts) -> String {
    let mut body = wanted.to_public_json();
    if wanted.password.is_some() {
        body.insert("password".to_owned(), HERE.into());
    }
    if let Some(oauth) = body.get_mut("oAuthConfiguration").and_then(Value::as_object_mut) {
        oauth.insert("clientSecret".to_owned(), HERE.into());
    }
    let body = serde_json::to_string(&body).unwrap_or_default();
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
    use super::*;
    use crate::domain::samples::facts;

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
