package torg.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Hands a mail to the city's mail server (SMTP). */
class Carrier {
    private static final String PATIENCE = "10000";

    private final PostSettings settings;
    private final Clock clock;

    Carrier(PostSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A server that did not take it; what it said is never shown, for it may repeat an address. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;
        private final String word;

        NotTaken(String word) {
            super(word, null, false, false);
            this.word = word;
        }

        /** The key of the reason. */
        String word() {
            return word;
        }
    }

    void carry(Mail mail) throws NotTaken {
        try {
            var session = Session.getInstance(properties());
            var message = written(mail, session);
            try (var transport = session.getTransport()) {
                transport.connect(
                        settings.host(),
                        settings.port(),
                        settings.user().isBlank() ? null : settings.user(),
                        settings.user().isBlank() ? null : settings.secret().value());
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (AuthenticationFailedException e) {
            throw new NotTaken("post.failed.not-let-in");
        } catch (SendFailedException e) {
            throw new NotTaken("post.failed.refused");
        } catch (MessagingException e) {
            throw new NotTaken("post.failed.not-reached");
        }
    }

    private MimeMessage written(Mail mail, Session session) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", mail.messageId());
            }
        };
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        for (var header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        var tls = settings.security().equals("tls");
        var protocol = tls ? "smtps" : "smtp";
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + limit, PATIENCE);
        }
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail." + protocol + ".auth", Boolean.toString(!settings.user().isBlank()));
        if (!tls && !settings.security().equals("none")) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }
}
