package torg.privacy.requests.web;

import java.util.List;
import java.util.Objects;
import torg.privacy.requests.NameGround;
import torg.shell.Problems;

/** Words of one text that are to be hidden though nobody found them, by their numbers, and why. */
public record MarkForm(List<Integer> word, String ground, Boolean everywhere) {
    static final MarkForm BLANK = new MarkForm(List.of(), "", false);

    public MarkForm {
        word = word == null ? List.of() : word.stream().filter(Objects::nonNull).toList();
        ground = Objects.toString(ground, "");
        everywhere = Boolean.TRUE.equals(everywhere);
    }

    Problems problems() {
        return Problems.NONE
                .unless(!word.isEmpty(), "word", "requests.mark.choose-words")
                .unless(
                        NameGround.named(ground).filter(NameGround::hides).isPresent(),
                        "ground",
                        "requests.mark.choose-ground");
    }

    NameGround chosen() {
        return NameGround.named(ground).orElseThrow();
    }
}
