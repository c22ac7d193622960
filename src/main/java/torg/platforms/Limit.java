package torg.platforms;

/** How long a text may be, by the platform's own counting. */
public interface Limit {
    int most();

    int used(String text);

    default boolean allows(String text) {
        return used(text) <= most();
    }
}
