package torg.policy;

import torg.ledger.Happening;

/** What happens to the rules themselves; how a version comes about is told by {@code revision}. */
public sealed interface PolicyEvent extends Happening {

    /** @param rules how many of the rules Torg comes with were laid down: all at the first start, the new ones at an upgrade */
    record DefaultsLaidDown(int rules, int examples) implements PolicyEvent {
        @Override
        public String subject() {
            return "policy/version/1";
        }
    }
}
