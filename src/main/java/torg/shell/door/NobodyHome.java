package torg.shell.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * A stranger at a door that does not exist is told so; sent to the sign-in, a resident who mistyped an address would
 * believe that it needs a password. At a door that exists, the stranger is asked to sign in.
 */
@Component
class NobodyHome {
    private final ObjectProvider<RequestMappingHandlerMapping> doors;

    /** A provider, because the doors are hung after the chain; a lazy proxy would not do, their lookup is a final method. */
    NobodyHome(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> doors) {
        this.doors = doors;
    }

    AuthenticationEntryPoint before(AuthenticationEntryPoint signIn) {
        return (request, response, no) -> answer(signIn, request, response, no);
    }

    private void answer(
            AuthenticationEntryPoint signIn,
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException no)
            throws IOException, ServletException {
        if (exists(request)) {
            signIn.commence(request, response, no);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean exists(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request); // as the dispatcher does, which has not been asked yet
            return doors.getObject().getHandler(request) != null;
        } catch (Exception otherThanNoDoor) {
            return true; // the wrong method, or a form we cannot read: whoever signs in is told which
        }
    }
}
