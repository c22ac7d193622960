package torg.ledger.days;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A real RFC 3161 authority: OpenSSL's {@code ts -reply} behind a small HTTP front, which can be made to lie. */
public final class OpenSslAuthority implements AutoCloseable {
    public enum Mood {
        HONEST,
        OTHER_IMPRINT,
        OTHER_NONCE,
        OTHER_KEY,
        NOT_FOR_STAMPING,
        DAMAGED,
        HTML,
        REFUSING,
        SILENT
    }

    private static final String SETUP = """
            set -e
            ec="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
            printf 'extendedKeyUsage=critical,timeStamping\\nkeyUsage=critical,digitalSignature\\n' > stamping
            printf 'keyUsage=critical,digitalSignature\\n' > plain
            for who in ours others; do
                openssl req -x509 $ec -keyout $who-root.key -out $who-root.pem -subj "/CN=Roten" -days 30 \
                    -addext "keyUsage=critical,keyCertSign"
                openssl req $ec -keyout $who.key -out $who.csr -subj "/CN=Tidsstamplaren"
                openssl x509 -req -in $who.csr -CA $who-root.pem -CAkey $who-root.key -CAcreateserial -days 30 \
                    -extfile stamping -out $who.pem
            done
            openssl req $ec -keyout plain.key -out plain.csr -subj "/CN=Webbservern"
            openssl x509 -req -in plain.csr -CA ours-root.pem -CAkey ours-root.key -CAcreateserial -days 30 \
                -extfile plain -out plain.pem
            echo 01 > serial
            printf '[t]\\nserial=serial\\nsigner_digest=sha256\\ndefault_policy=1.2.3.4.1\\ndigests=sha256\\ness_cert_id_alg=sha256\\n' > tsa.cnf
            """;
    private static final String REPLY =
            "openssl ts -reply -config tsa.cnf -section t -queryfile query -signer %1$s.pem -inkey %1$s.key -out reply";
    private static final String SIGN_PLAIN =
            "openssl cms -sign -binary -in info -nodetach -outform DER -econtent_type 1.2.840.113549.1.9.16.1.4"
                    + " -cades -signer plain.pem -inkey plain.key -md sha256 -out token";

    private final Path folder;
    private final HttpServer server;
    private volatile Mood mood = Mood.HONEST;
    private volatile int asked;

    public OpenSslAuthority() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/authority")), "tsa");
        run(SETUP);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsa", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/tsa");
    }

    public Path root() {
        return folder.resolve("ours-root.pem");
    }

    void is(Mood next) {
        mood = next;
    }

    int asked() {
        return asked;
    }

    /** What {@code openssl ts -verify} says of a stamp, as an outsider asks it. */
    public String verified(byte[] head, byte[] reply) throws IOException {
        Files.write(folder.resolve("head"), head);
        Files.write(folder.resolve("stamp.tsr"), reply);
        return run("openssl ts -verify -data head -in stamp.tsr -CAfile ours-root.pem 2>&1 || true");
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked++;
            var query = exchange.getRequestBody().readAllBytes();
            switch (mood) {
                case SILENT -> exchange.sendResponseHeaders(503, -1);
                case HTML -> send(exchange, "text/html", "<h1>Underhåll</h1>".getBytes(StandardCharsets.UTF_8));
                default -> send(exchange, "application/timestamp-reply", reply(query));
            }
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private byte[] reply(byte[] query) throws IOException {
        var asking = new TimeStampRequest(query);
        return switch (mood) {
            case OTHER_IMPRINT -> by("ours", other(asking, new byte[32], asking.getNonce()));
            case OTHER_NONCE ->
                by("ours", other(asking, asking.getMessageImprintDigest(), new BigInteger(64, new SecureRandom())));
            case OTHER_KEY -> by("others", query);
            case REFUSING -> by("ours", inSha512(asking));
            case NOT_FOR_STAMPING -> signedByAWebServer(by("ours", query));
            case DAMAGED -> damaged(by("ours", query));
            default -> by("ours", query);
        };
    }

    synchronized byte[] honest(byte[] query) throws IOException {
        return by("ours", query);
    }

    private byte[] by(String signer, byte[] query) throws IOException {
        Files.write(folder.resolve("query"), query);
        run(REPLY.formatted(signer));
        return Files.readAllBytes(folder.resolve("reply"));
    }

    private static byte[] other(TimeStampRequest asking, byte[] digest, BigInteger nonce) throws IOException {
        var query = new TimeStampRequestGenerator();
        query.setCertReq(asking.getCertReq());
        return query.generate(TSPAlgorithms.SHA256, digest, nonce).getEncoded();
    }

    /** This authority takes SHA-256 only and says so by the book. */
    private static byte[] inSha512(TimeStampRequest asking) throws IOException {
        return new TimeStampRequestGenerator()
                .generate(TSPAlgorithms.SHA512, new byte[64], asking.getNonce())
                .getEncoded();
    }

    /** The last bytes of an answer are those of its signature. */
    private static byte[] damaged(byte[] reply) {
        var other = Arrays.copyOf(reply, reply.length);
        other[reply.length - 1] ^= 1;
        return other;
    }

    private byte[] signedByAWebServer(byte[] honest) throws IOException {
        try {
            Files.write(
                    folder.resolve("info"),
                    new TimeStampResponse(honest)
                            .getTimeStampToken()
                            .getTimeStampInfo()
                            .getEncoded());
        } catch (TSPException e) {
            throw new IOException(e);
        }
        run(SIGN_PLAIN);
        var token = ContentInfo.getInstance(Files.readAllBytes(folder.resolve("token")));
        return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), token).getEncoded();
    }

    private String run(String script) throws IOException {
        var process = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
