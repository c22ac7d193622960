package torg.counter;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.Way;
import torg.platforms.byhand.Written;
import torg.shell.Words;

/**
 * What somebody here has written down.
 *
 * @param key chosen when the form was shown, so that a button pressed twice writes once
 * @param reachedAt when it reached the city; for what is said elsewhere, when somebody here saw it
 * @param name empty where nobody said who they are: service is given to the anonymous too (FL 6 §)
 * @param contact where an answer reaches them; kept in the capture only
 */
public record Note(
        String key,
        Way way,
        Instant reachedAt,
        String name,
        String contact,
        AnswerBy answerBy,
        String words,
        Optional<Seen> seen) {

    /**
     * What is only true of something said outside the city's accounts.
     *
     * @param saidAt when it was said
     * @param reason why it concerns a task of the city's; without one it is not kept (GDPR articles 5 and 9)
     */
    public record Seen(URI address, Instant saidAt, String reason, Optional<Grade> grade, Optional<Picture> picture) {}

    RemoteRef ref() {
        return new RemoteRef("byhand:" + key);
    }

    Network network() {
        return seen.isPresent() ? Network.ELSEWHERE : Network.COUNTER;
    }

    /** A grade is said in words, so that it is found, read aloud and answered like everything else. */
    private String said() {
        return seen.flatMap(Seen::grade)
                .map(grade ->
                        Words.swedish("counter.graded", grade.number(), Words.swedish(grade.word())) + "\n\n" + words)
                .orElse(words);
    }

    Written written(String notedBy) {
        return new Written(
                ref(),
                ref(),
                way,
                name,
                contact,
                said().strip(),
                seen.map(Seen::saidAt).orElse(reachedAt),
                seen.map(there -> there.address().toString()).orElse(""),
                notedBy);
    }
}
