package torg.privacy.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.InboxEvent.WordsUnmasked;
import torg.inbox.search.Passerby;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.shell.Words;

@TorgTest
class ReadingsTests {
    private static final Actor READER = Actor.person(900_001, "Lea Läsare");
    private static final Actor REVIEWER = Actor.person(900_002, "Gun Granskare");

    @Autowired
    Readings readings;

    @Autowired
    Ledger ledger;

    @Autowired
    Passerby passerby;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("P83")
    void who_read_what_and_why_is_a_log_and_a_sample_of_it_is_reviewed_by_somebody_else() {
        var conversation = passerby.ask("Amina", "Mitt nummer är 19900602-2397");
        var message = db.sql("select id from message where conversation_id = :id")
                .param("id", conversation)
                .query(Long.class)
                .single();
        var reason = "Ringer upp " + UUID.randomUUID();
        new Visitor(address)
                .program(
                        "POST",
                        "/api/inbox/" + conversation + "/messages/" + message + "/unmasking",
                        passerby.keyOf("COMMUNICATIONS_DIRECTOR"),
                        "{\"reason\":\"" + reason + "\"}");

        var log = new Visitor(address).program("GET", "/api/privacy/readings", passerby.keyOf("REGISTRAR"), "");

        assertThat(log.body()).contains(reason).doesNotContain("-2397");
        assertThat(new Visitor(address)
                        .program("GET", "/api/privacy/readings", passerby.keyOf("WEB_EDITOR"), "")
                        .statusCode())
                .isEqualTo(403);

        var month = YearMonth.of(2019, 3);
        for (int n = 0; n < 150; n++) {
            var at = month.atDay(1 + n % 28).atTime(10, 0).atZone(Words.ZONE).toInstant();
            var which = n;
            transaction.executeWithoutResult(status -> ledger.recordAt(
                    at, READER, new WordsUnmasked(conversation, which, READER.name(), "Skäl " + which)));
        }
        var sample = sample(month);
        assertThat(sample).hasSizeGreaterThanOrEqualTo(8).hasSizeLessThan(30).isEqualTo(sample(month));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> readings.review(month, sample.getFirst(), true, "", READER))
                .withMessage("readings.nobody-reviews-themselves");
        readings.review(month, sample.getFirst(), false, "Fråga Lea", REVIEWER);

        assertThat(readings.of(month))
                .filteredOn(r -> r.line().entry() == sample.getFirst())
                .singleElement()
                .matches(r -> r.review().orElseThrow().note().equals("Fråga Lea"));
        assertThat(ledger.history("ledger/" + sample.getFirst()).getLast().kind())
                .isEqualTo("privacy.reading-reviewed");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> readings.review(month, sample.getFirst(), true, "", REVIEWER))
                .withMessage("readings.already-reviewed");
        var outside = readings.of(month).stream()
                .filter(r -> !r.inSample())
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> readings.review(month, outside.line().entry(), true, "", REVIEWER));
    }

    @Test
    void a_month_that_is_not_over_has_no_sample_yet() {
        assertThat(readings.of(readings.current())).noneMatch(Reading::inSample);
    }

    private List<Long> sample(YearMonth month) {
        return readings.of(month).stream()
                .filter(Reading::inSample)
                .map(r -> r.line().entry())
                .sorted()
                .toList();
    }
}
