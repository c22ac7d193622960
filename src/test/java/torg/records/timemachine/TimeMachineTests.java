package torg.records.timemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.Street;
import torg.platforms.profile.Look;
import torg.posts.PostsEvent.PostChangeOrdered;
import torg.posts.PostsEvent.PostChanged;
import torg.posts.PostsEvent.PostPublished;
import torg.posts.PostsEvent.PostSent;
import torg.records.snapshots.Album;
import torg.records.snapshots.Snapshot;
import torg.records.snapshots.Snapshots;
import torg.records.timemachine.Then.Knowledge;
import torg.register.AccountId;
import torg.register.Opened;
import torg.register.Register;
import torg.register.profile.Photographer;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.staff.Cast;
import torg.staff.Role;

/** What did this account show on 3 March? The March of these tests is three months ago, whenever they run. */
@TorgTest
class TimeMachineTests {
    private static final LocalDate THIRD =
            LocalDate.now(Words.ZONE).minusMonths(3).withDayOfMonth(3);

    @Autowired
    TimeMachine machine;

    @Autowired
    Photographer photographer;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Arrived arrived;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Street street;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Cast cast;

    @Value("${torg.address}")
    String address;

    Opened.Library library;
    AccountId account;

    @BeforeEach
    void an_account() {
        library = opened.library();
        account = library.account();
    }

    @Test
    void the_profile_is_shown_as_it_was_seen_before_and_what_lies_between_two_looks_is_not_known() {
        assertThat(then(THIRD).knowledge()).isEqualTo(new Knowledge.Never());
        looks("Vi öppnar klockan tio.", THIRD.minusDays(2));
        looks("Vi öppnar klockan nio.", THIRD.plusDays(2));
        photographer.keep(account, new Look.Unknown("platforms.profile.wall", noon(THIRD)));

        var then = then(THIRD);

        assertThat(then.knowledge())
                .isEqualTo(new Knowledge.Changed(noon(THIRD.minusDays(2)), noon(THIRD.plusDays(2)), 1));
        assertThat(then.profile()).hasValueSatisfying(seen -> {
            assertThat(seen.description()).isEqualTo("Vi öppnar klockan tio.");
            assertThat(machine.raw(seen))
                    .hasValueSatisfying(raw -> assertThat(new String(raw, java.nio.charset.StandardCharsets.UTF_8))
                            .contains("klockan tio"));
        });
        assertThat(then.before()).contains(THIRD.minusDays(2));
        assertThat(then.after()).contains(THIRD.plusDays(2));
        assertThat(then(THIRD.minusDays(9)).knowledge()).isEqualTo(new Knowledge.NotYet(noon(THIRD.minusDays(2))));
        assertThat(then(THIRD.minusDays(9)).profile()).isEmpty();
        assertThat(then(THIRD.plusDays(3)).knowledge()).isEqualTo(new Knowledge.Last(noon(THIRD.plusDays(2))));
    }

    @Test
    void what_looked_the_same_before_and_after_is_known_and_what_was_gone_is_not_there() {
        looks("Fråga oss!", THIRD.minusDays(1));
        looks("Fråga oss!", THIRD.plusDays(1));
        photographer.keep(account, new Look.Gone(noon(THIRD.plusDays(5))));

        assertThat(then(THIRD).knowledge())
                .isEqualTo(new Knowledge.Same(noon(THIRD.minusDays(1)), noon(THIRD.plusDays(1)), 0));
        assertThat(then(THIRD.plusDays(6)).knowledge())
                .isEqualTo(new Knowledge.NotThere(noon(THIRD.plusDays(5)), Optional.empty()));
        assertThat(then(THIRD.plusDays(6)).profile()).isEmpty();
    }

    @Test
    void the_citys_posts_read_as_they_did_and_each_names_its_line_in_the_ledger() {
        var post = posted("Sagostund klockan tio.", noon(THIRD.minusDays(1)));
        changed(post, "Sagostund klockan elva.", noon(THIRD.plusDays(1)));

        assertThat(then(THIRD.minusDays(2)).posts()).isEmpty();
        assertThat(then(THIRD).posts()).singleElement().satisfies(stood -> {
            assertThat(stood.text()).isEqualTo("Sagostund klockan tio.");
            assertThat(stood.changed()).isEmpty();
            assertThat(ledger.history("posts/" + post))
                    .filteredOn(line -> line.entry() == stood.entry())
                    .singleElement()
                    .satisfies(line -> assertThat(line.kind()).isEqualTo("posts.post-sent"));
        });
        assertThat(then(THIRD.plusDays(1)).posts()).singleElement().satisfies(stood -> {
            assertThat(stood.text()).isEqualTo("Sagostund klockan elva.");
            assertThat(stood.changed()).contains(noon(THIRD.plusDays(1)));
        });
        assertThat(then(THIRD).before()).contains(THIRD.minusDays(1));
        assertThat(then(THIRD).after()).contains(THIRD.plusDays(1));
    }

