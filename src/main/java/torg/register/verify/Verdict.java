package torg.register.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.register.stages.Stage;

/** What the city can say of an account, and nothing it does not know. */
public sealed interface Verdict {

    /** The city answers for it today. */
    record Official(Found account) implements Verdict {}

    /** The city's own, but somebody else has taken it over: nothing it says is the city's. */
    record Hijacked(Found account, LocalDate since) implements Verdict {}

    /** It was the city's and is closed. */
    record Formerly(Found account, LocalDate until) implements Verdict {}

    /** The city's account had this name or address until that day, and has another now: this one can be anybody's. */
    record Moved(Found account, LocalDate until) implements Verdict {}

    /** The city knows of it, and nobody has decided that it shall be the city's. */
    record Undecided(Found account) implements Verdict {}

    /** Not the city's, and so like one of the city's that one can be mistaken for the other. */
    record Resembles(List<Found> ours) implements Verdict {}

    /** The address itself imitates another: a letter that looks like another letter in the host. */
    record FalseAddress(String host, String looksLike) implements Verdict {}

    /** Handles are given out per network, and this one is ours on some and not known on the others. */
    record OneOfSeveral(List<Found> ours) implements Verdict {}

    record Unknown() implements Verdict {}

    /** @param word why it could not be looked for, as the key of a word */
    record Unreadable(String word) implements Verdict {}

    /** The status as the API and the signed answer say it; stable. */
    default String status() {
        return switch (this) {
            case Official o -> "official";
            case Hijacked h -> "hijacked";
            case Formerly f -> "formerly-official";
            case Moved m -> "moved";
            case Undecided u -> "not-decided";
            case Resembles r -> "resembles";
            case FalseAddress f -> "false-address";
            case OneOfSeveral o -> "one-of-several";
            case Unknown u -> "unknown";
            case Unreadable u -> "unreadable";
        };
    }

    /** The account it is about, where there is one. */
    default Optional<Found> about() {
        return switch (this) {
            case Official(var account) -> Optional.of(account);
            case Hijacked(var account, var since) -> Optional.of(account);
            case Formerly(var account, var until) -> Optional.of(account);
            case Moved(var account, var until) -> Optional.of(account);
            case Undecided(var account) -> Optional.of(account);
            case Resembles r -> Optional.empty();
            case FalseAddress f -> Optional.empty();
            case OneOfSeveral o -> Optional.empty();
            case Unknown u -> Optional.empty();
            case Unreadable u -> Optional.empty();
        };
    }

    static Verdict of(Found account) {
        if (account.until().isPresent()) {
            var last = account.until().get();
            return account.officialNow()
                    ? new Moved(account, last)
                    : account.official().isEmpty() ? new Unknown() : new Formerly(account, last);
        }
        var official = account.official();
        if (official.isEmpty()) {
            return new Undecided(account);
        }
        var ended = official.getLast().until();
        if (ended.isPresent()) {
            return new Formerly(account, ended.get());
        }
        return account.stage() == Stage.HIJACKED ? new Hijacked(account, account.since()) : new Official(account);
    }
}
