package torg.register.fakes.web;

import java.util.Objects;
import torg.register.verify.Verdict;
import torg.register.verify.Verify;
import torg.shell.Problems;

/**
 * What a resident tells of a false account.
 *
 * @param website a field people do not see and machines fill in
 */
public record FakeForm(String address, String said, String website) {
    static final int LONGEST = 1000;

    public FakeForm {
        address = Objects.toString(address, "").strip();
        said = Objects.toString(said, "").replace("\r\n", "\n").strip();
        website = Objects.toString(website, "");
    }

    /** A link that does not say whose it is will do: a colleague can look. */
    Problems problems(Verify verify) {
        var problems = Problems.NONE
                .unless(!address.isEmpty(), "address", "verify.write-something")
                .unless(address.length() <= 2000, "address", "verify.too-long")
                .unless(said.codePointCount(0, said.length()) <= LONGEST, "said", "fakes.form.long")
                .unless(website.isEmpty(), "address", "fakes.form.machine");
        if (!problems.any()
                && verify.check(address).verdict() instanceof Verdict.Unreadable(var word)
                && !word.equals("verify.names-nobody")) {
            return problems.unless(false, "address", word);
        }
        return problems;
    }
}
