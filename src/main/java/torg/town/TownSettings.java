package torg.town;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the demonstration town is ({@code bin/run --accounts 800 --conversations 100000 --seed 7}). The same seed
 * gives the same town.
 */
@ConfigurationProperties("torg.town")
record TownSettings(
        @DefaultValue("320") int accounts,
        @DefaultValue("1200") int conversations,
        @DefaultValue("1") long seed,
        @DefaultValue("120") int days) {}
