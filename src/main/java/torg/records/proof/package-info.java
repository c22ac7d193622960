/** Proofs of a document: that all of it is in the ledger, in files that are checked without Torg. A sub-room of {@code records}. */
@org.springframework.modulith.NamedInterface("proof")
package torg.records.proof;
