package torg.shell;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token of a form, in a cookie and in a field, as a browser sends it.
 *
 * <p>Not Spring Security's own {@code csrf()}: that one exchanges the token repository of the running filter for another
 * and leaves it there, so that every real browser afterwards is refused in the same context.
 */
public final class Token {
    private Token() {}

    public static RequestPostProcessor sent() {
        return request -> {
            var token = UUID.randomUUID().toString();
            request.setCookies(new Cookie("XSRF-TOKEN", token));
            request.setParameter("_csrf", masked(token));
            return request;
        };
    }

    /** A mask (here zeros) and the token under it: {@code XorCsrfTokenRequestAttributeHandler}. */
    private static String masked(String token) {
        var bytes = token.getBytes(StandardCharsets.UTF_8);
        var both = new byte[2 * bytes.length];
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
