/** The operator's command, {@code bin/torg}, for what is done beside a running Torg or when none runs; and the care of backups. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "vault",
            "vault :: backup",
            "vault :: store",
            "exports",
            "staff",
            "shell",
            "records :: media",
            "records :: retention"
        })
package torg.operator;
