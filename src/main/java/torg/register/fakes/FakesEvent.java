package torg.register.fakes;

import torg.ledger.Happening;

/** Everything that can happen in a case about a false account. What the teller wrote stands in the case and not here. */
public sealed interface FakesEvent extends Happening {
    long fake();

    @Override
    default String subject() {
        return new FakeId(fake()).subject();
    }

    record FakeReported(long fake, String about) implements FakesEvent {}

    record FakeSentToPlatform(long fake, String reference) implements FakesEvent {}

    record FakeClosed(long fake, Outcome outcome, String note) implements FakesEvent {}
}
