package torg.simulator.mastodon;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import torg.simulator.Act;
import torg.simulator.Broadcast;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Thing;

/**
 * methods/streaming of docs.joinmastodon.org, read 2026-11-22: what happens to an account, as server-sent events. A smile at
 * the beginning and a heartbeat every fifteen seconds, as the server itself sends them; ended when the token is withdrawn.
 */
final class UserStreams {
    private static final int BETWEEN_HEARTBEATS = 15;
    private static final String END = "";

    private final Statuses statuses;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();

    UserStreams(Statuses statuses) {
        this.statuses = statuses;
    }

    Broadcast open(Member reader) {
        var line = new Line(reader);
        line.say(":)\n");
        lines.add(line);
        return line;
    }

    void happens(Act act) {
        if (act.site() == Site.MASTODON) {
            lines.forEach(line -> line.hear(act));
        }
    }

    private final class Line implements Broadcast {
        private final Member reader;
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        Line(Member reader) {
            this.reader = reader;
        }

        void hear(Act act) {
            switch (act) {
                case Act.Said(var site, var thing) -> hear(thing);
                case Act.Changed changed ->
                    statuses.visible(changed.thing(), reader)
                            .filter(this::isOwn)
                            .ifPresent(thing ->
                                    tell("status.update", statuses.status(thing).toString()));
                case Act.Liked liked ->
                    statuses.visible(liked.thing(), reader)
                            .filter(this::isOwn)
                            .ifPresent(thing -> tell(
                                    "notification",
                                    statuses.notification(thing)
                                            .put("type", "favourite")
                                            .toString()));
                case Act.Removed removed -> tell("delete", removed.thing());
                case Act.Withdrawn withdrawn when withdrawn.member().equals(reader.id()) -> say(END);
                default -> {}
            }
        }

        private void hear(Thing thing) {
            if (isOwn(thing)) {
                tell("update", statuses.status(thing).toString());
            } else if (statuses.namesOf(reader, true).contains(thing)) {
                tell("notification", statuses.notification(thing).toString());
            }
        }

        private boolean isOwn(Thing thing) {
            return thing.author().equals(reader.id());
        }

        private void tell(String event, String payload) {
            say("event: " + event + "\ndata: " + payload + "\n\n");
        }

        private void say(String words) {
            said.add(words);
        }

        @Override
        public String type() {
            return "text/event-stream";
        }

        @Override
        public Optional<byte[]> next() throws InterruptedException {
            var next = Optional.ofNullable(said.poll(BETWEEN_HEARTBEATS, TimeUnit.SECONDS))
                    .orElse(":thump\n");
            return next.equals(END) ? Optional.empty() : Optional.of(next.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            lines.remove(this);
        }
    }
}
