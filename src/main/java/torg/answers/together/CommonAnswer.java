package torg.answers.together;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.inbox.ConversationId;

/** One answer to the same question in several places. @param by whose answer it is */
public record CommonAnswer(CommonId id, String words, long person, String by, Instant at, List<Part> parts) {

    /** One of the places. @param because what the rule that said no says; empty otherwise */
    public record Part(ConversationId conversation, Step step, Optional<String> because) {}

    /** How far Torg has come with one of the places; what the platform says of it is asked of the inbox. */
    public enum Step {
        /** Not begun, or Torg stopped before it. */
        TO_DO,
        /** The answer was given, and is delivered like any other. */
        ANSWERED,
        /** A colleague is to approve it there first. */
        WAITS,
        /** The city's rules said no there, such as a text too long for the platform. */
        REFUSED;

        public String done() {
            return "answers.together.step." + name().toLowerCase().replace('_', '-');
        }
    }

    public boolean isUnfinished() {
        return parts.stream().anyMatch(part -> part.step() == Step.TO_DO);
    }
}
