package torg.register.checks.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torg.platforms.Network;
import torg.register.checks.judgement.Cases.Vector;

class VectorTests {
    static List<Vector> vectors() {
        return Cases.vectors();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_recogniser_agrees_with_the_published_vector(Vector vector) {
        var verdict = Cases.verdict(vector.rule(), Network.SQUARE, Cases.look("Bok och läs", vector.text()));

        assertThat(said(verdict)).isEqualTo(vector.expected());
    }

    @Test
    void every_field_is_published_with_what_says_it_and_with_what_does_not() {
        for (var rule : Demands.RULES) {
            if (rule.startsWith("basic.") && !rule.equals("basic.B9")) {
                assertThat(Cases.vectors().stream()
                                .filter(v -> v.rule().equals(rule))
                                .map(Vector::expected))
                        .as(rule)
                        .contains("said", "not");
            }
        }
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met met -> "said";
            case Verdict.Missing(String word, String seen) -> word.endsWith("partly") ? "partly" : "not";
            case Verdict.MetByLink link -> "by link";
            case Verdict.Unknown unknown -> "unknown";
            case Verdict.NotDemanded not -> "not demanded";
        };
    }
}
