package torg.records.release.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import torg.privacy.names.NamedSpan;
import torg.records.release.Enclosures;
import torg.records.release.Examined;
import torg.records.release.Item;
import torg.records.release.Kind;
import torg.records.release.Provision;
import torg.records.release.Ruling;
import torg.records.release.Span;
import torg.records.release.Weighing;
import torg.records.release.parcel.Provided;
import torg.shell.Page;
import torg.shell.Problems;

/** One record as it stands beside what is handed over of it, and what waits to be decided in it. */
public record ItemPage(
        long request,
        Facts item,
        List<Piece> original,
        List<Provided.Part> masked,
        List<Found> spans,
        List<Word> words,
        List<Enclosures.Line> enclosures,
        List<Provision> provisions,
        long undecided,
        boolean open,
        Optional<Long> next,
        Problems problems)
        implements Page {

    public record Facts(
            long id,
            Kind kind,
            long number,
            String title,
            Instant at,
            Optional<String> warned,
            Optional<String> outcome,
            Optional<String> provision,
            Optional<String> testedBy,
            Optional<Instant> testedAt) {}

    /** @param number of the span, from 1; 0 for plain text */
    public record Piece(String text, int number, boolean masks) {}

    /** @param ground SHOWN, the code of a provision, or empty */
    public record Found(int number, int start, int end, String words, String label, boolean marked, String ground) {}

    public record Word(int number, String text, boolean masked) {}

    static Facts facts(Item item) {
        return new Facts(
                item.id(),
                item.kind(),
                item.number(),
                item.title(),
                item.at(),
                item.warned(),
                item.tested().map(test -> test.outcome().word()),
                item.tested().flatMap(Item.Tested::provision).map(Ruling.Provided::cite),
                item.tested().map(Item.Tested::by),
                item.tested().map(Item.Tested::at));
    }

    static List<Piece> original(Examined one) {
        var pieces = new ArrayList<Piece>();
        var number = 0;
        for (var piece : one.pieces()) {
            var span = piece.span();
            number += span.isPresent() ? 1 : 0;
            pieces.add(new Piece(
                    piece.text(),
                    span.isPresent() ? number : 0,
                    span.filter(ItemPage::masks).isPresent()));
        }
        return pieces;
    }

    static List<Found> spans(Examined one) {
        var found = new ArrayList<Found>();
        var text = one.item().text().orElse("");
        for (var span : one.spans()) {
            found.add(new Found(
                    found.size() + 1,
                    span.start(),
                    span.end(),
                    span.in(text),
                    span.label(),
                    span.marked(),
                    span.ruling()
                            .map(ruling -> ruling.provision()
                                    .map(Ruling.Provided::code)
                                    .orElse(SpansForm.SHOWN))
                            .orElse("")));
        }
        return found;
    }

    static List<Word> words(Examined one) {
        var words = new ArrayList<Word>();
        var text = one.item().text().orElse("");
        for (NamedSpan word : Weighing.words(one.item())) {
            words.add(new Word(
                    words.size(),
                    word.in(text),
                    one.spans().stream()
                            .anyMatch(span -> masks(span) && span.start() < word.end() && word.start() < span.end())));
        }
        return words;
    }

    private static boolean masks(Span span) {
        return span.ruling().filter(Ruling::masks).isPresent();
    }

    @Override
    public String title() {
        return "release.weigh";
    }
}
