package torg.platforms.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import torg.platforms.Platform.Unreadable;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Attachment;
import torg.platforms.arrivals.Author;
import torg.shell.Words;

/** From the bytes of a letter (RFC 5322, RFC 2045–2047) to what a resident wrote. */
final class Reading {
    /** In characters; nobody writes a question that long, and all of it stays captured. */
    private static final int LONGEST = 100_000;

    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private Reading() {}

    static List<Arrival> read(byte[] raw) {
        var fetched = Trace.off(raw);
        var headers = Headers.of(fetched.letter());
        var sender = Sender.of(headers);
        if (sender.isEmpty() && !headers.has("From") && !headers.has("Return-Path")) {
            throw new Unreadable("no letter: nobody has sent it");
        }
        if (fetched.trace().filter(Trace::cut).isPresent()) {
            var size = fetched.trace().get().size();
            throw new Unreadable(
                    (size == 0 ? "a letter that the server did not give out" : "a letter of " + (size >> 20) + " MB")
                            + ": read it in the mailbox");
        }
        return List.of(written(fetched, headers, sender));
    }

    private static Arrival.Written written(Trace.Fetched fetched, Headers headers, Optional<Sender> sender) {
        var ref = ref(fetched, headers);
        var parent = parent(headers).filter(above -> !above.equals(ref));
        var contents = contents(fetched.letter());
        return new Arrival.Written(
                        ref,
                        Refs.digest(fetched.letter()),
                        fetched.trace()
                                .flatMap(Trace::root)
                                .map(RemoteRef::new)
                                .or(() -> first(headers, "References"))
                                .or(() -> parent)
                                .orElse(ref),
                        parent,
                        sender.map(from -> new Author(from.address(), from.address(), from.name()))
                                .orElseGet(() -> new Author("", "", "")),
                        text(contents, headers),
                        Optional.of(headers.first("Content-Language").strip()).filter(tag -> tag.matches(LANGUAGE)),
                        at(fetched, headers),
                        Optional.empty())
                .with(attached(contents));
    }

    /** They came with the letter and need not be fetched. What a picture is called does not say what it shows. */
    private static List<Attachment> attached(Contents contents) {
        return IntStream.range(0, contents.attached().size())
                .mapToObj(place -> {
                    var one = contents.attached().get(place);
                    return Attachment.within(place, one.type(), one.type().startsWith("image/") ? "" : one.name());
                })
                .toList();
    }

    /** The bytes of what is attached. */
    static Optional<byte[]> attached(byte[] raw, int place) {
        try {
            var letter = new ByteArrayInputStream(Trace.off(raw).letter());
            return Contents.attached(new MimeMessage(Letterbox.READING, letter), place);
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static RemoteRef ref(Trace.Fetched fetched, Headers headers) {
        var id = Refs.id(headers);
        var twin = fetched.trace().filter(Trace::twin).isPresent();
        return id.filter(own -> !twin)
                .map(RemoteRef::new)
                .orElseGet(() -> Refs.hashed(id, Refs.digest(fetched.letter())));
    }

    private static Optional<RemoteRef> parent(Headers headers) {
        return first(headers, "In-Reply-To")
                .or(() -> Refs.ids(headers.all("References")).reversed().stream()
                        .findFirst()
                        .map(RemoteRef::new));
    }

    private static Optional<RemoteRef> first(Headers headers, String field) {
        return Refs.ids(headers.all(field)).stream().findFirst().map(RemoteRef::new);
    }

    private static String text(Contents contents, Headers headers) {
        var answersUs = Stream.of("In-Reply-To", "References")
                .flatMap(field -> Refs.ids(headers.all(field)).stream())
                .anyMatch(Refs::isOurs);
        var said = answersUs
                ? History.withoutWhatWeSaid(contents.text())
                : contents.text().strip();
        var lines = new ArrayList<String>();
        Automatic.of(headers).ifPresent(kind -> lines.add(Words.swedish(kind.word())));
        subject(headers, said).ifPresent(lines::add);
        if (!said.isBlank()) {
            lines.add(cut(said));
        }
        if (!contents.attached().isEmpty()) {
            lines.add(contents.attached().stream().map(Contents.Enclosed::said).collect(Collectors.joining("\n")));
        }
        return lines.isEmpty() ? Words.swedish("platforms.mail.empty") : String.join("\n\n", lines);
    }

    private static Contents contents(byte[] letter) {
        try {
            return Contents.of(new MimeMessage(Letterbox.READING, new ByteArrayInputStream(letter)));
        } catch (MessagingException | IOException e) {
            throw new Unreadable("a letter whose parts make no sense");
        }
    }

    /** Told when it says something: not that of an answer, which repeats what was asked under, nor one that the text begins with. */
    private static Optional<String> subject(Headers headers, String said) {
        var subject = headers.read("Subject");
        return Optional.of(subject)
                .filter(s -> !s.isEmpty())
                .filter(s -> !headers.has("In-Reply-To") || !s.matches("(?i)(re|sv|aw|vs)\\s*(\\[\\d+])?\\s*:.*"))
                .filter(s -> !said.lines().findFirst().orElse("").strip().equals(s));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)).strip() + "\n\n"
                        + Words.swedish("platforms.mail.cut");
    }

    /** Whoever writes says when; a clock that is ahead, or a liar, is held to the moment the server had it. */
    private static Instant at(Trace.Fetched fetched, Headers headers) {
        var got = fetched.trace().map(Trace::at).or(() -> moment(afterSemicolon(headers.first("Received"))));
        var said = moment(headers.first("Date"));
        return said.filter(at -> got.map(at::isBefore).orElse(true))
                .or(() -> got)
                .orElseThrow(() -> new Unreadable("a letter without a time"));
    }

    private static String afterSemicolon(String received) {
        return received.substring(received.lastIndexOf(';') + 1);
    }

    private static Optional<Instant> moment(String written) {
        try {
            return Optional.ofNullable(new MailDateFormat().parse(written.strip()))
                    .map(date -> date.toInstant().atOffset(ZoneOffset.UTC).toInstant())
                    .filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
