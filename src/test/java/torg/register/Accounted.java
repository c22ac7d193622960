package torg.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.stages.Ruling;
import torg.register.stages.Stage;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Unit;

/** Accounts for tests of what the public sees, each with a name of its own. */
@Component
public class Accounted {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private final Register register;
    private final Cast cast;
    private final JdbcClient db;

    Accounted(Register register, Cast cast, JdbcClient db) {
        this.register = register;
        this.cast = cast;
        this.db = db;
    }

    /** Letters only, so that no two of them are one change apart. */
    public static String name() {
        var number = NEXT.addAndGet(7_919);
        var name = new StringBuilder("konto");
        for (var n = number; n > 0; n /= 17) {
            name.append("bdfghkprstvxzaeuy".charAt((int) (n % 17)));
        }
        return name.toString();
    }

    public Account known(Unit unit, Network network, String handle, Optional<String> address) {
        var id = register.register(
                new Particulars(
                        network,
                        "Konto " + handle,
                        handle,
                        address,
                        unit,
                        "Berätta om nya böcker och svara på frågor om öppettider",
                        "Alla",
                        "Svar inom två dagar",
                        Optional.of(cast.person("Ansvarig Ansvarsson")),
                        Optional.of(cast.person("Ersättare Ersson"))),
                Optional.empty(),
                Actor.TORG);
        return register.find(id);
    }

    public Account decided(Unit unit, Network network, String handle, Optional<String> address) {
        var account = known(unit, network, handle, address);
        var head = cast.in(Role.HEAD, unit, "Beslutande Bengtsdotter");
        register.decide(
                account.id(), new Ruling("KUN 2026/7", cast.today()), head.id(), Actor.person(head.id(), head.name()));
        return register.find(account.id());
    }

    /** As after years: the stage, since a day. */
    public void stands(Account account, Stage stage, LocalDate since) {
        db.sql("""
                        update account set stage = :stage, stage_since = cast(:since as date),
                            stage_before = case when :stage = 'HIJACKED' then 'ACTIVE' end,
                            silent_since = case when :stage = 'DORMANT' then cast(:since as date) end,
                            last_day = case when :stage in ('CLOSING', 'ARCHIVED') then cast(:since as date) end,
                            receipt_number = case when :stage in ('ARCHIVED', 'CLOSED') then 'LEV 1' end,
                            receipt_sha256 = case when :stage in ('ARCHIVED', 'CLOSED') then 'ab' end,
                            receipt_at = case when :stage in ('ARCHIVED', 'CLOSED') then cast(:since as date) end,
                            closed_on = case when :stage = 'CLOSED' then cast(:since as date) end
                        where id = :id
                        """)
                .param("stage", stage.name())
                .param("since", since.toString())
                .param("id", account.id().value())
                .update();
    }

    public void decidedOn(Account account, LocalDate day) {
        db.sql("update account_decision set decided_on = :day where account_id = :id")
                .param("day", day)
                .param("id", account.id().value())
                .update();
    }

    public void calls(Account account, String handle) {
        db.sql("update account set handle = :handle, address = replace(address, :old, :handle) where id = :id")
                .param("handle", handle)
                .param("old", account.handle())
                .param("id", account.id().value())
                .update();
    }
}
