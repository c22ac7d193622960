package torg.register.overview.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;

/** The overview's line in the menu. */
@Configuration(proxyBeanMethods = false)
class OverviewRoom {
    @Bean
    Room overviewMenu() {
        return new Room(32, "/register/overview", "register.overview.title", Optional.empty());
    }
}
