package torg.images.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import torg.images.Consent;
import torg.images.Consent.Ground;
import torg.images.Depicted;
import torg.images.Guardians;
import torg.platforms.Network;
import torg.privacy.Outgoing;
import torg.shell.Days;
import torg.shell.Problems;

/** On what ground somebody is in an image, as it is noted. */
public record ConsentForm(
        String name,
        String contact,
        String ground,
        String reference,
        String purposes,
        List<String> networks,
        Boolean child,
        String guardian,
        String guardians,
        Boolean protectedPerson,
        String givenOn,
        String until) {
    private static final int LINE = 200;
    private static final int YEARS = 5;

    public ConsentForm {
        name = Objects.toString(name, "").strip();
        contact = Objects.toString(contact, "").strip();
        ground = Objects.toString(ground, "").strip();
        reference = Objects.toString(reference, "").strip();
        purposes = Objects.toString(purposes, "").strip();
        networks = networks == null ? List.of() : List.copyOf(networks);
        child = Boolean.TRUE.equals(child);
        guardian = Objects.toString(guardian, "").strip();
        guardians = Objects.toString(guardians, "").strip();
        protectedPerson = Boolean.TRUE.equals(protectedPerson);
        givenOn = Objects.toString(givenOn, "").strip();
        until = Objects.toString(until, "").strip();
    }

    static ConsentForm blank(LocalDate today) {
        return new ConsentForm(
                "",
                "",
                Ground.CONSENT.name(),
                "",
                "",
                List.of(),
                false,
                "",
                "",
                false,
                today.toString(),
                today.plusYears(1).toString());
    }

    Problems problems(LocalDate today) {
        var from = Days.day(givenOn);
        var last = Days.day(until);
        var problems = Problems.NONE
                .unless(!name.isEmpty(), "name", "images.consent.give-name")
                .unless(chosen().isPresent(), "ground", "images.consent.choose-ground")
                .unless(!reference.isEmpty(), "reference", "images.consent.give-reference")
                .unless(!purposes.isEmpty(), "purposes", "images.consent.give-purposes")
                .unless(networks.stream().allMatch(ConsentForm::isNetwork), "networks", "images.consent.odd-network")
                .unless(!child || !guardian.isEmpty(), "guardian", "images.consent.give-guardian")
                .unless(!child || agreed().isPresent(), "guardians", "images.consent.choose-guardians")
                .unless(from.isPresent(), "givenOn", "images.form.give-day")
                .unless(from.filter(day -> day.isAfter(today)).isEmpty(), "givenOn", "images.consent.not-yet")
                .unless(last.isPresent(), "until", "images.form.give-day")
                .unless(
                        last.filter(day -> from.filter(day::isBefore).isPresent())
                                .isEmpty(),
                        "until",
                        "images.consent.ends-before")
                .unless(
                        last.filter(day -> day.isAfter(today.plusYears(YEARS))).isEmpty(),
                        "until",
                        "images.consent.too-far");
        for (var line : List.of(name, contact, guardian, reference, purposes)) {
            problems = problems.unless(line.length() <= LINE, "name", "images.form.too-long");
        }
        return Outgoing.problems(Outgoing.problems(problems, "reference", reference), "purposes", purposes);
    }

    private Optional<Ground> chosen() {
        return Arrays.stream(Ground.values())
                .filter(one -> one.name().equals(ground))
                .findFirst();
    }

    private Optional<Guardians> agreed() {
        return Arrays.stream(Guardians.values())
                .filter(one -> one != Guardians.NOT_NEEDED && one.name().equals(guardians))
                .findFirst();
    }

    private static boolean isNetwork(String name) {
        return Arrays.stream(Network.values())
                .anyMatch(network -> network.name().equals(name));
    }

    Consent.Terms terms() {
        return new Consent.Terms(
                chosen().orElseThrow(),
                reference,
                purposes,
                networks.stream().map(Network::valueOf).collect(Collectors.toUnmodifiableSet()),
                child,
                child ? agreed().orElseThrow() : Guardians.NOT_NEEDED,
                protectedPerson,
                Days.day(givenOn).orElseThrow(),
                Days.day(until).orElseThrow());
    }

    Depicted depicted() {
        return new Depicted(name, child ? guardian : "", contact);
    }
}
