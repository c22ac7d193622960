package torg.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import torg.exports.Keeping.Thing;
import torg.exports.formats.Found;
import torg.exports.formats.Taker;

/** Gathers what is read until it is worth writing, and passes over what was written before. */
final class Taking implements Taker {
    private static final int MOST = 200;
    private static final int MOST_BYTES = 4 << 20;

    private final Keeping keeping;
    private final ExportId export;
    private final int piece;
    private final int taken;
    private final Map<String, byte[]> files;
    private final BooleanSupplier stopping;
    private final List<Thing> things = new ArrayList<>();
    private int place;
    private int bytes;

    Taking(
            Keeping keeping,
            ExportId export,
            int piece,
            int taken,
            Map<String, byte[]> files,
            BooleanSupplier stopping) {
        this.keeping = keeping;
        this.export = export;
        this.piece = piece;
        this.taken = taken;
        this.files = files;
        this.stopping = stopping;
    }

    /** Torg is stopping, and what is not written will be read again. */
    static final class Leaving extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Leaving() {
            super(null, null, false, false);
        }
    }

    @Override
    public void found(byte[] raw, Found found) {
        take(new Thing.Said(++place, raw, found), raw.length);
    }

    @Override
    public void lost(byte[] raw, String why) {
        take(new Thing.Unclear(++place, raw, why), raw.length);
    }

    @Override
    public void passed() {
        take(new Thing.Nothing(++place), 0);
    }

    private void take(Thing thing, int length) {
        if (place <= taken) {
            return;
        }
        things.add(thing);
        bytes += length;
        if (things.size() >= MOST || bytes >= MOST_BYTES) {
            end();
        }
    }

    /** @throws Leaving when Torg is stopping */
    void end() {
        if (stopping.getAsBoolean()) {
            throw new Leaving();
        }
        if (!things.isEmpty()) {
            keeping.keep(export, piece, place - things.size(), List.copyOf(things), files);
            things.clear();
            bytes = 0;
        }
    }
}
