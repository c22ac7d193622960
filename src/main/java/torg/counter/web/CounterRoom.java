package torg.counter.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.counter.Counter;
import torg.counter.Noted;
import torg.inbox.beside.Aside;
import torg.platforms.Network;
import torg.shell.Room;
import torg.shell.Words;
import torg.staff.Right;

/** The room's line in the menu, and what it says beside a conversation. */
@Configuration(proxyBeanMethods = false)
class CounterRoom {
    private static final int FIRST = 5;

    @Bean
    Room counterMenu() {
        return new Room(11, "/inbox/new", "counter.room", Optional.of(Right.ANSWER));
    }

    @Bean
    Aside.Teller counterTeller(Counter counter) {
        return (conversation, reader) -> counter.notes(conversation.id()).stream()
                .reduce((earlier, later) -> later)
                .map(note -> new Aside(
                        FIRST,
                        "counter.notes",
                        said(note),
                        "/inbox/" + conversation.id().value() + "/notes"));
    }

    private static String said(Noted note) {
        return note.there()
                .map(there -> Words.t(
                        "counter.aside.elsewhere",
                        there.network().map(Network::brand).orElseGet(() -> Words.t("counter.other-place")),
                        Words.time(note.reachedAt()),
                        note.colleague()))
                .orElseGet(() -> Words.t(
                        "counter.aside.counter",
                        Words.t(note.answerBy().word()),
                        Words.time(note.reachedAt()),
                        note.colleague()));
    }
}
