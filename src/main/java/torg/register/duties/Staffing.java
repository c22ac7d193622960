package torg.register.duties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Person;

/**
 * Who answers for an account. One person holds all five duties unless some are given to others; whoever steps in steps in
 * for all of them.
 *
 * @param substitutes the first one first
 * @param spread the duties that somebody else than the responsible does
 */
public record Staffing(Optional<Person> responsible, List<Person> substitutes, Map<Duty, Person> spread) {

    public Optional<Person> doing(Duty duty) {
        return Optional.ofNullable(spread.get(duty)).or(() -> responsible);
    }

    /** Who does it when the one who usually does is away, in this order. */
    public List<Person> steppingIn(Duty duty) {
        return Stream.concat(substitutes.stream(), responsible.stream())
                .filter(person -> !doing(duty).equals(Optional.of(person)))
                .distinct()
                .toList();
    }

    public List<Person> everybody() {
        return Stream.of(responsible.stream(), substitutes.stream(), spread.values().stream())
                .flatMap(people -> people)
                .distinct()
                .toList();
    }

    /** What somebody is here, as keys of words; empty for somebody who is nothing. */
    public List<String> parts(long person) {
        var parts = new ArrayList<String>();
        responsible.filter(one -> one.id() == person).ifPresent(one -> parts.add("register.responsible"));
        if (substitutes.stream().anyMatch(one -> one.id() == person)) {
            parts.add("register.substitute");
        }
        Arrays.stream(Duty.values())
                .filter(duty -> spread.containsKey(duty) && spread.get(duty).id() == person)
                .forEach(duty -> parts.add(duty.word()));
        return parts;
    }

    /**
     * Something that is missing.
     *
     * @param about the name it is about, or the key of a duty's
     */
    public record Lack(String word, String about) {
        public String sentence() {
            return Words.t(word, said());
        }

        String said() {
            return Words.has(about) ? Words.t(about) : about;
        }
    }

    /**
     * What is missing today. Only those who still work here count, so this changes when somebody leaves although nobody
     * has touched the account.
     *
     * @param required how many must be able to step in for each duty (the rule {@code duties.substitutes})
     */
    public List<Lack> lacks(int required, Predicate<Person> here) {
        var lacks = new ArrayList<Lack>();
        if (responsible.isEmpty()) {
            lacks.add(new Lack("register.duties.lacks.responsible", ""));
        }
        everybody().stream()
                .filter(here.negate())
                .forEach(gone -> lacks.add(new Lack("register.duties.lacks.gone", gone.name())));
        if (substitutes.stream().filter(here).count() < required) {
            lacks.add(new Lack("register.duties.lacks.substitutes", Integer.toString(required)));
        }
        Arrays.stream(Duty.values())
                .filter(spread::containsKey)
                .filter(duty -> steppingIn(duty).stream().filter(here).count() < required)
                .forEach(duty -> lacks.add(new Lack("register.duties.lacks.stepping-in", duty.word())));
        return lacks;
    }

    /** Good enough to be decided on, or refused. */
    Staffing complete(int required) {
        if (responsible.isEmpty()) {
            throw new Refused("register.duties.lacks.responsible");
        }
        if (substitutes.contains(responsible.get())) {
            throw new Refused(
                    "register.duties.substitutes-themselves", responsible.get().name());
        }
        if (new HashSet<>(substitutes).size() < substitutes.size()) {
            throw new Refused("register.duties.same-person-twice");
        }
        if (substitutes.size() < Math.max(1, required)) {
            throw new Refused("register.duties.lacks.substitutes", Integer.toString(required));
        }
        return this;
    }
}
