package torg.town;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import torg.shell.Whereabouts;
import torg.town.records.Archivist;

/** The town moves in once, in demonstration mode, into an empty house. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
@EnableConfigurationProperties(TownSettings.class)
class TownConfiguration {
    private static final Logger log = LoggerFactory.getLogger(TownConfiguration.class);
    private static final int ATTEMPTS = 3;

    @Bean
    @Primary
    TownClock townClock() {
        return new TownClock();
    }

    @Bean
    ApplicationRunner moveIn(
            Town town,
            PublicFace face,
            Shelf shelf,
            Moderators moderators,
            Notebook notebook,
            Gallery gallery,
            RecordOffice office,
            ArchiveOffice archive,
            Archivist archivist,
            Askers askers,
            OutsideWorld world,
            Introductions introductions) {
        return arguments -> List.<Runnable>of(
                        town::moveInOnce,
                        face::showOnce,
                        shelf::stockOnce,
                        moderators::keepOrderOnce,
                        notebook::fillOnce,
                        gallery::hangOnce,
                        office::workOnce,
                        archive::agreeOnce,
                        archivist::keepOnce,
                        askers::askOnce,
                        world::moveInOnce,
                        introductions::makeOnce)
                .forEach(TownConfiguration::inPeace);
    }

    /**
     * The house's own jobs are at work while the town moves in, and each may have held what the other wanted: whoever lost
     * begins anew. Every step does what is left to do, so nothing is there twice.
     */
    private static void inPeace(Runnable step) {
        for (var attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (RuntimeException disturbed) {
                if (attempt == ATTEMPTS) {
                    throw disturbed;
                }
                log.warn("A step of moving in was disturbed ({}); it begins anew", Whereabouts.of(disturbed));
            }
        }
    }
}
