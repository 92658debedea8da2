import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A receiver of Docusign Connect that takes genuine messages alone (HMAC).
 *
 * <p>Needs nothing but Java 11 or newer. The keys of Connect Keys stand in the environment variable CONNECT_KEYS, with
 * commas between; while keys are changed, both stand there. Start it behind a server that speaks TLS:
 *
 * <pre>CONNECT_KEYS='first,second' java Receiver.java 8080</pre>
 */
public class Receiver {
    private static final int MAX_BODY = 40 * 1024 * 1024;

    /** Whether one of the signatures was made with one of the keys. {@code body} is what came, byte for byte. */
    static boolean isGenuine(byte[] body, Map<String, List<String>> headers, List<String> keys)
            throws GeneralSecurityException {
        List<byte[]> signatures = new ArrayList<>();
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey() != null && header.getKey().matches("(?i)x-docusign-signature-[0-9]+")) {
                for (String value : header.getValue()) {
                    signatures.add(value.trim().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        boolean found = false;
        for (String key : keys) {
            // The key is used as the text it is, and not decoded.
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] expected = Base64.getEncoder().encode(mac.doFinal(body));
            for (byte[] signature : signatures) {
                // In constant time; and all are compared, whichever fits.
                found |= MessageDigest.isEqual(signature, expected);
            }
        }
        return found;
    }

    private static void receive(HttpExchange exchange, List<String> keys) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
            int status;
            try {
                // Put a genuine one away here, and work on it later: Docusign wants its answer within seconds. The same
                // message can come twice.
                boolean isTooLong = body.length > MAX_BODY;
                status = isTooLong ? 413 : isGenuine(body, exchange.getRequestHeaders(), keys) ? 200 : 401;
            } catch (GeneralSecurityException error) {
                status = 500;
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String key : System.getenv().getOrDefault("CONNECT_KEYS", "").split(",")) {
            if (!key.trim().isEmpty()) {
                keys.add(key.trim());
            }
        }
        if (keys.isEmpty()) {
            System.err.println("CONNECT_KEYS names no key: without one, everybody's messages would be taken.");
            System.exit(1);
        }
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> receive(exchange, keys));
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        System.out.println(server.getAddress().getPort());
    }
}
