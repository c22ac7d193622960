package torg.platforms.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.consent.Family;

/** A platform that calls, as a test tells it to: its signature is a header that says so. */
final class Caller implements Webhooks {
    final List<URI> askedToCall = new ArrayList<>();
    List<Heard> heard = List.of();
    Optional<Fault> fault = Optional.empty();

    static Call signed(String body) {
        return new Call("POST", Map.of(), Map.of("signature", "true"), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Family family() {
        return Family.TIKTOK;
    }

    @Override
    public Optional<Proof> handshake(Call call) {
        return call.parameter("challenge").map(challenge -> new Proof("text/plain", challenge));
    }

    @Override
    public List<Heard> hear(Call call) {
        if (call.header("Signature").isEmpty()) {
            throw new Forged("no signature");
        }
        return heard;
    }

    @Override
    public void subscribe(Connection connection, URI ourAddress) {
        fault.ifPresent(no -> {
            throw no;
        });
        askedToCall.add(ourAddress);
    }
}
