package torg.platforms.delivery;

import torg.platforms.Outcome;

/** Who ordered an {@link Intervention} and hears how it went. This room knows nobody above it, so that room comes to it. */
public interface Commissioner {

    /** In the transaction that stores the outcome. */
    void settled(String key, Outcome outcome);
}
