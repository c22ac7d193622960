package torg.records.retention.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;
import torg.staff.Right;

/** The line in the menu. */
@Configuration(proxyBeanMethods = false)
class RetentionRoom {
    @Bean
    Room retentionMenu() {
        return new Room(81, "/retention", "retention.room", Optional.of(Right.ARCHIVE));
    }
}
