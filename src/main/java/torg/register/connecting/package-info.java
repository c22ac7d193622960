/** Connecting accounts at the platforms' own pages, and keeping an eye on every connection: who is told when one breaks, and how it is mended. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "platforms",
            "platforms :: consent",
            "platforms :: health",
            "register",
            "register :: above",
            "register :: stages",
            "register.tasks"
        })
package torg.register.connecting;
