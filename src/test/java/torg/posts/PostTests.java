package torg.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import torg.images.ImageId;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.posts.Post.Change;
import torg.posts.Post.State;
import torg.register.AccountId;
import torg.shell.Refused;

class PostTests {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Outcome.Delivered DONE =
            new Outcome.Delivered(new RemoteRef("fake:1"), "https://fake.example/1");

    private final Post draft = new Post(
            new PostId(1),
            new AccountId(2),
            "Simhallen öppnar.",
            Optional.empty(),
            "Edit",
            NOW,
            new State.Draft(),
            Optional.empty());

    @Test
    void a_draft_is_sent_once_and_is_no_longer_written_otherwise() {
        var sent = draft.sent("k", NOW);

        assertThat(sent.state()).isEqualTo(new State.OnItsWay("k", NOW));
        refused(() -> sent.sent("k2", NOW), "posts.on-its-way-already");
        refused(() -> sent.saying("Annat", Optional.of(new ImageId(3))), "posts.on-its-way-already");
    }

    @Test
    void what_was_refused_can_be_written_otherwise_and_sent_again() {
        var refused = draft.sent("k", NOW).settled(new Outcome.Refused("platforms.too-long"), NOW);

        assertThat(refused.state()).isEqualTo(new State.NotTaken("platforms.too-long"));
        assertThat(refused.saying("Kortare", Optional.empty()).state()).isEqualTo(new State.Draft());
        assertThat(refused.sent("k2", NOW).state()).isEqualTo(new State.OnItsWay("k2", NOW));
    }

    @Test
    void what_is_unclear_is_neither_sent_again_nor_forgotten_but_looked_for() {
        var unclear = draft.sent("k", NOW).settled(new Outcome.Unknown("platforms.answer-lost"), NOW);

        refused(() -> unclear.sent("k2", NOW), "posts.may-stand-there");
        refused(unclear::standing, "posts.does-not-stand-there");
        assertThat(unclear.again().state()).isEqualTo(new State.OnItsWay("k", NOW));
        refused(draft::again, "posts.is-not-unclear");
    }

    @Test
    void what_stands_there_is_changed_by_one_act_at_a_time() {
        var change = new Change("c", Optional.of("Simhallen öppnar i dag."), "Fel dag", "Edit", NOW, Optional.empty());
        var standing = with(draft.sent("k", NOW).settled(DONE, NOW), change);

        refused(standing::standing, "posts.being-changed");
        assertThat(standing.changed(change, DONE, NOW).text()).isEqualTo("Simhallen öppnar i dag.");
        assertThat(standing.changed(change, new Outcome.Refused("platforms.too-long"), NOW))
                .isEqualTo(standing);
    }

    @Test
    void what_could_not_be_changed_stands_as_before_and_can_be_changed_anew() {
        var failed = new Change("c", Optional.empty(), "Fel", "Edit", NOW, Optional.of("platforms.not-connected"));
        var standing = with(draft.sent("k", NOW).settled(DONE, NOW), failed);

        assertThat(standing.standing().ref()).isEqualTo(DONE.ref());
    }

    @Test
    void what_was_taken_away_is_gone() {
        var removal = new Change("c", Optional.empty(), "Fel", "Edit", NOW, Optional.empty());
        var gone = with(draft.sent("k", NOW).settled(DONE, NOW), removal).changed(removal, DONE, NOW);

        assertThat(gone.state()).isEqualTo(new State.Gone(DONE.ref(), NOW));
        refused(() -> gone.sent("k2", NOW), "posts.is-gone");
    }

    private static Post with(Post post, Change change) {
        return new Post(
                post.id(),
                post.account(),
                post.text(),
                post.image(),
                post.writtenBy(),
                post.writtenAt(),
                post.state(),
                Optional.of(change));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String word) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act).withMessage(word);
    }
}
