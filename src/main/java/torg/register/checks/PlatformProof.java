package torg.register.checks;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.above.Proven;
import torg.register.checks.judgement.Verdict.Met;
import torg.register.checks.judgement.Verdict.Where;

/** Tells what the newest look found of proof on the platform. */
@Component
class PlatformProof implements Proven {
    private static final String RULE = "profile.proof";

    private final CheckRows checks;

    PlatformProof(CheckRows checks) {
        this.checks = checks;
    }

    @Override
    public Optional<Sign> sign(AccountId account) {
        return checks.newest(account)
                .flatMap(check -> check.judgement()
                        .on(RULE)
                        .flatMap(ruling -> ruling.verdict() instanceof Met met
                                ? Optional.of(new Sign(way(met), met.seen(), check.last()))
                                : Optional.empty()));
    }

    private static Way way(Met met) {
        return met.where() == Where.REL_ME ? Way.REL_ME : Way.DOMAIN;
    }
}
