"""Docusign's own SDK for Python (docusign-esign of PyPI) at Practice: a configuration made, listed, changed and deleted, and the log read.

    python3 connect.py ORIGIN ACCESS_TOKEN ACCOUNT_ID
"""

import sys

import docusign_esign as ds


def main():
    origin, token, account = sys.argv[1:4]
    client = ds.ApiClient(host=origin + "/restapi")
    client.set_default_header("Authorization", "Bearer " + token)
    api = ds.ConnectApi(client)

    assert not api.list_configurations(account).configurations
    wanted = ds.ConnectCustomConfiguration(
        name="By the SDK", url_to_publish_to="https://receiver.example/hook", configuration_type="custom",
        all_users="true", allow_envelope_publish="true", enable_log="true", delivery_mode="SIM",
        events=["envelope-completed"], requires_acknowledgement="true", include_hmac="true",
        event_data=ds.ConnectEventData(version="restv2.1", format="json", include_data=["tabs", "recipients"]))
    made = api.create_configuration(account, connect_custom_configuration=wanted)
    assert made.connect_id.isdigit() and made.name == "By the SDK", made
    assert (made.allow_envelope_publish, made.include_hmac) == ("true", "true"), made
    listed = api.list_configurations(account)
    assert listed.total_records == "1" and listed.configurations[0].events == ["envelope-completed"], listed
    one = api.get_configuration(account, made.connect_id)
    assert one.configurations[0].event_data.include_data == ["tabs", "recipients"], one

    made.pause_publish = "true"
    changed = api.update_configuration(account, connect_custom_configuration=made)
    assert (changed.connect_id, changed.pause_publish) == (made.connect_id, "true"), changed
    # What is left out stays.
    short = ds.ConnectCustomConfiguration(connect_id=made.connect_id, pause_publish="false")
    changed = api.update_configuration(account, connect_custom_configuration=short)
    assert (changed.name, changed.pause_publish) == ("By the SDK", "false"), changed

    # Refused in Docusign's words.
    try:
        wrong = ds.ConnectCustomConfiguration(
            name="x", url_to_publish_to="https://receiver.example", events=["envelope-completed"])
        api.create_configuration(account, connect_custom_configuration=wrong)
        raise AssertionError("it was taken")
    except ds.ApiException as refusal:
        assert refusal.status == 400 and "are required for the" in str(refusal), refusal

    logs = api.list_event_logs(account)
    assert logs.type == "logs" and len(logs.logs) == 3, logs
    log = api.get_event_log(account, logs.logs[0].log_id, additional_info="true")
    assert log.connect_debug_log[0].payload, log
    failures = api.list_event_failure_logs(account)
    assert len(failures.failures) == 2, failures
    failed = [one for one in failures.failures if one.envelope_id][0]
    queued = api.retry_event_for_envelope(account, failed.envelope_id)
    assert queued.retry_queue[0].envelope_id == failed.envelope_id, queued
    api.delete_event_log(account, logs.logs[0].log_id)
    # Three, and the one that was tried again, less the one that was deleted: each can be asked for.
    left = api.list_event_logs(account).logs
    assert len(left) == 3 and all(api.get_event_log(account, one.log_id).log_id for one in left), left

    users = api.list_users(account, made.connect_id)
    assert users.all_users_selected == "true" and users.users, users
    oauth = ds.ConnectOAuthConfig(
        authorization_server_url="https://idp.example/token", client_id="client", client_secret="canary", scope="a")
    api.create_connect_o_auth_config(account, connect_o_auth_config=oauth)
    read = api.get_connect_o_auth_config(account)
    assert (read.client_id, read.scope) == ("client", "a") and read.client_secret != "canary", read
    api.delete_connect_o_auth_config(account)
    api.delete_configuration(account, made.connect_id)
    assert not api.list_configurations(account).configurations
    print("ok")


main()
