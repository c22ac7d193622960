package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import torg.platforms.PlatformWorld.Way.Call;
import torg.platforms.figures.Counting;
import torg.platforms.figures.Figure;

/** Figures are what the platform says; one that is not given is left out and never zero. */
public interface FiguresContract {

    /** A network of many servers counts a moment later than it is told. */
    Duration PATIENCE = Duration.ofSeconds(30);

    PlatformWorld world();

    private Counting counting() {
        return world().platform().figures().orElseThrow();
    }

    @Test
    default void the_account_has_figures_and_each_once() {
        var connection = world().connection();

        var figures = await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsMatching(e -> e instanceof Fault fault && fault.kind() == Fault.Kind.TRY_AGAIN)
                .until(() -> counting().account(connection), counted -> !counted.isEmpty());

        assertThat(figures).isNotEmpty().extracting(Figure::of).doesNotHaveDuplicates();
        assertThat(figures).allSatisfy(figure -> assertThat(figure.value()).isNotNegative());
    }

    @Test
    default void a_comment_is_counted_on_the_post_where_the_platform_counts_them() {
        var connection = world().connection();
        var post = world().citySays("Vad tycker ni om torget?");
        world().somebodyReplies(post, "Fint!");

        await().atMost(PATIENCE).pollDelay(Duration.ZERO).untilAsserted(() -> {
            var figures = counting().post(connection, post);
            assertThat(figures).isNotEmpty();
            assertThat(figures)
                    .filteredOn(figure -> figure.of() == Figure.Of.COMMENTS)
                    .allSatisfy(figure -> assertThat(figure.value()).isEqualTo(1));
        });
    }

    @Test
    default void a_platform_that_is_down_has_no_figures_rather_than_zeros() {
        var connection = world().connection();
        world().way().orElseThrow().spoil(Call.POLL, torg.world.Fault.serverError());

        var fault = catchThrowableOfType(Fault.class, () -> counting().account(connection));

        assertThat(fault).isNotNull();
        assertThat(fault.kind()).isEqualTo(Fault.Kind.TRY_AGAIN);
    }
}
