package torg.records.release.web;

import java.util.List;
import java.util.Objects;
import torg.shell.Problems;

/** Words that are to be masked though nobody found them, by their numbers, and by which provision. */
public record MarkForm(List<Integer> word, String provision, Boolean everywhere) {
    public MarkForm {
        word = word == null ? List.of() : word.stream().filter(Objects::nonNull).toList();
        provision = Objects.toString(provision, "");
        everywhere = Boolean.TRUE.equals(everywhere);
    }

    Problems problems() {
        return Problems.NONE
                .unless(!word.isEmpty(), "word", "release.choose-words")
                .unless(!provision.isEmpty(), "provision", "release.choose-provision");
    }
}
