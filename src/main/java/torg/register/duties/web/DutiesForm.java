package torg.register.duties.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torg.register.duties.Duty;
import torg.register.duties.Staffing;
import torg.shell.Problems;
import torg.staff.Person;
import torg.staff.Staff;

/**
 * Who is to answer for an account, written by name or e-mail address.
 *
 * @param substitutes one on each line, the first one first
 * @param planning who does it; empty for the responsible, and so for the others
 */
public record DutiesForm(
        String responsible,
        String substitutes,
        String planning,
        String publishing,
        String followUp,
        String monitoring,
        String moderation) {

    public DutiesForm {
        responsible = Objects.toString(responsible, "").strip();
        substitutes = Objects.toString(substitutes, "").strip();
        planning = Objects.toString(planning, "").strip();
        publishing = Objects.toString(publishing, "").strip();
        followUp = Objects.toString(followUp, "").strip();
        monitoring = Objects.toString(monitoring, "").strip();
        moderation = Objects.toString(moderation, "").strip();
    }

    /** @param written how somebody is written so that exactly that one is found again */
    static DutiesForm of(Staffing staffing, Function<Person, String> written) {
        Function<Duty, String> doing = duty -> staffing.spread().containsKey(duty)
                ? written.apply(staffing.spread().get(duty))
                : "";
        return new DutiesForm(
                staffing.responsible().map(written).orElse(""),
                staffing.substitutes().stream().map(written).collect(Collectors.joining("\n")),
                doing.apply(Duty.PLANNING),
                doing.apply(Duty.PUBLISHING),
                doing.apply(Duty.FOLLOW_UP),
                doing.apply(Duty.MONITORING),
                doing.apply(Duty.MODERATION));
    }

    public String doing(Duty duty) {
        return switch (duty) {
            case PLANNING -> planning;
            case PUBLISHING -> publishing;
            case FOLLOW_UP -> followUp;
            case MONITORING -> monitoring;
            case MODERATION -> moderation;
        };
    }

    /** The field's name on the page. */
    static String field(Duty duty) {
        return duty == Duty.FOLLOW_UP ? "followUp" : duty.name().toLowerCase();
    }

    private List<String> lines() {
        return substitutes
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Problems problems(Staff staff, int required) {
        var known = staff.personNamed(responsible);
        var stepping = lines().stream().map(staff::personNamed).toList();
        var problems = Problems.NONE
                .unless(!responsible.isEmpty(), "responsible", "register.missing.responsible")
                .unless(known.isPresent(), "responsible", "register.form.unknown-person")
                .unless(stays(known.stream(), staff), "responsible", "register.duties.form.is-leaving")
                .unless(!stepping.isEmpty(), "substitutes", "register.missing.substitute")
                .unless(stepping.stream().allMatch(p -> p.isPresent()), "substitutes", "register.form.unknown-person")
                .unless(!stepping.contains(known) || known.isEmpty(), "substitutes", "register.form.same-person")
                .unless(
                        new HashSet<>(stepping).size() == stepping.size(),
                        "substitutes",
                        "register.duties.same-person-twice")
                .unless(stepping.size() >= required, "substitutes", "register.duties.form.more-substitutes")
                .unless(
                        stays(stepping.stream().flatMap(p -> p.stream()), staff),
                        "substitutes",
                        "register.duties.form.is-leaving");
        for (var duty : Duty.values()) {
            var doing = staff.personNamed(doing(duty));
            problems = problems.unless(
                            doing(duty).isEmpty() || doing.isPresent(), field(duty), "register.form.unknown-person")
                    .unless(stays(doing.stream(), staff), field(duty), "register.duties.form.is-leaving");
        }
        return problems;
    }

    private static boolean stays(Stream<Person> people, Staff staff) {
        return people.allMatch(person -> staff.lastDay(person.id()).isEmpty());
    }

    Staffing staffing(Staff staff) {
        var spread = new EnumMap<Duty, Person>(Duty.class);
        Arrays.stream(Duty.values())
                .forEach(duty -> staff.personNamed(doing(duty)).ifPresent(person -> spread.put(duty, person)));
        var stepping = new ArrayList<Person>();
        lines().forEach(line -> staff.personNamed(line).ifPresent(stepping::add));
        return new Staffing(staff.personNamed(responsible), stepping, spread);
    }
}
