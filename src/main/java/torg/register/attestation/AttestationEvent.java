package torg.register.attestation;

import java.time.LocalDate;
import java.util.List;
import torg.ledger.Happening;

/** Everything that can happen to the attestation of an account; told under the account. */
public sealed interface AttestationEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return "register/" + account();
    }

    record AttestationAsked(long account, long attestation, LocalDate due) implements AttestationEvent {}

    record AttestationGiven(long account, long attestation, List<Item> so, List<Item> notSo)
            implements AttestationEvent {}

    /** Nobody answered although the manager and the head knew: it is proposed to decide whether the account shall go on. */
    record AttestationLapsed(long account, long attestation, LocalDate due) implements AttestationEvent {}
}
