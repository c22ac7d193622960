package torg.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: keeps cookies, sends the token of the page it last saw, and follows nothing by itself. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\">");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";
    private String page = "/";

    public Visitor(String address) {
        this.address = address;
    }

    public HttpResponse<String> get(String path) {
        page = path;
        return seen(send(to(path).GET().header("Accept", "text/html").build()));
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        if (token.isEmpty()) {
            get("/signin");
        }
        return seen(postWithout(path, with(fields, "_csrf", token)));
    }

    /** What a form brings to save, byte by byte. */
    public byte[] fetch(String path) {
        var body = "_csrf=" + encoded(token);
        try {
            return http.send(
                            to(path).header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without the token that a form carries. */
    public HttpResponse<String> postWithout(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Referer", address + page)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> signIn(String name, String password) {
        get("/signin");
        var answer = post("/signin/password", Map.of("username", name, "password", password));
        token = ""; // a new session has a new one
        return answer;
    }

    /** A program that carries a key instead of cookies. */
    public HttpResponse<String> program(String method, String path, String key, String json) {
        return send(to(path).header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build());
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public void bring(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    private HttpResponse<String> seen(HttpResponse<String> answer) {
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "sv");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new java.util.LinkedHashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
