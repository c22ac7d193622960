package torg.register.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import torg.platforms.profile.Look;
import torg.policy.Rulebook;
import torg.register.Account;
import torg.register.Register;
import torg.register.checks.judgement.Judge;
import torg.register.checks.judgement.PictureHash;
import torg.register.checks.judgement.Subject;
import torg.register.profile.Kept;
import torg.register.profile.Looks;
import torg.register.stages.Stage;
import torg.staff.Unit;

/** Goes through the newest look at every living account, with all that is needed to judge it, a thousand at a time. */
@Component
public class Survey {
    private static final int AT_ONCE = 1_000;

    private final Looks looks;
    private final Register register;
    private final Subjects subjects;
    private final Judging judging;

    Survey(Looks looks, Register register, Subjects subjects, Judging judging) {
        this.looks = looks;
        this.register = register;
        this.subjects = subjects;
        this.judging = judging;
    }

    /** Judges by these rules, for as long as the city is known by what it is known by now. */
    public Judge judge(Rulebook rules) {
        return judging.judge(rules);
    }

    /** @param features of the profile picture */
    public record Case(Account account, Subject subject, Kept look, Optional<Long> features) {}

    /**
     * @param judge asked by several threads at once, because judging is what takes the time
     * @param taker told what came of it by one thread, in the order of the accounts' numbers
     */
    public <T> void each(Function<Case, T> judge, Consumer<T> taker) {
        var way = new Way(cases -> cases.parallelStream().map(judge).toList().forEach(taker));
        looks.each(way::add);
        way.flush();
    }

    private final class Way {
        private final Consumer<List<Case>> reader;
        private final Map<Long, Unit> units = subjects.units();
        private final Map<String, Optional<Long>> pictures = new ConcurrentHashMap<>();
        private final List<Kept> looked = new ArrayList<>();

        Way(Consumer<List<Case>> reader) {
            this.reader = reader;
        }

        void add(Kept kept) {
            looked.add(kept);
            if (looked.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (looked.isEmpty()) {
                return;
            }
            var accounts = register.among(looked.stream().map(Kept::account).toList()).stream()
                    .filter(Way::lives)
                    .collect(Collectors.toMap(Account::id, account -> account));
            var known = subjects.of(accounts.values(), units);
            reader.accept(looked.stream()
                    .filter(kept -> known.containsKey(kept.account()))
                    .map(kept ->
                            new Case(accounts.get(kept.account()), known.get(kept.account()), kept, features(kept)))
                    .toList());
            looked.clear();
        }

        private static boolean lives(Account account) {
            return !List.of(Stage.REFUSED, Stage.ARCHIVED, Stage.CLOSED).contains(account.stage());
        }

        /** The same few pictures stand on most accounts. */
        private Optional<Long> features(Kept kept) {
            return kept.look() instanceof Look.Seen seen
                    ? kept.evidence()
                            .flatMap(Kept.Evidence::picture)
                            .flatMap(hash -> pictures.computeIfAbsent(
                                    hash, h -> seen.profile().picture().flatMap(PictureHash::of)))
                    : Optional.empty();
        }
    }
}
