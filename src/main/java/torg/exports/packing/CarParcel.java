package torg.exports.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A repository as AT Protocol gives it out (CAR v1, ipld.io/specs/transport/car/carv1): one piece, since its blocks hang together. */
record CarParcel(Path file, long bytes) implements Parcel {
    static final String NAME = "repo.car";

    /** Its header is a small map with "roots" and "version", in DAG-CBOR. */
    static boolean begins(byte[] head) {
        var text = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        return text.indexOf("eroots") > 0 && text.indexOf("eroots") < 5;
    }

    @Override
    public List<Piece> pieces() {
        return List.of(new Piece(1, NAME, bytes));
    }

    @Override
    public InputStream open(Piece piece) throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {}
}
