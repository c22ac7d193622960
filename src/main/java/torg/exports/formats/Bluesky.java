package torg.exports.formats;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import torg.exports.packing.Parcel;
import torg.platforms.Network;
import torg.platforms.blocks.Blocks;
import torg.platforms.blocks.DagCbor;
import torg.platforms.blocks.Malformed;

/**
 * Bluesky's archive ("Export my data", com.atproto.sync.getRepo): the account's repository as a CAR file. Pictures and
 * private messages are not in it, nor is what others answered. A post is app.bsky.feed.post as its lexicon says.
 */
final class Bluesky implements Format {
    private static final String POSTS = "app.bsky.feed.post/";

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public boolean recognises(Collection<Parcel.Piece> pieces) {
        return pieces.stream().anyMatch(piece -> piece.file().endsWith(".car"));
    }

    @Override
    public Use use(Parcel.Piece piece) {
        return piece.file().endsWith(".car") ? Use.SAID : Use.ASIDE;
    }

    @Override
    public Owner owner(Parcel parcel) throws IOException {
        var piece = parcel.pieces().stream()
                .filter(one -> use(one) == Use.SAID)
                .findFirst()
                .orElseThrow();
        try (var blocks = new Blocks(parcel.open(piece))) {
            return new Owner(Optional.empty(), Optional.of(Tree.of(blocks).did()), Set.of());
        } catch (Misread | Malformed untold) {
            return Owner.UNTOLD;
        }
    }

    @Override
    public void read(Parcel.Piece piece, Opening opening, Owner owner, Taker taker) throws IOException {
        try {
            read(opening, taker);
        } catch (Malformed no) {
            throw new Misread("exports.trouble.car");
        }
    }

    /** Twice through: the tree first, since a block does not say under which name it stands. */
    private static void read(Opening opening, Taker taker) throws IOException {
        Tree tree;
        try (var blocks = new Blocks(opening.open())) {
            tree = Tree.of(blocks);
        }
        var met = 0;
        try (var blocks = new Blocks(opening.open())) {
            for (var block = blocks.next(); block.isPresent(); block = blocks.next()) {
                var names = tree.records().getOrDefault(block.get().cid(), List.of());
                met += names.isEmpty() ? 0 : 1;
                for (var name : names) {
                    record(name, block.get().bytes(), tree.did(), taker);
                }
            }
        }
        if (met < tree.records().size()) {
            throw new Misread("exports.trouble.car-incomplete");
        }
    }

    private static void record(String name, byte[] raw, String did, Taker taker) {
        if (!name.startsWith(POSTS)) {
            taker.passed();
            return;
        }
        try {
            var post = DagCbor.map(raw);
            var key = name.substring(POSTS.length());
            var answers = link(post.get("reply"), "parent");
            taker.found(
                    raw,
                    Found.ours(
                                    answers.isPresent() ? Kind.COMMENT : Kind.POST,
                                    Optional.of("at://" + did + "/" + name),
                                    text(post.get("createdAt")).flatMap(Times::of),
                                    text(post.get("text")).orElse(""),
                                    List.of())
                            .to(answers)
                            .in(link(post.get("reply"), "root"))
                            .shownAt(Optional.of("https://bsky.app/profile/" + did + "/post/" + key)));
        } catch (Malformed no) {
            taker.lost(raw, "exports.lost.shape");
        }
    }

    private static Optional<String> link(Object reply, String which) {
        return reply instanceof Map<?, ?> refs && refs.get(which) instanceof Map<?, ?> ref
                ? text(ref.get("uri"))
                : Optional.empty();
    }

    private static Optional<String> text(Object value) {
        return value instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
