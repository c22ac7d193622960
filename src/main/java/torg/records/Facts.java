package torg.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import torg.inbox.Conversation;
import torg.inbox.Message;
import torg.inbox.Urgency;
import torg.moderation.Act;
import torg.moderation.Ground;
import torg.moderation.Measure;

/**
 * All that the rules look at: what everybody who works with the conversation can see too. Never the hidden words.
 *
 * @param theirs what residents have written, masked, in the order it came
 * @param urgency by which list of words it was sorted
 * @param asked whether the city asked something before the resident wrote last
 * @param over whether it has been answered or closed
 * @param measure the title of the ground of a measure that stands against anything in it
 * @param crossed the kinds of ground that standing measures rest on
 */
record Facts(
        List<String> theirs,
        Urgency urgency,
        boolean secret,
        boolean asked,
        boolean over,
        Optional<String> measure,
        Set<Ground.Kind> crossed) {

    static Facts of(Conversation conversation, List<Message> messages, List<Act> acts) {
        var standing = acts.stream()
                .filter(Act::stands)
                .filter(act -> act.measure().kind().restricts() || act.measure() instanceof Measure.ReportToPolice)
                .toList();
        return new Facts(
                messages.stream()
                        .filter(message -> !message.ours())
                        .map(Message::words)
                        .toList(),
                conversation.sorted().urgency(),
                conversation.secret(),
                asked(messages),
                !conversation.isOpen(),
                standing.stream().map(act -> act.ground().title()).findFirst(),
                standing.stream().map(act -> act.ground().kind()).collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean asked(List<Message> messages) {
        var asked = false;
        for (var message : messages) {
            if (message.ours()) {
                asked = message.words().contains("?");
            }
        }
        return asked && !messages.isEmpty() && !messages.getLast().ours();
    }
}
