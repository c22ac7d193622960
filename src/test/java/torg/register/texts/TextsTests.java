package torg.register.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.policy.Level;
import torg.policy.Place;
import torg.policy.Policy;
import torg.register.Account;
import torg.register.Accounted;
import torg.register.Register;
import torg.register.tasks.Task;
import torg.register.tasks.Tasks;
import torg.register.texts.ShortText.Met;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Cast;
import torg.staff.Unit;

@TorgTest
class TextsTests {
    private static final Contacts REACHED = new Contacts(
            "Stadsbibliotekets kundtjänst",
            "bibliotek@sundhamn.example",
            "0123-45 67 89",
            "https://sundhamn.example/bibliotek",
            "https://sundhamn.example/personuppgifter",
            "https://sundhamn.example/tillganglighet",
            "vardagar 8–16.30");

    @Autowired
    Texts texts;

    @Autowired
    Tasks tasks;

    @Autowired
    Register register;

    @Autowired
    Accounted accounts;

    @Autowired
    Policy policy;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    Unit board;
    Unit library;

    @BeforeEach
    void a_library_that_can_be_reached() {
        board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Stadsbiblioteket");
        texts.reach(library, REACHED, Actor.TORG);
        LocaleContextHolder.setLocale(Words.SWEDISH);
    }

