package torg.register.connecting.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;
import torg.staff.Right;

/** The connections' line in the menu. */
@Configuration(proxyBeanMethods = false)
class ConnectionsRoom {
    @Bean
    Room connectionsMenu() {
        return new Room(33, "/connections", "register.connecting.connections", Optional.of(Right.CONNECT));
    }
}
