package torg.register.fakes.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.register.fakes.Fake;
import torg.shell.Page;

/** The cases about false accounts. */
public record FakesPage(boolean closed, List<Row> cases, Optional<Long> next, long open) implements Page {

    public record Row(long id, String about, String network, Instant at, long reports, String state) {}

    static FakesPage of(boolean closed, List<Fake> found, int most, long open) {
        var shown = found.subList(0, Math.min(most, found.size()));
        return new FakesPage(
                closed,
                shown.stream()
                        .map(f -> new Row(
                                f.id().value(),
                                f.pasted(),
                                f.network().map(n -> n.brand()).orElse(""),
                                f.firstAt(),
                                f.reports(),
                                f.state().word()))
                        .toList(),
                found.size() > most ? Optional.of(shown.getLast().id().value()) : Optional.empty(),
                open);
    }

    @Override
    public String title() {
        return "fakes.title";
    }
}
