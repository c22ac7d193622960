package torg.register.profile.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.ledger.Line;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.register.profile.Kept;
import torg.shell.Page;

/** What everybody sees of an account on its platform, with the evidence, and what was seen before. */
public record ProfilePage(
        long account,
        String name,
        String brand,
        Optional<String> address,
        Optional<Outcome> newest,
        Optional<Seen> seen,
        Optional<Instant> lastPost,
        List<Profile.Post> strangePosts,
        List<Outcome> looks,
        List<Line> history,
        boolean mayLook)
        implements Page {
    private static final int MOST_POSTS = 10;

    /** What came of one look. */
    public record Outcome(Instant at, String chip, String word, Optional<String> why) {
        static Outcome of(Look look) {
            return switch (look) {
                case Look.Seen seen -> new Outcome(seen.at(), "good", "register.profile.seen", Optional.empty());
                case Look.Unknown unknown ->
                    new Outcome(unknown.at(), "warn", "register.profile.unknown", Optional.of(unknown.word()));
                case Look.Gone gone -> new Outcome(gone.at(), "bad", "register.profile.gone", Optional.empty());
            };
        }
    }

    /** The profile without its picture's bytes, and what proves it. */
    public record Seen(
            Instant at,
            String handle,
            String name,
            String description,
            List<String> links,
            List<String> relMe,
            List<Profile.Post> latest,
            Kept.Evidence evidence) {

        static Optional<Seen> of(Kept kept) {
            return kept.look() instanceof Look.Seen(var profile, var raw, var at)
                    ? kept.evidence().map(evidence -> of(profile, at, evidence))
                    : Optional.empty();
        }

        private static Seen of(Profile profile, Instant at, Kept.Evidence evidence) {
            return new Seen(
                    at,
                    profile.handle(),
                    profile.name(),
                    profile.description(),
                    profile.links().stream().map(Object::toString).toList(),
                    profile.relMe().stream().map(Object::toString).toList(),
                    profile.latest().stream().limit(MOST_POSTS).toList(),
                    evidence);
        }
    }

    @Override
    public String title() {
        return "register.profile.title";
    }

    /** What is shown is older than the newest look, which saw nothing. */
    public boolean stale() {
        return seen.isPresent()
                && newest.map(outcome -> !outcome.word().equals("register.profile.seen"))
                        .orElse(false);
    }
}
