package torg.shell.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import torg.shell.Doorkeeper;
import torg.shell.NotFound;
import torg.shell.Room;

/** Lets somebody in whom a room has recognised in its own way: by an invitation, or as an invented person on a demonstration. */
@Component
public class Entrance {
    private final Doorkeeper doorkeeper;
    private final SessionAuthenticationStrategy freshSession;
    private final JdbcClient db;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final RequestCache wanted = new GetOnlyRequestCache();

    Entrance(@Lazy Doorkeeper doorkeeper, SessionAuthenticationStrategy freshSession, JdbcClient db) {
        this.doorkeeper = doorkeeper;
        this.freshSession = freshSession;
        this.db = db;
    }

    /** @return the page that was wanted before signing in, or the one where the day begins */
    public String enter(String signInName, HttpServletRequest request, HttpServletResponse response) {
        if (doorkeeper.known(signInName).isEmpty()) {
            throw new NotFound();
        }
        var person = UsernamePasswordAuthenticationToken.authenticated(signInName, null, List.of());
        freshSession.onAuthentication(person, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        var before = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return before == null ? Room.START : before.getRedirectUrl();
    }

    /** Ends this person's sessions on other devices, on whichever node they began. */
    public void endElsewhere(HttpServletRequest request) {
        db.sql("delete from session where principal_name = :name and session_id <> :this")
                .param("name", request.getRemoteUser())
                .param("this", request.getSession().getId())
                .update();
    }
}
