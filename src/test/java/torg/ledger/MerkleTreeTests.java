package torg.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree against Certificate Transparency's published vectors, and its proofs against the checks of RFC 9162. */
class MerkleTreeTests {

    /** From certificate-transparency-go, merkle tests: eight inputs and the roots of the trees of the first 1 to 8. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final List<byte[]> leaves = new ArrayList<>();

    @Test
    void the_roots_are_those_of_certificate_transparency() {
        INPUTS.forEach(input -> leaves.add(leaf(HexFormat.of().parseHex(input))));

        for (var size = 1; size <= 8; size++) {
            assertThat(HexFormat.of().formatHex(tree().root(size))).isEqualTo(ROOTS.get(size - 1));
        }
        assertThat(HexFormat.of().formatHex(tree().root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void every_leaf_of_every_tree_up_to_70_can_be_proved_and_no_other() {
        grow(70);
        for (var size = 1; size <= 70; size++) {
            var root = tree().root(size);
            for (var index = 0; index < size; index++) {
                var path = tree().inclusion(index, size);

                assertThat(Proofs.includes(leaves.get(index), index, size, path, root))
                        .isTrue();
                assertThat(Proofs.includes(leaves.get((index + 1) % 70), index, size, path, root))
                        .isFalse();
                assertThat(Proofs.includes(leaves.get(index), (index + 1) % size, size, path, root))
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void every_tree_is_shown_to_hold_every_earlier_one() {
        grow(70);
        for (var second = 1; second <= 70; second++) {
            for (var first = 0; first <= second; first++) {
                var proof = tree().consistency(first, second);

                assertThat(Proofs.consistent(first, second, tree().root(first), tree().root(second), proof))
                        .isTrue();
                if (first > 0 && first < second) {
                    assertThat(Proofs.consistent(first, second, tree().root(first - 1), tree().root(second), proof))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_rewritten_leaf_breaks_every_proof_over_it() {
        grow(40);
        var before = tree().root(33);
        leaves.set(7, leaf(new byte[] {99}));

        assertThat(Proofs.consistent(33, 40, before, tree().root(40), tree().consistency(33, 40)))
                .isFalse();
    }

    private void grow(int size) {
        for (var n = 0; n < size; n++) {
            leaves.add(leaf(new byte[] {(byte) n, 1}));
        }
    }

    private MerkleTree tree() {
        return new MerkleTree(this::node);
    }

    private byte[] node(int level, long index) {
        return level == 0
                ? leaves.get((int) index)
                : MerkleTree.parent(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
    }

    private static byte[] leaf(byte[] input) {
        var sha = Leaf.sha256();
        sha.update((byte) 0);
        return sha.digest(input);
    }
}
