package torg.register.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import torg.platforms.Network;
import torg.policy.Level;
import torg.shell.Words;

/**
 * The basic information as far as the platform has room for it. What has no room is met by the link to the account's
 * page, where the rule allows a link (domain.md D17).
 *
 * @param linkField what to put in the profile's own field for a link; empty where the platform has none
 * @param used and most: by the platform's own counting
 */
public record ShortText(String text, Optional<String> linkField, int used, int most, Map<BasicField, Met> fields) {

    /** How a field of domain.md 1.5 is met. */
    public enum Met {
        IN_TEXT,
        IN_LINK_FIELD,
        /** By the link to the account's page. */
        BY_LINK,
        /** There is no room for it, and the rule asks for it in the profile itself. */
        NO_ROOM,
        /** The city has not given what it would say: a page, an address. */
        NOT_GIVEN,
        NOT_DEMANDED;

        public String word() {
            return "texts.met." + name().toLowerCase().replace('_', '-');
        }

        public String chip() {
            return switch (this) {
                case IN_TEXT, IN_LINK_FIELD, BY_LINK -> "good";
                case NO_ROOM, NOT_GIVEN -> "bad";
                case NOT_DEMANDED -> "";
            };
        }
    }

    /** A sentence that may go in: {@code order} is its place in the text, {@code weight} who goes in first. */
    private record Piece(int order, int weight, String text, Set<BasicField> fields) {}

    private static final int LINK = 99;
    private static final Set<Network> WITHOUT_LINK_FIELD = EnumSet.of(Network.BLUESKY, Network.SQUARE);

    static ShortText of(Subject s) {
        var limit = Counting.of(s.account().network(), s.rules().number("text.characters", s.place()));
        var linkField = linkField(s);
        var chosen = new ArrayList<Piece>();
        pieces(s, linkField).stream()
                .sorted(Comparator.comparingInt(Piece::weight))
                .filter(piece -> limit.allows(joined(chosen, piece)))
                .forEach(chosen::add);
        var text = joined(chosen, null);
        var linked = chosen.stream().anyMatch(piece -> piece.order() == LINK);
        // Where the text has no room even for the link, the link to the account's page goes before the unit's own page:
        // everything else hangs on it, and the unit's page is a click away from there.
        var field = linked || WITHOUT_LINK_FIELD.contains(s.account().network()) ? linkField : Optional.of(s.page());
        return new ShortText(
                text,
                field,
                limit.used(text),
                limit.most(),
                met(s, chosen, linked || !field.equals(linkField), linked));
    }

    private static List<Piece> pieces(Subject s, Optional<String> linkField) {
        var unit = s.account().unit().name();
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(
                0,
                0,
                s.isTheCity() ? s.city() + "." : unit + ", " + s.city() + ".",
                EnumSet.of(BasicField.B1, BasicField.B2)));
        pieces.add(new Piece(LINK, 1, Words.t("texts.short.link", s.barePage()), EnumSet.noneOf(BasicField.class)));
        if (linkField.isEmpty() && !s.contacts().webPage().isBlank()) {
            pieces.add(new Piece(9, 2, Subject.bare(s.contacts().webPage()), EnumSet.of(BasicField.B9)));
        }
        pieces.add(new Piece(12, 3, Words.t("texts.short.personal"), EnumSet.of(BasicField.B12)));
        s.purpose().ifPresent(p -> pieces.add(new Piece(3, 4, p + ".", EnumSet.of(BasicField.B3))));
        pieces.add(new Piece(4, 5, Words.t("texts.short.answers", s.answerDays()), EnumSet.of(BasicField.B11)));
        pieces.add(new Piece(11, 6, Words.t("texts.short.record"), EnumSet.of(BasicField.B4)));
        pieces.add(new Piece(15, 7, Words.t("texts.short.emergency"), EnumSet.of(BasicField.B13)));
        pieces.add(new Piece(13, 8, Words.t("texts.short.breach"), EnumSet.of(BasicField.B6)));
        pieces.add(new Piece(14, 9, Words.t("texts.short.visible"), EnumSet.of(BasicField.B7)));
        if (!s.contacts().line().isBlank()) {
            pieces.add(
                    new Piece(8, 10, Words.t("texts.short.contact", s.contacts().line()), EnumSet.of(BasicField.B8)));
        }
        pieces.add(new Piece(
                13, 11, Words.t("texts.short.rules", Subject.bare(s.rulesPage())), EnumSet.of(BasicField.B5)));
        if (!s.contacts().personalData().isBlank()) {
            pieces.add(new Piece(
                    16,
                    12,
                    Words.t("texts.short.data", Subject.bare(s.contacts().personalData())),
                    EnumSet.of(BasicField.B10)));
        }
        pieces.add(new Piece(
                17,
                13,
                Words.t("texts.short.accessibility", Subject.bare(s.accessibility())),
                EnumSet.of(BasicField.B14)));
        return pieces;
    }

    private static Optional<String> linkField(Subject s) {
        return Optional.of(s.contacts().webPage())
                .filter(page -> !page.isBlank()
                        && !WITHOUT_LINK_FIELD.contains(s.account().network()));
    }

    private static String joined(List<Piece> pieces, Piece more) {
        var all = new ArrayList<>(pieces);
        if (more != null) {
            all.add(more);
        }
        return all.stream()
                .sorted(Comparator.comparingInt(Piece::order))
                .map(Piece::text)
                .collect(Collectors.joining(" "));
    }

    /** @param pageInField whether the link field holds the unit's own page */
    private static Map<BasicField, Met> met(Subject s, List<Piece> chosen, boolean linked, boolean pageInField) {
        var met = new EnumMap<BasicField, Met>(BasicField.class);
        var told = chosen.stream().flatMap(p -> p.fields().stream()).collect(Collectors.toSet());
        var onPage = LongText.of(s).fields();
        for (var field : BasicField.values()) {
            var demand = s.rules().demand(field.rule(), s.place());
            met.put(
                    field,
                    told.contains(field)
                            ? Met.IN_TEXT
                            : field == BasicField.B9
                                            && pageInField
                                            && linkField(s).isPresent()
                                    ? Met.IN_LINK_FIELD
                                    : demand.level() == Level.OFF
                                            ? Met.NOT_DEMANDED
                                            : !onPage.contains(field)
                                                    ? Met.NOT_GIVEN
                                                    : linked && demand.byLink() ? Met.BY_LINK : Met.NO_ROOM);
        }
        return met;
    }
}
