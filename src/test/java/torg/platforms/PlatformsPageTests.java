package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;

/** The law of the adapters: what one declares, its contract proves. And {@code docs/platforms.md}, which tells it. */
@TorgTest
class PlatformsPageTests {
    private static final Path PAGE = Path.of("docs", "platforms.md");
    private static final Map<Ability, Class<?>> PROOF = new EnumMap<>(Map.ofEntries(
            Map.entry(Ability.CONNECT, ConnectingContract.class),
            Map.entry(Ability.CONSENT, ConsentContract.class),
            Map.entry(Ability.ARRIVALS, ListeningContract.class),
            Map.entry(Ability.WEBHOOKS, WebhookContract.class),
            Map.entry(Ability.STREAM, StreamContract.class),
            Map.entry(Ability.REPLY, AnsweringContract.class),
            Map.entry(Ability.PROFILE, ProfileContract.class),
            Map.entry(Ability.HIDE, InterveningContract.class),
            Map.entry(Ability.PUBLISH, PublishingContract.class),
            Map.entry(Ability.FIGURES, FiguresContract.class)));
    /** Where nothing can be lost on the way, because the platform is this very program. */
    private static final Set<Network> NO_WAY = Set.of(Network.SQUARE, Network.COUNTER, Network.ELSEWHERE);

    @Autowired
    Platforms platforms;

    @Test
    void what_an_adapter_declares_its_contract_proves() {
        for (var platform : platforms.all()) {
            if (!NO_WAY.contains(platform.network())) {
                var proofs = proofs(platform.network());
                assertThat(proofs).as("tests of " + platform.network()).isNotEmpty();
                platform.abilities().stream()
                        .filter(PROOF::containsKey)
                        .forEach(ability -> assertThat(proofs)
                                .as(platform.network() + " declares " + ability)
                                .anyMatch(proof -> proof.holds(PROOF.get(ability))));
            }
        }
    }

    @Test
    void what_is_declared_has_its_part_and_what_is_not_has_none() {
        for (var platform : platforms.all()) {
            var abilities = platform.abilities();
            assertThat(platform.consent().isPresent()).isEqualTo(abilities.contains(Ability.CONSENT));
            assertThat(platform.publishing().isPresent()).isEqualTo(abilities.contains(Ability.PUBLISH));
            assertThat(platform.streaming().isPresent()).isEqualTo(abilities.contains(Ability.STREAM));
            assertThat(platform.figures().isPresent()).isEqualTo(abilities.contains(Ability.FIGURES));
        }
    }

    /** The text itself is sent in {@link PublishingContract}. TikTok has no field for it (developers.tiktok.com, photo posts). */
    @Test
    @Promise("P44")
    void what_a_picture_shows_is_sent_to_every_platform_that_has_a_field_for_it() {
        for (var platform : platforms.all()) {
            if (platform.publishing().filter(one -> one.pictures().most() > 0).isPresent()
                    && platform.network() != Network.TIKTOK) {
                assertThat(platform.abilities()).as(platform.network().brand()).contains(Ability.ALTERNATIVE_TEXT);
                assertThat(proofs(platform.network()))
                        .as(platform.network().brand())
                        .anyMatch(proof -> proof.holds(PublishingContract.class));
            }
        }
    }

    @Test
    @Promise("P53")
    void what_others_say_comes_in_and_what_the_city_says_goes_out_on_real_servers_of_mastodon_and_bluesky() {
        for (var network : List.of(Network.MASTODON, Network.BLUESKY)) {
            assertThat(platforms.required(network).abilities())
                    .contains(Ability.ARRIVALS, Ability.REPLY, Ability.PUBLISH);
            assertThat(proofs(network))
                    .anyMatch(proof -> proof.proved().real()
                            && proof.holds(ListeningContract.class)
                            && proof.holds(AnsweringContract.class)
                            && proof.holds(PublishingContract.class));
        }
    }

    @Test
    void the_page_says_what_the_adapters_declare_and_how_it_was_proved() throws IOException {
        var page = page();
        if (Boolean.getBoolean("torg.promises.write") && System.getenv("CI") == null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/platforms.md is stale: run bin/test and commit")
                .isEqualTo(page);
    }

    private static List<Proofs.Proof> proofs(Network network) {
        return Proofs.all().stream()
                .filter(proof -> proof.proved().value() == network)
                .toList();
    }

    private String page() {
        var shown = Arrays.stream(Network.values())
                .flatMap(network -> platforms.on(network).stream())
                .filter(platform -> !NO_WAY.contains(platform.network()))
                .toList();
        var page = new StringBuilder("""
                # Platforms

                Written by `PlatformsPageTests` in a whole run of `bin/test` and not to be edited. What an adapter declares is
                held to the contract (`src/test/java/torg/platforms/*Contract.java`): **R** against a real server that others
                run too, **S** against the simulator, written by us from the platform's published documentation; what the
                documentation leaves open only a real application can show. A dash: the platform does not allow it, or Torg
                does not do it.

                """);
        page.append("| Ability |");
        shown.forEach(
                platform -> page.append(' ').append(platform.network().brand()).append(" |"));
        page.append("\n|---|").append("---|".repeat(shown.size())).append('\n');
        for (var ability : Ability.values()) {
            page.append("| ")
                    .append(ability.name().toLowerCase().replace('_', ' '))
                    .append(" |");
            shown.forEach(
                    platform -> page.append(' ').append(cell(platform, ability)).append(" |"));
            page.append('\n');
        }
        page.append("\n## How each was proved\n\n");
        for (var platform : shown) {
            for (var proof : proofs(platform.network())) {
                page.append("- **")
                        .append(platform.network().brand())
                        .append("** (`")
                        .append(proof.test().getSimpleName())
                        .append("`): ")
                        .append(proof.proved().against())
                        .append('.');
                Optional.of(proof.proved().unproved())
                        .filter(open -> !open.isBlank())
                        .ifPresent(open -> page.append(" To be seen with a real application: ")
                                .append(open)
                                .append('.'));
                page.append('\n');
            }
        }
        return page.toString();
    }

    private static String cell(Platform platform, Ability ability) {
        if (!platform.abilities().contains(ability)) {
            return "–";
        }
        var contract = PROOF.get(ability);
        return proofs(platform.network()).stream()
                .filter(proof -> contract == null || proof.holds(contract))
                .map(proof -> proof.proved().real() ? "R" : "S")
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
