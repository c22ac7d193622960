package torg.ledger.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.xml.sax.InputSource;
import torg.TorgTest;
import torg.ledger.LedgerKey;
import torg.ledger.days.OpenSslAuthority.Mood;
import torg.shell.Visitor;

/** The heads of days as everybody sees them. */
@TorgTest
class DaysPagesTests {
    @Autowired
    Outside outside;

    @Autowired
    LedgerKey key;

    @Value("${torg.address}")
    String address;

    @Test
    void everybody_may_read_the_days_and_keep_their_heads() throws Exception {
        try (var authority = new OpenSslAuthority();
                var away = new OpenSslAuthority()) {
            away.is(Mood.SILENT);
            outside.day();
            var day = outside.stamped(authority);
            outside.stamping(Clock.systemUTC(), away).round();
            var visitor = new Visitor(address);
            var before = "?before=" + day.day().plusDays(1);

            var page = visitor.get("/ledger/days" + before).body();
            var data = visitor.get("/api/ledger/days" + before).body();

            assertThat(page)
                    .contains(
                            "Stämplad",
                            "localhost",
                            "/ledger/files/" + day.head().size() + ".head")
                    .contains("/ledger/files/" + day.head().size() + "-"
                            + day.stamps().getFirst().id() + ".tsr")
                    .contains("-" + day.head().size() + ".consistency");
            assertThat(visitor.get("/ledger/days?before=" + day.day().plusYears(50))
                            .body())
                    .contains("Inte stämplad än", "tjänsten svarar inte");
            assertThat(data).contains(key.note(day.head()).replace("\n", "\\n"));
            assertThat(visitor.get("/ledger").body()).contains("Dygnens signaturer", "Kontrollera själv");
            assertThat(visitor.get("/ledger/days?before=snart").statusCode()).isEqualTo(400);
            assertThat(visitor.get("/ledger/days?before=" + LocalDate.EPOCH).body())
                    .contains("Inget dygn är avslutat ännu");
        }
    }

    @Test
    void the_feed_is_well_formed() throws Exception {
        var feed = new Visitor(address).get("/ledger/days.atom");

        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        var read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed.body())));
        assertThat(read.getDocumentElement().getTagName()).isEqualTo("feed");
    }
}
