/**
 * One signed head a day, for everybody who keeps one head a day outside Torg, and the answers of time stamping authorities
 * (RFC 3161) that show that it existed then. A sub-room of {@code ledger}.
 */
@org.springframework.modulith.NamedInterface("days")
package torg.ledger.days;
