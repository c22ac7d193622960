package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import org.junit.jupiter.api.Test;
import torg.platforms.arrivals.Attachment;

/** What somebody sends with their words is heard: where it is, and what it shows to those who do not see it. */
public interface AttachmentContract {

    PlatformWorld world();

    /** Whether the platform tells others what a resident's picture shows. */
    default boolean tellsWhatItShows() {
        return true;
    }

    @Test
    default void a_picture_in_a_question_is_heard() {
        var connection = world().connection();
        var picture = URI.create("https://bilder.example/hal-i-gatan.png");
        world().somebodySends("Vem lagar hålet?", picture, "Ett hål i gatan");

        var heard = new Listener(world(), connection)
                .listenUntil(all -> Listener.written(all).stream()
                        .anyMatch(written -> !written.attachments().isEmpty()));

        assertThat(Listener.written(heard))
                .filteredOn(written -> written.text().contains("Vem lagar hålet?"))
                .singleElement()
                .satisfies(question -> assertThat(question.attachments())
                        .extracting(Attachment::address, Attachment::alternative)
                        .containsExactly(tuple(picture.toString(), tellsWhatItShows() ? "Ett hål i gatan" : "")));
    }
}
