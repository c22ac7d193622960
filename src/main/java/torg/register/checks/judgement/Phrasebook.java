package torg.register.checks.judgement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is enough for each rule of the basic information, read from {@code phrases.tsv}. */
final class Phrasebook {
    /** Groups found by form and not by phrase; the same numbers in every book. */
    static final int LINK = 0;

    static final int MAIL = 1;
    static final int PHONE = 2;
    static final int TIME = 3;
    static final int CITY = 4;

    /** What must, and must not, stand in one sentence. */
    record Demand(long[] all, long[] none) {
        boolean met(long[] found, int at) {
            for (var word = 0; word < Automaton.WORDS; word++) {
                if ((found[at + word] & all[word]) != all[word] || (found[at + word] & none[word]) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One way of saying it: each demand in some sentence of the text. */
    record Way(List<Demand> demands, boolean whole) {}

    private final Map<String, Integer> groups =
            new HashMap<>(Map.of("<link>", LINK, "<mail>", MAIL, "<phone>", PHONE, "<time>", TIME, "<city>", CITY));
    private final Map<String, List<Way>> ways = new HashMap<>();
    private final Automaton automaton;

    Phrasebook(Collection<String> city) {
        var maker = new Automaton.Maker();
        city.forEach(name -> maker.add(name, CITY));
        var lines = lines();
        lines.stream()
                .filter(line -> line.startsWith("$"))
                .map(line -> line.split("\t"))
                .forEach(line -> {
                    add(maker, line[0], line[1]);
                });
        lines.stream()
                .filter(line -> line.startsWith("B"))
                .map(line -> line.split("\t"))
                .forEach(line -> {
                    var rule = line[0].replace("~", "");
                    ways.computeIfAbsent("basic." + rule, r -> new ArrayList<>())
                            .add(way(maker, line[1], !line[0].endsWith("~")));
                });
        automaton = maker.build();
    }

    private int add(Automaton.Maker maker, String name, String phrases) {
        var group = groups.size();
        if (group >= Automaton.MOST_GROUPS) {
            throw new IllegalStateException("more groups of phrases than there is room for: " + name);
        }
        groups.put(name, group);
        Arrays.stream(phrases.split(" \\| ")).forEach(phrase -> maker.add(phrase, group));
        return group;
    }

    private Way way(Automaton.Maker maker, String text, boolean whole) {
        return new Way(
                Arrays.stream(text.split(" \\+\\+ "))
                        .map(part -> demand(maker, part))
                        .toList(),
                whole);
    }

    private Demand demand(Automaton.Maker maker, String part) {
        var all = new long[Automaton.WORDS];
        var none = new long[Automaton.WORDS];
        for (var element : part.split(" \\+ ")) {
            var name = element.strip();
            var into = name.startsWith("!") ? none : all;
            var group = group(maker, name.startsWith("!") ? name.substring(1) : name);
            into[group / Long.SIZE] |= 1L << group;
        }
        return new Demand(all, none);
    }

    private int group(Automaton.Maker maker, String name) {
        var known = groups.get(name);
        if (known == null && (name.startsWith("$") || name.startsWith("<"))) {
            throw new IllegalStateException("phrases.tsv names no group " + name);
        }
        return known == null ? add(maker, name, name) : known;
    }

    Automaton automaton() {
        return automaton;
    }

    List<Way> ways(String rule) {
        return ways.getOrDefault(rule, List.of());
    }

    private static List<String> lines() {
        try (var file = Phrasebook.class.getResourceAsStream("phrases.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
