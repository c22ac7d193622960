package torg.privacy.requests;

import java.time.LocalDate;
import java.util.Map;
import torg.ledger.Happening;

/** What happens to a request. Who asks is not said here: the ledger cannot forget. */
public sealed interface RequestEvent extends Happening {
    long request();

    @Override
    default String subject() {
        return "requests/" + request();
    }

    record RequestReceived(long request, RequestKind kind, LocalDate dueOn) implements RequestEvent {}

    record AccessDecided(long request, Outcome outcome, String reason, int traces, String sha256)
            implements RequestEvent {}

    record ErasureDecided(
            long request,
            Outcome outcome,
            String reason,
            boolean publicRecord,
            String rule,
            boolean archived,
            boolean held,
            int traces,
            String sha256)
            implements RequestEvent {}

    /** Which names in what is to be released are hidden and which are shown, as counts: the ledger cannot forget a name. */
    record NamesDecided(long request, int hidden, int shown, Map<String, Integer> grounds) implements RequestEvent {}

    /** Somebody opened the paper, which holds what is masked elsewhere. */
    record PaperUnmasked(long request, String colleague) implements RequestEvent {}
}
