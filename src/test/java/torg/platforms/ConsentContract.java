package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import torg.platforms.PlatformWorld.Way.Call;
import torg.platforms.consent.Consent.Returned;
import torg.simulator.Request;

/** An account is opened by who runs it agreeing on the platform's own page; nothing else opens it. */
public interface ConsentContract {

    PlatformWorld world();

    @Test
    default void who_agrees_on_the_platforms_page_opens_the_account() {
        var choices = Agreeing.choices(world());

        var granted = choices.getFirst().granted();
        var probed =
                world().platform().probe(Listener.connection(granted.remoteId(), granted.handle(), granted.token()));

        assertThat(choices).extracting(choice -> choice.granted().remoteId()).doesNotHaveDuplicates();
        assertThat(choices).allSatisfy(choice -> assertThat(choice.name()).isNotBlank());
        assertThat(probed.remoteId()).isEqualTo(granted.remoteId()).isNotBlank();
        assertThat(granted.toString()).doesNotContain(granted.token().value());
    }

    @Test
    default void the_page_leads_back_with_what_we_know_it_by() {
        var consent = world().platform().consent().orElseThrow();

        var back = world().somebodyAgrees(Agreeing.page(consent));

        assertThat(back.toString()).startsWith(Agreeing.BACK.toString());
        assertThat(Request.pairs(back.getRawQuery())).containsEntry("state", Agreeing.STATE);
    }

    @Test
    default void a_code_opens_once_and_only_for_who_asked() {
        var consent = world().platform().consent().orElseThrow();
        var code = Request.pairs(world().somebodyAgrees(Agreeing.page(consent)).getRawQuery())
                .get("code");
        var returned = new Returned(code, Agreeing.BACK, Agreeing.VERIFIER);
        consent.choices(returned);

        var twice = catchThrowableOfType(Fault.class, () -> consent.choices(returned));
        var invented = catchThrowableOfType(
                Fault.class, () -> consent.choices(new Returned("påhittad", Agreeing.BACK, Agreeing.VERIFIER)));

        assertThat(twice).hasMessage("platforms.wrong-name-or-secret");
        assertThat(invented).hasMessage("platforms.wrong-name-or-secret");
    }

    @Test
    default void who_declines_leads_back_without_a_code() {
        assertThat(Agreeing.declined(world())).containsKey("error").doesNotContainKey("code");
    }

    @Test
    default void a_platform_that_is_down_when_somebody_has_agreed_may_be_tried_again() {
        var consent = world().platform().consent().orElseThrow();
        var code = Request.pairs(world().somebodyAgrees(Agreeing.page(consent)).getRawQuery())
                .get("code");
        world().way().orElseThrow().spoil(Call.CONNECT, torg.world.Fault.serverError());

        var fault = catchThrowableOfType(
                Fault.class, () -> consent.choices(new Returned(code, Agreeing.BACK, Agreeing.VERIFIER)));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.TRY_AGAIN);
    }

    @Test
    default void a_token_that_ran_out_is_renewed_once_for_two_who_ask_at_the_same_time() throws Exception {
        var life = world().renewedAfter();
        if (life.isEmpty()) {
            return; // nothing is ever renewed here; TokenContract says what happens to what is withdrawn
        }
        var connection = world().connection();
        world().clockGoes(life.get().plusSeconds(1));

        try (var both = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> world().platform().probe(connection));
            var second = both.submit(() -> world().platform().probe(connection));

            assertThat(first.get().remoteId()).isEqualTo(connection.remoteId());
            assertThat(second.get().remoteId()).isEqualTo(connection.remoteId());
        }
    }
}
