package torg.register.checks.judgement;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.policy.Place;
import torg.policy.PolicyOfTests;
import torg.policy.Rulebook;

/** The library of Sundhamn and its profiles. */
public final class Cases {
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    public static final URI LANDING = URI.create("https://torg.sundhamn.example/accounts/7");
    public static final Rulebook RULES = PolicyOfTests.shipped(LocalDate.of(2026, 11, 22));
    public static final CityMark CITY = CityMark.of("Sundhamns stad", List.of("sundhamn.example"));
    public static final Judge JUDGE = new Judge(CITY, RULES);

    private Cases() {}

    public static Subject library(Network network) {
        return new Subject(
                network,
                Place.of(List.of(1L, 2L, 3L), network.name()),
                List.of("Stadsbiblioteket", "Kulturförvaltningen"),
                "Visa vilka böcker som finns att låna",
                false,
                LANDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    public static Look.Seen look(String name, String description, String... links) {
        return look(profile(name, description, links));
    }

    public static Look.Seen look(Profile profile) {
        return new Look.Seen(profile, new byte[] {1}, NOW);
    }

    public static Profile profile(String name, String description, String... links) {
        return new Profile(
                "stadsbiblioteket",
                name,
                description,
                Stream.of(links).map(URI::create).toList(),
                List.of(),
                Optional.empty(),
                List.of(new Profile.Post(new RemoteRef("1"), NOW.minusSeconds(86_400), Optional.empty())));
    }

    public static Verdict verdict(String rule, Network network, Look look) {
        return JUDGE.judge(library(network), look, Optional.empty())
                .on(rule)
                .orElseThrow()
                .verdict();
    }

    /** One published vector. */
    public record Vector(String rule, String expected, String text) {
        @Override
        public String toString() {
            return rule + " " + expected + ": " + text;
        }
    }

    public static List<Vector> vectors() {
        return vectors("vectors.tsv");
    }

    static List<Vector> vectors(String name) {
        try (var file = Cases.class.getResourceAsStream("/torg/register/checks/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(field -> new Vector("basic." + field[0], field[1], field[2].replace("\\n", "\n")))
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
