package torg.records.release;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A kind of records that can be searched and given out. */
interface Source {
    Kind kind();

    /** Of these units, the newest first. */
    List<Candidate> find(Scope scope, Collection<Long> units, int most);

    Optional<Original> copy(long number);
}
