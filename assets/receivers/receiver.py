"""A receiver of Docusign Connect that takes genuine messages alone (HMAC).

Needs nothing but Python 3.8 or newer. The keys of Connect Keys stand in the environment variable CONNECT_KEYS,
with commas between; while keys are changed, both stand there. Start it behind a server that speaks TLS:

    CONNECT_KEYS='first,second' python3 receiver.py 8080
"""

import base64
import hashlib
import hmac
import os
import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MAX_BODY = 40 * 1024 * 1024
SIGNATURE = re.compile(r"x-docusign-signature-\d+", re.IGNORECASE)


def is_genuine(body, headers, keys):
    """Whether one of the signatures was made with one of the keys. `body` is what came, byte for byte."""
    signatures = [value.strip().encode("utf-8", "replace") for name, value in headers if SIGNATURE.fullmatch(name)]
    found = False
    for key in keys:
        # The key is used as the text it is, and not decoded.
        expected = base64.b64encode(hmac.new(key.encode("utf-8"), body, hashlib.sha256).digest())
        for signature in signatures:
            # In constant time; and all are compared, whichever fits.
            found |= hmac.compare_digest(signature, expected)
    return found


class Receiver(BaseHTTPRequestHandler):
    keys = []

    def do_POST(self):
        try:
            length = int(self.headers.get("Content-Length", ""))
        except ValueError:
            return self.answer(411)
        if not 0 <= length <= MAX_BODY:
            return self.answer(413)
        body = self.rfile.read(length)
        if not is_genuine(body, self.headers.items(), self.keys):
            return self.answer(401)
        # Put it away here, and work on it later: Docusign wants its answer within seconds. The same message can come twice.
        self.answer(200)

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def main():
    keys = [key.strip() for key in os.environ.get("CONNECT_KEYS", "").split(",") if key.strip()]
    if not keys:
        sys.exit("CONNECT_KEYS names no key: without one, everybody's messages would be taken.")
    Receiver.keys = keys
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080
    server = ThreadingHTTPServer(("127.0.0.1", port), Receiver)
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
