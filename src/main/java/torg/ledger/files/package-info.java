/** Proofs as files that are checked without Torg, by {@code docs/Verify.java} or by hand (docs/verify.md). A sub-room of {@code ledger}. */
@org.springframework.modulith.NamedInterface("files")
package torg.ledger.files;
