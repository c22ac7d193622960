package torg.records.release;

import java.util.Optional;

/** What somebody decided of a span. @param provision why it is masked; empty when it is shown */
public record Ruling(Optional<Provided> provision) {
    static final Ruling SHOWN = new Ruling(Optional.empty());

    /** A provision as it was when it was applied. */
    public record Provided(String code, String paragraph) {
        public String cite() {
            return Provision.cite(paragraph);
        }
    }

    static Ruling masked(Provision provision) {
        return new Ruling(Optional.of(new Provided(provision.code(), provision.paragraph())));
    }

    public boolean masks() {
        return provision.isPresent();
    }
}
