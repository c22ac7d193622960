package torg.town;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Stock.Counted;
import torg.records.Records;
import torg.records.retention.Plan;
import torg.records.retention.Plans;

/**
 * The town's document plan, as its executive decided it last year: what is of little importance goes after a month, so that
 * there is something to look through, and the text still cites what was repealed.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class PaperPlan {
    private static final int YEARS = 5 * 12;

    private final Plans plans;
    private final Records records;

    PaperPlan(Plans plans, Records records) {
        this.plans = plans;
        this.records = records;
    }

    void enterOnce(Actor actor) {
        if (plans.all().isEmpty()) {
            var decided = plans.today().minusYears(1);
            plans.enter(
                    new Plan(
                            0,
                            Optional.empty(),
                            "Dokumenthanteringsplan för sociala medier",
                            "KS 2025/311",
                            "Kommunstyrelsen",
                            decided,
                            decided.plusMonths(1),
                            "Handlingar av tillfällig eller ringa betydelse gallras med stöd av RA-FS 1991:6, ändrad genom RA-FS 1997:6.",
                            lines(),
                            new Plan.Entered(actor.name(), records.now())),
                    actor);
        }
    }

    private static List<Plan.Line> lines() {
        return Stream.of(
                        disposed(
                                DocumentKind.COMMENT_LITTLE,
                                1,
                                "Arkivlagen 10 §. Av ringa betydelse för verksamheten."),
                        disposed(
                                DocumentKind.COMMENT_IN_ORDER,
                                YEARS,
                                "Arkivlagen 10 §. Behövs inte för insyn efter fem år."),
                        kept(DocumentKind.COMMENT_REGISTERED, "Arkivlagen 3 §. Hör till ett ärende."),
                        disposed(DocumentKind.IMPORTED, YEARS, "Arkivlagen 10 §. Samma som det som kommer in i dag."),
                        kept(DocumentKind.PROFILE, "Arkivlagen 3 §. Visar hur staden har presenterat sig."),
                        kept(DocumentKind.OWN_POST, "Arkivlagen 3 §. Stadens egna handlingar."),
                        kept(DocumentKind.DECISION, "Arkivlagen 3 §. Stadens egna handlingar."))
                .toList();
    }

    private static Plan.Line disposed(DocumentKind kind, int months, String ground) {
        return new Plan.Line(kind, Optional.of(new Plan.Period(months, Counted.SETTLED)), ground);
    }

    private static Plan.Line kept(DocumentKind kind, String ground) {
        return new Plan.Line(kind, Optional.empty(), ground);
    }
}
