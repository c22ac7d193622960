package torg.register.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.shell.NotFound;
import torg.shell.ShellSettings;

/** The door: is this account the city's? (peers.md P11; the service that answered it in the US is gone.) */
@Component
public class Verify {
    private static final int MOST_ALIKE = 5;

    private final Keys keys;
    private final KeyMaking making;
    private final Signing signing;
    private final URI own;

    Verify(Keys keys, KeyMaking making, Signing signing, ShellSettings settings) {
        this.keys = keys;
        this.making = making;
        this.signing = signing;
        this.own = URI.create(settings.address());
    }

    /**
     * A question and what came of it.
     *
     * @param shown what was understood of what was pasted
     * @param subject what a signed answer is about; empty when nothing was understood
     */
    public record Checked(String shown, String subject, Verdict verdict) {}

    public Checked check(String pasted) {
        return switch (Pasted.read(pasted, own)) {
            case Pasted.Nothing(var word) -> new Checked("", "", new Verdict.Unreadable(word));
            case Pasted.FalseHost(var host, var like) -> new Checked(host, "", new Verdict.FalseAddress(host, like));
            case Pasted.OurPage(var id) ->
                current(() -> keys.of(id).stream().toList()).stream()
                        .findFirst()
                        .map(hit -> new Checked(hit.account().name(), hit.key(), Verdict.of(hit.account())))
                        .orElseGet(() -> new Checked("", "", new Verdict.Unreadable("verify.our-page")));
            case Pasted.Named named -> new Checked(named.shown(), subject(named), verdict(named));
        };
    }

    /** Of a name that may be a mailbox or an account on a server of Mastodon's, the one that stands in the register. */
    private String subject(Pasted.Named named) {
        return named.isAmbiguous()
                ? current(() -> keys.with(named.keys())).stream()
                        .findFirst()
                        .map(Keys.Hit::key)
                        .orElse(named.subject())
                : named.subject();
    }

    private Verdict verdict(Pasted.Named named) {
        if (named.keys().isEmpty()) {
            return onAnyNetwork(named);
        }
        var hits = current(() -> keys.with(named.keys()));
        return hits.isEmpty()
                ? alike(named.handle())
                : Verdict.of(hits.getFirst().account());
    }

    /** A handle alone: ours on one network says nothing of the same handle on another. */
    private Verdict onAnyNetwork(Pasted.Named named) {
        var hits = current(() -> keys.withHandle(named.handle())).stream()
                .map(Keys.Hit::account)
                .filter(Found::officialNow)
                .filter(account -> account.until().isEmpty())
                .toList();
        if (hits.isEmpty()) {
            var once = keys.withHandle(named.handle());
            return once.isEmpty()
                    ? alike(named.handle())
                    : Verdict.of(once.getFirst().account());
        }
        return new Verdict.OneOfSeveral(distinct(hits));
    }

    private Verdict alike(String handle) {
        var look = Likeness.look(handle);
        var ours = keys.like(look).stream()
                .filter(hit -> hit.look().equals(look) || Likeness.oneChangeApart(hit.look(), look))
                .map(Keys.Hit::account)
                .filter(Found::officialNow)
                .toList();
        return ours.isEmpty() ? new Verdict.Unknown() : new Verdict.Resembles(distinct(ours));
    }

    private static List<Found> distinct(List<Found> accounts) {
        var once = new ArrayList<Found>();
        for (var account : accounts) {
            if (once.size() < MOST_ALIKE && once.stream().noneMatch(o -> o.id().equals(account.id()))) {
                once.add(account);
            }
        }
        return once;
    }

    /** Found by keys as they are now: an account that was changed a moment ago gets its new keys first. */
    private List<Keys.Hit> current(Supplier<List<Keys.Hit>> search) {
        var hits = search.get();
        var changed = hits.stream()
                .filter(Keys.Hit::due)
                .map(hit -> hit.account().id().value())
                .toList();
        if (!changed.isEmpty()) {
            making.some(changed);
            return search.get();
        }
        if (!hits.isEmpty()) {
            return hits;
        }
        if (keys.due()) {
            making.forReader();
        }
        return search.get(); // also when nobody waits any more: the keys may have been made since the first search
    }

    /** The verdict under the city's signature, valid for a day; empty when there is nothing to vouch for. */
    public Optional<String> signed(Checked checked) {
        return checked.subject().isEmpty()
                ? Optional.empty()
                : Optional.of(signing.sign(checked.subject(), checked.verdict()));
    }

    /** What anybody needs to check the verdict on an account without Torg. */
    public Proof proof(AccountId account) {
        making.some(List.of(account.value()));
        var hit = keys.of(account.value()).orElseThrow(NotFound::new);
        return signing.proof(hit.key(), hit.account());
    }
}
