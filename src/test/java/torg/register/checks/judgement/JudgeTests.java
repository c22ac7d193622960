package torg.register.checks.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static torg.register.checks.judgement.Cases.LANDING;
import static torg.register.checks.judgement.Cases.NOW;
import static torg.register.checks.judgement.Cases.library;
import static torg.register.checks.judgement.Cases.look;
import static torg.register.checks.judgement.Cases.profile;
import static torg.register.checks.judgement.Cases.verdict;

import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import torg.Promise;
import torg.platforms.Network;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.policy.Level;
import torg.policy.PolicyOfTests;
import torg.policy.Rule;
import torg.policy.Scope;
import torg.policy.Value;
import torg.register.above.Supervision;
import torg.register.checks.Light;
import torg.register.checks.judgement.Verdict.Met;
import torg.register.checks.judgement.Verdict.MetByLink;
import torg.register.checks.judgement.Verdict.Missing;
import torg.register.checks.judgement.Verdict.NotDemanded;
import torg.register.checks.judgement.Verdict.Unknown;
import torg.register.checks.judgement.Verdict.Where;

class JudgeTests {
    private static final String LONG = """
            Kontot drivs av Stadsbiblioteket, som är en del av Sundhamns stad. Här berättar vi om böcker och evenemang. \
            Vi läser och svarar vardagar 8–16; räkna med svar inom två arbetsdagar. Inlägg, kommentarer och meddelanden \
            till oss är normalt allmänna handlingar. Det du skriver är synligt för alla. Skriv inte personnummer eller annat \
            känsligt. Gäller det ditt eget ärende, kontakta kontaktcenter@sundhamn.example. Kränkande kommentarer är inte \
            tillåtna. Vi döljer eller tar bort kommentarer som bryter mot reglerna. Så behandlar vi personuppgifter: \
            sundhamn.example/personuppgifter. Tillgänglighet: sundhamn.example/tillganglighet. Vid fara för liv: ring 112.
            """;

    @Test
    @Promise({"D16", "P15"})
    void every_field_has_a_verdict_with_the_text_that_was_found_and_a_must_that_is_missing_is_red() {
        var all = Cases.JUDGE.judge(
                library(Network.SQUARE),
                look("Stadsbiblioteket", LONG, "https://sundhamn.example/bibliotek"),
                Optional.empty());

        assertThat(all.rulings().stream().map(Ruling::rule).filter(rule -> rule.startsWith("basic.")))
                .hasSize(14);
        assertThat(all.failing()).isEmpty();
        assertThat(all.on("basic.B13").orElseThrow().verdict())
                .isEqualTo(new Met("Vid fara för liv: ring 112.", Where.DESCRIPTION));
        assertThat(all.on("basic.B9").orElseThrow().verdict())
                .isEqualTo(new Met("https://sundhamn.example/bibliotek", Where.LINK));

        var without = LONG.replace("en del av Sundhamns stad", "ett bibliotek");
        var lacking = Cases.JUDGE.judge(library(Network.SQUARE), look("Stadsbiblioteket", without), Optional.empty());

        assertThat(lacking.failing().filter(r -> r.level() == Level.MUST).map(Ruling::rule))
                .contains("basic.B2");
        assertThat(lacking.light()).isEqualTo(Light.RED);
    }

    @Test
    void an_account_on_the_citys_own_site_needs_no_picture_and_one_elsewhere_does() {
        var look = look("Stadsbiblioteket", LONG, "https://sundhamn.example/bibliotek");

        assertThat(verdict("profile.picture", Network.SQUARE, look))
                .isEqualTo(new NotDemanded("register.checks.not-demanded.own-site"));
        assertThat(verdict("profile.picture", Network.FACEBOOK, look))
                .isEqualTo(new Missing("register.checks.missing.picture", ""));
    }

