/**
 * How the city's accounts look to residents: each is looked at again and again, at the pace its platform bears, and what
 * was seen is kept with the platform's own bytes as evidence.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "vault",
            "staff",
            "policy",
            "privacy :: disposal",
            "platforms",
            "platforms :: profile",
            "register",
            "register :: above"
        })
package torg.register.profile;
