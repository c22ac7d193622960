package torg.records.audit.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;
import torg.staff.Right;

/** The room's line in the menu. */
@Configuration(proxyBeanMethods = false)
class AuditRoom {
    @Bean
    Room auditMenu() {
        return new Room(75, "/records/audit", "records.audit.room", Optional.of(Right.READ_LEDGER));
    }
}
