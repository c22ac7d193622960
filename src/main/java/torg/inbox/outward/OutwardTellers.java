package torg.inbox.outward;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import torg.inbox.beside.Aside;
import torg.shell.Words;

/** What is said of it beside the conversation. */
@Configuration(proxyBeanMethods = false)
class OutwardTellers {
    private static final int FIRST = 1;
    private static final int LAST = 90;

    @Bean
    static Aside.Teller tellingWhatMayExpose(@Lazy Outward outward) {
        return (conversation, reader) -> {
            var warned = outward.warned(conversation);
            return warned.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Aside(
                            FIRST,
                            "outward.may-expose",
                            Words.t("outward.may-expose.said", warned.size()),
                            "/inbox/" + conversation.id().value() + "/exposing"));
        };
    }

    @Bean
    static Aside.Teller tellingHowItLooks() {
        return (conversation, reader) -> Optional.of(new Aside(
                LAST,
                "outward.title",
                Words.t("outward.said"),
                "/inbox/" + conversation.id().value() + "/outward"));
    }
}
