package torg.records.diary.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import torg.records.diary.PublicDiary;
import torg.shell.Words;

/**
 * Spares a reader whose copy is still good the sending of it, and us the search. The validator is weak (RFC 9110 section
 * 8.8.1), so that the answer may be compressed.
 */
@Component
class DiaryFreshness {
    /** Another program may draw the same lines differently. */
    private final String start = UUID.randomUUID().toString();

    private final PublicDiary diary;

    DiaryFreshness(PublicDiary diary) {
        this.diary = diary;
    }

    /** @return true when the copy is good and nothing more is to be sent */
    boolean ofPage(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
        return same(request, response, Objects.toString(request.getHeader("Cookie"), ""));
    }

    boolean ofData(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.addHeader("Vary", "Accept-Language");
        return same(request, response, "");
    }

    /** People are named here; a search engine would spread what the city only keeps ready to be seen. */
    private boolean same(HttpServletRequest request, HttpServletResponse response, String reader) {
        response.setHeader("X-Robots-Tag", "noindex");
        var all = String.join(
                " ",
                start,
                diary.version(),
                request.getRequestURI(),
                Objects.toString(request.getQueryString(), ""),
                Objects.toString(request.getHeader("Accept"), ""),
                Words.locale().toString(),
                reader);
        var tag = DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
        return new ServletWebRequest(request, response).checkNotModified("W/\"" + tag + "\"");
    }
}
