package torg.register.checks.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;

/** The findings' line in the menu. */
@Configuration(proxyBeanMethods = false)
class FindingsRoom {
    @Bean
    Room findingsMenu() {
        return new Room(35, "/register/findings", "register.checks.findings", Optional.empty());
    }
}
