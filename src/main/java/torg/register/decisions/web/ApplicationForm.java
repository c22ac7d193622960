package torg.register.decisions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import torg.register.decisions.Decisions;
import torg.shell.Problems;

/**
 * The second step of an application: what the applicant answers once they have seen what there is.
 *
 * @param topics separated by commas
 * @param seen the accounts on the page when it was sent
 */
public record ApplicationForm(String mission, String topics, String considered, String whyNot, Set<Long> seen) {
    static final ApplicationForm BLANK = new ApplicationForm("", "", "", "", Set.of());

    public ApplicationForm {
        mission = Objects.toString(mission, "").strip();
        topics = Objects.toString(topics, "").strip();
        considered = Objects.toString(considered, "").strip();
        whyNot = Objects.toString(whyNot, "").strip();
        seen = seen == null ? Set.of() : Set.copyOf(seen);
    }

    Problems problems() {
        return Problems.NONE
                .unless(!mission.isEmpty(), "mission", "register.application.say-mission")
                .unless(!topicList().isEmpty(), "topics", "register.application.say-topics")
                .unless(topicList().size() <= 8, "topics", "register.application.too-many-topics")
                .unless(!considered.isEmpty(), "considered", "register.application.say-considered")
                .unless(!whyNot.isEmpty(), "whyNot", "register.application.say-why-not");
    }

    List<String> topicList() {
        return Arrays.stream(topics.split(","))
                .map(topic -> topic.strip().toLowerCase())
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }

    Decisions.Answers answers() {
        return new Decisions.Answers(mission, topicList(), considered, whyNot);
    }
}
