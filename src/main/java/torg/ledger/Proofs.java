package torg.ledger;

import java.util.Arrays;
import java.util.List;

/** The checks an outsider makes, written from RFC 9162 section 2.1.3.2 and 2.1.4.2 without the tree that made the proofs. */
public final class Proofs {
    private Proofs() {}

    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var position = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                hash = MerkleTree.parent(sibling, hash);
                while ((position & 1) == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.parent(hash, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    public static boolean consistent(long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        if (first == 0) {
            return proof.isEmpty();
        }
        if (first > second || proof.isEmpty()) {
            return false;
        }
        var rest = Long.bitCount(first) == 1 ? proof : proof.subList(1, proof.size());
        var start = Long.bitCount(first) == 1 ? firstRoot : proof.getFirst();
        var position = first - 1;
        var last = second - 1;
        while ((position & 1) == 1) {
            position >>= 1;
            last >>= 1;
        }
        var old = start;
        var grown = start;
        for (var hash : rest) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                old = MerkleTree.parent(hash, old);
                grown = MerkleTree.parent(hash, grown);
                while ((position & 1) == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                grown = MerkleTree.parent(grown, hash);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, firstRoot) && Arrays.equals(grown, secondRoot);
    }
}
