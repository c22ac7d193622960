package torg.platforms.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import torg.platforms.Fault;
import torg.platforms.Outcome;

/** Hands letters over to the server that carries them out (RFC 5321, RFC 6409). */
final class Posting {
    private final Access access;
    private final Lines lines;
    private final Refusal refusal;

    Posting(Access access, Lines lines, Refusal refusal) {
        this.access = access;
        this.lines = lines;
        this.refusal = refusal;
    }

    /** Signs in and says nothing. */
    void knock() throws MessagingException {
        try (var transport = connected()) {
            transport.isConnected();
        }
    }

    private HandOver connected() throws MessagingException {
        var properties = lines.properties("smtp", access.out());
        properties.setProperty("mail.smtp.localhost", access.domain()); // our machine's own name is nobody's business
        properties.setProperty("mail.smtp.from", access.address());
        var transport = new HandOver(Session.getInstance(properties));
        transport.connect(
                access.out().host(),
                access.out().port(),
                access.login(),
                access.password().value());
        return transport;
    }

    /**
     * To the resident, and in the same act to ourselves: the server takes both or none, so the copy in our inbox is the
     * receipt when the server's own is lost. @return empty when it is taken
     */
    Optional<Outcome> send(MimeMessage letter, Sender to) throws MessagingException {
        HandOver transport;
        try {
            transport = connected();
        } catch (MessagingException no) {
            return Optional.of(outcome(refusal.of(no, "platforms.not-allowed")));
        }
        try {
            transport.sendMessage(
                    letter, new Address[] {new InternetAddress(to.address()), new InternetAddress(access.address())});
            return Optional.empty();
        } catch (MessagingException no) {
            return Optional.of(outcome(transport, no));
        } finally {
            hangUp(transport);
        }
    }

    /** What has been taken is taken, even if the server does not say goodbye. */
    private static void hangUp(HandOver transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            return;
        }
    }

    /** Until the last line of the letter has gone it is certainly not sent; after it, only an answer tells. */
    private Outcome outcome(HandOver transport, MessagingException no) {
        var code = code(no);
        if (code >= 500 && code < 600) {
            return new Outcome.Refused(
                    no instanceof SendFailedException
                                    && !transport.handedOver
                                    && !(no instanceof SMTPSendFailedException)
                            ? "platforms.mail.no-such-recipient"
                            : "platforms.refused-by-platform");
        }
        if (transport.handedOver && (code < 400 || code >= 500)) {
            return new Outcome.Unknown("platforms.answer-lost");
        }
        var wait = refusal.of(no, "platforms.not-allowed");
        return wait.kind() == Fault.Kind.TOO_MUCH || wait.kind() == Fault.Kind.TRY_AGAIN
                ? new Outcome.NotNow(wait.until(), wait.getMessage())
                : new Outcome.NotNow(refusal.tryAgain().until(), "platforms.try-again");
    }

    /** What the server said, in its answer to the letter, to the sender or to any of the addresses; -1 when nothing. */
    private static int code(MessagingException no) {
        for (Exception one = no; one instanceof MessagingException said; one = said.getNextException()) {
            switch (said) {
                case SMTPAddressFailedException address -> {
                    return address.getReturnCode();
                }
                case SMTPSenderFailedException sender -> {
                    return sender.getReturnCode();
                }
                case SMTPSendFailedException sent
                when sent.getNextException() == null -> {
                    return sent.getReturnCode();
                }
                default -> {}
            }
        }
        return no instanceof SMTPSendFailedException sent ? sent.getReturnCode() : -1;
    }

    static Outcome outcome(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED, GONE -> new Outcome.Refused(fault.getMessage());
            case TOO_MUCH, TRY_AGAIN -> new Outcome.NotNow(fault.until(), fault.getMessage());
        };
    }

    /** Remembers whether the whole letter was said. */
    private static final class HandOver extends SMTPTransport {
        private boolean handedOver;

        HandOver(Session session) {
            super(session, null);
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            handedOver = true;
            super.finishData();
        }

        @Override
        protected void finishBdat() throws IOException, MessagingException {
            handedOver = true;
            super.finishBdat();
        }
    }
}
