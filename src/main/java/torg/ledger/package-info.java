/** What arrived and what happened: who, when, why, in an append-only Merkle log that an outsider can check. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"vault", "shell"})
package torg.ledger;
