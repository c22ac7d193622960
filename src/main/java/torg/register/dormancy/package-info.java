/** Accounts that have fallen silent: proposed to rest, laid to rest by a person, and awake again when they speak (domain.md D12). */
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
            "register.checks"
        })
package torg.register.dormancy;