    @Test
    void what_should_be_there_and_is_not_is_yellow_and_what_nobody_can_tell_is_grey() throws IOException {
        var text = LONG.replace("Vid fara för liv: ring 112.", "");
        var picture = PictureHash.of(PictureHashTests.shield(Color.BLUE, 200));
        var city = new CityMark(Cases.CITY.names(), Cases.CITY.sites(), Optional.empty(), picture);
        var judge = new Judge(city, Cases.RULES);
        var subject = watched(Duration.ofHours(3));

        assertThat(judge.judge(subject, pictured(text), picture).light()).isEqualTo(Light.YELLOW);
        assertThat(judge.judge(subject, pictured(LONG), picture).light()).isEqualTo(Light.GREEN);
        assertThat(judge.judge(library(Network.SQUARE), pictured(LONG), picture).light())
                .as("nothing came in, so nobody knows whether it is watched")
                .isEqualTo(Light.GREY);
    }

    private static Look.Seen pictured(String text) throws IOException {
        var p = profile("Stadsbiblioteket", text, "https://sundhamn.example/bibliotek");
        return look(new Profile(
                p.handle(),
                p.name(),
                p.description(),
                p.links(),
                List.of(),
                Optional.of(PictureHashTests.png(PictureHashTests.shield(Color.BLUE, 200))),
                p.latest()));
    }

    private static Subject watched(Duration sight) {
        var s = library(Network.SQUARE);
        var figures = new Supervision(
                5, 5, Optional.empty(), Optional.of(sight), Optional.empty(), Optional.empty(), Optional.empty());
        return new Subject(
                s.network(),
                s.place(),
                s.names(),
                s.purpose(),
                false,
                s.landing(),
                Optional.empty(),
                Optional.of(figures),
                Optional.empty(),
                false,
                Optional.empty());
    }

