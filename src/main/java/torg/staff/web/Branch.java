package torg.staff.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import torg.shell.Words;
import torg.staff.Unit;

/** A unit with what is below it. */
public record Branch(Unit unit, List<Branch> below) {

    /** The whole city, or nothing before it is founded; within each kind by name in Swedish order. */
    static Optional<Branch> city(List<Unit> units) {
        var order = Comparator.comparing(Unit::kind).thenComparing(Words.alphabetically(Unit::name));
        var children = units.stream()
                .filter(unit -> unit.parent().isPresent())
                .sorted(order)
                .collect(Collectors.groupingBy(unit -> unit.parent().get()));
        return units.stream()
                .filter(unit -> unit.parent().isEmpty())
                .findFirst()
                .map(unit -> of(unit, children));
    }

    private static Branch of(Unit unit, Map<Long, List<Unit>> children) {
        return new Branch(
                unit,
                children.getOrDefault(unit.id(), List.of()).stream()
                        .map(child -> of(child, children))
                        .toList());
    }

    /** How many units there are below, at any depth. */
    public int size() {
        return below.stream().mapToInt(branch -> 1 + branch.size()).sum();
    }
}
