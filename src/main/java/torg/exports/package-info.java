/**
 * What the city wrote and was asked before Torg was there, out of the platforms' own archives ("download your
 * information"): each thing captured as it stood, once, and found again on its account's page (domain.md 3.9).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "vault",
            "staff",
            "privacy",
            "privacy :: requests",
            "privacy :: disposal",
            "platforms",
            "platforms :: arrivals",
            "platforms :: blocks",
            "register",
            "register :: above"
        })
package torg.exports;
