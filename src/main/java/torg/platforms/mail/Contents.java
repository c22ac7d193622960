package torg.platforms.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import torg.platforms.Platform.Unreadable;
import torg.shell.Words;

/** What a letter holds: the text, and what is attached by name and size. Attached letters are not opened. */
record Contents(String text, List<Enclosed> attached) {
    /**
     * Something attached.
     *
     * @param said its name and size, as they stand below the text
     * @param name as whoever sent it calls it
     */
    record Enclosed(String said, String name, String type) {}

    private static final int MOST_PARTS = 1000;
    private static final int DEEPEST = 30;
    private static final int MOST_NAMED = 100;
    private static final int LONGEST_NAME = 150;
    private static final double MEGABYTE = 1 << 20;

    static Contents of(MimeMessage letter) throws MessagingException, IOException {
        return new Walk(-1).of(letter, 0);
    }

    /** The bytes of what is attached, by its place in {@link #attached}. */
    static Optional<byte[]> attached(MimeMessage letter, int place) throws MessagingException, IOException {
        var walk = new Walk(place);
        walk.of(letter, 0);
        return walk.found;
    }

    private static Contents together(List<Contents> parts) {
        var text = parts.stream()
                .map(part -> part.text.strip())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new Contents(
                text, parts.stream().flatMap(part -> part.attached.stream()).toList());
    }

    private static final class Walk {
        private static final Contents NOTHING = new Contents("", List.of());
        private final int wanted;
        private int parts;
        private int named;
        private Optional<byte[]> found = Optional.empty();

        /** @param wanted the place of what is to be brought along; less than zero for nothing */
        Walk(int wanted) {
            this.wanted = wanted;
        }

        Contents of(MimePart part, int depth) throws MessagingException, IOException {
            if (++parts > MOST_PARTS) {
                throw new Unreadable("a letter of more than " + MOST_PARTS + " parts");
            }
            if (depth > DEEPEST) {
                throw new Unreadable("a letter folded more than " + DEEPEST + " times");
            }
            var type = type(part);
            if (type.match("multipart/*")) {
                return several(part, type, depth);
            }
            if (isAttached(part) || !(type.match("text/plain") || type.match("text/html"))) {
                return attachment(part, type);
            }
            var text = Lettering.of(bytes(part), Optional.ofNullable(type.getParameter("charset")));
            return new Contents(type.match("text/html") ? Prose.of(text) : text.replace("\r\n", "\n"), List.of());
        }

        private Contents several(MimePart part, ContentType type, int depth) throws MessagingException, IOException {
            var children = children(part);
            if (children.isEmpty()) {
                return new Contents(Lettering.of(bytes(part), Optional.empty()), List.of());
            }
            var all = new ArrayList<Contents>();
            for (var child : children) {
                all.add(of(child, depth + 1));
            }
            return type.match("multipart/alternative") ? best(all) : together(all);
        }

        /** The same said in several ways, the plainest first (RFC 2046, 5.1.4); what is attached to any is attached. */
        private static Contents best(List<Contents> ways) {
            var text =
                    ways.stream().map(Contents::text).filter(t -> !t.isBlank()).findFirst();
            return new Contents(
                    text.orElse(""),
                    ways.stream().flatMap(way -> way.attached().stream()).toList());
        }

        private List<MimeBodyPart> children(MimePart part) throws MessagingException {
            var children = new ArrayList<MimeBodyPart>();
            try {
                var several = new MimeMultipart(new MimePartDataSource(part));
                if (several.getCount() > MOST_PARTS) {
                    throw new Unreadable("a letter of more than " + MOST_PARTS + " parts");
                }
                for (var i = 0; i < several.getCount(); i++) {
                    children.add((MimeBodyPart) several.getBodyPart(i));
                }
            } catch (MessagingException noParts) {
                return List.of(); // what it holds is then shown as it stands
            }
            return children;
        }

        private static ContentType type(MimePart part) throws MessagingException {
            try {
                return new ContentType(
                        Optional.ofNullable(part.getContentType()).orElse("text/plain"));
            } catch (ParseException e) {
                return new ContentType("text", "plain", null);
            }
        }

        private static boolean isAttached(MimePart part) throws MessagingException {
            var how = Optional.ofNullable(part.getHeader("Content-Disposition", null))
                    .orElse("")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return how.startsWith(Part.ATTACHMENT)
                    || !how.isEmpty() && name(part).isPresent();
        }

        private Contents attachment(MimePart part, ContentType type) throws MessagingException, IOException {
            if (++named > MOST_NAMED) {
                return NOTHING;
            }
            if (named - 1 == wanted) {
                found = Optional.of(bytes(part));
            }
            var name = name(part)
                    .orElseGet(() -> type.match("message/rfc822")
                            ? Words.swedish("platforms.mail.letter")
                            : Headers.plain(type.getBaseType()));
            var said = Words.swedish("platforms.mail.attached", name, size(part));
            return new Contents("", List.of(new Enclosed(said, name, Headers.plain(type.getBaseType()))));
        }

        private static Optional<String> name(MimePart part) {
            try {
                return Optional.ofNullable(part.getFileName())
                        .map(Headers::decoded)
                        .map(Headers::plain)
                        .filter(name -> !name.isEmpty())
                        .map(name -> name.codePointCount(0, name.length()) <= LONGEST_NAME
                                ? name
                                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…");
            } catch (MessagingException e) {
                return Optional.empty();
            }
        }

        private static String size(MimePart part) throws MessagingException, IOException {
            long size;
            try (var stream = part.getInputStream()) {
                size = stream.transferTo(OutputStream.nullOutputStream());
            } catch (IOException badlyCoded) {
                size = raw(part).length;
            }
            return size < MEGABYTE
                    ? String.format(Words.SWEDISH, "%d kB", Math.ceilDiv(size, 1024))
                    : String.format(Words.SWEDISH, "%.1f MB", size / MEGABYTE);
        }

        private static byte[] bytes(MimePart part) throws MessagingException, IOException {
            try (var stream = part.getInputStream()) {
                return stream.readAllBytes();
            } catch (IOException badlyCoded) {
                return raw(part);
            } catch (MessagingException unknownCoding) {
                return raw(part);
            }
        }

        private static byte[] raw(MimePart part) throws MessagingException, IOException {
            try (InputStream stream = part instanceof MimeBodyPart body
                    ? body.getRawInputStream()
                    : ((MimeMessage) part).getRawInputStream()) {
                return stream.readAllBytes();
            }
        }
    }
}
