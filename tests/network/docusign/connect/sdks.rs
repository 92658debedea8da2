//! Docusign's own SDKs, from their registries, at Practice: see `tests/sdk/README.md`.

use std::process::Command;

use super::{Client, Office};

fn run(command: &mut Command, script: &str, office: &Office) {
    let Client { token, account_id, .. } = &office.clients[0];
    let path = format!("{}/tests/sdk/{script}", env!("CARGO_MANIFEST_DIR"));
    let ended = command.args([path.as_str(), &office.desk.origin, token, account_id]).output().unwrap();
    let said =
        format!("{}{}", String::from_utf8_lossy(&ended.stdout), String::from_utf8_lossy(&ended.stderr));
    assert!(ended.status.success(), "{script}: {said}");
    assert!(office.there(0).is_empty(), "{script}: all is deleted");
}

#[tokio::test]
#[ignore = "needs docusign-esign of PyPI and of npm: tests/sdk/README.md"]
async fn the_sdks_of_docusign_make_list_change_and_delete_a_configuration() {
    let set = |name: &str| std::env::var(name).unwrap_or_else(|_| panic!("{name}: see tests/sdk/README.md"));
    let office = Office::new(&["connect-logs"], &[("olive", 0)]).await;
    run(&mut Command::new(set("SDK_PYTHON")), "connect.py", &office);
    let office = Office::new(&["connect-logs"], &[("olive", 0)]).await;
    run(Command::new("node").env("NODE_PATH", set("SDK_NODE_PATH")), "connect.js", &office);
}
