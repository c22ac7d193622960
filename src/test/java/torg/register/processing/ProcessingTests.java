package torg.register.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.search.Passerby;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;

@TorgTest
class ProcessingTests {
    private static final Actor OFFICER = Actor.person(1, "Dag Dataskydd");

    @Autowired
    Processing processing;

    @Autowired
    Passerby passerby;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("D53")
    void every_account_is_in_the_record_that_is_exported_with_its_ground_for_transfer() {
        var today = cast.today();
        processing.check(Network.FACEBOOK, check(Basis.ADEQUACY, today), OFFICER);
        var accounts =
                db.sql("select count(*) from account").query(Integer.class).single();

        assertThat(processing.record()).hasSize(accounts);
        var csv = new Visitor(address).program("GET", "/api/register/processing.csv", passerby.keyOf("REGISTRAR"), "");
        var page = new Visitor(address).program("GET", "/register/processing.csv", passerby.keyOf("REGISTRAR"), "");
        var body = csv.statusCode() == 200 ? csv.body() : page.body();

        assertThat(body.lines().filter(line -> !line.isBlank()).count()).isGreaterThanOrEqualTo(accounts + 1);
        assertThat(body).startsWith("account,platform,address,controller,unit,purpose,legal_basis");
        assertThat(ledger.history("processing/facebook").getLast().particulars().orElseThrow())
                .containsEntry("basis", "ADEQUACY");
    }

    @Test
    @Promise("D53")
    void a_ground_nobody_has_checked_for_a_year_is_flagged() {
        var today = cast.today();

        assertThat(new Transfer(Network.TIKTOK, Optional.empty()).fault(today)).contains(Transfer.Fault.MISSING);
        assertThat(transfer(Basis.ADEQUACY, today).fault(today)).isEmpty();
        assertThat(transfer(Basis.ADEQUACY, today.minusMonths(12)).fault(today)).isEmpty();
        assertThat(transfer(Basis.ADEQUACY, today.minusMonths(12).minusDays(1)).fault(today))
                .contains(Transfer.Fault.OLD);
        assertThat(transfer(Basis.NONE, today).fault(today)).contains(Transfer.Fault.NO_GROUND);
        assertThat(new Transfer(Network.SQUARE, Optional.empty()).fault(today)).isEmpty();

        processing.check(Network.THREADS, check(Basis.STANDARD_CLAUSES, today.minusMonths(13)), OFFICER);
        assertThat(processing.transfers())
                .filteredOn(t -> t.network() == Network.THREADS)
                .singleElement()
                .matches(t -> t.fault(today).equals(Optional.of(Transfer.Fault.OLD)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> processing.check(Network.THREADS, check(Basis.ADEQUACY, today.plusDays(1)), OFFICER))
                .withMessage("processing.not-in-the-future");
    }

    @Test
    void an_account_may_say_otherwise_than_all_and_only_who_works_with_personal_data_writes() {
        var account = db.sql("select min(id) from account").query(Long.class).single();
        var visitor = new Visitor(address);
        var path = "/api/register/processing/accounts/" + account;
        var words = "{\"categories\":\"Elever och deras frågor\",\"retention\":\"Ett år\"}";

        assertThat(visitor.program("POST", path, passerby.keyOf("WEB_EDITOR"), words)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("POST", path, passerby.keyOf("REGISTRAR"), "{\"categories\":\"\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.program("POST", path, passerby.keyOf("REGISTRAR"), words)
                        .statusCode())
                .isLessThan(400);

        assertThat(processing.record())
                .filteredOn(line -> line.account().id().value() == account)
                .singleElement()
                .matches(line -> line.own() && line.categories().equals("Elever och deras frågor"));
    }

    private static Transfer transfer(Basis basis, LocalDate checkedOn) {
        return new Transfer(Network.X, Optional.of(check(basis, checkedOn)));
    }

    private static Transfer.Check check(Basis basis, LocalDate checkedOn) {
        return new Transfer.Check(basis, "Bolaget, USA", "Listan", checkedOn, "Dag");
    }
}
