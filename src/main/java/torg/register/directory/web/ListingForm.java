package torg.register.directory.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import torg.shell.Problems;

/** Whether an account is shown to the public, and under which topics. @param open the box is ticked */
public record ListingForm(Boolean open, String topics) {
    private static final int MOST = 8;
    private static final int LONGEST = 40;

    public ListingForm {
        topics = Objects.toString(topics, "");
    }

    boolean shown() {
        return Boolean.TRUE.equals(open);
    }

    List<String> split() {
        return Arrays.stream(topics.split("[,;\\n]"))
                .map(topic -> topic.strip().replaceAll("\\s+", " "))
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }

    Problems problems() {
        return Problems.NONE
                .unless(split().size() <= MOST, "topics", "directory.form.many-topics")
                .unless(
                        split().stream().allMatch(t -> t.length() <= LONGEST && t.matches("[\\p{L}\\p{N} &/.-]+")),
                        "topics",
                        "directory.form.odd-topic");
    }
}
