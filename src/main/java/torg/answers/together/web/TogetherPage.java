package torg.answers.together.web;

import java.util.List;
import torg.answers.together.CommonAnswer;
import torg.answers.together.Group;
import torg.shell.Page;
import torg.shell.Problems;

/** What seems to be the same question in several places. */
public record TogetherPage(
        List<Group> groups, boolean around, TogetherForm form, List<CommonAnswer> newest, Problems problems)
        implements Page {

    @Override
    public String title() {
        return "answers.together.title";
    }

    /** A person chooses: at first all that were proposed, afterwards what was chosen. */
    public boolean chosen(long conversation) {
        return form.conversations().isEmpty() && form.words().isEmpty()
                || form.conversations().contains(conversation);
    }

    /** Whether what was typed belongs to this group. */
    public boolean isWritten(Group group) {
        return form.group() != null && form.group() == group.first().id().value();
    }

    /** What was typed for a group that is one no more, since somebody has taken its questions. */
    public boolean isLeftOver() {
        return !form.words().isEmpty() && groups.stream().noneMatch(this::isWritten);
    }
}
