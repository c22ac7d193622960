package torg.platforms.bluesky;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;
import torg.vault.Secret;

/** Tokens two hours later: the test network's signing key is no secret, so nobody has to wait for one to run out. */
final class Tokens {
    private static final byte[] KEY = "jwt-secret".getBytes(StandardCharsets.US_ASCII);

    private Tokens() {}

    /** The same session, its access token run out. */
    static Secret ranOut(Secret token) {
        var session = Session.of(token).orElseThrow();
        var parts = session.access().value().split("\\.");
        var claims =
                (ObjectNode) Wire.parsed(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        claims.put("iat", claims.required("iat").asLong() - 8000)
                .put("exp", claims.required("iat").asLong() - 100);
        var unsigned = parts[0] + "." + base64(claims.toString().getBytes(StandardCharsets.UTF_8));
        var ranOut = new Secret(unsigned + "." + base64(signature(unsigned)));
        return new Session(session.pds(), session.did(), session.handle(), ranOut, session.refresh()).token();
    }

    private static byte[] signature(String unsigned) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return mac.doFinal(unsigned.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
