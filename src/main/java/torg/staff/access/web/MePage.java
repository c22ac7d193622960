package torg.staff.access.web;

import java.time.LocalDate;
import java.util.List;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Assignment;
import torg.staff.Delegation;
import torg.staff.Person;
import torg.staff.access.ApiKey;
import torg.staff.access.Passkey;

/** One's own roles and ways in. */
public record MePage(
        Person person,
        List<Assignment> roles,
        List<Delegation> delegations,
        boolean hasPassword,
        List<Passkey> passkeys,
        List<ApiKey> keys,
        LocalDate today,
        ApiKeyForm form,
        Problems problems)
        implements Page {

    MePage with(ApiKeyForm form, Problems problems) {
        return new MePage(person, roles, delegations, hasPassword, passkeys, keys, today, form, problems);
    }

    @Override
    public String title() {
        return "staff.me";
    }

    public boolean passwordOpen() {
        return !hasPassword
                || problems.of("old").isPresent()
                || problems.of("fresh").isPresent()
                || problems.of("again").isPresent();
    }

    public boolean keyOpen() {
        return problems.of("label").isPresent() || problems.of("until").isPresent();
    }
}
