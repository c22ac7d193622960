package torg.policy;

import java.util.List;

/**
 * Looks ahead: what would become of the city's accounts if the rules were others. Policy stands below the accounts and
 * cannot know; whoever judges them implements this. Asked before a decision, never to decide.
 */
public interface Foresight {

    /**
     * @param asItIs the rules that hold
     * @param asItWouldBe the same with what a version would change
     */
    Outlook outlook(Rulebook asItIs, Rulebook asItWouldBe);

    /**
     * @param unread accounts whose profile nobody has read yet: for them nothing can be foreseen
     * @param causes per rule, those that turn most accounts first
     */
    record Outlook(Tally now, Tally then, long unread, List<Cause> causes) {}

    /** How many accounts have which colour: the worst of all rules counts. */
    record Tally(long green, long yellow, long red) {}

    /** How many accounts one rule would turn, and to what. */
    record Cause(String rule, long toGreen, long toYellow, long toRed, List<Example> examples) {}

    /**
     * @param address the account's page within Torg
     */
    record Example(String name, String address) {}
}
