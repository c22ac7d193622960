package torg.platforms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import torg.platforms.consent.Consent;
import torg.simulator.Request;

/** The way to the platform's page and back, as the connecting page goes it. */
public final class Agreeing {
    public static final URI BACK = URI.create("https://torg.stad.example/connections/consent");
    public static final String VERIFIER = "en-hemlighet-som-bara-den-som-bad-om-det-kan-1234567890";
    public static final String STATE = "vår-egen-åäö-42";

    private Agreeing() {}

    public static Granted choose(PlatformWorld world) {
        return choices(world).getFirst().granted();
    }

    public static List<Consent.Choice> choices(PlatformWorld world) {
        var consent = world.platform().consent().orElseThrow();
        var back = Request.pairs(world.somebodyAgrees(page(consent)).getRawQuery());
        return consent.choices(new Consent.Returned(back.get("code"), BACK, VERIFIER));
    }

    public static URI page(Consent consent) {
        return consent.page(new Consent.Asked(BACK, STATE, challenge()));
    }

    public static Map<String, String> declined(PlatformWorld world) {
        var consent = world.platform().consent().orElseThrow();
        return Request.pairs(world.somebodyDeclines(page(consent)).getRawQuery());
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
