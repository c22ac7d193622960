package torg.platforms.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a site asks robots to leave alone (RFC 9309). */
final class Robots {
    static final Robots ANYTHING_GOES = new Robots(List.of());
    private static final int MOST_RULES = 2_000;

    /** Stars are any letters, a dollar at the end is the end. Of the rules that fit the longest decides. */
    private record Rule(String pattern, boolean allows) {
        int length() {
            return pattern.length();
        }

        /** From left to right without ever going back, so that no pattern can keep us busy. */
        boolean fits(String path) {
            var ends = pattern.endsWith("$");
            var parts = (ends ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
            if (!path.startsWith(parts[0])) {
                return false;
            }
            var at = parts[0].length();
            for (var i = 1; i < parts.length; i++) {
                var last = ends && i == parts.length - 1;
                var found = last ? path.length() - parts[i].length() : path.indexOf(parts[i], at);
                if (found < at || !path.startsWith(parts[i], found)) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return !ends || at == path.length();
        }
    }

    private record Group(List<String> agents, List<Rule> rules) {
        boolean names(String agent) {
            return agents.contains(agent);
        }
    }

    private final List<Rule> rules;

    private Robots(List<Rule> rules) {
        this.rules = rules;
    }

    /** The rules for us by name if there are any, else those for everybody. Lines that make no sense are passed over. */
    static Robots of(String text, String us) {
        var groups = groups(text);
        var named = us.toLowerCase(Locale.ROOT);
        var who = groups.stream().anyMatch(g -> g.names(named)) ? named : "*";
        return new Robots(groups.stream()
                .filter(group -> group.names(who))
                .flatMap(group -> group.rules().stream())
                .limit(MOST_RULES)
                .toList());
    }

    private static List<Group> groups(String text) {
        var groups = new ArrayList<Group>();
        var agentsFollow = false;
        for (var line : text.lines().toList()) {
            var parts = line.replaceFirst("#.*", "").split(":", 2);
            if (parts.length < 2) {
                continue;
            }
            var name = parts[0].strip().toLowerCase(Locale.ROOT);
            var value = parts[1].strip();
            if (name.equals("user-agent")) {
                if (!agentsFollow) {
                    groups.add(new Group(new ArrayList<>(), new ArrayList<>()));
                }
                groups.getLast().agents().add(value.toLowerCase(Locale.ROOT));
            } else if (!groups.isEmpty() && !value.isEmpty() && (name.equals("allow") || name.equals("disallow"))) {
                groups.getLast().rules().add(new Rule(value, name.equals("allow")));
            }
            agentsFollow = name.equals("user-agent");
        }
        return groups;
    }

    /** @param path with its query, as it is asked for */
    boolean allow(String path) {
        var decides = rules.stream()
                .filter(rule -> rule.fits(path))
                .reduce((a, b) -> b.length() > a.length() || b.length() == a.length() && b.allows() ? b : a);
        return decides.map(Rule::allows).orElse(true);
    }
}
