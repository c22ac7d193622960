package torg.staff.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;

/** The organisation's line in the menu. */
@Configuration(proxyBeanMethods = false)
class StaffRoom {
    @Bean
    Room staffInTheMenu() {
        return new Room(90, "/staff", "staff.room", Optional.empty());
    }
}
