package torg.register.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.register.AccountId;
import torg.register.Register;

@TorgTest
class LooksTests {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    Looks looks;

    @Autowired
    Sitters sitters;

    @Autowired
    Onlooker onlooker;

    @Autowired
    Register register;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    AccountId account;

    @BeforeEach
    void an_account() {
        account = sitters.account(Network.FACEBOOK);
    }

    @Test
    @Promise("P21")
    void what_was_seen_is_kept_with_the_platforms_own_bytes_and_the_picture() {
        var kept = looks.keep(account, Sitters.seen("Fråga oss!", NOW, Sitters.post(NOW.minusSeconds(60))));

        var evidence = kept.evidence().orElseThrow();
        assertThat(looks.raw(evidence)).hasValueSatisfying(raw -> {
            assertThat(new String(raw, StandardCharsets.UTF_8)).isEqualTo("<p>Fråga oss!");
            assertThat(HexFormat.of().formatHex(Portrait.sha256(raw))).isEqualTo(evidence.sha256());
        });
        assertThat(looks.picture(evidence.picture().orElseThrow()))
                .hasValueSatisfying(shot -> assertThat(shot.content()).isEqualTo(Sitters.PICTURE));
        assertThat(profile(looks.newest(account).orElseThrow()))
                .usingRecursiveComparison()
                .isEqualTo(profile(kept.look()));
        assertThat(kinds()).containsExactly("register.profile-seen");
    }

    @Test
    void a_profile_that_looks_as_it_did_is_looked_at_again_and_kept_once() {
        var first = looks.keep(account, Sitters.seen("Fråga oss!", NOW));
        var again = looks.keep(account, Sitters.seen("Fråga oss!", NOW.plusSeconds(60)));
        var changed = looks.keep(account, Sitters.seen("Hör av dig!", NOW.plusSeconds(120)));

        assertThat(again.evidence()).isEqualTo(first.evidence());
        assertThat(changed.evidence().orElseThrow().number())
                .isNotEqualTo(first.evidence().orElseThrow().number());
        assertThat(looks.history(account, 10))
                .extracting(Kept::id)
                .containsExactly(changed.id(), again.id(), first.id());
        assertThat(kinds()).containsExactly("register.profile-seen", "register.profile-seen");
        assertThat(ledger.history("profile/" + account.value()).stream()
                        .flatMap(line -> line.particulars().stream())
                        .map(p -> p.get("changed")))
                .anyMatch(changes -> changes.contains("register.profile.description"));
    }

    @Test
    void what_is_unknown_today_is_no_green_and_hides_nothing_that_was_seen() {
        looks.keep(account, Sitters.seen("Fråga oss!", NOW));
        looks.keep(account, Sitters.unknown("platforms.profile.wall", NOW.plusSeconds(60)));
        looks.keep(account, Sitters.unknown("platforms.profile.wall", NOW.plusSeconds(120)));

        assertThat(looks.newest(account)).contains(new Look.Unknown("platforms.profile.wall", NOW.plusSeconds(120)));
        assertThat(looks.newestSeen(account))
                .hasValueSatisfying(
                        seen -> assertThat(profile(seen.look()).description()).isEqualTo("Fråga oss!"));
        assertThat(kinds()).as("told once").containsExactly("register.profile-seen", "register.profile-unknown");
    }

    @Test
    void when_it_last_wrote_is_never_guessed() {
        looks.keep(account, Sitters.seen("Fråga oss!", NOW));
        assertThat(looks.lastPost(account)).as("no posts were shown").isEmpty();

        looks.keep(account, Sitters.seen("Fråga oss!", NOW, Sitters.post(NOW.minusSeconds(600))));
        looks.keep(account, Sitters.unknown("platforms.profile.lost", NOW));
        looks.keep(account, Sitters.seen("Fråga oss!", NOW));

        assertThat(looks.lastPost(account)).contains(NOW.minusSeconds(600));
    }

