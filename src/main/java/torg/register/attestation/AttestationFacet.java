package torg.register.attestation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;

/** What an account's page says of its attestation; nothing before there is a decision. */
@Component
class AttestationFacet implements Facet.Teller {
    private static final int ORDER = 20;

    private final Attestations attestations;

    AttestationFacet(Attestations attestations) {
        this.attestations = attestations;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        if (account.decision().isEmpty()) {
            return Optional.empty();
        }
        var all = attestations.of(account.id());
        if (all.isEmpty()) {
            return facet(account, Facet.Mood.PLAIN, Words.t("register.attestation.facet.not-yet"));
        }
        var newest = all.getFirst();
        if (newest.given().isPresent()) {
            var given = newest.given().get();
            return facet(
                    account,
                    given.allSo() ? Facet.Mood.GOOD : Facet.Mood.WARN,
                    Words.t("register.attestation.facet.given", Words.date(given.on())));
        }
        return newest.late(attestations.today())
                ? facet(
                        account,
                        Facet.Mood.BAD,
                        Words.t("register.attestation.standing.late", Words.date(newest.due())))
                : facet(account, Facet.Mood.WARN, Words.t("register.attestation.facet.due", Words.date(newest.due())));
    }

    private static Optional<Facet> facet(Account account, Facet.Mood mood, String said) {
        return Optional.of(new Facet(
                ORDER,
                "register.attestation.title",
                mood,
                said,
                "/register/" + account.id().value() + "/attestation"));
    }
}
