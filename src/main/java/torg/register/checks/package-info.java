/**
 * Whether the city's accounts say what they must: each look at a profile is judged by the rules of that day, what is
 * missing becomes a finding with a last day, and a finding is closed by a look that passes and by nothing else.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "policy",
            "platforms",
            "platforms :: profile",
            "register",
            "register :: above",
            "register :: stages",
            "register.profile",
            "register.tasks"
        })
package torg.register.checks;
