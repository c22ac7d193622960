package torg.platforms.bluesky;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import torg.platforms.blocks.Blocks;
import torg.platforms.blocks.Cid;
import torg.platforms.blocks.DagCbor;

/**
 * Whom the posts in a commit name, in whatever place: whose post is answered or quoted, and who is mentioned. A name too many
 * makes a round that finds nothing; a place too few would be silence.
 */
final class Named {
    private Named() {}

    /**
     * @return everybody but the author
     * @throws torg.platforms.blocks.Malformed when the commit is not as it should be
     */
    static Set<String> in(Map<?, ?> commit) {
        var named = new HashSet<String>();
        var written = written(commit.get("ops"));
        if (!written.isEmpty() && commit.get("blocks") instanceof byte[] car && car.length > 0) {
            read(car, written, named);
        }
        if (commit.get("repo") instanceof String author) {
            named.remove(author);
        }
        return named;
    }

    /** What was taken away is not in the commit: it is missed where it stood. */
    private static Set<Cid> written(Object ops) {
        var written = new HashSet<Cid>();
        if (ops instanceof List<?> all) {
            for (var one : all) {
                if (one instanceof Map<?, ?> op
                        && op.get("path") instanceof String path
                        && path.startsWith(AtUri.POSTS + "/")
                        && op.get("cid") instanceof Cid cid) {
                    written.add(cid);
                }
            }
        }
        return written;
    }

    private static void read(byte[] car, Set<Cid> written, Set<String> named) {
        try (var blocks = new Blocks(new ByteArrayInputStream(car))) {
            for (var block = blocks.next(); block.isPresent(); block = blocks.next()) {
                if (written.contains(block.get().cid())) {
                    look(DagCbor.value(block.get().bytes()), named);
                }
            }
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    private static void look(Object value, Set<String> named) {
        switch (value) {
            case Map<?, ?> map -> look(map.values(), named);
            case Collection<?> all -> all.forEach(one -> look(one, named));
            case String text when AtUri.isDid(text) -> named.add(text);
            case String text -> AtUri.of(text).ifPresent(uri -> named.add(uri.did()));
            case null, default -> {}
        }
    }
}
