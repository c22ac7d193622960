package torg.register.intake.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.intake.appraisal.Appraisal.Verdict;
import torg.register.intake.appraisal.RowResult.Duplicate;
import torg.register.intake.appraisal.RowResult.InvalidAddress;
import torg.register.intake.appraisal.RowResult.NotUnderstood;
import torg.register.intake.appraisal.RowResult.Twin;
import torg.register.stages.State;
import torg.staff.Person;
import torg.staff.Unit;
import torg.staff.UnitKind;

class AppraisalTests {
    private static final Unit CITY = new Unit(1, UnitKind.CITY, "Sundhamns kommun", "staden", List.of(1L));
    private static final Unit CULTURE = new Unit(2, UnitKind.BOARD, "Kulturnämnden", "kun", List.of(1L, 2L));
    private static final Unit LIBRARY = new Unit(3, UnitKind.UNIT, "Stadsbiblioteket", "bibl", List.of(1L, 2L, 3L));
    private static final Unit SCHOOL = new Unit(4, UnitKind.BOARD, "Utbildningsnämnden", "utn", List.of(1L, 4L));
    private static final Unit OFFICE = new Unit(5, UnitKind.UNIT, "Kansliet", "ka1", List.of(1L, 2L, 5L));
    private static final Unit OTHER_OFFICE = new Unit(6, UnitKind.UNIT, "Kansliet", "ka2", List.of(1L, 4L, 6L));
    private static final Person BO = new Person(1, "bo", "Bo Åkesson", "bo@sundhamn.example");
    private static final Person CILLA = new Person(2, "cilla", "Cilla Öberg", "cilla@sundhamn.example");

    private final Twins twins = new Twins();
    private Appraisal appraisal = appraisal(Map.of(), Set.of(1L));

    @Test
    void a_row_that_tells_everything_enters_as_it_says() {
        var enters = enters(row(
                "Facebook",
                "https://www.facebook.com/biblioteket",
                "",
                "Biblioteket",
                "Stadsbiblioteket",
                "Bo Åkesson",
                "cilla@sundhamn.example"));

        assertThat(enters.account())
                .isEqualTo(new Particulars(
                        Network.FACEBOOK,
                        "Biblioteket",
                        "biblioteket",
                        Optional.of("https://www.facebook.com/biblioteket"),
                        LIBRARY,
                        "",
                        "",
                        "",
                        Optional.of(BO),
                        Optional.of(CILLA)));
        assertThat(enters.lacking()).isEmpty();
    }

    @Test
    void without_a_name_the_account_is_called_as_it_is_on_the_platform() {
        assertThat(enters(row("", "facebook.com/badet", "", "", "bibl", "", ""))
                        .account()
                        .name())
                .isEqualTo("badet");
    }

    @Test
    void a_display_name_in_the_column_for_account_names_is_a_name_when_the_address_gives_the_other() {
        var account = enters(row("", "facebook.com/badet", "Badet på Östermalm", "", "bibl", "", ""))
                .account();

        assertThat(account.handle()).isEqualTo("badet");
        assertThat(account.name()).isEqualTo("Badet på Östermalm");
    }

    @Test
    void an_account_nobody_answers_for_enters_and_lacks_them() {
        assertThat(lacking("", "Cilla Öberg")).isEqualTo("no-responsible");
        assertThat(lacking("–", "Cilla Öberg")).isEqualTo("no-responsible");
        assertThat(lacking("Okänd Person", "Cilla Öberg")).isEqualTo("unknown-responsible");
        assertThat(lacking("Bo Åkesson", "")).isEqualTo("no-substitute");
        assertThat(lacking("Bo Åkesson", "Okänd Person")).isEqualTo("unknown-substitute");
        assertThat(lacking("Bo Åkesson", "Bo Åkesson <bo@sundhamn.example>")).isEqualTo("same-person");
    }

