package torg.register.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;

/** The register's line in the menu. */
@Configuration(proxyBeanMethods = false)
class RegisterRoom {
    @Bean
    Room registerMenu() {
        return new Room(30, "/register", "register.room", Optional.empty());
    }
}
