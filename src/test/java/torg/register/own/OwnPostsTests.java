package torg.register.own;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.platforms.RemoteRef;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.register.Opened;
import torg.register.profile.Photographer;

@TorgTest
class OwnPostsTests {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Autowired
    Photographer photographer;

    @Autowired
    Opened opened;

    @Autowired
    Ledger ledger;

    private Opened.Library library;
    private int looks;

    @BeforeEach
    void an_account() {
        library = opened.library();
    }

    private static Profile.Post post(String name, int daysAgo, String words) {
        return new Profile.Post(new RemoteRef(name), NOW.minus(Duration.ofDays(daysAgo)), Optional.empty())
                .saying(words);
    }

    private void saw(Profile.Post... posts) {
        var profile = new Profile(
                "bibliotek", "Stadsbiblioteket", "", List.of(), List.of(), Optional.empty(), List.of(posts));
        var raw = ("look " + ++looks + Arrays.toString(posts)).getBytes(UTF_8);
        photographer.keep(library.account(), new Look.Seen(profile, raw, NOW.plusSeconds(looks)));
    }

    private List<String> noticed() {
        var noticed = new ArrayList<String>();
        ledger.history("profile/" + library.account().value()).stream()
                .filter(line -> line.kind().startsWith("register.own-post"))
                .forEach(line -> noticed.add(line.kind().replace("register.own-post-", "") + " "
                        + line.particulars().orElseThrow().get("post")));
        return noticed;
    }

    @Test
    void what_was_changed_or_taken_away_on_the_platform_is_noticed_with_the_evidence_of_both() {
        saw(post("tre", 1, "Tre"), post("två", 2, "Två"), post("ett", 3, "Ett"));
        saw(post("tre", 1, "Tre"), post("två", 2, "Två"), post("ett", 3, "Ett"));
        assertThat(noticed()).isEmpty();

        saw(post("tre", 1, "Tre, rättat"), post("ett", 3, "Ett"));

        assertThat(noticed()).containsExactlyInAnyOrder("reworded tre", "gone två");
        var told = ledger.history("profile/" + library.account().value()).stream()
                .filter(line -> line.kind().equals("register.own-post-gone"))
                .findFirst()
                .flatMap(line -> line.particulars())
                .orElseThrow();
        assertThat(evidence(told.get("before"))).contains("look 1");
        assertThat(evidence(told.get("evidence"))).contains("look 3");
    }

    private String evidence(String entry) {
        return new String(ledger.evidence(Long.parseLong(entry)).orElseThrow().content(), UTF_8);
    }

    @Test
    void what_has_made_room_for_newer_posts_is_not_gone_and_where_none_is_shown_nothing_is_told() {
        saw(post("två", 2, "Två"), post("ett", 3, "Ett"));
        saw(post("tre", 1, "Tre"), post("två", 2, "Två"));
        saw();

        assertThat(noticed()).isEmpty();
    }

    @Test
    void a_look_that_saw_nothing_in_between_does_not_hide_what_changed() {
        saw(post("ett", 3, "Ett"));
        photographer.keep(library.account(), new Look.Unknown("platforms.try-again", NOW.plusSeconds(50)));
        saw(post("ett", 3, "Ett, rättat"));

        assertThat(noticed()).containsExactly("reworded ett");
    }
}
