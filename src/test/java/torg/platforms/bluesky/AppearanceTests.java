package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.RemoteRef;
import torg.platforms.profile.Look;
import torg.platforms.profile.Picture;
import torg.platforms.profile.Profile;

/** Profiles on the real PDS and AppView, beyond what every platform has in common. */
class AppearanceTests {
    private final BlueskyWorld world = new BlueskyWorld();
    private Connection connection;

    @BeforeEach
    void connect() {
        connection = world.connection();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Look.Seen seen(Predicate<Profile> when) {
        return (Look.Seen) await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> world.platform().profile(connection),
                        look -> look instanceof Look.Seen seen && when.test(seen.profile()));
    }

    @Test
    void the_picture_the_links_and_the_domain_are_seen() throws IOException {
        var profile = Wire.object()
                .put("displayName", "Stadsbiblioteket")
                .put("description", "Fråga oss! Regler: sundhamn.example/regler och https://sundhamn.example/gdpr.");
        profile.set("avatar", world.picture(png()));
        world.present(profile);

        var seen = seen(found -> found.name().equals("Stadsbiblioteket")
                        && found.picture().isPresent())
                .profile();

        assertThat(seen.picture().flatMap(Picture::of)).isPresent();
        assertThat(seen.links())
                .containsExactly(
                        URI.create("https://sundhamn.example/regler"), URI.create("https://sundhamn.example/gdpr"));
        assertThat(seen.relMe()).containsExactly(URI.create("https://" + world.city.handle()));
    }

    private static byte[] png() throws IOException {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void only_the_accounts_own_posts_are_kept_and_nobody_elses_words() {
        world.cityPresents("Stadsbiblioteket", "Böcker.");
        var own = world.citySays("I dag är det sagostund.");
        var question = world.somebodyReplies(own, "Hemligt om mig själv");
        var answer = BlueskyWorld.reply(world.city, question, "Tack!");

        var seen = seen(profile -> profile.latest().size() == 2);

        assertThat(seen.profile().latest()).extracting(Profile.Post::ref).containsExactly(answer, own);
        assertThat(seen.profile().latest())
                .allSatisfy(post -> assertThat(post.address()).isPresent());
        assertThat(new String(seen.raw(), StandardCharsets.UTF_8))
                .contains("sagostund")
                .doesNotContain("Hemligt om mig själv");
    }

    @Test
    void an_account_that_is_not_connected_is_seen_by_the_open_door() {
        world.cityPresents("Stadsbiblioteket", "Böcker.");
        seen(profile -> profile.name().equals("Stadsbiblioteket"));

        var look = world.platform().profile("@" + world.city.handle());

        assertThat(look)
                .hasValueSatisfying(found ->
                        assertThat(((Look.Seen) found).profile().name()).isEqualTo("Stadsbiblioteket"));
    }

    @Test
    void an_account_that_nobody_has_is_gone() {
        assertThat(world.platform().profile("ingen-har-det-namnet.test"))
                .hasValueSatisfying(look -> assertThat(look).isInstanceOf(Look.Gone.class));
    }

    @Test
    void a_platform_that_falters_is_no_empty_profile() {
        world.cityPresents("Stadsbiblioteket", "Böcker.");
        seen(profile -> profile.name().equals("Stadsbiblioteket"));

        for (var call : new String[] {"getProfile", "getAuthorFeed"}) {
            world.proxy.next(call, torg.world.Fault.tooManyRequests(Duration.ofSeconds(271)));
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> world.platform().profile(connection))
                    .satisfies(fault -> assertThat(fault.until())
                            .isAfter(world.clock().instant().plusSeconds(200)));
            world.proxy.next(call, torg.world.Fault.html());
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> world.platform().profile(connection))
                    .withMessage("platforms.try-again");
            world.proxy.next(call, torg.world.Fault.serverError());
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> world.platform().profile(connection))
                    .withMessage("platforms.try-again");
        }
    }

    @Test
    void a_post_that_is_dated_back_is_as_new_as_it_is() {
        world.cityPresents("Stadsbiblioteket", "Böcker.");
        var backdated = new RemoteRef(new Wire(world.city)
                .create(AtUri.POSTS, BlueskyWorld.post("Länge sedan").put("createdAt", "2019-01-01T00:00:00Z")));

        var seen = seen(profile -> !profile.latest().isEmpty()).profile();

        assertThat(seen.latest()).extracting(Profile.Post::ref).containsExactly(backdated);
        assertThat(seen.lastPostAt())
                .hasValueSatisfying(
                        at -> assertThat(at).isAfter(world.clock().instant().minusSeconds(600)));
    }
}
