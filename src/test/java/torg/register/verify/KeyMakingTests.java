package torg.register.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.platforms.Network;
import torg.register.Accounted;
import torg.staff.Cast;

@TorgTest
class KeyMakingTests {
    @Autowired
    KeyMaking making;

    @Autowired
    Accounted accounts;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoever_changes_an_account_and_whoever_makes_its_keys_never_wait_for_each_other_for_ever() throws Exception {
        var id = accounts.known(
                        cast.unit(cast.board("Kulturnämnden"), "Arkivet"),
                        Network.FACEBOOK,
                        Accounted.name(),
                        Optional.empty())
                .id()
                .value();
        db.sql("insert into account_key_due values (:id) on conflict do nothing")
                .param("id", id)
                .update();
        try (var maker = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(status -> {
                db.sql("select from account where id = :id for update")
                        .param("id", id)
                        .query()
                        .listOfRows();
                var made = maker.submit(() -> making.some(List.of(id)));
                settled(made);
                // Its trigger writes the account's place in the queue, as every change does.
                db.sql("update account set handle = handle || '2' where id = :id")
                        .param("id", id)
                        .update();
            });
        }
        making.some(List.of(id));

        assertThat(db.sql("select handle from account_key where account_id = :id and until is null")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(handle -> handle.endsWith("2"));
    }

    /** Until it is done, or waits for us: which it must not, and then the next statement tells. */
    private static void settled(java.util.concurrent.Future<Integer> made) {
        try {
            made.get(2, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException waits) {
            // the deadlock is told by the database
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
