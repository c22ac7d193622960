package torg.records.completeness.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.records.completeness.Completeness;
import torg.records.completeness.Verdict;
import torg.register.above.Facet;
import torg.shell.Room;
import torg.shell.Words;
import torg.staff.Right;

/** The room's line in the menu, and what it says on an account's page. */
@Configuration(proxyBeanMethods = false)
class CompletenessRoom {
    private static final int LATE = 82;

    @Bean
    Room completenessMenu() {
        return new Room(80, "/records/completeness", "records.completeness.room", Optional.of(Right.READ_LEDGER));
    }

    @Bean
    Facet.Teller completenessFacet(Completeness completeness) {
        return (account, reader) -> {
            if (!reader.may(Right.READ_LEDGER, account.unit().path())) {
                return Optional.empty();
            }
            var month = completeness.of(account.id(), completeness.thisMonth());
            var verdict = month.verdict();
            return Optional.of(new Facet(
                    LATE,
                    "records.completeness.room",
                    verdict == Verdict.GAP ? Facet.Mood.BAD : Facet.Mood.PLAIN,
                    Words.t(verdict.word()),
                    "/records/completeness/" + account.id().value()));
        };
    }
}
