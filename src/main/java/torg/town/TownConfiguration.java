package torg.town;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The town moves in once, in demonstration mode, into an empty house. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
@EnableConfigurationProperties(TownSettings.class)
class TownConfiguration {

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
            OutsideWorld world,
            Introductions introductions) {
        return arguments -> {
            town.moveInOnce();
            face.showOnce();
            shelf.stockOnce();
            moderators.keepOrderOnce();
            notebook.fillOnce();
            gallery.hangOnce();
            office.workOnce();
            world.moveInOnce();
            introductions.makeOnce();
        };
    }
}
