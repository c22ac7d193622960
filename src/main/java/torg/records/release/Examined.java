package torg.records.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import torg.privacy.Masking;
import torg.privacy.names.Acquaintances;
import torg.privacy.names.NameFinder;
import torg.privacy.names.NamedSpan;
import torg.records.release.parcel.Provided;
import torg.shell.Refused;
import torg.shell.Words;

/** An item with every span that somebody or something found in it. The one place where the text of a release is masked. */
public record Examined(Item item, List<Span> spans) {

    /** A piece of the original, as whoever weighs it sees it. */
    public record Piece(String text, Optional<Span> span) {}

    public Examined {
        spans = spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    }

    /** @param decided what people decided of it until now */
    static Examined of(Item item, List<Span> decided) {
        if (item.text().isEmpty()) {
            return new Examined(item, List.of());
        }
        var text = item.text().get();
        var spans = new ArrayList<>(decided.stream().filter(Span::marked).toList());
        for (var proposed : proposed(item, text)) {
            if (spans.stream().noneMatch(proposed::overlaps)) {
                spans.add(decided.stream()
                        .filter(one -> one.start() == proposed.start() && one.end() == proposed.end())
                        .findFirst()
                        .map(one -> new Span(one.start(), one.end(), proposed.label(), false, one.ruling()))
                        .orElse(proposed));
            }
        }
        return new Examined(item, spans);
    }

    private static List<Span> proposed(Item item, String text) {
        var proposed = new ArrayList<Span>();
        new Masking()
                .mask(text).spans().stream()
                        .filter(span -> span.isHidden() || span.kind().identifies())
                        .forEach(span -> add(proposed, span.start(), span.end(), span.label()));
        var together = item.known().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        new NameFinder(Set.of())
                .in(text, new Acquaintances(together, Set.of()))
                .forEach(name -> add(proposed, name.start(), name.end(), label(name)));
        return proposed;
    }

    private static String label(NamedSpan name) {
        return name.certainty() == NamedSpan.Certainty.KNOWN ? "release.span.name" : "release.span.may-be-name";
    }

    private static void add(List<Span> to, int start, int end, String label) {
        var span = new Span(start, end, label, false, Optional.empty());
        if (to.stream().noneMatch(span::overlaps)) {
            to.add(span);
        }
    }

    public long undecided() {
        return spans.stream().filter(Span::undecided).count();
    }

    public long masks() {
        return spans.stream().filter(Span::masks).count();
    }

    public List<Piece> pieces() {
        var text = item.text().orElse("");
        var pieces = new ArrayList<Piece>();
        var shown = 0;
        for (var span : spans) {
            plain(text.substring(shown, span.start()), pieces);
            pieces.add(new Piece(span.in(text), Optional.of(span)));
            shown = span.end();
        }
        plain(text.substring(shown), pieces);
        return pieces;
    }

    private static void plain(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, Optional.empty()));
        }
    }

    /** As it will be handed over; what nobody has decided on does not show either. */
    public List<Provided.Part> masked() {
        return pieces().stream()
                .map(piece -> piece.span().isEmpty()
                        ? Provided.Part.plain(piece.text())
                        : part(piece, piece.span().get()))
                .toList();
    }

    private static Provided.Part part(Piece piece, Span span) {
        return span.ruling()
                .map(ruling -> ruling.provision()
                        .map(provision ->
                                Provided.Part.masked(bracketed("release.masked", provision.cite()), provision.cite()))
                        .orElseGet(() -> Provided.Part.plain(piece.text())))
                .orElseGet(() -> Provided.Part.masked(bracketed("release.masked.undecided"), ""));
    }

    private static String bracketed(String word, Object... arguments) {
        return "[" + Words.swedish(word, arguments) + "]";
    }

    /** How a resident described what they sent along, masked as everything else; empty where nobody has. */
    public String description(int number) {
        var begins = Words.swedish("release.text.enclosed", number) + ": ";
        return masked().stream()
                .map(Provided.Part::text)
                .collect(Collectors.joining())
                .lines()
                .takeWhile(line -> !line.isBlank()) // what they wrote themselves comes behind
                .filter(line -> line.startsWith(begins))
                .map(line -> line.substring(begins.length()))
                .findFirst()
                .orElse("");
    }

    /** @throws Refused while something is undecided */
    Provided provided(List<Provided.Enclosure> enclosures) {
        if (undecided() > 0) {
            throw new Refused("release.undecided");
        }
        return new Provided(
                Words.swedish(item.kind().word()),
                item.kind().name(),
                item.number(),
                item.title(),
                item.at(),
                masked(),
                enclosures,
                item.entries());
    }

    /** What is masked here, in small letters, as it is written. */
    Set<String> hidden() {
        var hidden = new HashSet<String>();
        spans.stream()
                .filter(Span::masks)
                .map(span -> span.in(item.text().orElse("")).toLowerCase(Locale.ROOT))
                .filter(words -> words.strip().length() > 2)
                .forEach(hidden::add);
        return hidden;
    }
}
