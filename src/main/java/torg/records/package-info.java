/**
 * What comes in as a public record: classified by a person on a proposal that says why, registered in the city's diary
 * with its four particulars, marked where it is secret, and open to everybody in the public diary (OSL 5 kap. 1–5 §§).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "images :: darkroom",
            "inbox",
            "inbox :: beside",
            "ledger",
            "ledger :: days",
            "ledger :: files",
            "moderation",
            "moderation :: drill",
            "platforms",
            "platforms :: arrivals",
            "platforms :: camera",
            "platforms :: figures",
            "platforms :: http",
            "platforms :: recount",
            "policy",
            "posts",
            "privacy",
            "privacy :: disposal",
            "privacy :: names",
            "privacy :: requests",
            "register",
            "register :: above",
            "register :: stages",
            "shell",
            "shell :: paper",
            "staff",
            "vault",
            "vault :: store"
        })
package torg.records;
