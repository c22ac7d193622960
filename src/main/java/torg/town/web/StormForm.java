package torg.town.web;

import java.util.List;
import java.util.Objects;
import torg.shell.Problems;

/** What storm somebody wants: over which account, of how many comments, in how many minutes. */
record StormForm(Long account, Integer comments, Integer minutes) {
    static final StormForm USUAL = new StormForm(0L, 10_000, 10);
    static final int MOST = 100_000;
    static final List<Integer> MINUTES = List.of(10, 5, 1);

    StormForm {
        account = Objects.requireNonNullElse(account, 0L);
        comments = Objects.requireNonNullElse(comments, 0);
        minutes = Objects.requireNonNullElse(minutes, 0);
    }

    Problems problems(boolean known) {
        return Problems.NONE
                .unless(known, "account", "town.storm.choose-account")
                .unless(comments > 0 && comments <= MOST, "comments", "town.storm.how-many")
                .unless(MINUTES.contains(minutes), "minutes", "town.storm.how-long");
    }
}
