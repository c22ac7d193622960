package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import torg.images.darkroom.NegativeTests;
import torg.platforms.Connection;
import torg.platforms.Outcome;
import torg.platforms.PlatformWorld.Shown;
import torg.platforms.RemoteRef;
import torg.platforms.pictures.FittedTests;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;
import torg.world.Fault;

/** What a post is on the network beyond its text; on the real network. */
class PostingTests {
    private final BlueskyWorld world = new BlueskyWorld();
    private final Publishing publishing = world.platform().publishing().orElseThrow();
    private Connection connection;

    @BeforeEach
    void connect() {
        connection = world.connection();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Post post(String text, Picture... pictures) {
        return new Post("post", text, List.of(pictures), world.clock().instant());
    }

    private RemoteRef published(Post post) {
        var outcome = publishing.publish(connection, post);
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        return ((Outcome.Delivered) outcome).ref();
    }

    private JsonNode record(RemoteRef ref) {
        return new Wire(world.asa).record(ref.value()).required("value");
    }

    @Test
    void links_tags_and_people_are_marked_by_their_bytes_and_who_is_named_hears_of_it() {
        var handle = "@" + world.asa.handle();
        var text = "Åäö 👨‍👩‍👧‍👦 " + handle + " berättar: https://stad.example/å #Öppet och @ingen.test";

        var ref = published(post(text));

        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(record(ref).required("facets").valueStream())
                .extracting(facet -> new String(
                        Arrays.copyOfRange(
                                bytes,
                                facet.at("/index/byteStart").asInt(),
                                facet.at("/index/byteEnd").asInt()),
                        StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("https://stad.example/å", "#Öppet", handle);
        assertThat(record(ref).at("/langs/0").asString()).isEqualTo("sv");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> world.asa.notifications().stream()
                        .anyMatch(told -> told.required("reason").asString().equals("mention")
                                && told.required("uri").asString().equals(ref.value())));
    }

    @Test
    void the_same_post_sent_twice_stands_there_once_pictures_and_all() {
        var post = post("Sommarlov!", world.picture("Barn som badar"));

        var first = published(post);
        var second = published(post);

        assertThat(second).isEqualTo(first);
        assertThat(world.posts()).extracting(Shown::ref).containsExactly(first);
    }

    @Test
    void four_pictures_go_with_a_post_in_their_order_and_five_do_not() {
        var four = Stream.of("Ett", "Två", "", "Fyra").map(world::picture).toArray(Picture[]::new);

        var ref = published(post("Bilder", four));

        assertThat(world.shown(ref).orElseThrow().alternatives()).containsExactly("Ett", "Två", "", "Fyra");
        assertThat(record(ref).at("/embed/images/0/aspectRatio"))
                .isEqualTo(Wire.object().put("width", 64).put("height", 48));
        assertThat(publishing.publish(
                        connection,
                        post("Bilder", Collections.nCopies(5, four[0]).toArray(Picture[]::new))))
                .isEqualTo(new Outcome.Refused("platforms.too-many-pictures"));
    }

    /** Bluesky takes one megabyte and shows a picture as it lies. */
    @Test
    void a_photograph_that_is_too_large_and_lies_on_its_side_is_made_smaller_and_set_upright() {
        var photograph = NegativeTests.told(FittedTests.photograph(1200, 900), 6);
        assertThat(photograph.length).isGreaterThan(1_000_000);

        var ref = published(
                post("Torget", new Picture(photograph, "image/jpeg", "Torget", world.pictureAddress(photograph))));

        var image = record(ref).at("/embed/images/0");
        assertThat(image.at("/image/size").asInt()).isPositive().isLessThanOrEqualTo(1_000_000);
        assertThat(image.at("/aspectRatio/height").asInt())
                .isGreaterThan(image.at("/aspectRatio/width").asInt());
        assertThat(world.shown(ref).orElseThrow().alternatives()).containsExactly("Torget");
    }

    @Test
    void a_picture_that_is_too_large_and_cannot_be_drawn_here_is_refused_with_the_reason() {
        var webp = Arrays.copyOf("RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), 1_000_001);

        assertThat(publishing.publish(
                        connection, post("Torget", new Picture(webp, "image/webp", "", world.pictureAddress(webp)))))
                .isEqualTo(new Outcome.Refused("platforms.bluesky.picture-too-large"));
        assertThat(world.proxy.passages("uploadBlob")).isEmpty();
    }

    @Test
    void a_picture_whose_receipt_is_lost_is_no_reason_to_doubt_that_nothing_was_published() {
        var post = post("Torget", world.picture("Torget"));
        world.proxy.next("uploadBlob", Fault.loseAnswer());

        assertThat(publishing.publish(connection, post)).isInstanceOf(Outcome.NotNow.class);

        assertThat(world.proxy.passages("putRecord")).isEmpty();
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void what_somebody_else_said_is_not_the_citys_to_take_away() {
        var theirs = world.somebodyAsks("Hej stad!");

        assertThat(publishing.remove(connection, theirs)).isEqualTo(new Outcome.Refused("platforms.gone"));

        assertThat(record(theirs).required("text").asString()).isEqualTo("Hej stad!");
    }
}
