package torg.inbox.web;

import java.util.List;
import java.util.Objects;
import torg.inbox.ConversationId;
import torg.shell.Problems;

/** Several conversations, what is to be done with them, and why. */
public record BulkForm(List<Long> chosen, String deed, String reason, String toUnit) {
    private static final int MOST = 100;

    public BulkForm {
        chosen = List.copyOf(Objects.requireNonNullElse(chosen, List.of()));
        deed = Objects.toString(deed, "");
        reason = Objects.toString(reason, "").strip();
        toUnit = Objects.toString(toUnit, "").strip();
    }

    List<ConversationId> ids() {
        return chosen.stream().distinct().sorted().map(ConversationId::new).toList();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!chosen.isEmpty(), "chosen", "inbox.bulk.choose")
                .unless(chosen.size() <= MOST, "chosen", "inbox.bulk.too-many")
                .unless(List.of("take", "close", "move").contains(deed), "deed", "inbox.bulk.choose-deed")
                .unless(!reason.isEmpty(), "reason", "inbox.bulk.give-reason");
    }
}
