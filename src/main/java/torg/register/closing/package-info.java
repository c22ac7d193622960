/** An account's end: announced, archived, and closed only when nothing of it is left behind. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "policy",
            "platforms",
            "platforms :: arrivals",
            "register",
            "register :: above",
            "register :: stages",
            "register.tasks",
            "register.profile",
            "vault",
            "vault :: store"
        })
package torg.register.closing;
