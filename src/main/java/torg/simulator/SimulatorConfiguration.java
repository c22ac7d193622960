package torg.simulator;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The simulator stands in a demonstration only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class SimulatorConfiguration {

    @Bean
    Society society(@Value("${torg.town.seed:1}") long seed, Clock clock) {
        return new Society(seed, clock);
    }

    @Bean(destroyMethod = "close")
    Chronicle chronicle(Society society, JdbcTemplate db) {
        var chronicle = new Chronicle(db);
        chronicle.follow(society);
        return chronicle;
    }

    @Bean(destroyMethod = "close")
    Messenger messenger() {
        return new Messenger();
    }

    @Bean
    Simulator simulator(Society society, List<Dialect> dialects, Messenger messenger) {
        var simulator = new Simulator(society, dialects);
        simulator.onTold(messenger::carry);
        simulator.onAsked(messenger::ring);
        return simulator;
    }
}
