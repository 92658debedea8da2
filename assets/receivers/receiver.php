<?php
// A receiver of Docusign Connect that takes genuine messages alone (HMAC).
//
// Needs nothing but PHP 8. The keys of Connect Keys stand in the environment variable CONNECT_KEYS, with commas between;
// while keys are changed, both stand there. Put it behind a server that speaks TLS, or try it with
//
//     CONNECT_KEYS='first,second' php -S 127.0.0.1:8080 receiver.php
//
// post_max_size and memory_limit have to be larger than the longest message.

declare(strict_types=1);

const MAX_BODY = 40 * 1024 * 1024;

/** Whether one of the signatures was made with one of the keys. $body is what came, byte for byte. */
function is_genuine(string $body, array $signatures, array $keys): bool
{
    $found = false;
    foreach ($keys as $key) {
        // The key is used as the text it is, and not decoded.
        $expected = base64_encode(hash_hmac('sha256', $body, $key, true));
        foreach ($signatures as $signature) {
            // In constant time; and all are compared, whichever fits.
            $same = hash_equals($expected, $signature);
            $found = $same || $found;
        }
    }
    return $found;
}

function receive(): int
{
    $keys = array_filter(array_map('trim', explode(',', (string) getenv('CONNECT_KEYS'))), 'strlen');
    if ($keys === []) {
        // Without a key, everybody's messages would be taken.
        return 500;
    }
    if (($_SERVER['REQUEST_METHOD'] ?? '') !== 'POST') {
        return 405;
    }
    $body = (string) file_get_contents('php://input', false, null, 0, MAX_BODY + 1);
    if (strlen($body) > MAX_BODY) {
        return 413;
    }
    $signatures = [];
    foreach ($_SERVER as $name => $value) {
        if (preg_match('/^HTTP_X_DOCUSIGN_SIGNATURE_\d+$/', (string) $name)) {
            $signatures[] = trim((string) $value);
        }
    }
    // Put a genuine one away here, and work on it later: Docusign wants its answer within seconds. The same message can
    // come twice.
    return is_genuine($body, $signatures, $keys) ? 200 : 401;
}

http_response_code(receive());
