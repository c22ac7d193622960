package torg.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;

/** A no that was said before any controller was asked, by the security chain or the server, in the same words and frame. */
@Controller
class FaultController implements ErrorController {
    private final Pages pages;

    FaultController(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    void no(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        pages.show(
                new NoPage(
                        status, Words.t("shell.no." + status), Words.t(explanation(status, request)), Optional.empty()),
                status,
                request,
                response);
    }

    private static int status(HttpServletRequest request) {
        for (var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
                cause != null;
                cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException) {
                return 503;
            }
        }
        var said = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(404);
        return Words.has("shell.no." + said) ? said : said < 500 ? 400 : 500;
    }

    private static String explanation(int status, HttpServletRequest request) {
        return switch (status) {
            case 401 -> "shell.sign-in-first";
            case 403 ->
                request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException
                        ? "shell.form-expired"
                        : "shell.not-allowed";
            case 404 -> "shell.not-found";
            case 413 -> "shell.file-too-large";
            case 500 -> "shell.fault";
            case 503 -> "shell.database-away";
            default -> "shell.not-understood";
        };
    }
}
