package torg.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.days.OpenSslAuthority;
import torg.ledger.days.Outside;
import torg.vault.Database;

/** What is kept beside the tree is found when it is changed, too. */
@TorgTest
class ClosingsTests {
    @Autowired
    Outside outside;

    @Autowired
    Database database;

    @Test
    void a_changed_day_or_time_stamp_is_found_and_named() throws Exception {
        try (var authority = new OpenSslAuthority()) {
            var day = outside.stamped(authority);
            var size = day.head().size();

            assertThat(faultAfter("select 1")).isEmpty();
            for (var change : List.of("size = (select min(size) from ledger_head)", "day = day + 4000")) {
                assertThat(faultAfter("update ledger_day set " + change + " where day = '" + day.day() + "'"))
                        .as(change)
                        .contains("the head of the day");
            }
            for (var change : List.of(
                    "reply = set_byte(reply, 40, get_byte(reply, 40) # 1)",
                    "at = at + interval '1 second'",
                    "authority = authority || '.'",
                    "size = (select min(size) from ledger_head)")) {
                assertThat(faultAfter("update ledger_stamp set " + change + " where size = " + size))
                        .as(change)
                        .contains("the time stamp of the head");
            }
        }
    }

    private String faultAfter(String sql) throws SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                statement.execute(sql);
            }
            var found = new Closings(connection, 0).fault();
            connection.rollback();
            return found.map(Verification.Fault::what).orElse("");
        }
    }
}
