package torg.inbox.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;
import torg.staff.Right;

/** The inbox's line in the menu. */
@Configuration(proxyBeanMethods = false)
class InboxRoom {
    @Bean
    Room inboxMenu() {
        return new Room(10, "/inbox", "inbox.room", Optional.of(Right.READ_INBOX));
    }
}
