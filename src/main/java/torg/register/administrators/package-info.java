/** Who can sign in to an account on the platform itself, how well that is protected, and when somebody last looked. */
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
package torg.register.administrators;
