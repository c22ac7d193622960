package torg.register.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.platforms.Network;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.register.Account;
import torg.register.Accounted;
import torg.register.profile.Photographer;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Unit;

/** The platform itself shows that an account is the city's: told how, looked for every day, and shown to whoever asks. */
@TorgTest
class PlatformProofTests {
    @Autowired
    Accounted accounts;

    @Autowired
    Photographer photographer;

    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    Unit library;
    Person manager;
    String name;

    @BeforeEach
    void a_library() {
        library = cast.unit(cast.board("Kulturnämnden"), "Stadsbiblioteket");
        manager = cast.in(Role.UNIT_MANAGER, library, "Malin");
        name = Accounted.name();
    }

    @Test
    @Promise("P12")
    void a_handle_in_the_citys_domain_is_told_of_looked_for_daily_and_shown_to_whoever_asks() {
        var handle = name + ".sundhamn.example";
        var account = accounts.decided(library, Network.BLUESKY, handle, Optional.empty());
        assertThat(guide(account)).contains("_atproto." + handle);
        assertThat(verified(handle)).as("nobody has looked").doesNotContain("Plattformen visar");

        saw(account, handle, List.of());

        assertThat(verified(handle)).contains("Plattformen visar", handle + " på plattformen är en adress i stadens");
        assertThat(nextLook(account)).isBefore(clock.instant().plus(Duration.ofHours(25)));

        saw(account, name + ".bsky.social", List.of());
        assertThat(verified(handle)).as("not any more").doesNotContain("Plattformen visar");
    }

    @Test
    @Promise("P12")
    void a_profile_that_calls_the_citys_page_its_own_is_shown_to_prove_it() {
        var handle = name + "@mastodon.social";
        var account = accounts.decided(library, Network.MASTODON, handle, Optional.empty());
        var page = settings.address() + "/accounts/" + account.id().value();
        assertThat(guide(account)).contains("rel=\"me\"", page);

        saw(account, handle, List.of());
        assertThat(verified(handle)).doesNotContain("Plattformen visar");
        saw(account, handle, List.of(URI.create(page)));

        assertThat(verified(handle)).contains("Plattformen visar", "Profilen säger att " + page + " är dess egen sida");
    }

    private void saw(Account account, String handle, List<URI> relMe) {
        var profile = new Profile(handle, account.name(), "", relMe, relMe, Optional.empty(), List.of());
        photographer.keep(account.id(), new Look.Seen(profile, (handle + relMe).getBytes(UTF_8), clock.instant()));
    }

    private Instant nextLook(Account account) {
        return db.sql("select next_at from account_turn where account_id = :account")
                .param("account", account.id().value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private String guide(Account account) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(manager.signInName(), Cast.PASSWORD);
        return visitor.get("/register/" + account.id().value() + "/texts")
                .body()
                .replace("&lt;", "<")
                .replace("&#34;", "\"");
    }

    private String verified(String handle) {
        var asked = handle.contains("@")
                ? "https://mastodon.social/@" + handle.replaceFirst("@.*", "")
                : "https://bsky.app/profile/" + handle;
        return new Visitor(settings.address()).get("/verify?address=" + asked).body();
    }
}
