package torg.simulator.door;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How Meta's platforms verify an address, when it is set and not again
 * (developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests, read 2026-11-22): it must know the
 * word it was set with and say the challenge back.
 */
public final class Verification {
    private Verification() {}

    /** @param word that the application has chosen ({@code verify_token}) */
    public static boolean passes(Doorbell doorbell, String address, String word) {
        var challenge = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L));
        return doorbell.ring(address, "hub.mode", "subscribe", "hub.challenge", challenge, "hub.verify_token", word)
                .filter(answer -> new String(answer.body(), StandardCharsets.UTF_8).equals(challenge))
                .isPresent();
    }
}
