package torg.records.proof.web;

/** Why somebody takes out what is masked. */
public record ReasonForm(String reason) {
    public ReasonForm {
        reason = reason == null ? "" : reason.strip();
    }
}
