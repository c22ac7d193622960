package torg.records.snapshots.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;
import torg.staff.Right;

/** The line in the menu. Whoever only reads the inbox comes here from an account's page. */
@Configuration(proxyBeanMethods = false)
class SnapshotsRoom {
    @Bean
    Room snapshotsMenu() {
        return new Room(83, "/records/snapshots", "records.snapshots.title", Optional.of(Right.READ_LEDGER));
    }
}
