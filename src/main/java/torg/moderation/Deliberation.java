package torg.moderation;

import java.time.LocalDate;
import torg.shell.Refused;
import torg.shell.Words;

/**
 * What somebody has weighed before a measure. It is tested before anything is decided, so that every no is said with its
 * reason and nothing has happened.
 *
 * @param criticism whether the comment criticises the city, its decisions, its politicians or its staff
 * @param milderTried whether a milder measure has been decided against this author on this account
 */
public record Deliberation(
        Proof proof, Measure measure, Ground ground, String reason, boolean criticism, boolean milderTried) {

    /** @throws Refused naming the rule that is in the way, and what can be done instead */
    Deliberation tested() {
        var kind = measure.kind();
        if (ground.from().isAfter(LocalDate.ofInstant(proof.judgedAt(), Words.ZONE))) {
            throw new Refused("moderation.ground-came-later", Words.time(proof.judgedAt()));
        }
        if (ground.kind() == Ground.Kind.FREEDOM && kind != Measure.Kind.KEEP) {
            throw new Refused("moderation.freedom-removes-nothing");
        }
        if (kind.restricts() && criticism && ground.kind() == Ground.Kind.OWN_RULE) {
            throw new Refused("moderation.criticism-stays");
        }
        switch (measure) {
            case Measure.Delete(var second)
            when second.isBlank() -> throw new Refused("moderation.delete-needs-a-second-reason");
            case Measure.Block block
            when !milderTried && ground.kind() != Ground.Kind.MUST_REMOVE ->
                throw new Refused("moderation.nothing-milder-tried");
            case Measure.ReportToPolice report
            when !ground.isCrime() -> throw new Refused("moderation.police-need-a-crime");
            default -> {}
        }
        return this;
    }
}
