package torg.register.overview.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import torg.platforms.Network;
import torg.register.above.Standing.Light;
import torg.register.overview.Line;
import torg.register.overview.Overview;
import torg.register.overview.Overview.Kind;
import torg.register.overview.Overview.Week;
import torg.shell.Page;
import torg.shell.Words;
import torg.staff.Unit;

/**
 * Every account on one page.
 *
 * @param asOf when it was so; empty for now
 * @param boards with a tile for each account, while they are few enough for tiles to be seen
 * @param urgent the most urgent accounts, the most urgent first
 * @param choices the boards one can narrow to
 */
public record OverviewPage(
        FilterForm filter,
        Optional<Instant> asOf,
        long all,
        Map<Light, Long> counts,
        List<Kind> kinds,
        List<Board> boards,
        boolean tiled,
        List<Row> urgent,
        List<Week> trend,
        List<Choice> choices)
        implements Page {
    /** More tiles than this nobody sees anything in; then each board is told in numbers. */
    private static final int MOST_TILES = 3000;

    private static final int MOST_ROWS = 50;
    private static final int BAR = 100;

    public record Choice(long id, String name) {}

    public record Board(long id, String name, Map<Light, Long> counts, List<Tile> tiles) {}

    /** @param label the account, how it stands and why, for whoever hears or points at it */
    public record Tile(long account, Light light, String label) {}

    public record Row(
            long account,
            String name,
            String network,
            String unit,
            String responsible,
            Light light,
            List<Reason> reasons) {}

    /** @param to where it is put right */
    public record Reason(Light light, String said, String to) {}

    static OverviewPage of(
            FilterForm filter, Optional<Instant> asOf, List<Line> lines, List<Week> trend, List<Unit> boards) {
        var tiled = lines.size() <= MOST_TILES;
        return new OverviewPage(
                filter,
                asOf,
                lines.size(),
                Overview.counts(lines),
                Overview.kinds(lines),
                boards(lines, tiled),
                tiled,
                lines.stream()
                        .filter(line -> line.light() != Light.GREEN)
                        .sorted(Line.URGENCY)
                        .limit(MOST_ROWS)
                        .map(OverviewPage::row)
                        .toList(),
                trend,
                boards.stream().map(unit -> new Choice(unit.id(), unit.name())).toList());
    }

    private static List<Board> boards(List<Line> lines, boolean tiled) {
        return lines.stream()
                .collect(Collectors.groupingBy(Line::board, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(board -> new Board(
                        board.getKey(),
                        board.getValue().getFirst().boardName(),
                        Overview.counts(board.getValue()),
                        tiled
                                ? board.getValue().stream()
                                        .sorted(Line.URGENCY)
                                        .map(OverviewPage::tile)
                                        .toList()
                                : List.of()))
                .toList();
    }

    private static Tile tile(Line line) {
        return new Tile(
                line.account().value(),
                line.light(),
                line.name() + ", " + line.network().brand() + ": "
                        + Words.t(line.light().word())
                        + line.remarks().stream()
                                .findFirst()
                                .map(remark -> ". " + Words.t(remark.word(), remark.argument()))
                                .orElse(""));
    }

    static Row row(Line line) {
        return new Row(
                line.account().value(),
                line.name(),
                line.network().brand(),
                line.unit(),
                line.responsible(),
                line.light(),
                line.remarks().stream()
                        .map(remark -> new Reason(
                                remark.light(),
                                Words.t(remark.word(), remark.argument()),
                                "/register/" + line.account().value() + remark.path()))
                        .toList());
    }

    /**
     * A kind's sentence for many accounts at once. Names, days and numbers that are each account's own have a sentence
     * without them; a rule's value is said, and both values where two units have their own.
     */
    public String said(Kind kind) {
        var many = kind.word() + ".many";
        return Words.has(many)
                ? Words.t(many)
                : Words.t(
                        kind.word(),
                        kind.arguments().stream()
                                .reduce((one, other) -> Words.t("register.overview.or", one, other))
                                .orElse(""));
    }

    /** One part of one bar of the trend, in hundredths of the highest bar. */
    public record Part(int week, Light light, double from, double height) {}

    public List<Part> parts() {
        var highest = trend.stream().mapToLong(Week::all).max().orElse(1);
        var parts = new ArrayList<Part>();
        for (var week = 0; week < trend.size(); week++) {
            var below = 0.0;
            for (var light : Light.values()) {
                var height = BAR * (double) trend.get(week).counts().getOrDefault(light, 0L) / highest;
                parts.add(new Part(week, light, BAR - below - height, height));
                below += height;
            }
        }
        return parts;
    }

    public String counted(Map<Light, Long> of, Light light) {
        return of.getOrDefault(light, 0L).toString();
    }

    public Light[] lights() {
        return Light.values();
    }

    public Network[] networks() {
        return Network.withAccounts();
    }

    /** The filter as an address, for the files. */
    public String query() {
        return "?board=" + (filter.board() == null ? "" : filter.board()) + "&network=" + encoded(filter.network())
                + "&light=" + encoded(filter.light()) + "&remark=" + encoded(filter.remark()) + "&text="
                + encoded(filter.text());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String title() {
        return "register.overview.title";
    }
}
