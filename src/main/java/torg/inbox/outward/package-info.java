/** A conversation as others see it: how it looks in public, and what in it could expose somebody. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "platforms",
            "privacy",
            "privacy :: triad",
            "register",
            "register :: above",
            "inbox",
            "inbox :: beside"
        })
package torg.inbox.outward;
