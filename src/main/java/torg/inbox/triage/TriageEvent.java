package torg.inbox.triage;

import java.util.List;
import torg.ledger.Happening;

/** What happens to the lists and the alarms. */
public sealed interface TriageEvent extends Happening {

    /** Who changed which words, and why (domain.md D42). */
    record WordListChanged(String list, int version, List<String> added, List<String> removed, String reason)
            implements TriageEvent {
        @Override
        public String subject() {
            return "inbox/words/" + list;
        }
    }

    /** Torg found words that may mean that somebody's life is in danger, and called on people. It did nothing else. */
    record AlarmRaised(long conversation, String word) implements TriageEvent {
        @Override
        public String subject() {
            return "inbox/" + conversation;
        }
    }

    record AlarmAnswered(long conversation, String colleague, String done) implements TriageEvent {
        @Override
        public String subject() {
            return "inbox/" + conversation;
        }
    }
}
