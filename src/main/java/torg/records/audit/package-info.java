/**
 * The auditor's report: what the ledger proves about the six questions that auditors ask (domain.md 4.3), for any period. A
 * sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("audit")
package torg.records.audit;
