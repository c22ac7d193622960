package torg.register.administrators.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.register.Account;
import torg.register.administrators.Administrator;
import torg.register.administrators.Administrator.Who;
import torg.register.administrators.Control;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * The access sheet of one account.
 *
 * @param goodFor how many days a look is good for
 */
public record AdministratorsPage(
        long account,
        String name,
        String network,
        List<Row> now,
        List<Row> before,
        List<Control> controls,
        int goodFor,
        boolean mayManage,
        AdministratorForm form,
        Problems problems)
        implements Page {

    /**
     * @param recovery where the way back in is sent; only for those who keep the sheet, because it is a way in
     * @param old whether it is too long since somebody looked
     */
    public record Row(
            long id,
            String name,
            Optional<String> organisation,
            String role,
            boolean twoFactor,
            Optional<String> recovery,
            boolean hasRecovery,
            LocalDate verifiedOn,
            String verifiedBy,
            boolean old,
            Optional<LocalDate> removedOn) {

        static Row of(Administrator one, int goodFor, LocalDate today, boolean mayManage) {
            return new Row(
                    one.id(),
                    one.who().name(),
                    one.who() instanceof Who.Outsider(var called, var organisation)
                            ? Optional.of(organisation)
                            : Optional.empty(),
                    one.role(),
                    one.twoFactor(),
                    Optional.of(one.recovery()).filter(said -> mayManage && !said.isEmpty()),
                    !one.recovery().isEmpty(),
                    one.verifiedOn(),
                    one.verifiedBy(),
                    one.freshUntil(goodFor).isBefore(today),
                    one.removedOn());
        }
    }

    static AdministratorsPage of(
            Account account,
            List<Administrator> now,
            List<Administrator> before,
            List<Control> controls,
            int goodFor,
            LocalDate today,
            boolean mayManage) {
        return new AdministratorsPage(
                account.id().value(),
                account.name(),
                account.network().brand(),
                now.stream().map(one -> Row.of(one, goodFor, today, mayManage)).toList(),
                before.stream()
                        .map(one -> Row.of(one, goodFor, today, mayManage))
                        .toList(),
                controls,
                goodFor,
                mayManage,
                AdministratorForm.BLANK,
                Problems.NONE);
    }

    AdministratorsPage with(AdministratorForm typed, Problems wrong) {
        return new AdministratorsPage(account, name, network, now, before, controls, goodFor, mayManage, typed, wrong);
    }

    @Override
    public String title() {
        return "register.administrators.title";
    }
}
