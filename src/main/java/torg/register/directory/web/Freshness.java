package torg.register.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import torg.register.directory.Directory;
import torg.shell.Words;

/**
 * Spares a reader whose copy is still good the sending of it, and us the making. The validator is weak (RFC 9110 section
 * 8.8.1), so that the answer may be compressed.
 */
@Component
class Freshness {
    /** Another program may draw the same list differently. */
    private final String start = UUID.randomUUID().toString();

    private final Directory directory;

    Freshness(Directory directory) {
        this.directory = directory;
    }

    /**
     * For a page: it also holds who reads, in which language, and the token of its forms, all of which come by cookie.
     *
     * @return true when the copy is good and nothing more is to be sent
     */
    boolean ofPage(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
        return same(request, response, Objects.toString(request.getHeader("Cookie"), "") + Words.locale());
    }

    /** For data, the same for everybody. */
    boolean ofData(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.addHeader("Vary", "Accept-Language");
        return same(request, response, Words.locale().toString());
    }

    private boolean same(HttpServletRequest request, HttpServletResponse response, String reader) {
        var all = String.join(
                " ",
                start,
                directory.version(),
                request.getRequestURI(),
                Objects.toString(request.getQueryString(), ""),
                Objects.toString(request.getHeader("Accept"), ""),
                reader);
        var tag = DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
        return new ServletWebRequest(request, response).checkNotModified("W/\"" + tag + "\"");
    }
}
