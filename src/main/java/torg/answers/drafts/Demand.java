package torg.answers.drafts;

/** Whether an answer needs a second person. */
public sealed interface Demand {
    /** The city asks for nothing. */
    record None() implements Demand {}

    /** The rule says it should; it may leave without. */
    record Advised() implements Demand {}

    /** The account's rule asks for it. */
    record ByRule() implements Demand {}

    /** @param word the topic that was found in the question or the answer */
    record ByTopic(String word) implements Demand {}

    default boolean must() {
        return this instanceof ByRule || this instanceof ByTopic;
    }

    default boolean advised() {
        return this instanceof Advised;
    }
}
