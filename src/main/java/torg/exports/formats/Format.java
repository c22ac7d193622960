package torg.exports.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import torg.exports.packing.Parcel;
import torg.platforms.Network;

/** How one platform packs its archive. */
public interface Format {
    /** Those whose marks are nobody else's before those whose folders have common names. */
    List<Format> ALL =
            List.of(new Bluesky(), new Mastodon(), new X(), new YouTube(), Meta.instagram(), Meta.facebook());

    /** What a piece of the archive is to us. */
    enum Use {
        /** Pictures, films and sound. */
        MEDIA,
        /** What somebody said. */
        SAID,
        /** What is not the city's dialogue: advertisements, sign-ins, what the account has liked. */
        ASIDE
    }

    /** Bytes that can be read from their beginning more than once. */
    interface Opening {
        InputStream open() throws IOException;
    }

    Network network();

    /** By the names of its pieces alone. */
    boolean recognises(Collection<Parcel.Piece> pieces);

    Use use(Parcel.Piece piece);

    /** Whose it is, by the piece that tells; untold is no fault. */
    Owner owner(Parcel parcel) throws IOException;

    /**
     * @throws Misread where the piece is another thing than its name says; what was taken before stays taken
     * @throws IOException where its bytes are damaged
     */
    void read(Parcel.Piece piece, Opening opening, Owner owner, Taker taker) throws IOException;

    static Optional<Format> of(Network network) {
        return ALL.stream().filter(format -> format.network() == network).findFirst();
    }

    static Optional<Format> recognising(Collection<Parcel.Piece> pieces) {
        return ALL.stream().filter(format -> format.recognises(pieces)).findFirst();
    }
}
