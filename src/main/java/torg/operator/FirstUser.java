package torg.operator;

import java.io.PrintStream;
import java.util.List;
import torg.vault.VaultSettings;

/** Adds the first administrator, who then adds the others on the pages. */
final class FirstUser {
    private final VaultSettings settings;
    private final PrintStream out;

    FirstUser(VaultSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int add(List<String> words) {
        return 2;
    }
}
