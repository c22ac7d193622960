package torg.ledger.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.days.OpenSslAuthority.Mood;
import torg.ledger.files.ProofFiles;
import torg.vault.CannotStart;
import torg.vault.Keys;

/** Heads of days and their stamps, by real authorities (OpenSSL) that are honest, that lie, and that are away. */
@TorgTest
class StampingTests {
    private static final byte[] HEAD = "ett huvud".getBytes(StandardCharsets.UTF_8);
    private static OpenSslAuthority one;
    private static OpenSslAuthority other;

    @Autowired
    Outside outside;

    @Autowired
    Days days;

    @Autowired
    StampRows stamps;

    @Autowired
    ProofFiles files;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Autowired
    Keys keys;

    @Value("${torg.address}")
    String address;

    @BeforeAll
    static void open() throws IOException {
        one = new OpenSslAuthority();
        other = new OpenSslAuthority();
    }

    @AfterAll
    static void shut() {
        one.close();
        other.close();
    }

    @Test
    @Promise("P89")
    void a_days_root_is_stamped_by_two_authorities_and_openssl_says_so_without_us() throws Exception {
        one.is(Mood.HONEST);
        other.is(Mood.HONEST);
        var day = outside.day();
        assertThat(day.stamped()).isFalse();

        var stamped = outside.stamped(day, one, other);

        assertThat(stamped.head().signedBy(keys.ledgerKeys().getPublic())).isTrue();
        assertThat(stamped.stamps())
                .extracting(Stamp::authority)
                .contains(one.address().toString(), other.address().toString());
        for (var stamp : stamped.stamps()) {
            var authority = stamp.authority().equals(one.address().toString()) ? one : other;
            var said = authority.verified(files.head(day.head()), days.reply(stamp.id()));
            assertThat(said).contains("Verification: OK");
            assertThat(authority.verified(HEAD, days.reply(stamp.id()))).contains("Verification: FAILED");
        }
        assertThat(ledger.history("ledger/heads/" + day.head().size()))
                .extracting(line -> line.kind())
                .contains("ledger.head-stamped");
        assertThat(ledger.history("ledger/days/" + day.day())).hasSize(1);
    }

    @Test
    void each_day_is_closed_once_with_the_head_that_stood_at_its_end() {
        var first = outside.day();
        var second = outside.day();

        assertThat(second.day()).isEqualTo(first.day().plusDays(1));
        assertThat(second.head().size()).isGreaterThan(first.head().size());
        assertThat(outside.now(first).head().size()).isEqualTo(first.head().size());
    }

    @Test
    void what_is_not_what_was_asked_for_is_not_kept() {
        assertThat(answer(Mood.HONEST)).isInstanceOf(Answer.Stamped.class);
        assertThat(why(Mood.OTHER_IMPRINT)).isEqualTo(Why.OTHER_IMPRINT);
        assertThat(why(Mood.OTHER_NONCE)).isEqualTo(Why.OTHER_NONCE);
        assertThat(why(Mood.OTHER_KEY)).isEqualTo(Why.UNKNOWN_CERTIFICATE);
        assertThat(why(Mood.NOT_FOR_STAMPING)).isEqualTo(Why.NOT_FOR_STAMPING);
        assertThat(why(Mood.DAMAGED)).isEqualTo(Why.WRONG_SIGNATURE);
        assertThat(why(Mood.HTML)).isEqualTo(Why.NOT_A_REPLY);
        assertThat(why(Mood.REFUSING)).isEqualTo(Why.REFUSED);
        assertThat(why(Mood.SILENT)).isEqualTo(Why.UNREACHABLE);
    }

    @Test
    void a_clock_that_is_days_wrong_stamps_nothing() {
        one.is(Mood.HONEST);
        var wrong = Clock.offset(Clock.systemUTC(), Duration.ofDays(3));

        assertThat(authority(one.address(), wrong).stamp(HEAD)).isEqualTo(new Answer.InVain(Why.OTHER_TIME));
    }

    @Test
    void nobody_at_the_address_is_no_answer() {
        assertThat(authority(URI.create("http://localhost:1/tsa"), Clock.systemUTC())
                        .stamp(HEAD))
                .isEqualTo(new Answer.InVain(Why.UNREACHABLE));
    }

    @Test
    void java_s_own_roots_do_not_know_an_authority_that_made_its_own() {
        one.is(Mood.HONEST);
        var trust = Trust.of(new StampSettings(List.of(), ""));

        assertThat(trust.roots()).hasSizeGreaterThan(10);
        assertThat(new TimeAuthority(one.address(), trust, Clock.systemUTC(), Duration.ofSeconds(20)).stamp(HEAD))
                .isEqualTo(new Answer.InVain(Why.UNKNOWN_CERTIFICATE));
    }

