package torg.platforms.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import torg.platforms.Credentials;
import torg.platforms.Platform;
import torg.platforms.PlatformWorld;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.vault.Secret;
import torg.world.Fault;
import torg.world.LineProxy;
import torg.world.MailServer;

/** A function mailbox that is new on a real mail server, Åsa with hers, and a way to the city's that can be spoilt. */
final class MailWorld implements PlatformWorld, PlatformWorld.Way, AutoCloseable {
    static final MailServer SERVER = MailServer.shared();
    private static final Pattern SIGN_IN = Pattern.compile("\\S+ (LOGIN|AUTHENTICATE) ");
    private static final Pattern LOOK = Pattern.compile("\\S+ (EXAMINE|SELECT) ");
    private static final Pattern END_OF_LETTER = Pattern.compile("\\.\\r\\n");

    final MailServer.Box city = SERVER.newcomer("stad");
    final MailServer.Box asa = SERVER.newcomer("asa");
    private final LineProxy imap = LineProxy.before(SERVER.imap());
    private final LineProxy smtp = LineProxy.before(SERVER.smtp());
    private final Clock clock = Clock.systemUTC();
    private final Mail mail = new Mail(clock, "allowed");
    private final Map<RemoteRef, String> threads = new ConcurrentHashMap<>();

    @Override
    public Platform platform() {
        return mail;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Credentials credentials() {
        return new Credentials(
                "imap://127.0.0.1:" + imap.port(),
                city.address(),
                new Secret(city.password()),
                "smtp://127.0.0.1:" + smtp.port(),
                "");
    }

    @Override
    public Secret withdrawnToken() {
        var granted = mail.connect(credentials());
        city.password("nytt-" + UUID.randomUUID());
        return granted.token();
    }

    /** From the mailbox itself, in a colleague's own program. */
    @Override
    public RemoteRef citySays(String text) {
        var ref = name();
        var letter = letter(ref, city.address(), asa.address(), "Från staden", "", text);
        city.put("Sent", letter);
        SERVER.send(letter, city.address(), asa.address());
        threads.put(ref, ref.value());
        return ref;
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        var ref = name();
        SERVER.send(letter(ref, asa.address(), city.address(), text, "", text), asa.address(), city.address());
        threads.put(ref, ref.value());
        return ref;
    }

    @Override
    public RemoteRef somebodyReplies(RemoteRef under, String text) {
        var ref = name();
        var above = threads.getOrDefault(under, under.value());
        var fields = "In-Reply-To: " + under.value() + "\r\nReferences: " + above + "\r\n";
        SERVER.send(
                letter(ref, asa.address(), city.address(), "Sv: torget", fields, text), asa.address(), city.address());
        threads.put(ref, above + "\r\n " + ref.value());
        return ref;
    }

    private static RemoteRef name() {
        return new RemoteRef("<" + UUID.randomUUID() + "@mail.example>");
    }

    static byte[] letter(RemoteRef ref, String from, String to, String subject, String fields, String text) {
        return MailServer.bytes("""
                From: =?UTF-8?Q?=C3=85sa_=C3=96berg?= <%s>
                To: %s
                Subject: %s
                Date: %s
                Message-ID: %s
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                from,
                to,
                encoded(subject),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now().minusSeconds(5)),
                ref.value(),
                fields,
                Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String encoded(String subject) {
        try {
            return MimeUtility.fold(9, MimeUtility.encodeText(subject, "UTF-8", "B"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void somebodyEdits(RemoteRef ref, String text) {
        throw new UnsupportedOperationException("A letter that is sent is sent");
    }

    /** Not the sender: a colleague takes it out of the mailbox. */
    @Override
    public void somebodyRemoves(RemoteRef ref) {
        city.remove(ref.value());
    }

    @Override
    public void cityPresents(String name, String description) {
        throw new UnsupportedOperationException("A mailbox presents nothing");
    }

    /** In the resident's own inbox. */
    @Override
    public List<Standing> repliesSeen(RemoteRef under) {
        return asa.letters("INBOX").stream()
                .filter(raw -> Refs.ids(Headers.of(raw).all("In-Reply-To")).contains(under.value()))
                .flatMap(raw -> mail.read(raw).stream())
                .map(Arrival.Written.class::cast)
                .map(written -> new Standing(written.ref(), written.author().id(), written.text()))
                .toList();
    }

    @Override
    public boolean takes(String text) {
        return true;
    }

    @Override
    public Optional<Way> way() {
        return Optional.of(this);
    }

    @Override
    public void spoil(Call call, Fault fault) {
        switch (call) {
            case CONNECT -> imap.next(SIGN_IN, fault, LineProxy.IMAP);
            case POLL -> imap.next(LOOK, fault, LineProxy.IMAP);
            case REPLY -> smtp.next(END_OF_LETTER, fault, LineProxy.SMTP);
        }
    }

    @Override
    public void close() {
        imap.close();
        smtp.close();
    }
}
