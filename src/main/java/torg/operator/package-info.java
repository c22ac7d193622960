/** The operator's command, {@code bin/torg}: what is done beside a running Torg, or when none runs. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "vault", "vault :: store", "staff", "shell", "records :: media"})
package torg.operator;
