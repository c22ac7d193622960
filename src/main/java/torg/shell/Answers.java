package torg.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where a no becomes a page. No exception's own text reaches the reader, and a bug is logged once. */
@ControllerAdvice
class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final String DISK_FULL = "53100";

    private final Pages pages;

    Answers(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    void refused(Refused no, HttpServletRequest request, HttpServletResponse response) throws IOException {
        say(409, no.sentence(), request, response);
    }

    @ExceptionHandler
    void forbidden(Forbidden no, HttpServletRequest request, HttpServletResponse response) throws IOException {
        say(403, Words.t(no.getMessage()), request, response);
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        say(404, Words.t("shell.not-found"), request, response);
    }

    @ExceptionHandler({
        TypeMismatchException.class,
        BindException.class,
        ServletRequestBindingException.class,
        RequestRejectedException.class,
        ApiDoor.Unreadable.class
    })
    void nonsense(HttpServletRequest request, HttpServletResponse response) throws IOException {
        say(400, Words.t("shell.not-understood"), request, response);
    }

    @ExceptionHandler
    void wrongMethod(
            HttpRequestMethodNotSupportedException no, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        say(405, Words.t("shell.not-understood"), request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException no, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        say(413, Words.t("shell.file-too-large"), request, response);
    }

    /** The database is away or has no room: said as it is, and true, since nothing is acknowledged before it is stored. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class
    })
    void databaseAway(Exception why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.warn("The database does not answer ({})", why.getClass().getSimpleName());
        response.setHeader("Retry-After", "10");
        say(503, Words.t(diskFull(why) ? "shell.disk-full" : "shell.database-away"), request, response);
    }

    @ExceptionHandler
    void away(Away why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "60");
        say(503, Words.t(why.getMessage()), request, response);
    }

    @ExceptionHandler
    void bug(Exception bug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (diskFull(bug)) {
            databaseAway(bug, request, response);
            return;
        }
        log.error(
                "A fault in {} {}: {}",
                request.getMethod(),
                request.getRequestURI().replaceAll("[^/a-z-]", "_"),
                Whereabouts.trail(bug));
        if (!response.isCommitted()) {
            response.reset();
            say(500, Words.t("shell.fault"), request, response);
        }
    }

    private void say(int status, String explanation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.show(
                new NoPage(status, Words.t("shell.no." + status), explanation, back(request)),
                status,
                request,
                response);
    }

    /** Whoever pressed a button is let back to the page it stood on, and sees there what has happened meanwhile. */
    private static Optional<String> back(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(request.getHeader("Referer"))
                    .map(URI::create)
                    .filter(page -> request.getServerName().equalsIgnoreCase(page.getHost()))
                    .map(URI::getRawPath)
                    .filter(path -> path.matches("/[^/].*"));
        } catch (IllegalArgumentException nothingLikeAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean diskFull(Throwable why) {
        for (var cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
