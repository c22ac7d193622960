package torg.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Unit;

@TorgTest
class FeedsTests {
    @Autowired
    FeedRows rows;

    @Autowired
    Feeds feeds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    Cast cast;

    @Value("${torg.address}")
    String address;

    Site site;
    Unit unit;
    Visitor editor;

    @BeforeEach
    void a_library_and_the_citys_site() throws IOException {
        site = new Site();
        unit = cast.unit(cast.board("Kulturnämnden"), "Biblioteket");
        editor = new Visitor(address);
        editor.signIn(cast.in(Role.WEB_EDITOR, unit, "Edit").signInName(), Cast.PASSWORD);
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** The same door, that may also go to the site on this machine. */
    private Feeds nearby() {
        return new Feeds(rows, new Fetching(site::holds, clock), transaction, ledger, clock);
    }

    /** Not on the round that reads by itself, which goes to no site on this machine. */
    private FeedId follow(String path) {
        return transaction.execute(status -> {
            var id = feeds.follow(unit.id(), site.at(path), Actor.TORG);
            db.sql("update feed set next_read_at = now() + interval '1 day' where id = :id")
                    .param("id", id.value())
                    .update();
            return id;
        });
    }

    @Test
    void an_editor_follows_a_feed_and_leaves_it_and_both_are_in_the_ledger() {
        var followed = editor.post(
                "/feeds", Map.of("address", "https://sundhamn.example/nyheter.rss", "unit", Long.toString(unit.id())));
        assertThat(Visitor.location(followed)).isEqualTo("/feeds");
        var feed = feeds.of(java.util.List.of(unit.id())).getFirst();
        assertThat(editor.get("/feeds").body()).contains("https://sundhamn.example/nyheter.rss", "Inte läst ännu");

        editor.post("/feeds/" + feed.id().value() + "/leaving", Map.of());

        assertThat(editor.get("/feeds").body()).doesNotContain("https://sundhamn.example/nyheter.rss");
        assertThat(ledger.history("feeds/" + feed.id().value()))
                .extracting(Line::kind)
                .contains("feeds.feed-followed", "feeds.feed-left");
    }

    @Test
    void what_was_published_is_shown_and_what_is_changed_there_is_changed_here() {
        var id = follow("/feed");

        nearby().read(id);
        assertThat(editor.get("/feeds").body())
                .contains("Stadens nyheter", "Simhallen öppnar", "https://sundhamn.example/1");
        site.news = "Simhallen öppnar på fredag";
        nearby().read(id);

        assertThat(editor.get("/feeds/" + id.value()).body()).contains("Simhallen öppnar på fredag");
        assertThat(feeds.newest(id, 10)).hasSize(1);
    }

    @Test
    void why_a_feed_could_not_be_read_is_shown_and_told_once_in_the_ledger() {
        var id = follow("/feed");
        nearby().read(id);
        var broken = follow("/page");

        nearby().read(broken);
        nearby().read(broken);

        assertThat(editor.get("/feeds").body()).contains("På adressen finns inget RSS- eller Atom-flöde");
        assertThat(ledger.history("feeds/" + broken.value()))
                .extracting(Line::kind)
                .filteredOn("feeds.feed-failed"::equals)
                .hasSize(1);
        assertThat(feeds.find(id).failure()).isEmpty();
    }

    @Test
    void a_fault_of_ours_while_a_feed_is_read_is_shown_where_the_feed_is() {
        var id = follow("/nyheter.atom");
        var broken = new Fetching(
                address -> {
                    throw new IllegalStateException("what a bug would throw");
                },
                clock);

        new FeedRounds(new Feeds(rows, broken, transaction, ledger, clock))
                .read(rows.asked(id).orElseThrow());

        assertThat(feeds.find(id).failure().map(Feed.Failure::word)).contains("feeds.our-fault");
    }

    @Test
    void the_form_says_what_is_wrong_and_keeps_what_was_typed() {
        for (var wrong :
                new String[] {"", "http://sundhamn.example/rss", "nyheter", "https://a:b@sundhamn.example/rss"}) {
            var answer = editor.post("/feeds", Map.of("address", wrong, "unit", Long.toString(unit.id())));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("value=\"" + wrong + "\"");
        }
        assertThat(editor.post("/feeds", Map.of("address", "https://sundhamn.example/rss"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_unit_follows_a_feed_once_and_only_its_own_people_see_it() {
        var fields = Map.of("address", "https://sundhamn.example/rss", "unit", Long.toString(unit.id()));
        editor.post("/feeds", fields);
        var feed = feeds.of(java.util.List.of(unit.id())).getFirst().id().value();
        var stranger = new Visitor(address);
        stranger.signIn(
                cast.in(Role.WEB_EDITOR, cast.board("Tekniska nämnden"), "Tekla")
                        .signInName(),
                Cast.PASSWORD);

        assertThat(editor.post("/feeds", fields).statusCode()).isEqualTo(409);
        assertThat(stranger.get("/feeds").body()).doesNotContain("https://sundhamn.example/rss");
        assertThat(stranger.get("/feeds/" + feed).statusCode()).isEqualTo(403);
        assertThat(stranger.post("/feeds/" + feed + "/leaving", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(stranger.post("/feeds", fields).statusCode()).isEqualTo(403);
    }

    @Test
    void a_feed_inside_the_citys_own_network_is_not_read() {
        var id = feeds.follow(unit.id(), URI.create("https://127.0.0.1/rss"), Actor.TORG);

        var answer = editor.post("/feeds/" + id.value() + "/reading", Map.of());

        assertThat(Visitor.location(answer)).isEqualTo("/feeds/" + id.value());
        assertThat(feeds.find(id).failure().orElseThrow().word()).isEqualTo("feeds.internal-address");
    }
}
