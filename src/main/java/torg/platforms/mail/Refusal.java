package torg.platforms.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import torg.platforms.Fault;
import torg.platforms.http.GuardedSockets;

/** What a mail server's no means: by its response codes (RFC 5530, RFC 3463), and never by its prose. */
record Refusal(Clock clock) {
    /** No mail server says for how long. */
    private static final Duration WAIT = Duration.ofMinutes(5);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Pattern BUSY =
            Pattern.compile("\\[(LIMIT|UNAVAILABLE|INUSE|OVERQUOTA)]|\\b421[ -]|response: 421");
    private static final Pattern TROUBLED =
            Pattern.compile("\\[(SERVERBUG|CONTACTADMIN|CORRUPTION)]|^4\\d\\d[ -]|\\* BYE");

    /** @param word what is said of a password that does not open */
    Fault of(MessagingException no, String word) {
        if (caused(no, GuardedSockets.NotAllowed.class)) {
            return fault(Fault.Kind.NOT_ALLOWED, "platforms.server-not-allowed", Duration.ZERO);
        }
        if (said(no, BUSY)) {
            return fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", WAIT);
        }
        if (no instanceof AuthenticationFailedException && !said(no, TROUBLED)) {
            return fault(Fault.Kind.NOT_ALLOWED, word, Duration.ZERO);
        }
        if (caused(no, SSLException.class) || said(no, Pattern.compile("STARTTLS (is )?required"))) {
            return fault(Fault.Kind.TRY_AGAIN, "platforms.mail.not-sealed", WAIT);
        }
        if (no instanceof MailConnectException
                || caused(no, UnknownHostException.class)
                || caused(no, ConnectException.class)) {
            return fault(Fault.Kind.TRY_AGAIN, "platforms.no-such-server", SOON);
        }
        return tryAgain();
    }

    Fault tryAgain() {
        return fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", SOON);
    }

    private Fault fault(Fault.Kind kind, String word, Duration wait) {
        return new Fault(kind, word, clock.instant().plus(wait));
    }

    private static boolean caused(MessagingException no, Class<? extends Throwable> by) {
        return chain(no).anyMatch(by::isInstance);
    }

    private static boolean said(MessagingException no, Pattern what) {
        return chain(no)
                .flatMap(cause -> Optional.ofNullable(cause.getMessage()).stream())
                .anyMatch(message -> what.matcher(message).find());
    }

    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(first, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
