package torg.platforms.listening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import torg.platforms.Fault;
import torg.platforms.arrivals.Landed;
import torg.platforms.arrivals.Slice;

/** One round of listening: each thing is heard once, by whichever way it came, and what is watched is looked through. */
public final class Round {
    private record Heard(Instant at, Landed landed) {}

    private final Memory memory;
    private final Instant now;
    private final List<Heard> heard = new ArrayList<>();
    private int lookedFor;

    public Round(Memory memory, Instant now) {
        this.memory = memory;
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    /** @return whether it is news */
    public boolean hear(Instant at, Landed landed) {
        return memory.tell(landed.key()) && heard.add(new Heard(at, landed));
    }

    /**
     * The longest left alone first, and one that cannot be shown does not hold up the others.
     *
     * @return whether there is more to be looked through at once
     */
    public boolean sweep(Predicate<Watched> which, Pace pace, int atOnce, Consumer<Watched> look) {
        var due = memory.watched().stream()
                .filter(one -> which.test(one) && one.due(now, pace))
                .sorted(Comparator.comparing(Watched::swept))
                .toList();
        due.stream().limit(atOnce).forEach(one -> guarded(one, pace, () -> look.accept(one)));
        return due.size() > atOnce;
    }

    public void guarded(Watched one, Pace pace, Runnable look) {
        try {
            look.run();
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.TRY_AGAIN) {
                throw fault;
            }
            memory.watch(one.missed(now, pace));
        }
    }

    /** What is no longer shown may be asked for by its name, this many in a round; the others next time. */
    public boolean mayLookFor(int most) {
        return lookedFor++ < most;
    }

    /**
     * What was heard before a fault counts; the fault will be there next time.
     *
     * @param listening says whether there is more to be had at once
     */
    public Slice of(BooleanSupplier listening) {
        var more = false;
        try {
            more = listening.getAsBoolean();
        } catch (Fault fault) {
            if (heard.isEmpty()) {
                throw fault;
            }
        }
        var landed = heard.stream()
                .sorted(Comparator.comparing(Heard::at))
                .map(Heard::landed)
                .toList();
        return new Slice(landed, memory.cursor(), more);
    }
}
