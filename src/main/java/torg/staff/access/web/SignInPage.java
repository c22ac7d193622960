package torg.staff.access.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import torg.shell.Page;
import torg.shell.Words;
import torg.staff.Colleague;

/**
 * The way in.
 *
 * @param said what came of the last attempt
 * @param people whom one may be on a demonstration; nobody in production
 */
public record SignInPage(Optional<String> said, boolean openId, List<Invented> people) implements Page {

    /** Somebody invented, and what they may do. */
    public record Invented(long person, String name, String title) {
        static Invented of(Colleague colleague) {
            return new Invented(
                    colleague.person().id(),
                    colleague.person().name(),
                    Words.t(colleague.assignment().role().word()) + ", "
                            + colleague.assignment().unit().name());
        }
    }

    static Optional<String> said(Set<String> parameters) {
        return Stream.of("wrong", "slow", "unknown", "failed", "out")
                .filter(parameters::contains)
                .findFirst();
    }

    @Override
    public String title() {
        return "staff.sign-in";
    }

    public boolean wentWrong() {
        return !said.equals(Optional.of("out"));
    }
}
