/**
 * The register a city has today, as an Excel or CSV list: stored as it came, understood column by column, rehearsed, and
 * then entered row by row. Nothing of it is lost, and what a list says of decisions stays a claim.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "shell :: paper", "staff", "platforms", "register"})
package torg.register.intake;
