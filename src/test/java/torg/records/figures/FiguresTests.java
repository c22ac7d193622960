package torg.records.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.figures.Counts.Counted;
import torg.platforms.figures.Figure;
import torg.register.Opened;
import torg.register.Register;

@TorgTest
class FiguresTests {
    private static final RemoteRef POST = new RemoteRef("post/1");

    @Autowired
    Figures figures;

    @Autowired
    FigureRows rows;

    @Autowired
    FiguresArchive archive;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    private Opened.Library library;
    private long connection;

    @BeforeEach
    void an_account() {
        library = opened.library();
        connection = register.find(library.account()).connection().orElseThrow();
    }

    private void told(long followers, long views) {
        var counted = List.of(
                new Counted(Optional.empty(), List.of(new Figure(Figure.Of.FOLLOWERS, followers))),
                new Counted(Optional.of(POST), List.of(new Figure(Figure.Of.VIEWS, views))));
        transaction.executeWithoutResult(status -> figures.keep(connection, counted));
    }

    private List<String> captured() {
        var captured = new ArrayList<String>();
        ledger.eachCapture(
                Figures.subject(connection),
                one -> captured.add(new String(one.content().orElseThrow(), StandardCharsets.UTF_8)));
        return captured;
    }

    @Test
    void what_a_platform_tells_is_kept_when_it_tells_otherwise_and_stays_as_it_was() throws Exception {
        told(10, 100);
        told(10, 100);
        told(11, 100);

        assertThat(captured()).hasSize(2);
        assertThat(captured().getLast()).contains("\"value\":11").doesNotContain("VIEWS");
        assertThat(rows.of(connection))
                .extracting(FigureRows.Kept::post, FigureRows.Kept::of, FigureRows.Kept::value)
                .containsExactly(
                        tuple("", Figure.Of.FOLLOWERS, 10L),
                        tuple(POST.value(), Figure.Of.VIEWS, 100L),
                        tuple("", Figure.Of.FOLLOWERS, 11L));
        var files = new HashMap<String, String>();
        archive.write(register.find(library.account()), (name, what) -> {
            var out = new ByteArrayOutputStream();
            what.to(out);
            files.put(name, out.toString(StandardCharsets.UTF_8));
        });
        assertThat(files.get("figures/figures.jsonl").lines()).hasSize(3);
    }

    @Test
    void each_connection_is_asked_once_a_day() {
        var now = Clock.systemUTC().instant();

        assertThat(taken(now)).containsOnlyOnce(connection);
        assertThat(taken(now.plus(Duration.ofHours(1)))).doesNotContain(connection);
        assertThat(taken(now.plus(Duration.ofHours(25)))).contains(connection);
    }

    private List<Long> taken(Instant now) {
        return rows.take(List.of(Network.SQUARE), 100_000, now, Duration.ofHours(24)).stream()
                .map(FigureRows.Due::connection)
                .toList();
    }
}
