package torg.records.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.inbox.beside.Aside;
import torg.inbox.beside.Deed;
import torg.records.Records;
import torg.records.diary.Diary;
import torg.records.diary.Registered;
import torg.shell.Room;
import torg.shell.Words;
import torg.staff.Right;

/** The room's line in the menu, and what it says and offers beside a conversation. */
@Configuration(proxyBeanMethods = false)
class RecordsRoom {
    private static final int AFTER_THE_MEASURES = 40;

    @Bean
    Room recordsMenu() {
        return new Room(70, "/records", "records.room", Optional.of(Right.READ_INBOX));
    }

    @Bean
    Deed.Offer recordsOffer() {
        return (conversation, message, reader) ->
                message.ours() || conversation.secret() || !reader.may(Right.RECORD, conversation.place())
                        ? List.of()
                        : List.of(new Deed(
                                "records.mark.offer",
                                "/records/" + conversation.id().value() + "#marking"));
    }

    /** The numbers it has been given, or how it is kept, or how Torg proposes that it is. */
    @Bean
    Aside.Teller recordsTeller(Records records, Diary diary) {
        return (conversation, reader) -> {
            var standing = records.standing(conversation);
            var entries = diary.of(conversation.id());
            return Optional.of(new Aside(
                    AFTER_THE_MEASURES,
                    "records.aside",
                    entries.isEmpty() ? said(standing) : numbers(entries.getLast()),
                    "/records/" + conversation.id().value()));
        };
    }

    private static String said(Records.Standing standing) {
        return standing.decided()
                .map(decided -> Words.t(
                        "records.aside.decided", Words.t(decided.keeping().word())))
                .orElseGet(() -> Words.t(
                        "records.aside.proposed",
                        Words.t(standing.proposal().keeping().word())));
    }

    private static String numbers(Registered entry) {
        return entry.outside()
                .map(outside -> Words.t("records.aside.numbers", entry.designation(), outside))
                .orElseGet(() -> Words.t("records.aside.number", entry.designation()));
    }
}
