package torg.policy;

/** What a rule says, in a form a program can follow. */
public sealed interface Value {

    /** @param measure what is counted */
    record Number(int amount, Measure measure) implements Value {}

    /** @param byLink whether a link to the account's page on the square is enough where the platform has no room */
    record Demand(Level level, boolean byLink) implements Value {}

    record Text(String text) implements Value {}

    enum Measure {
        DAYS,
        WORKING_DAYS,
        HOURS,
        MONTHS,
        PERCENT,
        CHARACTERS,
        BITS,
        PEOPLE;

        public String word() {
            return "policy.measure." + name().toLowerCase().replace('_', '-');
        }
    }
}
