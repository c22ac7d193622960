package torg.ledger.days;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import torg.ledger.days.Answer.InVain;

/** A time stamping authority, asked over HTTP (RFC 3161 section 3.4). It is told a hash and nothing else. */
final class TimeAuthority {
    private static final String QUERY = "application/timestamp-query";
    private static final String REPLY = "application/timestamp-reply";
    private static final int NONCE_BITS = 128;
    private static final long LARGEST = 100_000; // bytes; with a chain of certificates it is about five thousand

    private final URI address;
    private final Trust trust;
    private final Clock clock;
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient http;

    /** @param patience for all of it, to the last byte */
    TimeAuthority(URI address, Trust trust, Clock clock, Duration patience) {
        this.address = address;
        this.trust = trust;
        this.clock = clock;
        this.patience = patience;
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    String name() {
        return address.toString();
    }

    Answer stamp(byte[] what) {
        var query = query(what);
        try {
            var answer = ask(query.getEncoded());
            return answer.statusCode() == 200
                            && answer.headers()
                                    .firstValue("Content-Type")
                                    .filter(type -> type.toLowerCase().startsWith(REPLY))
                                    .isPresent()
                    ? new Reply(query, trust, clock.instant()).read(answer.body())
                    : new InVain(answer.statusCode() == 200 ? Why.NOT_A_REPLY : Why.UNREACHABLE);
        } catch (IOException | ExecutionException | TimeoutException e) {
            return new InVain(Why.UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new InVain(Why.UNREACHABLE);
        }
    }

    private HttpResponse<byte[]> ask(byte[] query) throws InterruptedException, ExecutionException, TimeoutException {
        var asked = http.sendAsync(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", QUERY)
                        .header("Accept", REPLY)
                        .POST(BodyPublishers.ofByteArray(query))
                        .build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            asked.cancel(true);
        }
    }

    /** The nonce makes an answer that was given before, to us or to somebody else, worthless. */
    private TimeStampRequest query(byte[] what) {
        var query = new TimeStampRequestGenerator();
        query.setCertReq(true);
        return query.generate(TSPAlgorithms.SHA256, Digest.of(what), new BigInteger(NONCE_BITS, random));
    }
}
