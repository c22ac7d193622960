package torg.world;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** A real SMTP and IMAP server on this machine (GreenMail), so that letters go the way they go in a city. */
public final class MailServer {
    private final GreenMail server;
    private final AtomicInteger newcomers = new AtomicInteger();

    private MailServer() {
        server = new GreenMail(
                new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
        server.start();
    }

    /** The server that all tests of this JVM share. */
    public static MailServer shared() {
        return Shared.SERVER;
    }

    public int imap() {
        return server.getImap().getPort();
    }

    public int smtp() {
        return server.getSmtp().getPort();
    }

    /** Somebody with a mailbox and a password that nobody else has. */
    public Box newcomer(String name) {
        var address = name + "-" + newcomers.incrementAndGet() + "@sundhamn.example";
        return new Box(address, server.setUser(address, address, "hemligt-" + address));
    }

    /** Sent by SMTP, as any program sends it. */
    public void send(byte[] letter, String from, String to) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtp()));
        properties.setProperty("mail.smtp.from", from);
        try {
            var session = Session.getInstance(properties);
            var message = new MimeMessage(session, new ByteArrayInputStream(letter));
            try (var transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, InternetAddress.parse(to)); // as it is: nothing is saved or named anew
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public final class Box {
        private final String address;
        private final GreenMailUser user;

        private Box(String address, GreenMailUser user) {
            this.address = address;
            this.user = user;
        }

        public String address() {
            return address;
        }

        public String password() {
            return user.getPassword();
        }

        public void password(String password) {
            user.setPassword(password);
        }

        /** As it came, to the byte. */
        public void deliver(byte[] letter) {
            try {
                user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter)));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public List<byte[]> letters(String folder) {
            return messages(folder).stream().map(Box::bytes).toList();
        }

        private static byte[] bytes(MimeMessage message) {
            try {
                var bytes = new ByteArrayOutputStream();
                message.writeTo(bytes);
                return bytes.toByteArray();
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        private List<MimeMessage> messages(String folder) {
            var found = folder(folder);
            return found == null
                    ? List.of()
                    : found.getMessages().stream()
                            .map(stored -> stored.getMimeMessage())
                            .toList();
        }

        private MailFolder folder(String name) {
            return hosts().getFolder(user, name);
        }

        private ImapHostManager hosts() {
            return server.getManagers().getImapHostManager();
        }

        /** A colleague puts a letter there in their own program. */
        public void put(String folder, byte[] letter) {
            try {
                if (folder(folder) == null) {
                    hosts().createMailbox(user, folder);
                }
                folder(folder)
                        .appendMessage(
                                new MimeMessage(
                                        Session.getInstance(new Properties()), new ByteArrayInputStream(letter)),
                                new Flags(),
                                Date.from(Instant.now()));
            } catch (AuthorizationException | FolderException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** A colleague takes a letter away for good. */
        public void remove(String id) {
            for (var folder : List.of("INBOX", "Sent")) {
                if (folder(folder) == null) {
                    continue;
                }
                try {
                    for (var stored : folder(folder).getMessages()) {
                        if (id.equals(stored.getMimeMessage().getMessageID())) {
                            stored.setFlag(Flags.Flag.DELETED, true);
                        }
                    }
                    folder(folder).expunge();
                } catch (FolderException | MessagingException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        public boolean isRead(String id) {
            try {
                for (var stored : folder("INBOX").getMessages()) {
                    if (id.equals(stored.getMimeMessage().getMessageID())) {
                        return stored.getFlags().contains(Flags.Flag.SEEN);
                    }
                }
                return false;
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static byte[] bytes(String letter) {
        return letter.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static final class Shared {
        private static final MailServer SERVER = new MailServer();
    }
}
