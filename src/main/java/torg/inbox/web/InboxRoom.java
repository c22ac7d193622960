package torg.inbox.web;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.inbox.InboxSettings;
import torg.shell.Room;
import torg.staff.Right;

/** The inbox's line in the menu. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class InboxRoom {
    @Bean
    Room inboxMenu() {
        return new Room(10, "/inbox", "inbox.room", Optional.of(Right.READ_INBOX));
    }
}
