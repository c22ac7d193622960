/**
 * The city's own posts as they stand on the platform: what was changed or taken away there is noticed when the account is
 * looked at, and is written down with the platform's own bytes as evidence.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "platforms", "platforms :: profile", "register", "register.profile"})
package torg.register.own;