    @Test
    void where_the_platform_has_no_room_a_link_to_the_accounts_own_page_says_it_and_is_marked_so() {
        var bio = "Stadsbiblioteket, Sundhamns stad. Nyheter och dialog. Skriv inte personuppgifter.";
        var linked = look("Stadsbiblioteket", bio, LANDING + "/");

        assertThat(verdict("basic.B4", Network.INSTAGRAM, linked)).isEqualTo(new MetByLink(URI.create(LANDING + "/")));
        assertThat(verdict("basic.B9", Network.INSTAGRAM, linked)).isInstanceOf(MetByLink.class);
        assertThat(verdict("basic.B3", Network.INSTAGRAM, linked)).isInstanceOf(Met.class);
        assertThat(verdict("basic.B4", Network.INSTAGRAM, look("Stadsbiblioteket", bio)))
                .as("without the link")
                .isInstanceOf(Missing.class);
        assertThat(verdict("basic.B4", Network.LINKEDIN, linked))
                .as("where there is room it must be written out")
                .isInstanceOf(Missing.class);
        assertThat(verdict("basic.B2", Network.INSTAGRAM, look("Böcker", "Nyheter.", LANDING.toString())))
                .as("who speaks is said on the profile itself")
                .isInstanceOf(Missing.class);
        assertThat(verdict(
                        "basic.B4",
                        Network.INSTAGRAM,
                        look("Stadsbiblioteket", bio, LANDING.toString().replace("/7", "/8"))))
                .as("another account's page")
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_link_to_somebody_else_or_to_the_front_page_is_not_the_units_page() {
        assertThat(verdict("basic.B9", Network.SQUARE, look("B", "", "https://sundhamn.example/")))
                .isEqualTo(new Missing("register.checks.missing.front-page", "https://sundhamn.example/"));
        assertThat(verdict("basic.B9", Network.SQUARE, look("B", "", "https://evil.example/sundhamn.example")))
                .isInstanceOf(Missing.class);
        assertThat(verdict("profile.link", Network.SQUARE, look("B", "", "https://sundhamn.example.evil.example/x")))
                .isInstanceOf(Missing.class);
        assertThat(verdict("profile.link", Network.SQUARE, look("B", "", "https://bibliotek.sundhamn.example")))
                .isInstanceOf(Met.class);
    }

    @Test
    void what_could_not_be_read_is_unknown_for_every_rule_and_an_account_that_is_gone_is_red() {
        var unknown = Cases.JUDGE.judge(
                library(Network.X), new Look.Unknown("platforms.profile.captcha", NOW), Optional.empty());
        var gone = Cases.JUDGE.judge(library(Network.X), new Look.Gone(NOW), Optional.empty());

        assertThat(unknown.rulings()).extracting(Ruling::verdict).hasOnlyElementsOfType(Unknown.class);
        assertThat(unknown.light()).isEqualTo(Light.GREY);
        assertThat(gone.failing().map(Ruling::rule)).containsExactly("profile.there");
        assertThat(gone.light()).isEqualTo(Light.RED);
    }

    @Test
    @Promise("P16")
    void the_sender_is_clear_by_name_picture_and_link_and_a_colleagues_verdict_holds_until_the_picture_changes()
            throws IOException {
        var ours = PictureHash.of(PictureHashTests.shield(Color.BLUE, 200));
        var theirs = PictureHash.of(PictureHashTests.shield(Color.BLUE, 200)).map(bits -> ~bits);
        var judge =
                new Judge(new CityMark(Cases.CITY.names(), Cases.CITY.sites(), Optional.empty(), ours), Cases.RULES);
        var look = pictured(LONG);

        assertThat(on(judge, library(Network.SQUARE), look, ours)).isEqualTo(new Met("0/64", Where.PICTURE));
        assertThat(on(judge, library(Network.SQUARE), look, theirs))
                .isEqualTo(new Missing("register.checks.missing.other-picture", "64/64"));
        assertThat(on(judge, library(Network.SQUARE), look, Optional.empty()))
                .as("a picture that cannot be read")
                .isInstanceOf(Unknown.class);
        var said = said(theirs.orElseThrow());
        assertThat(on(judge, said, look, theirs)).isEqualTo(new Met("Karin, 2026-11-20", Where.BY_HAND));
        assertThat(on(judge, said, look, theirs.map(bits -> bits ^ 0xFFFF)))
                .as("the picture has changed since Karin looked")
                .isInstanceOf(Missing.class);
        assertThat(verdict("profile.name", Network.X, look("Böcker för alla", LONG)))
                .isEqualTo(new Missing("register.checks.missing.name", "Böcker för alla"));
        assertThat(verdict("profile.name", Network.X, look("SUNDHAMNS bibliotek", LONG)))
                .isInstanceOf(Met.class);
        assertThat(verdict("profile.link", Network.X, look("B", "", LANDING.toString())))
                .isInstanceOf(Met.class);
    }

    private static Verdict on(Judge judge, Subject subject, Look look, Optional<Long> picture) {
        return judge.judge(subject, look, picture)
                .on("profile.picture")
                .orElseThrow()
                .verdict();
    }

    private static Subject said(long bits) {
        var s = library(Network.SQUARE);
        var hand = new ByHand(true, "Karin", LocalDate.of(2026, 11, 20), bits);
        return new Subject(
                s.network(),
                s.place(),
                s.names(),
                s.purpose(),
                false,
                s.landing(),
                Optional.of(hand),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    @Test
    void the_platform_proves_the_account_by_a_domain_handle_or_by_rel_me() {
        var p = profile("Stadsbiblioteket", LONG);
        var handle = new Profile(
                "@biblioteket.sundhamn.example", p.name(), "", List.of(), List.of(), Optional.empty(), List.of());
        var me = new Profile("bibliotek", p.name(), "", List.of(), List.of(LANDING), Optional.empty(), List.of());

        assertThat(verdict("profile.proof", Network.BLUESKY, look(handle)))
                .isEqualTo(new Met("biblioteket.sundhamn.example", Where.HANDLE));
        assertThat(verdict("profile.proof", Network.BLUESKY, look(p))).isInstanceOf(Missing.class);
        assertThat(verdict("profile.proof", Network.MASTODON, look(me)))
                .isEqualTo(new Met(LANDING.toString(), Where.REL_ME));
        assertThat(verdict("profile.proof", Network.MASTODON, look(p))).isInstanceOf(Missing.class);
        assertThat(verdict("profile.proof", Network.FACEBOOK, look(p)))
                .as("Facebook has nothing of the kind")
                .isInstanceOf(NotDemanded.class);
    }

    @Test
    @Promise("D12")
    void how_long_an_account_may_be_silent_is_the_number_of_the_rule_that_is_decided() {
        var rule = Cases.RULES.in(Scope.city("dormancy.days")).orElseThrow();
        var shorter = new Rule(
                rule.id(),
                rule.paragraph(),
                rule.source(),
                rule.title(),
                rule.text(),
                new Value.Number(90, Value.Measure.DAYS),
                rule.unit(),
                rule.network(),
                "KS 2027/12",
                rule.from(),
                rule.until());
        var judge = Cases.JUDGE.by(Cases.RULES.with(List.of(shorter), Set.of()));

        assertThat(dormancy(Cases.JUDGE, 91)).isInstanceOf(Met.class);
        assertThat(dormancy(judge, 90)).isInstanceOf(Met.class);
        assertThat(dormancy(judge, 91)).isInstanceOf(Missing.class);
    }

    private static Verdict dormancy(Judge judge, int silent) {
        return judge.judge(library(Network.X), posted(silent), Optional.empty())
                .on("dormancy.days")
                .orElseThrow()
                .verdict();
    }

    @Test
    void an_account_is_dormant_after_as_many_days_as_the_rule_says_and_an_unknown_last_post_is_unknown() {
        assertThat(verdict("dormancy.days", Network.X, posted(180))).isInstanceOf(Met.class);
        assertThat(verdict("dormancy.days", Network.X, posted(181)))
                .isEqualTo(new Missing("register.checks.missing.dormant", "2026-05-25"));
        var p = profile("B", "");
        var silent = new Profile(p.handle(), "B", "", List.of(), List.of(), Optional.empty(), List.of());
        assertThat(verdict("dormancy.days", Network.X, look(silent))).isInstanceOf(Unknown.class);
    }

    private static Look.Seen posted(int daysAgo) {
        var p = profile("B", "");
        var post = new Profile.Post(p.latest().getFirst().ref(), NOW.minus(Duration.ofDays(daysAgo)), Optional.empty());
        return look(new Profile(p.handle(), "B", "", List.of(), List.of(), Optional.empty(), List.of(post)));
    }

    @Test
    void whether_an_account_is_watched_is_measured() {
        assertThat(sight(watched(Duration.ofHours(24)))).isInstanceOf(Met.class);
        assertThat(sight(watched(Duration.ofHours(25)))).isInstanceOf(Missing.class);
        assertThat(sight(library(Network.SQUARE))).isInstanceOf(Unknown.class);
    }

    private static Verdict sight(Subject subject) {
        return Cases.JUDGE
                .judge(subject, look("B", ""), Optional.empty())
                .on("monitoring.first-sight-hours")
                .orElseThrow()
                .verdict();
    }

    @Test
    void what_the_city_does_not_demand_here_is_not_judged() {
        var day = LocalDate.of(2026, 11, 22);
        var rules = new java.util.ArrayList<>(PolicyOfTests.shipped(day).rules());
        var b4 = rules.stream()
                .filter(r -> r.id().equals("basic.B4"))
                .findFirst()
                .orElseThrow();
        rules.add(new Rule(
                b4.id(),
                "",
                "",
                "",
                "",
                new Value.Demand(Level.OFF, false),
                Optional.of(2L),
                Optional.empty(),
                "KS 1",
                day,
                Optional.empty()));
        var judge = Cases.JUDGE.by(new torg.policy.Rulebook(day, rules));

        assertThat(judge.judge(library(Network.X), look("B", ""), Optional.empty())
                        .on("basic.B4")
                        .orElseThrow())
                .isEqualTo(new Ruling("basic.B4", Level.OFF, day, new NotDemanded("register.checks.not-demanded.off")));
    }
}
