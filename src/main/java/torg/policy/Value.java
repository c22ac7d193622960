package torg.policy;

/** What a rule says, in a form a program can follow. */
public sealed interface Value {

    /** @param measure what is counted */
    record Number(int amount, Measure measure) implements Value {}

    /** @param byLink whether a link to the account's page on the square is enough where the platform has no room */
    record Demand(Level level, boolean byLink) implements Value {}

    /** Words that a program follows, or none: a principle that people follow. */
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

    /** How a table writes it: {@code DAYS} and {@code 180}, {@code MUST} and {@code link}, {@code TEXT} and the words. */
    static Value of(String kind, String value) {
        return switch (kind) {
            case "MUST", "SHOULD", "OFF" -> new Demand(Level.valueOf(kind), value.equals("link"));
            case "TEXT" -> new Text(value);
            default -> new Number(Integer.parseInt(value), Measure.valueOf(kind));
        };
    }

    default String kind() {
        return switch (this) {
            case Number number -> number.measure().name();
            case Demand demand -> demand.level().name();
            case Text text -> "TEXT";
        };
    }

    default String written() {
        return switch (this) {
            case Number number -> Integer.toString(number.amount());
            case Demand demand -> demand.byLink() ? "link" : "";
            case Text text -> text.text();
        };
    }

    /** Whether both are of one kind: what a program counts in days cannot be decided in percent. */
    default boolean like(Value other) {
        return switch (this) {
            case Number number -> other instanceof Number o && o.measure() == number.measure();
            case Demand demand -> other instanceof Demand;
            case Text text -> other instanceof Text;
        };
    }
}
