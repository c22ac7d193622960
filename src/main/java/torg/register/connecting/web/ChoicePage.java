package torg.register.connecting.web;

import java.util.List;
import torg.platforms.consent.Consent.Choice;
import torg.platforms.consent.Consents.Waiting;
import torg.register.Account;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * The accounts behind a login, of which one is the account that was decided on.
 *
 * @param handle as the register and the decision name it
 */
public record ChoicePage(
        long asked,
        long account,
        String name,
        String handle,
        String brand,
        String reference,
        List<Row> choices,
        Problems problems)
        implements Page {

    /** @param named whether it is the one the decision names */
    public record Row(String id, String name, String handle, boolean named) {}

    static ChoicePage of(Waiting waiting, Account account, Problems problems) {
        return new ChoicePage(
                waiting.asked(),
                account.id().value(),
                account.name(),
                account.handle(),
                account.network().brand(),
                account.connectable().reference(),
                waiting.choices().stream()
                        .map(choice -> new Row(
                                choice.granted().remoteId(),
                                choice.name(),
                                choice.granted().handle(),
                                isNamed(account.handle(), choice)))
                        .toList(),
                problems);
    }

    static boolean isNamed(String handle, Choice choice) {
        return plain(handle).equals(plain(choice.granted().handle()));
    }

    private static String plain(String handle) {
        return handle.strip().replaceFirst("^@", "").toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String title() {
        return "register.connecting.choose.title";
    }

    /** None of them is called what the decision says: whoever chooses is told so. */
    public boolean strange() {
        return choices.stream().noneMatch(Row::named);
    }
}
