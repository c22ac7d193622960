/** Residents' questions and comments, from arrival to answer. A view of the record, never the other way round. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "staff :: hours",
            "calendar",
            "policy",
            "privacy",
            "platforms",
            "platforms :: arrivals",
            "platforms :: delivery",
            "register",
            "register :: above"
        })
package torg.inbox;