    @Test
    void comments_are_masked_what_was_taken_away_later_still_stood_and_later_words_are_not_put_in_their_place() {
        var talk = arrived.at(account, "När öppnar ni? Ring mig på 070-174 06 05.", noon(THIRD));
        var gone = arrived.at(account, "Dumma bibliotek", noon(THIRD));
        db.sql("update message set removed_at = :at where conversation_id = :id")
                .param("at", Timestamp.from(noon(THIRD.plusDays(4))))
                .param("id", gone.id().value())
                .update();

        assertThat(words(then(THIRD)))
                .hasSize(2)
                .anySatisfy(
                        words -> assertThat(words).contains("När öppnar ni?").doesNotContain("070-174"))
                .contains("Dumma bibliotek");
        assertThat(words(then(THIRD.minusDays(1)))).isEmpty();
        assertThat(words(then(THIRD.plusDays(5)))).hasSize(1);
        assertThat(machine.on(account, THIRD, List.of()).talks())
                .as("only what the reader's units work with")
                .isEmpty();

        db.sql("update message set edited_at = :at, masked = 'Helt andra ord' where conversation_id = :id")
                .param("at", Timestamp.from(noon(THIRD.plusDays(2))))
                .param("id", talk.id().value())
                .update();
        assertThat(then(THIRD).talks().stream().flatMap(one -> one.said().stream()))
                .filteredOn(one -> one.remark().changed().isPresent())
                .singleElement()
                .satisfies(one -> assertThat(one.remark().words()).isEmpty());
        assertThat(words(then(THIRD.plusDays(3)))).contains("Helt andra ord");
    }

    @Test
    void the_page_answers_without_javascript_with_proof_picture_and_ways_to_the_changes_and_the_api_says_the_same() {
        looks("Vi öppnar klockan tio.", THIRD.minusDays(2));
        looks("Vi öppnar klockan nio.", THIRD.plusDays(2));
        var picture = brought(THIRD.minusDays(1));
        var archivist = cast.in(Role.ARCHIVIST, library.unit(), "Arvid Arkivarie");
        var visitor = new Visitor(address);
        visitor.signIn(archivist.signInName(), Cast.PASSWORD);
        var here = "/register/" + account.value() + "/timemachine";

        var page = visitor.get(here + "?on=" + THIRD).body();

        assertThat(page)
                .contains("Vi öppnar klockan tio.", "Däremellan är inget fångat", "name=\"on\" value=\"" + THIRD)
                .contains(here + "?on=" + THIRD.plusDays(2), here + "?on=" + THIRD.minusDays(1))
                .contains("/snapshots/" + picture.id() + "/picture", "Ingen bild finns från dagen", "/ledger/")
                .doesNotContain("klockan nio");
        assertThat(visitor.get(here + "/profile?on=" + THIRD).body()).contains("klockan tio");
        assertThat(visitor.get(here + "?on=igar").statusCode()).isEqualTo(422);
        assertThat(visitor.get(here + "?on=2999-01-01").body()).contains("Dagen har inte kommit än");
        var json = visitor.program("GET", "/api" + here + "?on=" + THIRD, street.key(archivist), "")
                .body();
        assertThat(json)
                .contains("\"is\":\"Changed\"", "Vi öppnar klockan tio.")
                .doesNotContain("klockan nio");

        var stranger = cast.in(Role.ARCHIVIST, cast.board("Miljönämnden"), "Ulla Utifrån");
        var outside = new Visitor(address);
        outside.signIn(stranger.signInName(), Cast.PASSWORD);
        assertThat(outside.get(here).statusCode()).isEqualTo(403);
    }

    private Then then(LocalDate day) {
        return machine.on(account, day, List.of(library.unit().id()));
    }

    private void looks(String description, LocalDate day) {
        photographer.keep(account, Album.seen("Stadsbiblioteket", description, Album.picture(1), noon(day)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Words.ZONE).toInstant();
    }

    private static List<String> words(Then then) {
        return then.talks().stream()
                .flatMap(talk -> talk.said().stream())
                .flatMap(one -> one.remark().words().stream())
                .toList();
    }

    private Snapshot brought(LocalDate day) {
        return snapshots.bring(
                register.find(account),
                new Snapshots.Brought(Album.picture(4), day, "Profilen med Fråga oss!"),
                Actor.TORG);
    }

    /** As it is when the platform has taken it: a row, and the lines that led there. */
    private long posted(String words, Instant at) {
        var id = db.sql("""
                        insert into post (account_id, words, written_by, written_at, state, remote_ref, address, since)
                        values (:account, :words, 'Edit', :at, 'STANDS', :ref, '', :at) returning id
                        """)
                .param("account", account.value())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("ref", "post:" + System.nanoTime())
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status -> {
            ledger.recordAt(
                    at.minus(Duration.ofMinutes(1)),
                    Actor.TORG,
                    new PostSent(id, "Torget", "biblioteket", words, Optional.empty()));
            ledger.recordAt(at, Actor.TORG, new PostPublished(id, "ref", ""));
        });
        return id;
    }

    private void changed(long post, String words, Instant at) {
        db.sql("update post set words = :words where id = :id")
                .param("words", words)
                .param("id", post)
                .update();
        db.sql("""
                        insert into post_change (key, post_id, words, reason, ordered_by, ordered_at, done_at)
                        values (cast(gen_random_uuid() as text), :id, :words, 'Fel tid', 'Edit', :at, :at)
                        """)
                .param("id", post)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
        transaction.executeWithoutResult(status -> {
            ledger.recordAt(at.minus(Duration.ofMinutes(1)), Actor.TORG, new PostChangeOrdered(post, words, "Fel tid"));
            ledger.recordAt(at, Actor.TORG, new PostChanged(post));
        });
    }
}
