package torg.platforms.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Reply;

/** An answer as a letter: plain text, in the thread of what it answers, and the same to the byte at every try. */
final class Composing {
    /** In our own letters: which conversation they belong to. */
    static final String ROOT = "X-Torg-Root";

    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_REFERENCES = 20;
    private static final String ANSWERS = "(?i)^((re|sv|aw|vs|antw)\\s*(\\[\\d+])?\\s*:\\s*)+";

    private Composing() {}

    /** @param above the head of the letter that is answered */
    static MimeMessage letter(Reply reply, RemoteRef name, String from, Sender to, Headers above)
            throws MessagingException {
        var letter = new Named(name);
        letter.setFrom(new InternetAddress(from, true));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(to.address(), true));
        letter.setSentDate(Date.from(reply.at()));
        letter.setSubject(subject(above), "UTF-8");
        letter.setText(reply.text(), "UTF-8");
        Refs.id(above).ifPresent(id -> letter.say("In-Reply-To", id));
        var references = references(reply, above);
        if (!references.isEmpty()) {
            letter.say("References", references);
        }
        letter.say(ROOT, reply.root().value());
        letter.saveChanges();
        return letter;
    }

    /** Nothing of it can end the line, however it was coded in theirs. */
    private static String subject(Headers above) {
        var theirs = above.read("Subject").replaceFirst(ANSWERS, "").strip();
        var bare = theirs.codePointCount(0, theirs.length()) <= LONGEST_SUBJECT
                ? theirs
                : theirs.substring(0, theirs.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
        return ("Sv: " + bare).strip();
    }

    /** The first and the newest, when the thread is long (RFC 5537, 3.4.4 does the same). */
    private static String references(Reply reply, Headers above) {
        var all = new LinkedHashSet<String>(Refs.ids(reply.root().value()));
        all.addAll(Refs.ids(above.all("References")));
        Refs.id(above).ifPresent(all::add);
        var list = new ArrayList<>(all);
        while (list.size() > MOST_REFERENCES) {
            list.remove(1);
        }
        return String.join("\r\n ", list);
    }

    static byte[] bytes(MimeMessage letter) throws MessagingException {
        try {
            var bytes = new ByteArrayOutputStream();
            letter.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new MessagingException("a letter that cannot be written", inMemory);
        }
    }

    private static final class Named extends MimeMessage {
        private final RemoteRef name;

        Named(RemoteRef name) {
            super(Letterbox.READING);
            this.name = name;
        }

        private void say(String field, String value) {
            try {
                setHeader(field, value);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name.value());
        }
    }
}