    @Test
    void no_damage_to_an_answer_makes_more_of_it_than_a_no() throws Exception {
        var query = new TimeStampRequestGenerator();
        query.setCertReq(true);
        var asked = query.generate(TSPAlgorithms.SHA256, Digest.of(HEAD), BigInteger.TEN);
        var honest = one.honest(asked.getEncoded());
        var reply = new Reply(asked, trust(), Clock.systemUTC().instant());
        var right = (Answer.Stamped) reply.read(honest);

        for (var place = 0; place < honest.length; place += 3) {
            var damaged = honest.clone();
            damaged[place] ^= (byte) (1 << place % 8);
            // what nobody signs, such as the status, may be another; the time that is sworn to may not
            if (reply.read(damaged) instanceof Answer.Stamped stamped) {
                assertThat(stamped.at()).as("byte " + place).isEqualTo(right.at());
            }
        }
        for (var length = 0; length < honest.length; length += 100) {
            assertThat(reply.read(Arrays.copyOf(honest, length))).isEqualTo(new Answer.InVain(Why.NOT_A_REPLY));
        }
    }

    @Test
    void what_failed_is_said_and_asked_for_again_later() throws IOException {
        try (var away = new OpenSslAuthority()) {
            away.is(Mood.SILENT);
            var day = outside.day();
            var stamping = outside.stamping(Clock.systemUTC(), away);

            stamping.round();
            stamping.round();

            assertThat(away.asked())
                    .as("not asked again at once, nor for the other days")
                    .isLessThanOrEqualTo(2);
            var vain = vain(away);
            assertThat(vain).isNotEmpty().allMatch(one -> one.why() == Why.UNREACHABLE && one.tries() == 1);
            assertThat(days.newest(Optional.of(day.day().plusDays(1)), 30))
                    .flatExtracting(DayHead::vain)
                    .containsAll(vain);

            away.is(Mood.HONEST);
            var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
            outside.stamped(later, day, away);

            assertThat(outside.now(day).stamps()).anyMatch(by(away));
            assertThat(vain(away)).isEmpty();
        }
    }

    private static Predicate<Stamp> by(OpenSslAuthority authority) {
        return stamp -> stamp.authority().equals(authority.address().toString());
    }

    private List<Vain> vain(OpenSslAuthority authority) {
        var sizes = db.sql("select size from ledger_day").query(Long.class).list();
        return stamps.vain(sizes).stream()
                .filter(one -> one.authority().equals(authority.address().toString()))
                .toList();
    }

    @Test
    void a_day_without_any_stamp_is_somebody_s_to_look_at_after_a_day() throws Exception {
        var day = outside.day().day();

        assertThat(new StampsHealth(outside.seenOn(day.plusDays(3), one))
                        .health()
                        .getStatus())
                .isEqualTo(new Status("UNSTAMPED"));
        assertThat(new StampsHealth(outside.seenOn(day.plusDays(3))).health().getStatus())
                .as("where nobody is to stamp, nothing is missing")
                .isEqualTo(Status.UP);
        assertThat(new StampsHealth(outside.seenOn(day.plusDays(90), one))
                        .health()
                        .getStatus())
                .as("what is a month old is left to the stamps of later days")
                .isEqualTo(Status.UP);
        assertThat(asked("/health/stamps")).contains("UP");
    }

    private String asked(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void settings_that_cannot_be_meant_stop_the_start() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Trust.of(new StampSettings(List.of(), "/nothing/here.pem")))
                .withMessageContaining("TORG_TIMESTAMP_CERTIFICATES");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DaysConfiguration.stamping(
                        new StampSettings(List.of("ftp://tid.example"), ""), stamps, days, null, Clock.systemUTC()))
                .withMessageContaining("TORG_TIMESTAMP_AUTHORITIES");
    }

    private static Answer answer(Mood mood) {
        one.is(mood);
        return authority(one.address(), Clock.systemUTC()).stamp(HEAD);
    }

    private static Why why(Mood mood) {
        return ((Answer.InVain) answer(mood)).why();
    }

    private static TimeAuthority authority(URI address, Clock clock) {
        return new TimeAuthority(address, trust(), clock, Duration.ofSeconds(20));
    }

    private static Trust trust() {
        return Trust.of(new StampSettings(List.of(), root().toString()));
    }

    private static Path root() {
        return one.root();
    }
}
