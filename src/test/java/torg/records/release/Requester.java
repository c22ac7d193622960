package torg.records.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.records.Registry;
import torg.records.Registry.Counter;
import torg.staff.Staff;

/** Somebody who asks a board for records, and what its registrar does with it. */
@Component
class Requester {
    private final Release release;
    private final Weighing weighing;
    private final Staff staff;
    private final JdbcClient db;

    Requester(Release release, Weighing weighing, Staff staff, JdbcClient db) {
        this.db = db;
        this.release = release;
        this.weighing = weighing;
        this.staff = staff;
    }

    static Scope scope(Counter counter, String words) {
        return new Scope(
                Optional.of(counter.board().id()), Optional.empty(), Optional.empty(), Optional.empty(), words);
    }

    Release.Taken asks(Counter counter, Delivery delivery, String words, String contact) {
        return release.ask(
                new Release.Asked(Way.FORM, delivery, "Allt om " + words, scope(counter, words), contact),
                Actor.RESIDENT);
    }

    List<Long> units(Counter counter) {
        return staff.idsBelow(List.of(counter.board().id()));
    }

    /** Everything the search finds. */
    List<Item> chosen(Release.Taken taken, Counter counter) {
        var found = weighing.candidates(release.find(taken.id()).scope(), units(counter));
        weighing.choose(taken.id(), found.stream().map(Candidate::key).toList(), units(counter), counter.actor());
        return weighing.of(taken.id());
    }

    /** Masks what fits, shows the rest, and gives it out. */
    void weighs(Item item, Counter counter, Predicate<String> masked) {
        var one = weighing.examined(item.request(), item.id());
        var words = Weighing.words(one.item());
        for (var number = 0; number < words.size(); number++) {
            if (masked.test(words.get(number).in(one.item().text().orElseThrow()))) {
                weighing.mark(item.request(), item.id(), List.of(number), "OSL-21-1", false, counter.actor());
            }
        }
        weighing.decide(item.request(), item.id(), List.of(), true, false, counter.actor());
        weighing.test(item.request(), item.id(), Optional.empty(), counter.actor());
    }

    long newest() {
        return db.sql("select coalesce(max(id), 0) from release_request")
                .query(Long.class)
                .single();
    }

    /** What is still open holds what others want to dispose of. */
    void goHome(long since) {
        db.sql("""
                        update release_request set closed_at = now(), closed_name = 'Prov', sealed = null, contact = null
                        where id > :since and closed_at is null
                        """).param("since", since).update();
    }

    static String unheard() {
        return Registry.unheard();
    }
}
