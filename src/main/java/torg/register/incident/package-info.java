/** Somebody else speaks in the city's name: the account is stopped in one action, and what has to be done is done and timed. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "policy",
            "platforms",
            "register",
            "register :: above",
            "register :: stages",
            "register.tasks"
        })
package torg.register.incident;
