package torg.register.above;

import java.util.List;
import torg.register.AccountId;

/** Who can change the account on the platform itself; known here only by this (domain.md D1, D13, D14). */
public interface PlatformAdministrators {
    List<Administrator> of(AccountId account);

    /** @param part what the platform lets them do, in the platform's words */
    record Administrator(String name, String part) {}
}
