package torg.records.diary;

import java.util.Optional;
import torg.privacy.Masking;

/**
 * The sender or receiver, or what it concerns: kept apart from the rest, each with whether the public diary shows it
 * (OSL 5 kap. 2 § andra stycket; domain.md D50).
 */
public record Particular(String text, Optional<LeftOut> leftOut) {

    public static Particular shown(String text) {
        return new Particular(text, Optional.empty());
    }

    /** Whatever was typed, no number that leads to a person gets into the diary. */
    Particular masked() {
        return new Particular(new Masking().mask(text).text(), leftOut);
    }

    Particular secret() {
        return new Particular(text, Optional.of(LeftOut.SECRECY));
    }
}
