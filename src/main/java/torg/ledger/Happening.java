package torg.ledger;

/** A fact in the past tense. Its components are what a records officer wants to read; its subject is what it is about. */
public interface Happening {

    /** The thing's address within Torg, such as {@code inbox/42}: everything about it is found by it. */
    String subject();
}
