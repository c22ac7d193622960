package torg.records.release.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import torg.records.release.Weighing.Choice;
import torg.shell.Problems;

/**
 * What is decided about what was proposed.
 *
 * @param start where each span begins
 * @param end where each ends, in the same order
 * @param ground SHOWN or the code of a provision, in the same order; empty where nothing is decided yet
 * @param rest whether all that is left is shown
 */
public record SpansForm(List<Integer> start, List<Integer> end, List<String> ground, Boolean rest, Boolean everywhere) {
    static final String SHOWN = "SHOWN";

    public SpansForm {
        start = start == null ? List.of() : start;
        end = end == null ? List.of() : end;
        ground = ground == null ? List.of() : ground;
        ground = ground.isEmpty() && start.size() == 1 ? List.of("") : ground; // one empty field binds as none
        rest = Boolean.TRUE.equals(rest);
        everywhere = Boolean.TRUE.equals(everywhere);
    }

    Problems problems() {
        return Problems.NONE
                .unless(start.size() == end.size() && end.size() == ground.size(), "ground", "release.choose")
                .unless(start.stream().allMatch(Objects::nonNull), "ground", "release.choose")
                .unless(end.stream().allMatch(Objects::nonNull), "ground", "release.choose")
                .unless(rest || ground.stream().anyMatch(g -> g != null && !g.isEmpty()), "ground", "release.choose");
    }

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var i = 0; i < ground.size(); i++) {
            var chosen = Objects.toString(ground.get(i), "");
            if (!chosen.isEmpty()) {
                choices.add(
                        new Choice(start.get(i), end.get(i), Optional.of(chosen).filter(code -> !code.equals(SHOWN))));
            }
        }
        return choices;
    }
}
