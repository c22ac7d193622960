/**
 * What comes in as a public record: classified by a person on a proposal that says why, registered in the city's diary
 * with its four particulars, marked where it is secret, and open to everybody in the public diary (OSL 5 kap. 1–5 §§).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "shell :: paper",
            "staff",
            "privacy",
            "privacy :: requests",
            "platforms",
            "register",
            "register :: above",
            "register :: stages",
            "vault",
            "inbox",
            "inbox :: beside",
            "moderation",
            "moderation :: drill"
        })
package torg.records;
