package torg.privacy.requests;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is weighed before data is erased. What has come in to the city is a public record, and the archive's rules go
 * first (GDPR 17.3 b and d; dataskyddslagen 1:7; TF 2:4, 2:9; arkivlagen 3 and 10 §§).
 *
 * @param publicRecord whether it is a public record (allmän handling)
 * @param rule the decided rule of disposal (gallringsbeslut) that covers it; empty when there is none
 * @param archived whether it has been handed over to the archive
 * @param held whether a request for a public record, a case or a crime report needs it
 */
public record Weighing(boolean publicRecord, String rule, boolean archived, boolean held) {
    public static final Weighing NONE = new Weighing(false, "", false, false);

    /** A public record goes by a decided rule only, and nothing goes that the archive has or that is needed. */
    public boolean mayErase() {
        return !held && !archived && (!publicRecord || !rule.isBlank());
    }

    /** The keys of the sentences that say what the law wants here, for the page and for the decision's paper. */
    public List<String> says() {
        return Stream.of(
                        publicRecord ? "requests.weighing.public-record" : "requests.weighing.not-a-record",
                        rule.isBlank() ? "requests.weighing.no-rule" : "requests.weighing.rule",
                        archived ? "requests.weighing.archived" : "requests.weighing.not-archived",
                        held ? "requests.weighing.held" : "requests.weighing.not-held",
                        mayErase() ? "requests.weighing.may-erase" : "requests.weighing.may-not-erase")
                .toList();
    }
}
