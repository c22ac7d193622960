package torg.policy.comments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Kinds of rules that other municipalities have and that are a high legal risk: they tell opinions apart. A public body
 * may decide what is spread where it answers, but the rules must be general and may not discriminate between utterances
 * because of what they say (JO 1248-2008 by analogy; RF 1:9, 2:1; domain.md 2.4). Torg warns, a person decides.
 */
public enum Caution {
    /** "Politiska budskap tas bort". */
    POLITICAL("politi(k|sk)|partipropaganda|valpropaganda|opinionsbild"),
    /** Criticism of the city, its politicians or its staff. */
    CRITICISM("kriti(k|ser)|ifrågasätt|negativ[ta]? (om|mot|omdöme)|misstro"),
    /** Whatever somebody finds unsuitable: nobody can foresee it. */
    VAGUE(
            "olämplig|oönskad|osaklig|dålig stil|tar bort (det )?(vi|som vi) (vill|tycker)|efter eget (val|gottfinnande)"),
    /** Everything that is not about the post: what one may say depends on what the city wants to speak of. */
    OFF_TOPIC("håll(er|a)? (sig|dig|er) till ämnet|utanför ämnet|inte hör till (ämnet|inlägget)|off.?topic");

    private final Pattern words;

    Caution(String words) {
        this.words = Pattern.compile(words);
    }

    public String word() {
        return "policy.caution." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is about what somebody thinks; then a jurist has a say before it is published (domain.md D37). */
    public boolean targetsOpinion() {
        return this == POLITICAL || this == CRITICISM;
    }

    /** A hint, not a verdict: a rule that says "kritik är välkommen" is warned of too, and its writer sees why it is fine. */
    public static List<Caution> in(String written) {
        var text = written.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(caution -> caution.words.matcher(text).find())
                .toList();
    }
}
