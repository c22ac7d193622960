package torg.records.packages.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;
import torg.staff.Right;

/** The line in the menu. */
@Configuration(proxyBeanMethods = false)
class PackagesRoom {
    @Bean
    Room packagesMenu() {
        return new Room(82, "/records/packages", "records.packages.room", Optional.of(Right.ARCHIVE));
    }
}
