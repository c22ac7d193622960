package torg.platforms.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.consent.Consent.Choice;
import torg.platforms.consent.Consents.Came;

/** To a platform's page and back, over the real table; only the platform is acted. */
@TorgTest
class ConsentsTests {
    private static final long EVA = 17;
    private static final long SOMEBODY_ELSE = 18;
    private static final String ABOUT = "register/4711";
    private static final String CODE = Agreeable.CODE;

    @Autowired
    Led led;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private final Agreeable platform = new Agreeable(Network.TIKTOK);

    @Test
    void who_agreed_comes_back_with_the_accounts_behind_the_login() {
        var page = consents().lead(Network.TIKTOK, ABOUT, EVA).page().orElseThrow();
        var simhallen = behindTheLogin();

        var came = consents().back(state(), CODE, "", EVA);

        assertThat(page.toString()).endsWith("state=" + state());
        assertThat(came).isInstanceOfSatisfying(Came.Agreed.class, agreed -> {
            assertThat(agreed.about()).isEqualTo(ABOUT);
            assertThat(agreed.choices()).containsExactly(simhallen);
        });
        assertThat(platform.asked.back()).isEqualTo(Led.BACK).isEqualTo(platform.returned.back());
    }

    @Test
    void the_challenge_is_made_of_what_only_the_asker_knows() {
        asked();
        consents().back(state(), CODE, "", EVA);

        var verifier = platform.returned.verifier();
        assertThat(verifier).hasSizeBetween(43, 128).matches("[A-Za-z0-9_-]+");
        assertThat(platform.asked.challenge())
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(Consents.hash(verifier)));
    }

    @Test
    void the_table_tells_nobody_how_to_come_back() {
        asked();
        consents().back(state(), CODE, "", EVA);

        assertThat(row()).doesNotContain(state()).doesNotContain(platform.returned.verifier());
    }

    @Test
    void an_answer_that_nobody_here_asked_for_is_refused() {
        asked();

        assertThat(no(consents().back("invented", CODE, "", EVA)))
                .isEqualTo(new Came.No("platforms.consent.unknown", Optional.empty()));
        assertThat(platform.returned).as("the platform").isNull();
    }

    @Test
    void somebody_else_cannot_come_back_by_it_and_does_not_spoil_it_either() {
        asked();

        assertThat(no(consents().back(state(), CODE, "", SOMEBODY_ELSE)))
                .isEqualTo(new Came.No("platforms.consent.somebody-else", Optional.empty()));
        assertThat(platform.returned).as("the platform").isNull();
        assertThat(consents().back(state(), CODE, "", EVA)).isInstanceOf(Came.Agreed.class);
    }

    @Test
    void the_same_answer_works_once_on_whatever_node() {
        asked();

        assertThat(consents().back(state(), CODE, "", EVA)).isInstanceOf(Came.Agreed.class);
        assertThat(no(consents().back(state(), CODE, "", EVA)).word()).isEqualTo("platforms.consent.twice");
    }

    @Test
    void after_ten_minutes_one_has_to_begin_anew() {
        asked();
        var later = led.to(platform, Clock.offset(clock, Duration.ofMinutes(10).plusSeconds(1)));

        assertThat(no(later.back(state(), CODE, "", EVA)))
                .isEqualTo(new Came.No("platforms.consent.too-late", Optional.of(ABOUT)));
    }

    @Test
    void whoever_says_no_there_is_told_that_nothing_has_changed() {
        asked();

        assertThat(no(consents().back(state(), "", "access_denied", EVA)))
                .isEqualTo(new Came.No("platforms.consent.declined", Optional.of(ABOUT)));
        asked();
        assertThat(no(consents().back(state(), "", "server_error", EVA)).word())
                .isEqualTo("platforms.consent.not-given");
    }

    @Test
    void a_code_that_does_not_hold_and_a_login_without_accounts_are_told() {
        asked();
        assertThat(no(consents().back(state(), "another", "", EVA)).word()).isEqualTo("platforms.wrong-name-or-secret");
        asked();
        platform.accounts.clear();
        assertThat(no(consents().back(state(), CODE, "", EVA)).word()).isEqualTo("platforms.consent.no-account");
    }

    @Test
    void without_an_app_there_is_no_page_and_nothing_is_kept() {
        platform.fault = Optional.of(Agreeable.fault(Fault.Kind.NOT_ALLOWED, "platforms.no-app"));
        var about = "register/" + UUID.randomUUID();

        assertThat(consents().lead(Network.TIKTOK, about, EVA).word()).contains("platforms.no-app");
        assertThat(db.sql("select count(*) from consent_asked where about = :about")
                        .param("about", about)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_chosen_among_is_sealed_and_there_for_the_one_who_agreed() {
        var agreed = agreed();
        var torget = Agreeable.choice("2", "torget", "Torget i Åkerby");
        consents().keep(agreed.asked(), java.util.List.of(agreed.choices().getFirst(), torget));

        assertThat(consents().waiting(agreed.asked(), EVA).orElseThrow().choices())
                .extracting(Choice::name)
                .containsExactly("Simhallen i Åkerby", "Torget i Åkerby");
        assertThat(consents()
                        .waiting(agreed.asked(), EVA)
                        .orElseThrow()
                        .choices()
                        .getLast())
                .isEqualTo(torget);
        assertThat(consents().waiting(agreed.asked(), SOMEBODY_ELSE)).isEmpty();
        assertThat(row()).doesNotContain("token-of").doesNotContain("Torget");
    }

    @Test
    void what_was_chosen_or_waited_too_long_is_kept_no_longer() {
        var agreed = agreed();
        consents().keep(agreed.asked(), agreed.choices());

        assertThat(led.to(platform, Clock.offset(clock, Duration.ofMinutes(11))).waiting(agreed.asked(), EVA))
                .isEmpty();
        assertThat(consents().chosen(agreed.asked())).isTrue();
        assertThat(consents().waiting(agreed.asked(), EVA)).isEmpty();
        assertThat(consents().chosen(agreed.asked())).isFalse();
    }

    private Came.Agreed agreed() {
        asked();
        return (Came.Agreed) consents().back(state(), CODE, "", EVA);
    }

    private void asked() {
        behindTheLogin();
        consents().lead(Network.TIKTOK, ABOUT, EVA).page().orElseThrow();
    }

    private Choice behindTheLogin() {
        platform.accounts.clear();
        platform.accounts.add(Agreeable.choice("1", "simhallen", "Simhallen i Åkerby"));
        return platform.accounts.getFirst();
    }

    /** Each time anew, as on another node. */
    private Consents consents() {
        return led.to(platform, clock);
    }

    private String state() {
        return platform.asked.state();
    }

    private static Came.No no(Came came) {
        return (Came.No) came;
    }

    private String row() {
        return db.sql("""
                        select c::text || encode(sealed, 'escape') || encode(coalesce(sealed_choices, ''), 'escape')
                        from consent_asked c where state_hash = :hash
                        """)
                .param("hash", Consents.hash(state()))
                .query(String.class)
                .single();
    }
}
