/**
 * The counter clerk's side of the inbox: what was asked by telephone, at the counter or by letter, and what is said about
 * the city's tasks where it has no account, written down into the one queue (domain.md D20).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "privacy",
            "privacy :: disposal",
            "platforms",
            "platforms :: byhand",
            "inbox",
            "inbox :: beside"
        })
package torg.counter;
