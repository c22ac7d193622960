package torg.records.web;

import java.util.List;
import java.util.Objects;
import torg.inbox.ConversationId;
import torg.shell.Problems;

/** Several documents that are to be kept as they are proposed. */
public record TogetherForm(List<Long> chosen) {
    private static final int MOST = 100;

    public TogetherForm {
        chosen = List.copyOf(Objects.requireNonNullElse(chosen, List.of()));
    }

    List<ConversationId> ids() {
        return chosen.stream().distinct().sorted().map(ConversationId::new).toList();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!chosen.isEmpty(), "chosen", "records.choose-some")
                .unless(chosen.size() <= MOST, "chosen", "records.choose-fewer");
    }
}