    @Test
    void an_account_in_the_register_is_a_duplicate_by_its_name_or_by_its_address() {
        twins.registered(
                account(17, Network.FACEBOOK, "Biblioteket", "https://www.facebook.com/biblioteket"), Optional.empty());

        assertThat(stays(row("Facebook", "", "@biblioteket", "", "bibl", "", "")))
                .isEqualTo(inRegister(17));
        assertThat(stays(row("", "http://facebook.com/Biblioteket/?ref=hl", "annat", "", "bibl", "", "")))
                .isEqualTo(inRegister(17));
        assertThat(verdict(row("Instagram", "", "biblioteket", "", "bibl", "", "")))
                .isInstanceOf(Verdict.Enters.class);
    }

    @Test
    void of_two_rows_with_the_same_account_the_first_enters_and_the_second_says_where_it_is() {
        assertThat(appraisal.of(7, row("X", "", "badet", "", "bibl", "", ""))).isInstanceOf(Verdict.Enters.class);

        assertThat(appraisal.of(9, row("Twitter", "https://twitter.com/Badet", "", "", "bibl", "", "")))
                .isEqualTo(new Verdict.Stays(new Duplicate(new Twin.InList(7))));
    }

    @Test
    void a_row_that_does_not_enter_makes_no_duplicate_of_the_next() {
        assertThat(appraisal.of(7, row("X", "", "badet", "", "Okänd enhet", "", "")))
                .isInstanceOf(Verdict.Stays.class);

        assertThat(appraisal.of(8, row("X", "", "badet", "", "bibl", "", ""))).isInstanceOf(Verdict.Enters.class);
    }

    @Test
    void an_address_that_leads_nowhere_or_elsewhere_is_invalid() {
        assertThat(invalid("Facebook", "Länk")).isEqualTo("no-address");
        assertThat(invalid("Facebook", "https://www.facebook.com/")).isEqualTo("no-account-there");
        assertThat(invalid("Facebook", "https://www.instagram.com/badet")).isEqualTo("other-network");
        assertThat(invalid("Facebook", "https://sundhamn.example/facebook")).isEqualTo("not-there");
    }

    @Test
    void a_mastodon_server_may_be_anywhere() {
        assertThat(enters(row("Mastodon", "https://torg.sundhamn.example/@badet", "", "", "bibl", "", ""))
                        .account()
                        .handle())
                .isEqualTo("badet@torg.sundhamn.example");
    }

    @Test
    void a_platform_that_is_unknown_missing_or_several_is_not_understood() {
        assertThat(misunderstood(row("Snapchat", "", "badet", "", "bibl", "", "")))
                .isEqualTo("NETWORK unknown-network");
        assertThat(misunderstood(row("", "", "badet", "", "bibl", "", ""))).isEqualTo("NETWORK no-network");
        assertThat(misunderstood(row("Facebook och Instagram", "", "badet", "", "bibl", "", "")))
                .isEqualTo("NETWORK several-networks");
        assertThat(verdict(row("X (Twitter)", "", "badet", "", "bibl", "", ""))).isInstanceOf(Verdict.Enters.class);
    }

    @Test
    void an_account_without_a_name_on_the_platform_is_not_understood() {
        assertThat(misunderstood(row("TikTok", "", "", "Badet", "bibl", "", "")))
                .isEqualTo("HANDLE no-handle");
        assertThat(misunderstood(row("TikTok", "", "vårt konto", "Badet", "bibl", "", "")))
                .isEqualTo("HANDLE odd-handle");
        assertThat(misunderstood(row("TikTok", "", "x".repeat(201), "Badet", "bibl", "", "")))
                .isEqualTo("HANDLE odd-handle");
        assertThat(misunderstood(row("TikTok", "", "badet", "x".repeat(10_000), "bibl", "", "")))
                .isEqualTo("NAME long-name");
    }

