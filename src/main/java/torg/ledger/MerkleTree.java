package torg.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 section 2.1 over leaves that never change. A complete subtree of 2^level leaves is a
 * <em>node</em> (level, index); every other hash is composed of nodes, so a tree of ten million leaves is answered from
 * a few hundred stored hashes.
 */
final class MerkleTree {

    /** Complete subtrees: level 0 is a leaf hash, level 8 the root of 256 leaves. */
    interface Nodes {
        byte[] node(int level, long index);
    }

    private final Nodes nodes;

    MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    static byte[] parent(byte[] left, byte[] right) {
        var sha = Leaf.sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    static byte[] emptyRoot() {
        return Leaf.sha256().digest();
    }

    byte[] root(long size) {
        return size == 0 ? emptyRoot() : hash(0, size);
    }

    /** MTH(D[from:to]). A range that is a whole subtree is one node, whatever its depth. */
    private byte[] hash(long from, long to) {
        var size = to - from;
        if (Long.bitCount(size) == 1 && from % size == 0) {
            return nodes.node(Long.numberOfTrailingZeros(size), from / size);
        }
        var middle = from + split(size);
        return parent(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two smaller than the size. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** PATH(index, D[0:size]): what is needed to climb from a leaf to the root. */
    List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<byte[]>();
        climb(index, 0, size, path);
        return path;
    }

    private void climb(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + split(to - from);
        if (index < middle) {
            climb(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            climb(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /** PROOF(first, D[0:second]): that the tree of the second size holds that of the first, unchanged. */
    List<byte[]> consistency(long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("a tree of " + first + " cannot grow to " + second);
        }
        var proof = new ArrayList<byte[]>();
        if (first > 0 && first < second) {
            grow(first, 0, second, true, proof);
        }
        return proof;
    }

    private void grow(long first, long from, long to, boolean known, List<byte[]> proof) {
        var size = to - from;
        if (first == size) {
            if (!known) {
                proof.add(hash(from, to));
            }
            return;
        }
        var half = split(size);
        if (first <= half) {
            grow(first, from, from + half, known, proof);
            proof.add(hash(from + half, to));
        } else {
            grow(first - half, from + half, to, false, proof);
            proof.add(hash(from, from + half));
        }
    }
}
