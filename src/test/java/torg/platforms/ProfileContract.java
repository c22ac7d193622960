package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.platforms.publishing.Post;

/** How an account looks to everybody is read as it is, and kept as it came. */
public interface ProfileContract {

    PlatformWorld world();

    /** As it looks, some time after it was changed. */
    private Look.Seen seen(Connection connection, Predicate<Profile> when) {
        return (Look.Seen) await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> world().platform().profile(connection),
                        look -> look instanceof Look.Seen seen && when.test(seen.profile()));
    }

    @Test
    default void the_name_and_the_text_are_seen_as_everybody_sees_them() {
        var connection = world().connection();
        world().cityPresents(
                        "Simhallen i Åkerby", "Öppettider och nyheter 🏊🏽‍♀️. Läs mer: https://stad.example/simhall");

        var seen = seen(connection, profile -> profile.name().equals("Simhallen i Åkerby"));

        assertThat(seen.profile().description()).contains("Öppettider och nyheter 🏊🏽‍♀️. Läs mer:");
        assertThat(seen.profile().handle()).isEqualTo(connection.handle());
        assertThat(seen.at()).isBeforeOrEqualTo(world().clock().instant());
    }

    @Test
    default void what_was_read_is_kept_as_the_platform_said_it() {
        var connection = world().connection();
        world().cityPresents("Simhallen", "Välkommen i vattnet.");

        var seen = seen(connection, profile -> profile.name().equals("Simhallen"));

        assertThat(new String(seen.raw(), StandardCharsets.UTF_8)).contains("Simhallen", "Välkommen i vattnet.");
    }

    @Test
    default void what_the_city_has_answered_is_seen_by_the_name_it_was_delivered_under() {
        var connection = world().connection();
        world().cityPresents("Simhallen", "Välkommen i vattnet.");
        var outcome = world().answersArePosts() ? answered(connection) : published(connection);
        var ref = ((Outcome.Delivered) outcome).ref();

        var seen = seen(connection, profile -> !profile.latest().isEmpty());

        assertThat(seen.profile().latest()).extracting(Profile.Post::ref).containsExactly(ref);
        assertThat(seen.profile().lastPostAt())
                .hasValueSatisfying(at -> assertThat(at)
                        .as("by the platform's clock, or by ours, which may be ahead")
                        .isBetween(
                                Instant.now().minusSeconds(300),
                                world().clock().instant().plusSeconds(5)));
    }

    private Outcome answered(Connection connection) {
        var question = world().somebodyAsks("När öppnar simhallen?");
        new Listener(world(), connection).listenUntil(Listener.says("När öppnar simhallen?"));
        return world().platform().reply(connection, Replies.to(world(), question, "Klockan åtta."));
    }

    private Outcome published(Connection connection) {
        var publishing = world().platform().publishing().orElseThrow();
        var pictures = Collections.nCopies(publishing.pictures().least(), world().picture("En bassäng"));
        var now = world().clock().instant();
        var post = new Post(UUID.randomUUID().toString(), "Simhallen öppnar klockan åtta.", pictures, now);
        return publishing.publish(connection, post);
    }
}
