package torg.world;

import java.time.Duration;
import java.util.Map;

/** What can go wrong with one request, named by what the caller cannot know afterwards. */
public sealed interface Fault {
    /** The server never heard of it: the connection breaks before the request is passed on. */
    record CutBefore() implements Fault {}

    /** The server has done it, but its answer is lost: the connection breaks instead. */
    record LoseAnswer() implements Fault {}

    /** The server has done it, and its answer comes late. */
    record DelayAnswer(Duration delay) implements Fault {}

    /** The server never heard of it: somebody in front of it answered instead. */
    record AnswerInstead(int status, Map<String, String> headers, String body) implements Fault {}

    static Fault cutBefore() {
        return new CutBefore();
    }

    static Fault loseAnswer() {
        return new LoseAnswer();
    }

    static Fault delayAnswer(Duration delay) {
        return new DelayAnswer(delay);
    }

    static Fault tooManyRequests(Duration retryAfter) {
        return new AnswerInstead(
                429,
                Map.of("content-type", "application/json", "retry-after", Long.toString(retryAfter.toSeconds())),
                "{\"error\":\"RateLimitExceeded\",\"message\":\"Rate Limit Exceeded\"}");
    }

    static Fault serverError() {
        return new AnswerInstead(
                500,
                Map.of("content-type", "application/json"),
                "{\"error\":\"InternalServerError\",\"message\":\"Internal Server Error\"}");
    }

    /** A maintenance page or a hotel's login: status 200, and not JSON. */
    static Fault html() {
        return new AnswerInstead(
                200, Map.of("content-type", "text/html; charset=utf-8"), "<!doctype html><title>Underhåll</title>");
    }
}
