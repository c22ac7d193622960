package torg.platforms.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.HeaderTerm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Landed;
import torg.platforms.arrivals.Slice;

/** Fetches what has come to the inbox since the last time, by the numbers the server gives (RFC 9051, 2.3.1.1). */
final class Collecting {
    /** In bytes. What is longer is read in the mailbox; nothing in Torg is made for letters of that size. */
    static final int LARGEST = 25 << 20;

    private static final int AT_ONCE = 50;
    private static final int BYTES_AT_ONCE = 2 * LARGEST;

    private final Letterbox box;
    private final String address;
    private final Instant now;
    private final List<Landed> landed = new ArrayList<>();
    private final List<Long> receipts = new ArrayList<>();
    private long bytes;

    Collecting(Letterbox box, String address, Instant now) {
        this.box = box;
        this.address = address;
        this.now = now;
    }

    /** When the server has renumbered its letters all are read again; by their hashes each is heard once. */
    Slice since(Cursor from) throws MessagingException {
        var slice = read(from);
        if (!receipts.isEmpty()) {
            box.markRead(receipts.stream().mapToLong(Long::longValue).toArray());
        }
        return slice;
    }

    private Slice read(Cursor from) throws MessagingException {
        try (var inbox = box.inbox()) {
            var validity = inbox.getUIDValidity();
            var last = after(from, validity);
            var news = news(inbox, last);
            var more = false;
            for (var one : news) {
                if (landed.size() + receipts.size() >= AT_ONCE || bytes >= BYTES_AT_ONCE) {
                    more = true;
                    break;
                }
                last = inbox.getUID(one);
                try {
                    fetch(inbox, one, last);
                } catch (MessagingException no) {
                    if (!inbox.isOpen()) {
                        throw no;
                    }
                    landed.add(ungiven(one, validity + ":" + last));
                }
            }
            return new Slice(List.copyOf(landed), new Cursor(validity + ":" + last), more);
        }
    }

    /** A cursor that makes no sense begins anew. */
    private static long after(Cursor from, long validity) {
        return from.value().matches("\\d{1,18}:\\d{1,18}") && from.value().startsWith(validity + ":")
                ? Long.parseLong(from.value().substring(from.value().indexOf(':') + 1))
                : 0;
    }

    /** The server gives its last letter also when that one is older than what was asked for. */
    private static List<Message> news(IMAPFolder inbox, long last) throws MessagingException {
        var found = inbox.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        var news = new ArrayList<Message>();
        for (var one : found) {
            if (one != null && inbox.getUID(one) > last) {
                news.add(one);
            }
        }
        news.sort(Comparator.comparingInt(Message::getMessageNumber));
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        var most = Math.min(news.size(), AT_ONCE);
        inbox.fetch(news.subList(0, most).toArray(Message[]::new), profile);
        return news;
    }

    private void fetch(IMAPFolder inbox, Message message, long uid) throws MessagingException {
        var size = message.getSize();
        var whole = Letterbox.bytes(message, size > LARGEST ? Refs.HEAD : LARGEST + 1);
        if (whole.isEmpty() || whole.get().length == 0) {
            return;
        }
        var letter = whole.get().length > LARGEST ? Arrays.copyOf(whole.get(), Refs.HEAD) : whole.get();
        bytes += letter.length;
        var headers = Headers.of(letter);
        if (isReceipt(headers)) {
            receipts.add(uid);
            return;
        }
        var cut = letter.length < whole.get().length || size > LARGEST;
        var trace = new Trace(
                at(message), Math.max(size, letter.length), cut, !cut && hasTwin(inbox, letter, uid), root(headers));
        landed.add(new Landed(Refs.digest(letter), trace.on(letter)));
    }

    /** One letter that the server cannot give out must not keep all the others waiting: it is set aside, and a person is told. */
    private Landed ungiven(Message message, String number) throws MessagingException {
        var nothing = ("X-Number: " + number + "\r\nReturn-Path: <>\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return new Landed("ungiven:" + number, new Trace(at(message), 0, true, false, Optional.empty()).on(nothing));
    }

    /** The copy of our own answer that comes back as a receipt. */
    private boolean isReceipt(Headers headers) {
        return Refs.id(headers).filter(Refs::isOurs).isPresent()
                && Sender.of(headers)
                        .filter(from -> from.address().equals(address))
                        .isPresent();
    }

    private Instant at(Message message) throws MessagingException {
        return Optional.ofNullable(message.getReceivedDate())
                .map(Date::toInstant)
                .filter(at -> at.isBefore(now) && at.isAfter(Instant.EPOCH))
                .orElse(now)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** Anybody can write somebody else's Message-ID on a letter; it must not pass for a new version of theirs. */
    private static boolean hasTwin(IMAPFolder inbox, byte[] letter, long uid) throws MessagingException {
        var id = Refs.id(Headers.of(letter)).map(RemoteRef::new);
        if (id.isEmpty()) {
            return false;
        }
        var digest = Refs.digest(letter);
        for (var other :
                inbox.search(new HeaderTerm("Message-ID", Refs.search(id.get()).orElseThrow()))) {
            if (inbox.getUID(other) < uid) {
                var bytes = Letterbox.bytes(other, LARGEST);
                if (bytes.filter(raw ->
                                Refs.isNamed(raw, id.get()) && !Refs.digest(raw).equals(digest))
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Some programs name only the letter that is answered. Where that is ours, we know what it belonged to; where it is in
     * the box, its own names tell.
     */
    private Optional<String> root(Headers headers) throws MessagingException {
        var named = new ArrayList<>(Refs.ids(headers.all("In-Reply-To")));
        var references = Refs.ids(headers.all("References"));
        named.addAll(references);
        for (var id : named) {
            if (Refs.isOurs(id)) {
                return box.near(new RemoteRef(id))
                        .map(sent -> Headers.of(sent).first(Composing.ROOT).strip())
                        .filter(root -> root.matches("[!-~]{1,600}"));
            }
        }
        if (!references.isEmpty() || named.isEmpty()) {
            return Optional.empty();
        }
        return box.near(new RemoteRef(named.getFirst()))
                .map(Headers::of)
                .flatMap(above ->
                        Refs.ids(above.all("References") + above.all("In-Reply-To") + above.first("Message-ID"))
                                .stream()
                                .findFirst());
    }
}
