// A receiver of Docusign Connect that takes genuine messages alone (HMAC).
//
// Needs nothing but Node.js 18 or newer. The keys of Connect Keys stand in the environment variable CONNECT_KEYS, with
// commas between; while keys are changed, both stand there. Start it behind a server that speaks TLS:
//
//     CONNECT_KEYS='first,second' node receiver.js 8080
//
// In a framework: take the raw body (with Express, express.raw({ type: () => true, limit: "40mb" })), not one that was
// parsed and written anew.

"use strict";
const crypto = require("node:crypto");
const http = require("node:http");

const MAX_BODY = 40 * 1024 * 1024;

/** Whether one of the signatures was made with one of the keys. `body` is a Buffer: what came, byte for byte. */
function isGenuine(body, headers, keys) {
  const signatures = Object.entries(headers)
    .filter(([name]) => /^x-docusign-signature-\d+$/i.test(name))
    .map(([, value]) => Buffer.from(String(value).trim(), "utf8"));
  let found = false;
  for (const key of keys) {
    // The key is used as the text it is, and not decoded.
    const code = crypto.createHmac("sha256", Buffer.from(key, "utf8")).update(body).digest("base64");
    const expected = Buffer.from(code, "utf8");
    for (const signature of signatures) {
      // timingSafeEqual throws where lengths differ: such a one is no signature.
      const same = signature.length === expected.length && crypto.timingSafeEqual(signature, expected);
      found = same || found;
    }
  }
  return found;
}

function receive(keys) {
  return (request, response) => {
    const answer = (status) => {
      response.writeHead(status, { "Content-Length": "0" });
      response.end();
    };
    if (request.method !== "POST") return answer(405);
    const parts = [];
    let length = 0;
    request.on("data", (part) => {
      length += part.length;
      if (length <= MAX_BODY) parts.push(part);
    });
    request.on("end", () => {
      if (length > MAX_BODY) return answer(413);
      if (!isGenuine(Buffer.concat(parts), request.headers, keys)) return answer(401);
      // Put it away here, and work on it later: Docusign wants its answer within seconds. The same message can come twice.
      answer(200);
    });
  };
}

if (require.main === module) {
  const keys = (process.env.CONNECT_KEYS || "").split(",").map((key) => key.trim()).filter(Boolean);
  if (keys.length === 0) {
    console.error("CONNECT_KEYS names no key: without one, everybody's messages would be taken.");
    process.exit(1);
  }
  const server = http.createServer(receive(keys));
  server.listen(Number(process.argv[2] || 8080), "127.0.0.1", () => console.log(server.address().port));
}

module.exports = { isGenuine };
