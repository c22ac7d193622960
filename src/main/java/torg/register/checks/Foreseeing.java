package torg.register.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import torg.platforms.profile.Look;
import torg.policy.Foresight;
import torg.policy.Level;
import torg.policy.Rulebook;
import torg.register.Account;
import torg.register.checks.judgement.Judge;
import torg.register.checks.judgement.Judgement;
import torg.register.checks.judgement.Ruling;
import torg.register.checks.judgement.Verdict;

/**
 * Judges the newest look at every account twice, by the rules that hold and by those that would. Nothing is kept: what
 * was judged stays judged. What nobody can tell counts as unread, for it would turn no account.
 */
@Component
class Foreseeing implements Foresight {
    private static final int EXAMPLES = 5;

    private final Survey survey;

    Foreseeing(Survey survey) {
        this.survey = survey;
    }

    @Override
    public Outlook outlook(Rulebook asItIs, Rulebook asItWouldBe) {
        var now = survey.judge(asItIs);
        var count = new Count(now, now.by(asItWouldBe));
        survey.each(count::judged, count::add);
        return count.outlook();
    }

    /** One account judged by both. */
    private record Both(Account account, Judgement before, Judgement after) {}

    private static final class Count {
        private final Judge asItIs;
        private final Judge asItWouldBe;
        private final Map<Light, Long> now = new EnumMap<>(Light.class);
        private final Map<Light, Long> then = new EnumMap<>(Light.class);
        private final Map<String, Turned> causes = new TreeMap<>();
        private long unread;

        Count(Judge asItIs, Judge asItWouldBe) {
            this.asItIs = asItIs;
            this.asItWouldBe = asItWouldBe;
        }

        /** Empty when the newest look saw nothing. */
        Optional<Both> judged(Survey.Case one) {
            return one.look().look() instanceof Look.Unknown
                    ? Optional.empty()
                    : Optional.of(new Both(
                            one.account(),
                            asItIs.judge(one.subject(), one.look().look(), one.features()),
                            asItWouldBe.judge(one.subject(), one.look().look(), one.features())));
        }

        void add(Optional<Both> judged) {
            if (judged.isEmpty()) {
                unread++;
                return;
            }
            var both = judged.get();
            now.merge(colour(both.before()), 1L, Long::sum);
            then.merge(colour(both.after()), 1L, Long::sum);
            turned(both.account(), both.before(), both.after());
        }

        /** Policy knows three colours; what nobody can tell turns no account. */
        private static Light colour(Judgement judgement) {
            return judgement.light() == Light.GREY ? Light.GREEN : judgement.light();
        }

        private void turned(Account account, Judgement before, Judgement after) {
            for (var ruling : after.rulings()) {
                var was = before.on(ruling.rule()).map(Count::colour).orElse(Light.GREEN);
                var is = colour(ruling);
                if (was != is) {
                    causes.computeIfAbsent(ruling.rule(), rule -> new Turned()).add(account, is);
                }
            }
        }

        private static Light colour(Ruling ruling) {
            if (!(ruling.verdict() instanceof Verdict.Missing)) {
                return Light.GREEN;
            }
            return ruling.level() == Level.MUST ? Light.RED : Light.YELLOW;
        }

        Outlook outlook() {
            return new Outlook(
                    tally(now),
                    tally(then),
                    unread,
                    causes.entrySet().stream()
                            .map(cause -> cause.getValue().cause(cause.getKey()))
                            .sorted((one, other) -> Long.compare(sum(other), sum(one)))
                            .toList());
        }

        private static Tally tally(Map<Light, Long> counts) {
            return new Tally(
                    counts.getOrDefault(Light.GREEN, 0L),
                    counts.getOrDefault(Light.YELLOW, 0L),
                    counts.getOrDefault(Light.RED, 0L));
        }

        private static long sum(Cause cause) {
            return cause.toRed() + cause.toYellow() + cause.toGreen();
        }
    }

    /** The accounts that one rule would turn. */
    private static final class Turned {
        private final Map<Light, Long> to = new EnumMap<>(Light.class);
        private final List<Example> examples = new ArrayList<>();

        void add(Account account, Light light) {
            to.merge(light, 1L, Long::sum);
            if (examples.size() < EXAMPLES) {
                examples.add(new Example(
                        account.name() + ", " + account.network().brand(),
                        "/register/" + account.id().value() + "/checks"));
            }
        }

        Cause cause(String rule) {
            return new Cause(
                    rule,
                    to.getOrDefault(Light.GREEN, 0L),
                    to.getOrDefault(Light.YELLOW, 0L),
                    to.getOrDefault(Light.RED, 0L),
                    List.copyOf(examples));
        }
    }
}
