package torg.inbox.routing;

import torg.ledger.Happening;

/** What happens to the rules; what they move is told under each conversation. */
public sealed interface RoutingEvent extends Happening {
    @Override
    default String subject() {
        return "inbox/routing";
    }

    record RoutingRuleAdded(long rule, String sentence, String reason) implements RoutingEvent {}

    record WrongUnitSaid(long conversation, String rightUnit) implements RoutingEvent {
        @Override
        public String subject() {
            return "inbox/" + conversation;
        }
    }

    record RoutingRuleEnded(long rule) implements RoutingEvent {}

    record RoutingProposalDeclined(long account, long unit, String word) implements RoutingEvent {}
}
