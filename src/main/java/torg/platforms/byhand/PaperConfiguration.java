package torg.platforms.byhand;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.platforms.Network;
import torg.platforms.Platform;

/** One adapter for each way by hand. */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {
    @Bean
    Platform counterPaper(Clock clock) {
        return new Paper(Network.COUNTER, clock);
    }

    @Bean
    Platform elsewherePaper(Clock clock) {
        return new Paper(Network.ELSEWHERE, clock);
    }
}
