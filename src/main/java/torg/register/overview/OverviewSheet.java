package torg.register.overview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import torg.register.above.Standing.Light;
import torg.shell.Words;
import torg.shell.paper.Sheet;

/**
 * The overview as a paper for a board or a management group: the numbers of each board, and what is red.
 *
 * @param red the red accounts, the most urgent first
 */
public record OverviewSheet(String city, LocalDate day, long all, List<Board> boards, List<Line> red) implements Sheet {
    public record Board(String name, Map<Light, Long> counts) {
        public String count(Light light) {
            return counts.getOrDefault(light, 0L).toString();
        }
    }

    public static OverviewSheet of(String city, LocalDate day, List<Line> lines) {
        return new OverviewSheet(
                city,
                day,
                lines.size(),
                lines.stream()
                        .collect(Collectors.groupingBy(Line::board, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(board -> new Board(board.getFirst().boardName(), Overview.counts(board)))
                        .toList(),
                lines.stream()
                        .filter(line -> line.light() == Light.RED)
                        .sorted(Line.URGENCY)
                        .toList());
    }

    public String why(Line line) {
        return line.remarks().stream()
                .map(remark -> Words.t(remark.word(), remark.argument()))
                .collect(Collectors.joining("; "));
    }

    public Light[] lights() {
        return Light.values();
    }

    @Override
    public String title() {
        return Words.t("register.overview.paper", Words.date(day));
    }
}
