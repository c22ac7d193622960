package torg.policy.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;

/** The policy's line in the menu. */
@Configuration(proxyBeanMethods = false)
class PolicyRoom {
    @Bean
    Room policyInTheMenu() {
        return new Room(60, "/policy", "policy.room", Optional.empty());
    }
}
