package torg.register.administrators;

import torg.ledger.Happening;

/** Everything that can happen to who can sign in to an account on its platform; told under the account. */
public sealed interface AdministratorEvent extends Happening {
    long account();

    @Override
    default String subject() {
        return "register/" + account();
    }

    record AdministratorAdded(long account, long administrator, String name, String role, boolean twoFactor)
            implements AdministratorEvent {}

    /** Somebody looked on the platform and saw that it is so. */
    record AdministratorVerified(long account, long administrator, String name, boolean twoFactor)
            implements AdministratorEvent {}

    record AdministratorRemoved(long account, long administrator, String name) implements AdministratorEvent {}
}
