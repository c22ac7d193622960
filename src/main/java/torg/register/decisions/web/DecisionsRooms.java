package torg.register.decisions.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;

/** The lists of decisions, and the stops, in the menu. */
@Configuration(proxyBeanMethods = false)
class DecisionsRooms {
    @Bean
    Room reportsMenu() {
        return new Room(40, "/register/reports", "register.to-the-reports", Optional.empty());
    }

    @Bean
    Room moratoriaMenu() {
        return new Room(41, "/register/moratoria", "register.to-the-moratoria", Optional.empty());
    }
}
