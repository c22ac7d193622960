package torg.platforms.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.NotTerm;
import jakarta.mail.search.SearchTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import torg.platforms.RemoteRef;

/**
 * A mailbox that is open over IMAP (RFC 9051). Nothing in it is ever deleted or moved, and what residents have sent is
 * not marked as read: colleagues may go on using it in their own program.
 */
final class Letterbox implements AutoCloseable {
    private static final int MOST_FOLDERS = 100;
    private static final List<String> SENT =
            List.of("Sent", "Skickat", "Skickade objekt", "Sent Items", "Sent Mail", "INBOX.Sent", "INBOX/Sent");

    /** For letters as such, without a server. One for all: making it means looking for providers in every archive. */
    static final Session READING = reading();

    private final jakarta.mail.Store store;

    private Letterbox(jakarta.mail.Store store) {
        this.store = store;
    }

    static Letterbox open(Access access, Lines lines) throws MessagingException {
        var store = Session.getInstance(lines.properties("imap", access.in())).getStore("imap");
        store.connect(
                access.in().host(),
                access.in().port(),
                access.login(),
                access.password().value());
        return new Letterbox(store);
    }

    private static Session reading() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    IMAPFolder inbox() throws MessagingException {
        return opened(store.getFolder("INBOX"), Folder.READ_ONLY);
    }

    private static IMAPFolder opened(Folder folder, int mode) throws MessagingException {
        folder.open(mode);
        return (IMAPFolder) folder;
    }

    /** All of a letter, or its first bytes when it is longer than that. @return empty when it was taken away meanwhile */
    static Optional<byte[]> bytes(Message message, int most) throws MessagingException {
        try (var stream = ((IMAPMessage) message).getMimeStream()) {
            return Optional.of(stream.readNBytes(most));
        } catch (MessageRemovedException gone) {
            return Optional.empty();
        } catch (IOException lost) {
            throw new MessagingException("a letter was not read to its end", lost);
        }
    }

    /** The letter that is known by this name, wherever colleagues may have put it. */
    Optional<byte[]> find(RemoteRef ref, int most) throws MessagingException {
        for (var folder :
                Stream.concat(Stream.of(store.getFolder("INBOX")), others()).toList()) {
            var found = in(folder, ref, most);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The beginning of the letter by this name, among what was sent or in the inbox. */
    Optional<byte[]> near(RemoteRef ref) throws MessagingException {
        var sent = sent();
        var found = sent.isEmpty() ? Optional.<byte[]>empty() : in(sent.get(), ref, Refs.HEAD);
        return found.isPresent() ? found : in(store.getFolder("INBOX"), ref, Refs.HEAD);
    }

    private static Optional<byte[]> in(Folder folder, RemoteRef ref, int most) throws MessagingException {
        try (var open = opened(folder, Folder.READ_ONLY)) {
            for (var candidate : open.search(Refs.search(ref)
                    .<SearchTerm>map(id -> new HeaderTerm("Message-ID", id))
                    .orElseGet(() -> new NotTerm(new HeaderTerm("Message-ID", ""))))) {
                var bytes = bytes(candidate, most);
                if (bytes.filter(raw -> Refs.isNamed(raw, ref)).isPresent()) {
                    return bytes;
                }
            }
            return Optional.empty();
        }
    }

    private Stream<Folder> others() throws MessagingException {
        return Arrays.stream(store.getDefaultFolder().list("*"))
                .filter(Letterbox::holdsLetters)
                .filter(folder -> !folder.getFullName().equalsIgnoreCase("INBOX"))
                .limit(MOST_FOLDERS);
    }

    private static boolean holdsLetters(Folder folder) {
        try {
            return (folder.getType() & Folder.HOLDS_MESSAGES) != 0;
        } catch (MessagingException e) {
            return false;
        }
    }

    /** Where what was sent is kept: by its attribute (RFC 6154), or else by the names that are usual. */
    private Optional<Folder> sent() throws MessagingException {
        var folders = others().toList();
        for (var folder : folders) {
            if (Arrays.stream(((IMAPFolder) folder).getAttributes()).anyMatch("\\Sent"::equalsIgnoreCase)) {
                return Optional.of(folder);
            }
        }
        return SENT.stream()
                .flatMap(name -> folders.stream().filter(folder -> name.equalsIgnoreCase(folder.getFullName())))
                .findFirst();
    }

    /** Whether this very letter has left: it stands among what was sent, or its receipt has come to the inbox. */
    boolean hasLeft(RemoteRef ref) throws MessagingException {
        return near(ref).isPresent();
    }

    /** Keeps what was sent, unless the server has done that already. */
    void keepSent(byte[] letter, RemoteRef ref) throws MessagingException {
        var found = sent();
        var folder = found.isPresent() ? found.get() : store.getFolder("Sent");
        if (found.isEmpty()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        if (in(folder, ref, Refs.HEAD).isEmpty()) {
            var message = new MimeMessage(READING, new ByteArrayInputStream(letter));
            message.setFlag(Flags.Flag.SEEN, true);
            folder.appendMessages(new Message[] {message});
        }
    }

    /** Our own receipts need nobody's attention. */
    void markRead(long[] uids) throws MessagingException {
        var inbox = opened(store.getFolder("INBOX"), Folder.READ_WRITE);
        try {
            var receipts = inbox.getMessagesByUID(uids);
            inbox.setFlags(
                    Arrays.stream(receipts).filter(m -> m != null).toArray(Message[]::new),
                    new Flags(Flags.Flag.SEEN),
                    true);
        } finally {
            inbox.close(false); // closing it otherwise would take away for good what colleagues have marked as deleted
        }
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
