package torg;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import torg.vault.VaultSettings;

/** What a house in a test or a benchmark stands on. */
public final class Ground {
    private Ground() {}

    /** Puts a house on a foundation of its own, with a town of this size. */
    public static void under(
            VaultSettings settings, int port, int accounts, int conversations, ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "server.port=" + port,
                        "torg.address=http://localhost:" + port,
                        "torg.city=Sundhamn",
                        "torg.sites=sundhamn.example",
                        "torg.town.accounts=" + accounts,
                        "torg.town.conversations=" + conversations)
                .applyTo(context);
        Torg.foundation(settings).accept((GenericApplicationContext) context);
    }
}
