package torg.moderation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a measure rests on: a text with a date, so that everybody can see that it stood there when the comment was
 * written.
 *
 * @param code by which it is named: {@code BrB-16-8}, {@code rule-3-2} for rule 2 of version 3
 * @param paragraph as one cites it
 * @param from the first day it held
 */
public record Ground(Kind kind, String code, String paragraph, String title, String text, LocalDate from) {

    /** What kinds of texts there are, and what each allows. */
    public enum Kind {
        /** The city must act: lag (1998:112) 5 §, with the crime. */
        MUST_REMOVE,
        /** Secrecy (offentlighets- och sekretesslagen). */
        SECRECY,
        /** Somebody's personal data. */
        PERSONAL_DATA,
        /** The city's own rules for comments. They alone never remove criticism. */
        OWN_RULE,
        /** What lets it stay: freedom of expression. */
        FREEDOM;

        public String word() {
            return "moderation.ground." + name().toLowerCase().replace('_', '-');
        }
    }

    /** The version of the city's rules and the number of the rule, where it is one of those. */
    public Optional<String> rule() {
        return kind == Kind.OWN_RULE ? Optional.of(code) : Optional.empty();
    }

    static String code(int version, int number) {
        return "rule-" + version + "-" + number;
    }

    /** Whether a crime in the penal code is meant. */
    public boolean isCrime() {
        return kind == Kind.MUST_REMOVE && !code.startsWith("URL");
    }
}
