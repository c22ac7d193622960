package torg.register.checks.web;

import java.time.Duration;
import java.util.Optional;
import torg.register.above.Supervision;
import torg.shell.Words;

/** How an account was watched over, in words. */
public record WatchPart(Supervision figures) {
    private static final int DAYS = 48;

    public String sight() {
        return told(figures.sight());
    }

    public String quiet() {
        return told(figures.quiet());
    }

    public String waiting() {
        return told(figures.waiting());
    }

    public String answer() {
        return told(figures.answer());
    }

    public String answerQuiet() {
        return told(figures.answerQuiet());
    }

    private static String told(Optional<Duration> time) {
        return time.map(t -> t.toHours() < DAYS
                        ? Words.t("register.checks.hours", t.toHours())
                        : Words.t("register.checks.days", t.toDays()))
                .orElseGet(() -> Words.t("register.checks.watch.nothing"));
    }
}
