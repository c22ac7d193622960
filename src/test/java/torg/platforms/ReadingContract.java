package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static torg.platforms.Listener.says;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torg.platforms.Platform.Unreadable;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Landed;

/** Captured bytes are read the same way today and in ten years, and what is damaged is said to be unreadable. */
public interface ReadingContract {

    PlatformWorld world();

    private List<Landed> captured() {
        var connection = world().connection();
        world().somebodyAsks("En gång till?");
        new Listener(world(), connection).listenUntil(says("En gång till?"));
        return world().platform().poll(connection, Cursor.BEGINNING).landed();
    }

    @Test
    default void the_same_bytes_are_always_read_the_same_way() {
        assertThat(captured()).isNotEmpty().allSatisfy(one -> {
            var copy = one.raw().clone();
            assertThat(world().platform().read(one.raw()))
                    .isEqualTo(world().platform().read(copy))
                    .isNotEmpty();
            assertThat(one.raw()).isEqualTo(copy);
        });
    }

    @Test
    default void what_no_platform_sent_is_unreadable() {
        for (var nonsense : List.of("", "<!doctype html>", "{", "[]", "null", "{}", "\0", "[".repeat(1 << 20))) {
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> world().platform().read(nonsense.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    default void what_was_damaged_is_read_or_unreadable_and_nothing_else() {
        var whole = captured().getFirst().raw();
        var random = new Random(20261121);
        for (var i = 0; i < 5000; i++) {
            var damaged = whole.clone();
            for (var damage = random.nextInt(6); damage >= 0; damage--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(world().platform().read(damaged)).isNotNull();
            } catch (Unreadable expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }
}