    @AfterEach
    void no_language_is_left_behind() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"COUNTER", "ELSEWHERE"},
            mode = EnumSource.Mode.EXCLUDE)
    @Promise("D17")
    void the_short_text_has_room_on_every_platform_and_what_has_not_is_met_by_link_and_marked_so(Network network) {
        var account = account(network);
        var limit = texts.limit(account);

        var proposal = texts.shortText(account);

        assertThat(limit.used(proposal.text()))
                .isEqualTo(proposal.used())
                .isLessThanOrEqualTo(
                        policy.today().number("text.characters", Place.of(library.path(), network.name())));
        assertThat(proposal.text()).startsWith("Stadsbiblioteket, ");
        assertThat(proposal.fields().keySet()).isEqualTo(EnumSet.allOf(BasicField.class));
        proposal.fields().forEach((field, met) -> {
            var demand = policy.today().demand(field.rule(), Place.of(library.path(), network.name()));
            if (met == Met.BY_LINK) {
                assertThat(demand.byLink()).as(field + " may be met by link").isTrue();
                assertThat(proposal.text() + proposal.linkField().orElse(""))
                        .contains("/accounts/" + account.id().value());
            }
            if (demand.level() == Level.MUST && demand.byLink()) {
                assertThat(met).as(field.name()).isIn(Met.IN_TEXT, Met.IN_LINK_FIELD, Met.BY_LINK);
            }
        });
    }

    @Test
    @Promise("D17")
    void what_has_no_room_and_may_not_be_met_by_link_is_said_not_hidden() {
        var wordy = proposal("Enheten för kulturskola, fritidsgårdar och idrottsanläggningar i norr");
        var longer = proposal("Enheten för kulturskola, fritidsgårdar, föreningsstöd och idrottsanläggningar i norr");

        assertThat(wordy.used()).isLessThanOrEqualTo(80);
        assertThat(wordy.linkField())
                .as("no room for the link in the text")
                .hasValueSatisfying(link -> assertThat(link).contains("/accounts/"));
        assertThat(wordy.fields()).containsEntry(BasicField.B1, Met.IN_TEXT).containsEntry(BasicField.B9, Met.BY_LINK);
        assertThat(longer.used()).isLessThanOrEqualTo(80);
        assertThat(longer.fields()).containsEntry(BasicField.B1, Met.NO_ROOM).containsEntry(BasicField.B2, Met.NO_ROOM);
    }

    private ShortText proposal(String unitName) {
        var unit = cast.unit(board, unitName);
        texts.reach(unit, REACHED, Actor.TORG);
        return texts.shortText(accounts.decided(unit, Network.TIKTOK, Accounted.name(), Optional.empty()));
    }

    @Test
    @Promise("D17")
    void the_long_text_tells_all_fourteen_things_in_both_languages() {
        var account = account(Network.FACEBOOK);

        var swedish = texts.longText(account);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var english = texts.longText(account);

        assertThat(swedish.fields()).isEqualTo(Set.of(BasicField.values()));
        assertThat(english.fields()).isEqualTo(Set.of(BasicField.values()));
        assertThat(swedish.text())
                .contains(
                        "Kontot drivs av Stadsbiblioteket, som är en del av",
                        "vardagar 8–16.30",
                        "inom 2 arbetsdagar",
                        "https://sundhamn.example/personuppgifter",
                        "/rules",
                        "Ring 112")
                .doesNotContain("Ansvarsson", "Ersson");
        assertThat(english.text()).contains("The account is run by Stadsbiblioteket", "within 2 working days");
    }

    @Test
    void a_unit_that_says_nothing_is_reached_as_the_unit_above() {
        var section = cast.unit(library, "Barnbiblioteket");
        texts.reach(section, new Contacts("Barnbiblioteket", "", "", "", "", "", ""), Actor.TORG);

        var contacts = texts.contacts(section);

        assertThat(contacts.reach()).isEqualTo("Barnbiblioteket");
        assertThat(contacts.email()).isEqualTo("bibliotek@sundhamn.example");
    }

    @Test
    void a_field_nobody_has_given_is_not_claimed_to_be_met() {
        var account = account(Network.INSTAGRAM);

        var proposal = ShortText.of(
                new Subject(account, Contacts.NONE, "Sundhamn", "https://torg.sundhamn.example", policy.today()));

        assertThat(proposal.fields())
                .containsEntry(BasicField.B9, Met.NOT_GIVEN)
                .containsEntry(BasicField.B10, Met.NOT_GIVEN)
                .containsEntry(BasicField.B8, Met.BY_LINK);
    }

    @Test
    @Promise("D18")
    void a_text_that_changes_in_one_channel_is_a_task_in_the_sister_channels_until_somebody_has_looked() {
        var facebook = account(Network.FACEBOOK);
        var instagram = account(Network.INSTAGRAM);
        var x = account(Network.X);
        var elsewhere =
                accounts.decided(cast.unit(board, "Konsthallen"), Network.X, Accounted.name(), Optional.empty());

        texts.decide(facebook.id(), Kind.SHORT, "sv", "Stadsbiblioteket. Nya öppettider.", Actor.TORG);

        assertThat(tasks.open(facebook.id())).noneMatch(TextsTests::aboutTexts);
        assertThat(tasks.open(elsewhere.id())).noneMatch(TextsTests::aboutTexts);
        for (var sister : new Account[] {instagram, x}) {
            assertThat(tasks.open(sister.id()).stream().filter(TextsTests::aboutTexts))
                    .singleElement()
                    .satisfies(task -> assertThat(task.sentence()).contains(facebook.name(), "Facebook"));
        }

        texts.keep(instagram.id(), Actor.TORG);
        texts.decide(x.id(), Kind.SHORT, "sv", "Stadsbiblioteket på X.", Actor.TORG);

        assertThat(tasks.open(x.id())).noneMatch(TextsTests::aboutTexts);
        assertThat(tasks.open(instagram.id()).stream().filter(TextsTests::aboutTexts))
                .singleElement()
                .satisfies(task -> assertThat(task.argument()).contains("X"));
    }

    private static boolean aboutTexts(Task task) {
        return task.source().startsWith("texts/");
    }

    @Test
    void every_decided_text_is_a_version_in_the_ledger_and_the_same_text_is_none() {
        var account = account(Network.BLUESKY);

        texts.decide(account.id(), Kind.SHORT, "sv", "Ett", Actor.TORG);
        texts.decide(account.id(), Kind.SHORT, "sv", "Två", Actor.TORG);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> texts.decide(account.id(), Kind.SHORT, "sv", "Två", Actor.TORG))
                .withMessage("texts.unchanged");
        assertThat(texts.decided(account.id())).extracting(Decided::version).containsExactly(2, 1);
        assertThat(ledger.history(account.id().subject()))
                .filteredOn(line -> line.kind().equals("register.text-decided"))
                .hasSize(2);
    }

    @Test
    void a_text_the_platform_would_cut_is_refused() {
        var account = account(Network.TIKTOK);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> texts.decide(account.id(), Kind.SHORT, "sv", "x".repeat(81), Actor.TORG))
                .withMessage("texts.too-long");
    }

    private Account account(Network network) {
        return accounts.decided(library, network, Accounted.name(), Optional.empty());
    }
}
