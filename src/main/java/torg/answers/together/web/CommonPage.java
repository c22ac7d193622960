package torg.answers.together.web;

import java.util.List;
import java.util.Optional;
import torg.answers.together.CommonAnswer;
import torg.inbox.Conversation;
import torg.inbox.Message.Delivery;
import torg.ledger.Line;
import torg.shell.Page;
import torg.shell.Words;

/** One answer in several places, each with how it fares there. */
public record CommonPage(CommonAnswer common, List<Place> places, boolean mine, List<Line> history) implements Page {

    public record Place(Conversation conversation, CommonAnswer.Part part, Optional<Delivery> delivery) {

        /** In the reader's language; never told by colour alone. */
        public String said() {
            return switch (part.step()) {
                case TO_DO, WAITS ->
                    delivery.map(Place::fares)
                            .orElseGet(() -> Words.t(part.step().done()));
                case REFUSED ->
                    Words.t("answers.together.step.refused", part.because().orElse(""));
                case ANSWERED ->
                    delivery.map(Place::fares)
                            .orElseGet(() -> Words.t(part.step().done()));
            };
        }

        private static String fares(Delivery delivery) {
            return switch (delivery) {
                case Delivery.Arrived arrived -> Words.t("inbox.delivery.arrived");
                case Delivery.OnItsWay onItsWay -> Words.t("inbox.delivery.on-its-way");
                case Delivery.Failed failed -> Words.t("inbox.delivery.failed") + " " + Words.t(failed.word());
                case Delivery.Unclear unclear -> Words.t("inbox.delivery.unclear") + " " + Words.t(unclear.word());
                case Delivery.ByHand byHand -> Words.t("inbox.delivery.by-hand");
                case Delivery.Told(var at, var how, var by) ->
                    Words.t("inbox.delivery.told", Words.t("inbox.told." + how), Words.time(at), by);
            };
        }

        public String chip() {
            if (part.step() == CommonAnswer.Step.REFUSED) {
                return "bad";
            }
            return delivery.map(how -> switch (how) {
                        case Delivery.Arrived arrived -> "good";
                        case Delivery.OnItsWay onItsWay -> "";
                        case Delivery.Failed failed -> "bad";
                        case Delivery.Unclear unclear -> "warn";
                        case Delivery.ByHand byHand -> "warn";
                        case Delivery.Told told -> "good";
                    })
                    .orElse("warn");
        }
    }

    @Override
    public String title() {
        return "answers.together.one";
    }
}
