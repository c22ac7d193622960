/** Who answers for an account: the five duties, who steps in, and what happens when somebody leaves. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "policy",
            "platforms",
            "register",
            "register :: above",
            "register.tasks"
        })
package torg.register.duties;
