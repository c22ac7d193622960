package torg.inbox.statistics.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import torg.inbox.statistics.AnswerFigures;
import torg.shell.Page;
import torg.shell.Words;

/** How the city answers, in numbers. */
public record StatisticsPage(
        AnswerFigures.Period period,
        AnswerFigures.Line whole,
        List<AnswerFigures.Line> units,
        List<AnswerFigures.Line> weeks,
        List<AnswerFigures.Topic> topics,
        List<AnswerFigures.Topic> kinds)
        implements Page {
    @Override
    public String title() {
        return "statistics.title";
    }

    public String csv() {
        return "/inbox/statistics.csv?from=" + period.from() + "&until=" + period.until();
    }

    /** "3 tim", "2 dagar": as exact as anybody needs. */
    static String said(Optional<Duration> time) {
        return time.map(t -> t.toHours() < 48
                        ? Words.t("statistics.hours", t.toMinutes() / 60.0)
                        : Words.t("statistics.days", t.toHours() / 24.0))
                .orElse("–");
    }

    public String median(AnswerFigures.Line line) {
        return said(line.median());
    }

    public String ninetieth(AnswerFigures.Line line) {
        return said(line.ninetieth());
    }

    public String share(AnswerFigures.Line line) {
        return line.share().map(share -> share + " %").orElse("–");
    }
}
