package torg.register.checks.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.platforms.Network;
import torg.policy.Level;
import torg.register.checks.Checks;
import torg.register.checks.judgement.Rules;
import torg.shell.Days;

/** What the list of findings is narrowed to, and where it goes on, as the address says it. What makes no sense narrows nothing. */
public record FindingsForm(
        String text, String network, String rule, String level, Long unit, Boolean overdue, String due, Long id) {
    public FindingsForm {
        text = Objects.toString(text, "");
        network = Objects.toString(network, "");
        rule = Objects.toString(rule, "");
        level = Objects.toString(level, "");
        overdue = Boolean.TRUE.equals(overdue);
        due = Objects.toString(due, "");
    }

    Checks.Search search() {
        return new Checks.Search(
                text,
                Arrays.stream(Network.withAccounts())
                        .filter(n -> n.name().equals(network))
                        .findFirst(),
                Optional.of(rule).filter(Rules.ALL::contains),
                Arrays.stream(Level.values())
                        .filter(l -> l != Level.OFF && l.name().equals(level))
                        .findFirst(),
                Optional.ofNullable(unit),
                overdue);
    }

    LocalDate afterDue() {
        return Days.day(due).orElse(LocalDate.EPOCH);
    }

    long afterId() {
        return id == null ? 0 : id;
    }

    boolean narrows() {
        return !(text.isBlank() && network.isEmpty() && rule.isEmpty() && level.isEmpty() && unit == null && !overdue);
    }

    /** The address of the same list further on. */
    String next(LocalDate lastDue, long lastId) {
        return "/register/findings?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&network=" + network
                + "&rule=" + rule + "&level=" + level + (unit == null ? "" : "&unit=" + unit)
                + (overdue ? "&overdue=true" : "") + "&due=" + lastDue + "&id=" + lastId;
    }
}
