package torg.operator;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import torg.ledger.Transparency;
import torg.ledger.TreeHead;
import torg.ledger.Verification;
import torg.vault.backup.BackupFault;
import torg.vault.backup.Contents;
import torg.vault.backup.Witness;

/** The newest signed head goes into each backup; after a restore the whole ledger is recomputed and must end with the same one. */
final class LedgerWitness implements Witness {

    @Override
    public String said(Connection snapshot) throws SQLException {
        return Transparency.newest(snapshot).map(LedgerWitness::text).orElse("");
    }

    private static String text(TreeHead head) {
        return head.body() + Base64.getEncoder().encodeToString(head.signature()) + "\n";
    }

    /** How many entries the head in a backup signs. */
    static long entries(Contents contents) {
        var lines = contents.witness().split("\n");
        return lines.length < 2 ? 0 : Long.parseLong(lines[1]);
    }

    /** @throws BackupFault when the restored ledger does not hold, or ends otherwise than it did */
    static void test(Connection restored, Contents contents, PublicKey key) throws SQLException {
        var result = new Verification(restored, key).run();
        restored.setAutoCommit(true);
        if (!result.holds()) {
            var fault = result.fault().orElseThrow();
            throw new BackupFault(
                    BackupFault.Kind.LEDGER,
                    "The restored ledger does not hold at place %d: %s".formatted(fault.leafIndex(), fault.what()));
        }
        if (!result.newest().map(LedgerWitness::text).orElse("").equals(contents.witness())) {
            throw new BackupFault(
                    BackupFault.Kind.LEDGER,
                    "The restored ledger ends with another head than the one that was backed up.");
        }
    }
}
