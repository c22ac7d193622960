package torg.moderation.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import torg.moderation.Ground;
import torg.moderation.Measure;
import torg.moderation.lists.Lookout;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * The form for a measure, with what was written and the proof that it is captured.
 *
 * @param words masked
 * @param abilities the measures that Torg can carry out on the platform itself
 * @param blockDays how long a block may be at most
 * @param reachesAlone whether the author can be given the reasons without anybody else reading them
 */
public record MeasurePage(
        long conversation,
        String author,
        String words,
        String account,
        String brand,
        Instant writtenAt,
        long capture,
        String hash,
        List<Lookout.Hit> hits,
        List<Ground> grounds,
        List<Measure.Kind> abilities,
        int blockDays,
        boolean reachesAlone,
        MeasureForm form,
        Problems problems)
        implements Page {
    private static final Set<Measure.Kind> OFF_THE_PLATFORM =
            EnumSet.of(Measure.Kind.KEEP, Measure.Kind.WARN, Measure.Kind.REPORT_POLICE);

    @Override
    public String title() {
        return "moderation.new";
    }

    public List<Measure.Kind> kinds() {
        return Measure.Kind.all();
    }

    public List<Ground.Kind> groundKinds() {
        return Arrays.stream(Ground.Kind.values())
                .filter(kind -> !of(kind).isEmpty())
                .toList();
    }

    public List<Ground> of(Ground.Kind kind) {
        return grounds.stream().filter(ground -> ground.kind() == kind).toList();
    }

    /** What a person must do on the platform, for this measure. */
    public Optional<String> byHand(Measure.Kind kind) {
        return OFF_THE_PLATFORM.contains(kind) || abilities.contains(kind)
                ? Optional.empty()
                : Optional.of(kind.word() + ".by-hand");
    }
}
