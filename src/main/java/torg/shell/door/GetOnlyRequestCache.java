package torg.shell.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Remembers which page somebody wanted before signing in, but never a form: what was in it would wait in a session. */
final class GetOnlyRequestCache extends HttpSessionRequestCache {
    GetOnlyRequestCache() {
        setMatchingRequestParameterName(null);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var accept = request.getHeader("Accept");
        if ("GET".equals(request.getMethod()) && accept != null && accept.contains("text/html")) {
            super.saveRequest(request, response);
        }
    }
}