    @Test
    void a_unit_nobody_knows_is_not_understood_and_the_nearest_is_suggested() {
        var nearest = (NotUnderstood) stays(row("X", "", "badet", "", "Kulturnämden", "", ""));

        assertThat(nearest.why().about()).containsExactly("Kulturnämden", "Kulturnämnden");
        assertThat(misunderstood(row("X", "", "badet", "", "Rymdstyrelsen", "", "")))
                .isEqualTo("UNIT unknown-unit");
        assertThat(misunderstood(row("X", "", "badet", "", "", "", ""))).isEqualTo("UNIT no-unit");
        assertThat(misunderstood(row("X", "", "badet", "", "Kansliet", "", ""))).isEqualTo("UNIT several-units");
    }

    @Test
    void what_the_reader_said_a_name_stands_for_holds_for_every_row_with_it() {
        appraisal = appraisal(Map.of("kulturen", CULTURE, "", LIBRARY, "kansliet", OFFICE), Set.of(1L));

        assertThat(enters(row("X", "", "a", "", "KULTUREN", "", "")).account().unit())
                .isEqualTo(CULTURE);
        assertThat(enters(row("X", "", "b", "", "–", "", "")).account().unit()).isEqualTo(LIBRARY);
        assertThat(enters(row("X", "", "c", "", "Kansliet", "", "")).account().unit())
                .isEqualTo(OFFICE);
    }

    @Test
    void nobody_enters_accounts_for_units_outside_their_own() {
        appraisal = appraisal(Map.of(), Set.of(CULTURE.id()));

        assertThat(verdict(row("X", "", "a", "", "Stadsbiblioteket", "", ""))).isInstanceOf(Verdict.Enters.class);
        assertThat(misunderstood(row("X", "", "b", "", "Utbildningsnämnden", "", "")))
                .isEqualTo("UNIT not-your-unit");
    }

    @Test
    void the_decision_a_list_speaks_of_is_kept_as_what_it_says() {
        var cells = List.of("Facebook", "", "a", "", "bibl", "", "", "KS 2021/88");

        assertThat(appraisal.claimedReference(cells)).isEqualTo("KS 2021/88");
    }

    private static Appraisal appraisal(Map<String, Unit> chosen, Set<Long> places, Twins twins) {
        var columns = ColumnsTests.columns(
                Field.NETWORK,
                Field.ADDRESS,
                Field.HANDLE,
                Field.NAME,
                Field.UNIT,
                Field.RESPONSIBLE,
                Field.SUBSTITUTE,
                Field.REFERENCE);
        var organisation = new Organisation(
                List.of(CITY, CULTURE, LIBRARY, SCHOOL, OFFICE, OTHER_OFFICE),
                chosen,
                places,
                said -> List.of(BO, CILLA).stream()
                        .filter(p -> p.name().equals(said) || p.email().equals(said))
                        .findFirst());
        return new Appraisal(columns, organisation, twins);
    }

    private Appraisal appraisal(Map<String, Unit> chosen, Set<Long> places) {
        return appraisal(chosen, places, twins);
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    private Verdict verdict(List<String> cells) {
        return appraisal.of(2, cells);
    }

    private Verdict.Enters enters(List<String> cells) {
        return (Verdict.Enters) verdict(cells);
    }

    private RowResult stays(List<String> cells) {
        return ((Verdict.Stays) verdict(cells)).result();
    }

    private String lacking(String responsible, String substitute) {
        var handle = "h" + Math.abs((responsible + substitute).hashCode());
        return last(enters(row("X", "", handle, "", "bibl", responsible, substitute))
                .lacking()
                .orElseThrow());
    }

    private String invalid(String network, String address) {
        return last(((InvalidAddress) stays(row(network, address, "", "", "bibl", "", ""))).why());
    }

    private String misunderstood(List<String> cells) {
        var not = (NotUnderstood) stays(cells);
        return not.field() + " " + last(not.why());
    }

    private static String last(Reason why) {
        return why.word().substring(why.word().lastIndexOf('.') + 1);
    }

    private static RowResult inRegister(long account) {
        return new Duplicate(new Twin.InRegister(new AccountId(account)));
    }

    private static Account account(long id, Network network, String handle, String address) {
        return new Account(
                new AccountId(id),
                network,
                handle,
                handle,
                Optional.of(address),
                LIBRARY,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                new State.Proposed());
    }
}
