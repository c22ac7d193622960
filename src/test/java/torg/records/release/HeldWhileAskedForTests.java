package torg.records.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.search.Passerby;
import torg.ledger.Actor;
import torg.privacy.disposal.Disposal;
import torg.privacy.disposal.Item;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.Requests;
import torg.privacy.requests.Subject;
import torg.privacy.requests.Weighing;
import torg.records.Registry;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.shell.Words;

/** While somebody waits to see it, nobody disposes of it (JO on Bollnäs). */
@TorgTest
class HeldWhileAskedForTests {
    private static final Actor FIRST = Actor.person(1, "Rut Registrator");
    private static final Actor SECOND = Actor.person(2, "Arvid Arkivarie");
    private static final Weighing RULE = new Weighing(true, "KS 2026/17, 1 mars 2026", false, false);

    @Autowired
    Disposal disposal;

    @Autowired
    Requests requests;

    @Autowired
    Release release;

    @Autowired
    HeldByRelease held;

    @Autowired
    Passerby passerby;

    @Autowired
    Requester requester;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private long before;

    @BeforeEach
    void nobody_has_asked() {
        before = requester.newest();
    }

    @AfterEach
    void nobody_waits_any_more() {
        requester.goHome(before);
    }

    @Test
    @Promise({"D59", "P92"})
    void a_disposal_that_two_have_agreed_on_stops_from_the_moment_somebody_asks_and_goes_on_when_they_have_it() {
        var word = Registry.unheard();
        var name = "Amina X" + word;
        var conversation = passerby.ask(name, "Jag skrev om " + word);
        var id = requests.receive(
                RequestKind.ERASURE,
                new Subject(List.of(name), List.of(), List.of()),
                "Legitimation vid disken",
                requests.today(),
                FIRST);
        disposal.propose(id, "Uppgifterna är av ringa betydelse.", RULE, FIRST);
        var items = disposal.rehearsal(disposal.of(id).orElseThrow());
        assertThat(disposal.held(id, items)).isEmpty();

        var asked = new Visitor(address)
                .post("/public-records", Map.of("wanted", "Det som skrevs", "words", word, "delivery", "LINK"));
        var secret = Visitor.location(asked).replaceFirst(".*/", "");
        assertThatExceptionOfType(Refused.class)
                .as("nobody has chosen anything yet: what matches is held at once")
                .isThrownBy(() -> disposal.confirm(id, SECOND))
                .withMessage("disposal.held");
        assertThat(disposal.held(id, items)).containsValue("release.held");
        assertThat(words(conversation)).contains(word);

        release.close(release.followed(secret).id(), FIRST);
        disposal.confirm(id, SECOND);

        assertThat(words(conversation)).doesNotContain(word);
    }

    @Test
    @Promise("D59")
    void a_disposal_skips_what_is_held_and_takes_the_rest_where_it_goes_by_item() {
        var word = Registry.unheard();
        var asked = item(passerby.ask("Bo", "Jag skrev om " + word));
        var other = item(passerby.ask("Bo", "Något annat"));
        var scope = new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), word);
        var taken = ask(scope);

        assertThat(held.on(List.of(asked, other))).containsOnly(Map.entry(asked, "release.held"));
        release.close(taken, FIRST);
        assertThat(held.on(List.of(asked, other))).isEmpty();
    }

    @Test
    void account_board_and_period_bound_what_is_held_and_a_request_without_bounds_holds_everything() {
        var item = item(passerby.ask("Bo", "Jag skrev i dag"));
        var today = LocalDate.now(Words.ZONE);
        var account = db.sql("""
                        select c.account_id from message m join conversation c on c.id = m.conversation_id where m.id = :id
                        """).param("id", item.message()).query(Long.class).single();
        var none = Optional.<Long>empty();

        assertThat(holds(new Scope(none, Optional.of(account), Optional.of(today), Optional.of(today), ""), item))
                .isTrue();
        assertThat(holds(
                        new Scope(
                                none,
                                Optional.of(account),
                                Optional.of(today.minusDays(9)),
                                Optional.of(today.minusDays(1)),
                                ""),
                        item))
                .isFalse();
        assertThat(holds(
                        new Scope(none, Optional.of(anotherAccount(account)), Optional.empty(), Optional.empty(), ""),
                        item))
                .isFalse();
        assertThat(holds(new Scope(none, none, Optional.empty(), Optional.empty(), ""), item))
                .isTrue();
    }

    /** Where it goes item by item, only what has an earlier version somewhere else has no message. */
    @Test
    void an_earlier_version_that_lies_in_its_capture_alone_is_held_by_its_words() {
        var word = Registry.unheard();
        var shown = item(passerby.ask("Bo", "Jag skrev om " + word));
        var alone = new Item(0, shown.capture());
        var scope = new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), word);

        assertThat(holds(scope, alone)).isTrue();
        assertThat(holds(
                        new Scope(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Registry.unheard()),
                        alone))
                .isFalse();
    }

    private boolean holds(Scope scope, Item item) {
        var taken = ask(scope);
        var found = !held.on(List.of(item)).isEmpty();
        release.close(taken, FIRST);
        return found;
    }

    private long ask(Scope scope) {
        return release.ask(new Release.Asked(Way.FORM, Delivery.LINK, "Det som skrevs", scope, ""), Actor.RESIDENT)
                .id();
    }

    private long anotherAccount(long account) {
        return db.sql("select id from account where id <> :id limit 1")
                .param("id", account)
                .query(Long.class)
                .single();
    }

    private Item item(long conversation) {
        return db.sql("select id, capture from message where conversation_id = :id")
                .param("id", conversation)
                .query((row, n) -> new Item(row.getLong(1), row.getLong(2)))
                .single();
    }

    private String words(long conversation) {
        return db.sql("select words from message where conversation_id = :id")
                .param("id", conversation)
                .query(String.class)
                .single();
    }
}
