package torg.exports.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import torg.platforms.blocks.Blocks;
import torg.platforms.blocks.Cid;
import torg.platforms.blocks.DagCbor;
import torg.platforms.blocks.Malformed;

/**
 * Which records are in a repository, and under which names (atproto.com/specs/repository, "MST Structure", read
 * 2026-11-22): only what the signed commit reaches counts, whatever else lies in the file.
 *
 * @param did whose it is
 * @param records by each block the names it stands under; the same words said twice are one block
 */
record Tree(String did, Map<Cid, List<String>> records) {
    private static final int DEEPEST = 128;
    private static final Set<String> NODE = Set.of("e", "l");

    /**
     * @throws Misread when the commit or a part of the tree is missing or not as it should be
     * @throws Malformed when a block is not
     */
    static Tree of(Blocks blocks) throws IOException {
        var nodes = new HashMap<Cid, Map<String, Object>>();
        Map<String, Object> commit = Map.of();
        for (var block = blocks.next(); block.isPresent(); block = blocks.next()) {
            var cid = block.get().cid();
            if (cid.isCbor()
                    && (cid.equals(blocks.root()) || looksLikeNode(block.get().bytes()))) {
                var map = DagCbor.map(block.get().bytes());
                if (cid.equals(blocks.root())) {
                    commit = map;
                } else if (map.keySet().equals(NODE)) {
                    nodes.put(cid, map);
                }
            }
        }
        if (!(commit.get("did") instanceof String did) || !(commit.get("data") instanceof Cid top)) {
            throw wrong();
        }
        var records = new HashMap<Cid, List<String>>();
        new Walk(nodes, records).node(top, 0);
        return new Tree(did, records);
    }

    /** A map of two, the first of which is called "e": everything else need not be decoded yet. */
    private static boolean looksLikeNode(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xff) == 0xa2 && bytes[1] == 0x61 && bytes[2] == 'e';
    }

    /** Left to right; names have to come in order, which also forbids that a part stands there twice. */
    private static final class Walk {
        private final Map<Cid, Map<String, Object>> nodes;
        private final Map<Cid, List<String>> records;
        private String before = "";

        Walk(Map<Cid, Map<String, Object>> nodes, Map<Cid, List<String>> records) {
            this.nodes = nodes;
            this.records = records;
        }

        void node(Cid cid, int depth) {
            var node = nodes.get(cid);
            if (node == null || depth > DEEPEST || !(node.get("e") instanceof List<?> entries)) {
                throw wrong();
            }
            child(node.get("l"), depth);
            var key = new byte[0];
            for (var one : entries) {
                if (!(one instanceof Map<?, ?> entry)
                        || !(entry.get("p") instanceof Long shared)
                        || !(entry.get("k") instanceof byte[] rest)
                        || !(entry.get("v") instanceof Cid record)
                        || shared < 0
                        || shared > key.length) {
                    throw wrong();
                }
                key = joined(key, shared.intValue(), rest);
                leaf(new String(key, StandardCharsets.US_ASCII), record);
                child(entry.get("t"), depth);
            }
        }

        private void child(Object link, int depth) {
            if (link instanceof Cid below) {
                node(below, depth + 1);
            } else if (link != null) {
                throw wrong();
            }
        }

        private void leaf(String key, Cid record) {
            if (key.compareTo(before) <= 0) {
                throw wrong();
            }
            before = key;
            records.computeIfAbsent(record, r -> new ArrayList<>(1)).add(key);
        }

        private static byte[] joined(byte[] before, int shared, byte[] rest) {
            var key = new byte[shared + rest.length];
            System.arraycopy(before, 0, key, 0, shared);
            System.arraycopy(rest, 0, key, shared, rest.length);
            return key;
        }
    }

    private static Misread wrong() {
        return new Misread("exports.trouble.car");
    }
}
