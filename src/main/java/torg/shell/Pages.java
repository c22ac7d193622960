package torg.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a controller returns, a {@link Page} or a {@link Go}, into what the reader asked for: HTML or JSON. */
@Component
class Pages implements HandlerMethodReturnValueHandler {
    private static final String NOTICE = "torg-notice";
    private static final Pattern WORD = Pattern.compile("[a-z0-9.-]{1,80}");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "torg");
    private final ShellSettings settings;
    private final List<Room> rooms;
    private final Desk desk;
    private final JsonMapper json;

    Pages(ShellSettings settings, List<Room> rooms, Desk desk, JsonMapper json) {
        this.desk = desk;
        this.settings = settings;
        this.rooms = rooms;
        this.json = json;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Answer.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            Object value, MethodParameter returned, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (value instanceof Go go) {
            send(go, request, response);
        } else {
            var page = (Page) value;
            show(page, page.problems().any() ? 422 : page.httpStatus(), request, response);
        }
    }

    void show(Page page, int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Vary", "Accept-Language, Cookie");
        if (ApiDoor.entered(request)) {
            response.setContentType(status < 400 ? "application/json" : "application/problem+json");
            json.writeValue(response.getOutputStream(), status == 422 ? problem(page) : page);
            return;
        }
        var output = new Utf8ByteOutput();
        // Who reads it stands in the database, which is what a 503 is about.
        var reader = status == 503 ? Optional.<SignedIn>empty() : desk.reader(request);
        Frame.draw(
                Frame.of(request, settings, rooms, reader, takeNotice(request, response)),
                () -> templates.render(page.template(), page, output));
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** RFC 9457. */
    private static Map<String, Object> problem(Page page) {
        return Map.of(
                "status", 422,
                "title", Words.t("shell.form-is-wrong"),
                "problems",
                        page.problems().byField().entrySet().stream()
                                .map(e -> Map.of(
                                        "field",
                                        e.getKey(),
                                        "detail",
                                        e.getValue().sentence()))
                                .toList());
    }

    private void send(Go go, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ApiDoor.entered(request)) {
            response.setContentType("application/json");
            json.writeValue(
                    response.getOutputStream(),
                    Map.of(
                            "location",
                            go.to().startsWith("/") ? "/api" + go.to() : go.to(),
                            "notice",
                            Words.t(go.notice())));
            return;
        }
        response.addCookie(notice(go.notice(), 60));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", go.to());
    }

    /** A key of a word, never a text: a forged cookie can only say something Torg says anyway. */
    private Optional<String> takeNotice(HttpServletRequest request, HttpServletResponse response) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        var found = Arrays.stream(cookies)
                .filter(c -> c.getName().equals(NOTICE))
                .map(Cookie::getValue)
                .filter(v -> WORD.matcher(v).matches() && Words.has(v))
                .findFirst();
        found.ifPresent(shown -> response.addCookie(notice("", 0)));
        return found.map(Words::t);
    }

    private Cookie notice(String word, int seconds) {
        var cookie = new Cookie(NOTICE, word);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.https());
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
