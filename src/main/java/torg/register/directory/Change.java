package torg.register.directory;

import java.time.Instant;
import torg.platforms.Network;

/** Something in the list that became another. @param listed whether the account stands in it today */
public record Change(long id, long account, Instant at, What what, String name, Network network, boolean listed) {
    public enum What {
        LISTED,
        CHANGED,
        UNLISTED;

        public String word() {
            return "directory.change." + name().toLowerCase();
        }
    }
}
