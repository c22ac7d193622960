package torg.ledger.days;

import java.util.Locale;

/** Why a head is not stamped yet by an authority: it does not answer, it says no, or what it says is not what was asked. */
public enum Why {
    UNREACHABLE,
    NOT_A_REPLY,
    REFUSED,
    OTHER_IMPRINT,
    OTHER_NONCE,
    WRONG_SIGNATURE,
    NOT_FOR_STAMPING,
    UNKNOWN_CERTIFICATE,
    OTHER_TIME;

    public String word() {
        return "ledger.stamp.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