    @Test
    @Promise("P19")
    void a_post_that_torg_has_not_made_is_told_once() {
        var speaking = sitters.connected();
        var later = madeAt(speaking).plusSeconds(60);
        var strange = Sitters.post(later);
        var before = Sitters.post(later.minus(Duration.ofDays(30)));
        var ours = Sitters.post(later.plusSeconds(10));
        delivered(speaking, ours, "DELIVERED");

        looks.keep(speaking, Sitters.seen("Fråga oss!", later, strange, ours, before));
        looks.keep(speaking, Sitters.seen("Fråga oss!", later.plusSeconds(60), strange, ours, before));

        assertThat(looks.strangePosts(speaking)).extracting(Profile.Post::ref).containsExactly(strange.ref());
        assertThat(onlooker.strange)
                .contains(strange.ref().value())
                .doesNotContain(ours.ref().value(), before.ref().value())
                .doesNotHaveDuplicates();
        assertThat(ledger.history("profile/" + speaking.value()))
                .extracting(Line::kind)
                .containsOnlyOnce("register.strange-post-seen");
    }

    @Test
    void while_a_delivery_is_unclear_nothing_newer_is_called_strange() {
        var speaking = sitters.connected();
        var later = madeAt(speaking).plusSeconds(60);
        var perhaps = Sitters.post(later);
        delivered(speaking, perhaps, "UNKNOWN");

        looks.keep(speaking, Sitters.seen("Fråga oss!", later, perhaps));
        assertThat(looks.strangePosts(speaking)).isEmpty();

        db.sql("update delivery set state = 'REFUSED' where remote_ref = :ref or words = :ref")
                .param("ref", perhaps.ref().value())
                .update();
        looks.keep(speaking, Sitters.seen("Fråga oss!", later.plusSeconds(60), perhaps));
        assertThat(looks.strangePosts(speaking)).hasSize(1);
    }

    @Test
    void on_an_account_without_connection_nothing_is_strange() {
        looks.keep(account, Sitters.seen("Fråga oss!", NOW, Sitters.post(NOW)));

        assertThat(looks.strangePosts(account)).isEmpty();
    }

    @Test
    void a_look_and_what_is_concluded_from_it_are_one_act() {
        onlooker.stumbling.add(account);

        assertThatIllegalStateException().isThrownBy(() -> looks.keep(account, Sitters.seen("Fråga oss!", NOW)));

        assertThat(looks.newest(account)).isEmpty();
        assertThat(looks.history(account, 10)).isEmpty();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_picture_that_many_accounts_show_is_kept_once() {
        var other = sitters.account(Network.INSTAGRAM);
        var one = looks.keep(account, Sitters.seen("Fråga oss!", NOW));
        var two = looks.keep(other, Sitters.seen("Fråga oss!", NOW));

        assertThat(one.evidence().orElseThrow().picture())
                .isEqualTo(two.evidence().orElseThrow().picture());
        assertThat(db.sql("select count(*) from profile_picture where content = :content")
                        .param("content", Sitters.PICTURE)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everybody_who_was_ever_looked_at_is_passed_once_with_the_newest_look() {
        var other = sitters.account(Network.INSTAGRAM);
        looks.keep(account, Sitters.seen("Fråga oss!", NOW));
        var newest = looks.keep(account, Sitters.seen("Hör av dig!", NOW));
        var blind = looks.keep(other, Sitters.unknown("platforms.profile.wall", NOW));

        var passed = new ArrayList<Kept>();
        looks.each(passed::add);

        assertThat(passed).extracting(Kept::account).doesNotHaveDuplicates();
        assertThat(passed).extracting(Kept::id).contains(newest.id(), blind.id());
        assertThat(passed)
                .filteredOn(k -> k.id() == newest.id())
                .allSatisfy(k -> assertThat(profile(k.look()).picture()).hasValue(Sitters.PICTURE));
    }

    private static Profile profile(Look look) {
        return ((Look.Seen) look).profile();
    }

    private List<String> kinds() {
        return ledger.history("profile/" + account.value()).stream()
                .map(Line::kind)
                .sorted()
                .toList();
    }

    private Instant madeAt(AccountId connected) {
        return db.sql("select made_at from connection where id = :id")
                .param("id", register.find(connected).connection().orElseThrow())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private void delivered(AccountId from, Profile.Post post, String state) {
        db.sql("""
                        insert into delivery (key, connection_id, root, parent, words, at, state, sending_since, remote_ref)
                        values (:ref, :connection, 'r', 'p', :ref, :at, :state, :at, case when :state = 'DELIVERED' then :ref end)
                        """)
                .param("ref", post.ref().value())
                .param("connection", register.find(from).connection().orElseThrow())
                .param("at", Timestamp.from(post.at()))
                .param("state", state)
                .update();
    }
}
