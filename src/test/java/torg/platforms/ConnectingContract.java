package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import torg.platforms.PlatformWorld.Way.Call;
import torg.vault.Secret;

/** How an account is connected, and how it is noticed that it no longer is. */
public interface ConnectingContract {

    PlatformWorld world();

    private Platform platform() {
        return world().platform();
    }

    private void spoil(Call call, torg.world.Fault fault) {
        var way = world().way();
        assertThat(way).as("a way that can be spoiled").isPresent();
        way.get().spoil(call, fault);
    }

    private static Fault fault(ThrowingCallable what) {
        var fault = catchThrowableOfType(Fault.class, what);
        assertThat(fault).as("a fault").isNotNull();
        return fault;
    }

    @Test
    default void the_right_secret_opens_the_account() {
        var granted = platform().connect(world().credentials());

        var probed = platform().probe(Listener.connection(granted.remoteId(), granted.handle(), granted.token()));

        assertThat(granted.handle()).isNotBlank();
        assertThat(probed.remoteId()).isEqualTo(granted.remoteId()).isNotBlank();
        assertThat(granted.toString()).doesNotContain(granted.token().value());
    }

    @Test
    default void the_wrong_secret_opens_nothing() {
        var right = world().credentials();
        var wrong = new Credentials(
                right.server(), right.name(), new Secret(right.secret().value() + "x"));

        var fault = fault(() -> platform().connect(wrong));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_ALLOWED);
        assertThat(fault).hasMessage("platforms.wrong-name-or-secret");
    }

    @Test
    default void a_platform_that_is_down_when_an_account_is_connected_may_be_tried_again() {
        spoil(Call.CONNECT, torg.world.Fault.serverError());

        assertThat(fault(() -> platform().connect(world().credentials())).kind())
                .isEqualTo(Fault.Kind.TRY_AGAIN);
    }
}
