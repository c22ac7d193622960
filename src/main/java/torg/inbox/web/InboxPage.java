package torg.inbox.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.inbox.Conversation;
import torg.inbox.Look;
import torg.inbox.Queue;
import torg.inbox.Urgency;
import torg.inbox.beside.Banner;
import torg.inbox.views.View;
import torg.platforms.Network;
import torg.platforms.Way;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;

/** One queue. Holds masked words only, and not the words of what may be a threat. */
public record InboxPage(
        Look look,
        List<Row> conversations,
        Optional<Queue.Place> next,
        List<Tab> queues,
        List<Tab> views,
        List<Banner> banners,
        long unreadable,
        boolean mayAnswer,
        Problems problems,
        Instant now)
        implements Page {

    /** @param view the number of a saved view; 0 for a queue */
    public record Tab(long view, String name, String address, Optional<Long> waiting, boolean here) {
        /** "12", or "1000+" when it is more than anybody counts. */
        public Optional<String> count() {
            return waiting.map(n -> n > 1000 ? "1000+" : n.toString());
        }

        static Tab of(Queue queue, Look here, Optional<Long> waiting) {
            return new Tab(
                    0, Words.t(queue.word()), QueueForm.address(Look.at(queue)), waiting, here.equals(Look.at(queue)));
        }

        static Tab of(View view, Look here, long waiting) {
            return new Tab(
                    view.id(),
                    view.name(),
                    QueueForm.address(view.look()),
                    Optional.of(waiting),
                    here.equals(view.look()));
        }
    }

    /**
     * @param because why it stands where it stands; empty when it stands in turn
     * @param veiled whether its words are left out until somebody chooses to read them
     */
    public record Row(
            long id,
            String author,
            String preview,
            boolean veiled,
            String account,
            Network network,
            Way way,
            String through,
            String unit,
            Instant lastAt,
            Optional<Instant> dueAt,
            boolean overdue,
            boolean soon,
            boolean unseen,
            Urgency urgency,
            Optional<String> because,
            Optional<Instant> asleepUntil,
            Optional<String> waitingFor,
            String state,
            Optional<String> colleague) {

        static Row of(Conversation c, Instant now) {
            var veiled = c.sorted().urgency().threatens();
            return new Row(
                    c.id().value(),
                    c.called(),
                    veiled ? "" : c.preview(),
                    veiled,
                    c.accountName(),
                    c.network(),
                    c.way(),
                    c.through(),
                    c.unitName(),
                    c.lastAt(),
                    c.dueAt(),
                    c.overdue(now),
                    c.dueAt().filter(due -> due.isBefore(now.plus(SOON))).isPresent(),
                    c.seenAt().isEmpty(),
                    c.sorted().urgency(),
                    c.sorted().because(),
                    c.asleep().map(Conversation.Asleep::until),
                    c.asleep().map(Conversation.Asleep::waitingFor),
                    c.state().word(),
                    c.state().whose().map(Conversation.Colleague::name));
        }

        /** "Ligger här för att …": the city's own word, what was masked, the nearing deadline, or its turn. */
        public String reason() {
            return because.orElseGet(() ->
                    Words.t(overdue ? "inbox.because.overdue" : soon ? "inbox.because.soon" : "inbox.because.turn"));
        }
    }

    /** A question is near its deadline when less than a day is left. */
    static final Duration SOON = Duration.ofHours(24);

    @Override
    public String title() {
        return "inbox.title";
    }

    public Queue queue() {
        return look.queue();
    }

    public boolean isOpenQueue() {
        return look.queue() != Queue.DONE && look.queue() != Queue.ALL;
    }

    public String nextAddress() {
        return next.map(place ->
                        QueueForm.address(look) + "&u=" + place.urgency() + "&at=" + place.at() + "&id=" + place.id())
                .orElse("");
    }

    public Network[] networks() {
        return Network.withAccounts();
    }

    public Way[] ways() {
        return Way.values();
    }

    public Urgency[] urgencies() {
        return Urgency.values();
    }
}
