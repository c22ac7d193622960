package torg.vault.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import torg.vault.VaultSettings;

/** The shelves of a running Torg; the operator's command has its own, beside it. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    static Shelves shelves(VaultSettings vault, Environment environment) {
        return Shelves.of(vault, StoreSettings.from(environment::getProperty));
    }
}
