package torg.platforms.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a site asks robots to leave alone (RFC 9309). */
final class Robots {
    static final Robots ANYTHING_GOES = new Robots(List.of());
    private static final int MOST_RULES = 2_000;

    /** @param length of the pattern: the longest that fits decides */
    private record Rule(Pattern pattern, int length, boolean allows) {}

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
                groups.getLast().rules().add(new Rule(pattern(value), value.length(), name.equals("allow")));
            }
            agentsFollow = name.equals("user-agent");
        }
        return groups;
    }

    /** Stars are any letters, a dollar at the end is the end. Twenty stars at most: more would only keep us busy. */
    private static Pattern pattern(String path) {
        var ends = path.endsWith("$");
        var parts = (ends ? path.substring(0, path.length() - 1) : path).split("\\*+", -1);
        var pattern = new StringBuilder();
        for (var i = 0; i < Math.min(parts.length, 20); i++) {
            pattern.append(i == 0 ? "" : ".*?").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(pattern + (ends ? "$" : ""), Pattern.DOTALL);
    }

    /** @param path with its query, as it is asked for */
    boolean allow(String path) {
        var decides = rules.stream()
                .filter(rule -> rule.pattern().matcher(path).lookingAt())
                .reduce((a, b) -> b.length() > a.length() || b.length() == a.length() && b.allows() ? b : a);
        return decides.map(Rule::allows).orElse(true);
    }
}
