package torg.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import torg.platforms.Network;
import torg.platforms.PlatformWorld;
import torg.platforms.Proofs;
import torg.platforms.WebhookContract;
import torg.platforms.webhooks.Call;

/**
 * What a platform's call costs before it lands: the signature over its bytes, and the sense that is made of it, beside bare
 * HMAC and JSON parsing of the same bytes. And whether the acted platform keeps up by itself, so that it is not what is
 * measured.
 */
final class AdaptersBench implements Bench.Measurement {
    private static final int COMMENTS = 5_000;
    private static final int ROUNDS = 8;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void measure(Results results) throws Exception {
        for (var proof : Proofs.all()) {
            if (proof.holds(WebhookContract.class)) {
                var made = proof.test().getDeclaredConstructor();
                made.setAccessible(true);
                var world = ((WebhookContract) made.newInstance()).world();
                called(proof.proved().value(), world, results);
                if (world instanceof AutoCloseable open) {
                    open.close();
                }
            }
        }
    }

    private static void called(Network network, PlatformWorld world, Results results) throws Exception {
        var connection = world.connection();
        world.webhooks().subscribe(connection, WebhookContract.OUR_ADDRESS);
        var post = world.citySays("Vi bygger om Storgatan.");
        world.calls();
        var began = System.nanoTime();
        for (var n = 0; n < COMMENTS; n++) {
            world.somebodyReplies(post, "Det här är en skandal, vem svarar för det? 🚧 " + n);
        }
        results.add(
                network.brand() + ": comments that are acted and told",
                COMMENTS / seconds(began),
                "1/s",
                "what a storm brings",
                1_000);
        var calls = new ArrayList<>(world.calls());
        if (!calls.isEmpty()) {
            // One of LinkedIn's calls tells of many; a handful of them would measure the machine's warming up.
            while (calls.size() < COMMENTS) {
                calls.addAll(List.copyOf(calls));
            }
            heard(network, world, calls, results);
        }
    }

    private static void heard(Network network, PlatformWorld world, List<Call> calls, Results results)
            throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a key as long as any of theirs".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var best = new double[2];
        long read = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            read = 0;
            for (var call : calls) {
                for (var heard : world.webhooks().hear(call)) {
                    read += world.platform().read(heard.landed().raw()).size();
                }
            }
            best[0] = Math.max(best[0], calls.size() / seconds(began));
            began = System.nanoTime();
            for (var call : calls) {
                mac.doFinal(call.body());
                JSON.readTree(call.body());
            }
            best[1] = Math.max(best[1], calls.size() / seconds(began));
        }
        results.add(
                network.brand() + ": calls heard and read (" + read + " arrivals, best of " + ROUNDS + ")",
                best[0],
                "1/s",
                "bare HMAC and JSON",
                best[1]);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
