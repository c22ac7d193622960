package torg.register.profile.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;

/** The scan's line in the menu. */
@Configuration(proxyBeanMethods = false)
class ScanRoom {
    @Bean
    Room scanMenu() {
        return new Room(42, "/register/scan", "register.scan.title", Optional.empty());
    }
}
