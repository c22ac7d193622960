package torg.moderation.equality.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import torg.moderation.Act;
import torg.moderation.Measure;
import torg.privacy.Masking;
import torg.shell.Page;

/** The register of blocks as it can be given to anybody who asks for it: without who they are (domain.md D40). */
public record BlocksPage(List<Row> rows, LocalDate today) implements Page {

    /** @param reason masked */
    public record Row(
            long act,
            String account,
            String brand,
            Instant from,
            LocalDate until,
            LocalDate review,
            String ground,
            String reason,
            String state,
            boolean stands,
            boolean toReview) {}

    static BlocksPage of(List<Act> acts, LocalDate today) {
        var masking = new Masking();
        return new BlocksPage(
                acts.stream()
                        .flatMap(act -> act.measure() instanceof Measure.Block block
                                ? Stream.of(row(act, block, today, masking))
                                : Stream.<Row>empty())
                        .toList(),
                today);
    }

    private static Row row(Act act, Measure.Block block, LocalDate today, Masking masking) {
        return new Row(
                act.id().value(),
                act.accountName(),
                act.network().brand(),
                act.confirmed().orElse(act.decided()).at(),
                block.until(),
                block.review(),
                act.ground().title() + ", " + act.ground().paragraph(),
                masking.mask(act.reason()).text(),
                act.state().word(),
                act.stands(),
                act.toReview(today));
    }

    @Override
    public String title() {
        return "moderation.blocks";
    }
}
