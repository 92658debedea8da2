// Docusign's own SDK for Node (docusign-esign of npm) at Practice: a configuration made, listed, changed and deleted, and the log read.
//
//     NODE_PATH=…/node_modules node connect.js ORIGIN ACCESS_TOKEN ACCOUNT_ID

"use strict";
const assert = require("node:assert");
const docusign = require("docusign-esign");

async function main() {
  const [origin, token, account] = process.argv.slice(2);
  const client = new docusign.ApiClient({ basePath: `${origin}/restapi` });
  client.setBasePath(`${origin}/restapi`);
  client.addDefaultHeader("Authorization", `Bearer ${token}`);
  const api = new docusign.ConnectApi(client);

  const before = await api.listConfigurations(account);
  assert.deepStrictEqual(before.configurations || [], []);
  const wanted = {
    name: "By the SDK", urlToPublishTo: "https://receiver.example/hook", configurationType: "custom", allUsers: "true",
    allowEnvelopePublish: "true", enableLog: "true", deliveryMode: "SIM", events: ["envelope-completed"],
    requiresAcknowledgement: "true", includeHMAC: "true",
    eventData: { version: "restv2.1", format: "json", includeData: ["tabs", "recipients"] },
  };
  const made = await api.createConfiguration(account, { connectCustomConfiguration: wanted });
  assert.match(made.connectId, /^[0-9]+$/);
  assert.strictEqual(made.includeHMAC, "true");
  const listed = await api.listConfigurations(account);
  assert.strictEqual(listed.totalRecords, "1");
  const one = await api.getConfiguration(account, made.connectId);
  assert.deepStrictEqual(one.configurations[0].eventData.includeData, ["tabs", "recipients"]);

  const changed = await api.updateConfiguration(account, {
    connectCustomConfiguration: { connectId: made.connectId, pausePublish: "true" },
  });
  assert.deepStrictEqual([changed.name, changed.pausePublish], ["By the SDK", "true"]);
  await assert.rejects(
    api.createConfiguration(account, {
      connectCustomConfiguration: { name: "x", urlToPublishTo: "https://receiver.example", events: ["envelope-completed"] },
    }),
    (error) => /Unsupported 'events' field/.test(JSON.stringify(error.response && (error.response.body || error.response.data) || error.message)),
  );

  const logs = await api.listEventLogs(account);
  assert.strictEqual(logs.logs.length > 0, true);
  const log = await api.getEventLog(account, logs.logs[0].logId, { additionalInfo: "true" });
  assert.ok(log.connectDebugLog === undefined || log.connectDebugLog.length > 0);
  const failures = await api.listEventFailureLogs(account);
  assert.ok(failures.failures.length > 0);
  const users = await api.listUsers(account, made.connectId);
  assert.strictEqual(users.allUsersSelected, "true");
  await api.deleteConfiguration(account, made.connectId);
  const after = await api.listConfigurations(account);
  assert.deepStrictEqual(after.configurations || [], []);
  console.log("ok");
}

main().catch((error) => {
  console.error(error.response ? error.response.text || error.response.data || error : error);
  process.exit(1);
});
