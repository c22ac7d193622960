package torg.register.checks.judgement;

import java.util.List;
import java.util.Optional;
import torg.platforms.profile.Profile;
import torg.register.checks.judgement.Verdict.Met;
import torg.register.checks.judgement.Verdict.Missing;
import torg.register.checks.judgement.Verdict.Unknown;
import torg.register.checks.judgement.Verdict.Where;

/** What the name and the description of a profile say. */
final class Texts {
    private static final int SHORTEST_PURPOSE = 12;

    private final Judge judge;
    private final Subject subject;
    private final Profile profile;
    private final Disguise disguise;
    private final String name;
    private final String description;
    private final Reading read;
    private Reading unmasked; // made when it is first asked for: nearly every profile is plain

    Texts(Judge judge, Subject subject, Profile profile, Disguise disguise) {
        this.judge = judge;
        this.subject = subject;
        this.profile = profile;
        this.disguise = disguise;
        this.name = Plain.of(profile.name());
        this.description = Plain.of(profile.description());
        this.read = Reading.of(profile.description(), judge.book());
    }

    /** The name carries the unit's name or the city's. */
    Verdict name() {
        var place = judge.places().stream().anyMatch(city -> Plain.names(name, city));
        return place || unit(name).isPresent()
                ? new Met(profile.name(), Where.NAME)
                : new Missing("register.checks.missing.name", profile.name());
    }

    Verdict on(String rule) {
        return switch (rule) {
            case "basic.B1" -> sender();
            case "basic.B2" -> city();
            case "basic.B3" -> purpose();
            default -> said(rule, read.find(judge.book().ways(rule)));
        };
    }

    private Verdict sender() {
        if (subject.wholeCity()) {
            return city();
        }
        return unit(name)
                .map(unit -> (Verdict) new Met(profile.name(), Where.NAME))
                .or(() -> unit(description).map(unit -> new Met(unit, Where.DESCRIPTION)))
                .orElseGet(() -> missing("basic.B1", "register.checks.missing.sender", ""));
    }

    private Verdict city() {
        if (judge.mark().names().stream().map(judge::plain).anyMatch(city -> Plain.names(name, city))) {
            return new Met(profile.name(), Where.NAME);
        }
        return read.find(judge.book().ways("basic.B2"))
                .<Verdict>map(found -> new Met(found.sentence(), Where.DESCRIPTION))
                .orElseGet(() -> missing("basic.B2", "register.checks.missing.city", ""));
    }

    /** Said in words that tell what to expect, or in those the city decided the account by. */
    private Verdict purpose() {
        var decided = Plain.of(subject.purpose());
        return decided.length() > SHORTEST_PURPOSE && description.contains(decided)
                ? new Met(Reading.cut(subject.purpose()), Where.DESCRIPTION)
                : said("basic.B3", read.find(judge.book().ways("basic.B3")));
    }

    private Optional<String> unit(String where) {
        return subject.names().stream()
                .filter(unit -> Plain.names(where, judge.plain(unit)))
                .findFirst();
    }

    private Verdict said(String rule, Optional<Reading.Found> found) {
        if (found.isPresent() && found.get().whole()) {
            return new Met(found.get().sentence(), Where.DESCRIPTION);
        }
        return found.map(part -> missing(rule, "register.checks.missing.partly", part.sentence()))
                .orElseGet(() -> missing(rule, "register.checks.missing.not-said", ""));
    }

    /** Never a silent green: letters in disguise say nothing, and a script Torg cannot read may say everything. */
    private Verdict missing(String rule, String word, String seen) {
        if (disguise.mostlyOther()) {
            return new Unknown("register.checks.unknown.other-script");
        }
        if (!disguise.signs().isEmpty() && saidInDisguise(rule)) {
            return new Missing(
                    "register.checks.missing.disguised",
                    disguise.signs().getFirst().seen());
        }
        return new Missing(word, seen);
    }

    private boolean saidInDisguise(String rule) {
        var plain = Plain.of(disguise.plain());
        return switch (rule) {
            case "basic.B1" -> unit(plain).isPresent();
            case "basic.B2" -> named(plain, judge.mark().names().stream().toList());
            default ->
                unmasked()
                        .find(judge.book().ways(rule))
                        .filter(Reading.Found::whole)
                        .isPresent();
        };
    }

    private Reading unmasked() {
        if (unmasked == null) {
            unmasked = Reading.of(disguise.plain(), judge.book());
        }
        return unmasked;
    }

    private boolean named(String plain, List<String> names) {
        return names.stream().map(judge::plain).anyMatch(city -> Plain.names(plain, city));
    }
}
