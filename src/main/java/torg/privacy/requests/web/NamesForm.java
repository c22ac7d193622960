package torg.privacy.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import torg.privacy.requests.NameGround;
import torg.privacy.requests.Screening.Choice;
import torg.shell.Problems;

/**
 * What is decided about the names in one text.
 *
 * @param text its key
 * @param start where each name begins
 * @param end where each ends, in the same order
 * @param ground why it is hidden or shown, in the same order; empty where nothing is decided yet
 */
public record NamesForm(
        String text, List<Integer> start, List<Integer> end, List<String> ground, Boolean everywhere, Integer page) {

    public NamesForm {
        text = Objects.toString(text, "");
        start = start == null ? List.of() : start;
        end = end == null ? List.of() : end;
        ground = ground == null ? List.of() : ground;
        everywhere = Boolean.TRUE.equals(everywhere);
        page = page == null ? 1 : page;
    }

    Problems problems() {
        return Problems.NONE
                .unless(start.size() == end.size() && end.size() == ground.size(), "ground", "requests.names.choose")
                .unless(start.stream().allMatch(Objects::nonNull), "ground", "requests.names.choose")
                .unless(end.stream().allMatch(Objects::nonNull), "ground", "requests.names.choose")
                .unless(
                        ground.stream()
                                .filter(g -> !Objects.toString(g, "").isEmpty())
                                .allMatch(g -> NameGround.named(g).isPresent()),
                        "ground",
                        "requests.names.choose")
                .unless(
                        ground.stream().anyMatch(g -> !Objects.toString(g, "").isEmpty()),
                        "ground",
                        "requests.names.choose");
    }

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < ground.size(); i++) {
            var at = i;
            NameGround.named(Objects.toString(ground.get(i), ""))
                    .ifPresent(g -> choices.add(new Choice(start.get(at), end.get(at), g)));
        }
        return choices;
    }
}
