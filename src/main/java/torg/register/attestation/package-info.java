/** Twice a year whoever is responsible says, item by item, that what stands here about an account is so (domain.md D10). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "policy",
            "platforms",
            "register",
            "register :: above",
            "register.tasks",
            "register.duties",
            "register.administrators"
        })
package torg.register.attestation;
