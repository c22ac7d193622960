package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import torg.platforms.PlatformWorld.Shown;
import torg.platforms.PlatformWorld.Way.Call;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;

/** What the city says stands there as it was written, once, with its pictures described, and goes away when it is taken away. */
public interface PublishingContract {
    String WORDS = "Simhallen öppnar på måndag! 🏊🏽‍♀️ Läs mer: https://stad.example/simhall?a=1&b=2";
    String ALTERNATIVE = "Barn hoppar i bassängen från en blå trampolin";

    PlatformWorld world();

    private Publishing publishing() {
        return world().platform().publishing().orElseThrow();
    }

    private Post post(String text) {
        var rule = publishing().pictures();
        var pictures = IntStream.range(0, rule.least()).mapToObj(n -> picture()).toList();
        return post(text, pictures);
    }

    private Post post(String text, List<Picture> pictures) {
        return new Post(
                UUID.randomUUID().toString(),
                text,
                pictures,
                world().clock().instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Picture picture() {
        return world().picture(ALTERNATIVE);
    }

    private Shown shown(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        return world().shown(((Outcome.Delivered) outcome).ref()).orElseThrow();
    }

    @Test
    default void what_the_city_says_stands_there_as_it_was_written() {
        var connection = world().connection();

        var outcome = publishing().publish(connection, post(WORDS));

        assertThat(shown(outcome).text()).isEqualTo(WORDS);
        assertThat(((Outcome.Delivered) outcome).address()).startsWith("http");
    }

    @Test
    default void a_picture_is_described_to_who_does_not_see_it() {
        var rule = publishing().pictures();
        if (!rule.alternatives()) {
            assertThat(world().platform().abilities()).doesNotContain(Ability.ALTERNATIVE_TEXT);
            return;
        }
        assertThat(world().platform().abilities()).contains(Ability.ALTERNATIVE_TEXT);

        var outcome = publishing().publish(world().connection(), post(WORDS, List.of(picture())));

        assertThat(shown(outcome).alternatives()).containsExactly(ALTERNATIVE);
    }

    @Test
    default void a_post_whose_receipt_is_lost_is_unclear_until_it_is_read_back_and_stands_there_once() {
        var connection = world().connection();
        var post = post("Ett inlägg vars kvitto försvann");
        world().way().orElseThrow().spoil(Call.PUBLISH, torg.world.Fault.loseAnswer());

        assertThat(publishing().publish(connection, post)).isInstanceOf(Outcome.Unknown.class);

        assertThat(publishing().readBack(connection, post)).isPresent();
        assertThat(world().posts())
                .filteredOn(shown -> shown.text().equals(post.text()))
                .hasSize(1);
    }

    @Test
    default void a_post_that_never_arrived_is_not_called_published() {
        var connection = world().connection();
        var post = post("Ett inlägg som aldrig kom fram");
        world().way().orElseThrow().spoil(Call.PUBLISH, torg.world.Fault.cutBefore());

        assertThat(publishing().publish(connection, post)).isInstanceOfAny(Outcome.Unknown.class, Outcome.NotNow.class);

        assertThat(publishing().readBack(connection, post)).isEmpty();
        assertThat(publishing().publish(connection, post)).isInstanceOf(Outcome.Delivered.class);
        assertThat(world().posts())
                .filteredOn(shown -> shown.text().equals(post.text()))
                .hasSize(1);
    }

    @Test
    default void a_platform_that_asks_to_wait_gets_the_post_later() {
        var connection = world().connection();
        world().way().orElseThrow().spoil(Call.PUBLISH, torg.world.Fault.tooManyRequests(Duration.ofSeconds(271)));

        var outcome = publishing().publish(connection, post(WORDS));

        assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
    }

    @Test
    default void the_same_words_on_another_day_are_another_post_where_the_platform_takes_them() {
        var connection = world().connection();
        publishing().publish(connection, post("Biblioteket har öppet som vanligt."));

        var again = publishing().publish(connection, post("Biblioteket har öppet som vanligt."));

        if (again instanceof Outcome.Refused(var word)) {
            assertThat(word).isEqualTo("platforms.said-already");
        } else {
            assertThat(world().posts())
                    .filteredOn(shown -> shown.text().startsWith("Biblioteket har öppet"))
                    .hasSize(2);
        }
    }

    @Test
    default void the_longest_text_passes_and_one_more_is_refused_before_it_is_sent() {
        var limit = publishing().limit();
        var longest = "å".repeat(limit.most());
        while (!limit.allows(longest)) {
            longest = longest.substring(0, longest.length() - 1);
        }
        var connection = world().connection();

        assertThat(publishing().publish(connection, post(longest))).isInstanceOf(Outcome.Delivered.class);
        assertThat(publishing().publish(connection, post(longest + "ö")))
                .isEqualTo(new Outcome.Refused("platforms.too-long"));
    }

    @Test
    default void what_is_changed_stands_there_changed_where_that_can_be_done() {
        var connection = world().connection();
        var published = (Outcome.Delivered) publishing().publish(connection, post("Öppnar klockan tio"));

        var outcome = publishing().edit(connection, published.ref(), "Öppnar klockan elva");

        if (world().platform().abilities().contains(Ability.EDIT_OWN)) {
            assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
            assertThat(world().shown(published.ref()).orElseThrow().text()).isEqualTo("Öppnar klockan elva");
        } else {
            assertThat(outcome).isEqualTo(new Outcome.Refused("platforms.cannot-do-that"));
        }
    }

    @Test
    default void what_is_taken_away_is_gone_and_taking_it_away_twice_is_once() {
        var connection = world().connection();
        var published = (Outcome.Delivered) publishing().publish(connection, post("Ett misstag"));

        var outcome = publishing().remove(connection, published.ref());

        if (world().platform().abilities().contains(Ability.REMOVE_OWN)) {
            assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
            assertThat(world().shown(published.ref())).isEmpty();
            assertThat(publishing().remove(connection, published.ref())).isInstanceOf(Outcome.Delivered.class);
        } else {
            assertThat(outcome).isEqualTo(new Outcome.Refused("platforms.cannot-do-that"));
        }
    }
}
