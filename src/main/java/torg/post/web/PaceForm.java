package torg.post.web;

import java.util.Arrays;
import java.util.Objects;
import torg.post.Pace;
import torg.shell.Problems;

/** How often the reader wants letters. */
public record PaceForm(String pace) {

    public PaceForm {
        pace = Objects.toString(pace, "");
    }

    Problems problems() {
        return Problems.NONE.unless(
                Arrays.stream(Pace.values()).anyMatch(p -> p.name().equals(pace)), "pace", "post.choose-pace");
    }

    Pace chosen() {
        return Pace.valueOf(pace);
    }
}
