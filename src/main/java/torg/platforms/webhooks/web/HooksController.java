package torg.platforms.webhooks.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import torg.platforms.consent.Family;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Hooks;

/** Where platforms call. They are answered by status alone: nobody reads a page there. */
@Controller
class HooksController {
    private static final String SECONDS_UNTIL_AGAIN = "30";

    private final Hooks hooks;

    HooksController(Hooks hooks) {
        this.hooks = hooks;
    }

    @RequestMapping(
            path = "/hooks/{family}",
            method = {RequestMethod.GET, RequestMethod.POST})
    void call(@PathVariable String family, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var called = Arrays.stream(Family.values())
                .filter(one -> one.word().equals(family))
                .findFirst();
        if (called.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var body = request.getContentLengthLong() > Hooks.LARGEST
                ? Optional.<byte[]>empty()
                : Optional.of(request.getInputStream().readNBytes(Hooks.LARGEST + 1))
                        .filter(read -> read.length <= Hooks.LARGEST);
        if (body.isEmpty()) {
            hooks.tooLarge(called.get());
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        answer(hooks.hear(called.get(), call(request, body.get())), response);
    }

    private static Call call(HttpServletRequest request, byte[] body) {
        var headers = new HashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return new Call(request.getMethod(), query(Objects.toString(request.getQueryString(), "")), headers, body);
    }

    /** From the address alone: asking the container for parameters would take the body from under the signature. */
    private static Map<String, String> query(String said) {
        var query = new HashMap<String, String>();
        for (var pair : said.split("&")) {
            var parts = pair.split("=", 2);
            query.putIfAbsent(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nonsense) {
            return text;
        }
    }

    private static void answer(Hooks.Said said, HttpServletResponse response) throws IOException {
        switch (said) {
            case Hooks.Said.Thanks(var proof) -> {
                response.setStatus(HttpServletResponse.SC_OK);
                if (proof.isPresent()) {
                    response.setContentType(proof.get().type());
                    response.getOutputStream().write(proof.get().body().getBytes(StandardCharsets.UTF_8));
                }
            }
            case Hooks.Said.Nobody nobody -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            case Hooks.Said.NotBelieved forged -> response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            case Hooks.Said.Again again -> {
                response.setHeader("Retry-After", SECONDS_UNTIL_AGAIN);
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }
}
