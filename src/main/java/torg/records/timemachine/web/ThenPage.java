package torg.records.timemachine.web;

import java.time.LocalDate;
import java.util.Optional;
import torg.records.timemachine.Then;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What an account showed on a day.
 *
 * @param on the day as it was asked for
 * @param then empty when that is no day, or one to come
 */
public record ThenPage(
        long account, String name, String brand, String on, LocalDate today, Optional<Then> then, Problems problems)
        implements Page {
    @Override
    public String title() {
        return "records.timemachine.title";
    }

    public String to(LocalDate day) {
        return "/register/" + account + "/timemachine?on=" + day;
    }
}
