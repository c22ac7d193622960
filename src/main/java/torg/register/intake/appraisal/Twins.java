package torg.register.intake.appraisal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import torg.register.Account;
import torg.register.intake.appraisal.RowResult.Twin;

/** Every account already told of: in the register, or higher up in the list. */
public final class Twins {
    private final Map<String, Twin> told = new HashMap<>();

    Optional<Twin> of(Whereabouts.Known account) {
        return account.keys().map(told::get).filter(twin -> twin != null).findFirst();
    }

    /** @param row the row of this list that the account came from, if it did */
    public void registered(Account account, Optional<Integer> row) {
        tell(
                Whereabouts.Known.keys(account),
                row.<Twin>map(Twin.InList::new).orElseGet(() -> new Twin.InRegister(account.id())));
    }

    void listed(Whereabouts.Known account, int row) {
        tell(account.keys(), new Twin.InList(row));
    }

    private void tell(Stream<String> keys, Twin twin) {
        keys.forEach(key -> told.put(key, twin));
    }
}
