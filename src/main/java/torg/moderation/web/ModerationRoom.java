package torg.moderation.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.inbox.beside.Aside;
import torg.inbox.beside.Deed;
import torg.moderation.Act;
import torg.moderation.Moderation;
import torg.shell.Room;
import torg.shell.Words;
import torg.staff.Right;

/** The room's line in the menu, and what it says and offers beside a conversation. */
@Configuration(proxyBeanMethods = false)
class ModerationRoom {
    private static final int AFTER_THE_ANSWERS = 30;

    @Bean
    Room moderationMenu() {
        return new Room(15, "/moderation", "moderation.room", Optional.of(Right.MODERATE));
    }

    @Bean
    Deed.Offer moderationOffer() {
        return (conversation, message, reader) -> message.ours() || !reader.may(Right.MODERATE, conversation.place())
                ? List.of()
                : Stream.of(
                                new Deed("moderation.offer", "/moderation/new?message=" + message.id()),
                                new Deed("moderation.drill.offer", "/moderation/secret?message=" + message.id()))
                        // What stands in no place of ours cannot be hidden there.
                        .limit(conversation.network().isByHand() ? 1 : 2)
                        .toList();
    }

    @Bean
    Aside.Teller moderationTeller(Moderation moderation) {
        return (conversation, reader) -> {
            var acts = moderation.of(conversation.id());
            return acts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Aside(
                            AFTER_THE_ANSWERS,
                            "moderation.aside",
                            said(acts),
                            "/moderation/" + acts.getLast().id().value()));
        };
    }

    /** The newest, and how many there are. */
    private static String said(List<Act> acts) {
        var newest = acts.getLast();
        return Words.t(
                "moderation.aside.said",
                acts.size(),
                Words.t(newest.measure().kind().word()),
                Words.t(newest.state().word()));
    }
}
