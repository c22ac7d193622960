package torg.exports.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import torg.exports.packing.Packed;

/** Everything one format reads out of an archive, in order. */
final class Read implements Taker {
    final List<Found> found = new ArrayList<>();
    final List<byte[]> raw = new ArrayList<>();
    final List<String> lost = new ArrayList<>();
    final List<String> troubles = new ArrayList<>();
    final List<String> aside = new ArrayList<>();
    final List<String> media = new ArrayList<>();
    int passed;
    Owner owner = Owner.UNTOLD;

    static Read all(Path folder, Format format, byte[] archive, String... ours) {
        var read = new Read();
        try (var parcel = Packed.opened(folder, archive)) {
            read.owner = format.owner(parcel);
            var owner = read.owner.also(ours);
            for (var piece : parcel.pieces()) {
                switch (format.use(piece)) {
                    case MEDIA -> read.media.add(piece.path());
                    case ASIDE -> read.aside.add(piece.path());
                    case SAID -> {
                        try {
                            format.read(piece, () -> parcel.open(piece), owner, read);
                        } catch (Misread no) {
                            read.troubles.add(no.getMessage());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    @Override
    public void found(byte[] bytes, Found one) {
        raw.add(bytes);
        found.add(one);
    }

    @Override
    public void lost(byte[] bytes, String why) {
        lost.add(why);
    }

    @Override
    public void passed() {
        passed++;
    }
}
