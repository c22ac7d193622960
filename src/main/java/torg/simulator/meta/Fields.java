package torg.simulator.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller wants to know: {@code id,comments.filter(stream).limit(5){id,from{id}}}
 * (developers.facebook.com/docs/graph-api/guides/field-expansion, read 2026-11-22).
 */
final class Fields {
    private static final int DEEPEST = 8;

    /** @param settings in brackets after a dot, by name */
    record Field(String name, Map<String, String> settings, List<Field> inner) {

        String setting(String name, String otherwise) {
            return settings.getOrDefault(name, otherwise);
        }
    }

    private final String text;
    private int at;

    private Fields(String text) {
        this.text = text;
    }

    /** @throws Refusal when it is no list of fields */
    static List<Field> of(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        var reading = new Fields(text);
        var fields = reading.list(0);
        if (reading.at < text.length()) {
            throw reading.wrong();
        }
        return fields;
    }

    private List<Field> list(int depth) {
        if (depth > DEEPEST) {
            throw wrong();
        }
        var fields = new ArrayList<Field>();
        do {
            var name = word();
            var settings = new LinkedHashMap<String, String>();
            while (skip('.')) {
                var setting = word();
                if (!skip('(')) {
                    throw wrong();
                }
                var end = text.indexOf(')', at);
                if (end < 0) {
                    throw wrong();
                }
                settings.put(setting, text.substring(at, end));
                at = end + 1;
            }
            var inner = List.<Field>of();
            if (skip('{')) {
                inner = list(depth + 1);
                if (!skip('}')) {
                    throw wrong();
                }
            }
            fields.add(new Field(name, settings, inner));
        } while (skip(','));
        return fields;
    }

    private String word() {
        var from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (at == from) {
            throw wrong();
        }
        return text.substring(from, at);
    }

    private boolean skip(char sign) {
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private Refusal wrong() {
        return Refusal.of(2500, "Syntax error in fields at character " + at);
    }
}
