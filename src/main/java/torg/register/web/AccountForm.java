package torg.register.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.Particulars;
import torg.shell.Problems;
import torg.staff.Person;
import torg.staff.Staff;

/** The form for an account. People are written by name or e-mail address: a list of twenty thousand is no help. */
public record AccountForm(
        String network,
        String name,
        String handle,
        String address,
        Long unit,
        String purpose,
        String audience,
        String goals,
        String responsible,
        String substitute) {

    public AccountForm {
        network = Objects.toString(network, "");
        name = Objects.toString(name, "").strip();
        handle = Objects.toString(handle, "").strip().replaceFirst("^@", "");
        address = Objects.toString(address, "").strip();
        purpose = Objects.toString(purpose, "").strip();
        audience = Objects.toString(audience, "").strip();
        goals = Objects.toString(goals, "").strip();
        responsible = Objects.toString(responsible, "").strip();
        substitute = Objects.toString(substitute, "").strip();
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.network().name(),
                account.name(),
                account.handle(),
                account.address().orElse(""),
                account.unit().id(),
                account.purpose(),
                account.audience(),
                account.goals(),
                account.responsible().map(Person::name).orElse(""),
                account.substitute().map(Person::name).orElse(""));
    }

    Problems problems(Staff staff) {
        var one = staff.personNamed(responsible);
        var other = staff.personNamed(substitute);
        return Problems.NONE
                .unless(Network.named(network).isPresent(), "network", "register.form.choose-network")
                .unless(!name.isEmpty(), "name", "register.form.name-it")
                .unless(name.length() <= 200, "name", "register.form.long-name")
                .unless(!handle.isEmpty(), "handle", "register.form.give-handle")
                .unless(handle.matches("[\\p{L}\\p{N}._@:/-]{0,200}"), "handle", "register.form.odd-handle")
                .unless(!isMail() || handle.matches("[^@]+@[^@]+\\.[^@]+"), "handle", "register.form.mail-address")
                .unless(!isMail() || staff.personNamed(handle).isEmpty(), "handle", "register.form.personal-mailbox")
                .unless(address.isEmpty() || web(address), "address", "register.form.odd-address")
                .unless(unit != null, "unit", "register.form.choose-unit")
                .unless(!purpose.isEmpty(), "purpose", "register.missing.purpose")
                .unless(!audience.isEmpty(), "audience", "register.missing.audience")
                .unless(!goals.isEmpty(), "goals", "register.missing.goals")
                .unless(!responsible.isEmpty(), "responsible", "register.missing.responsible")
                .unless(one.isPresent(), "responsible", "register.form.unknown-person")
                .unless(!substitute.isEmpty(), "substitute", "register.missing.substitute")
                .unless(other.isPresent(), "substitute", "register.form.unknown-person")
                .unless(one.isEmpty() || !one.equals(other), "substitute", "register.form.same-person");
    }

    private boolean isMail() {
        return Network.named(network).filter(chosen -> chosen == Network.MAIL).isPresent();
    }

    Particulars particulars(Staff staff) {
        return new Particulars(
                Network.named(network).orElseThrow(),
                name,
                handle,
                Optional.of(address).filter(a -> !a.isEmpty()),
                staff.unit(unit),
                purpose,
                audience,
                goals,
                staff.personNamed(responsible),
                staff.personNamed(substitute));
    }

    static boolean web(String address) {
        try {
            var uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null
                    || "http".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
