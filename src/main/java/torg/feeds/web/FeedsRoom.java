package torg.feeds.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;
import torg.staff.Right;

/** The feeds' line in the menu. */
@Configuration(proxyBeanMethods = false)
class FeedsRoom {
    @Bean
    Room feedsMenu() {
        return new Room(22, "/feeds", "feeds.room", Optional.of(Right.ANSWER));
    }
}
