package torg.records.diary;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Happening;

/** What happens in the diary. Who sent something, and what it concerns, stand in the diary alone. */
public sealed interface DiaryEvent extends Happening {

    private static String about(Optional<Long> conversation) {
        return conversation.map(id -> "inbox/" + id).orElse("diary");
    }

    record DocumentRegistered(
            Optional<Long> conversation, String designation, String board, Series series, LocalDate day)
            implements DiaryEvent {
        @Override
        public String subject() {
            return about(conversation);
        }
    }

    /** @param reason why the line was not right */
    record DocumentCorrected(Optional<Long> conversation, String designation, String reason) implements DiaryEvent {
        @Override
        public String subject() {
            return about(conversation);
        }
    }

    /** The case system's own number, as it was written there. */
    record NumberReturned(Optional<Long> conversation, String designation, String outside) implements DiaryEvent {
        @Override
        public String subject() {
            return about(conversation);
        }
    }

    /** The year's collecting case of a board took in so many documents at once. */
    record DocumentsCollected(long board, String designation, int documents) implements DiaryEvent {
        @Override
        public String subject() {
            return "staff/unit/" + board;
        }
    }

    record NumberPatternChosen(long board, String pattern) implements DiaryEvent {
        @Override
        public String subject() {
            return "staff/unit/" + board;
        }
    }

    /** A file with these lines was made for the case system. */
    record DiaryExported(String form, int documents) implements DiaryEvent {
        @Override
        public String subject() {
            return "diary";
        }
    }
}
