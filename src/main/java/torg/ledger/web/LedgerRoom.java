package torg.ledger.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;

/** The ledger's line in the menu. */
@Configuration(proxyBeanMethods = false)
class LedgerRoom {
    @Bean
    Room ledgerMenu() {
        return new Room(74, "/ledger", "ledger.title", Optional.empty());
    }
}
