package torg.register.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import torg.House;
import torg.Promise;
import torg.register.profile.Witness;

/** The law of the room, in the code: the only way to a closed finding leads through a look at the profile. */
class ClosedByLooksAloneTests {

    @Test
    @Promise("P20")
    void the_only_way_to_a_closed_finding_is_a_later_check_and_the_only_way_to_a_check_is_a_look() {
        var house = House.CLASSES;

        assertThat(callers(house.get(Finding.State.Settled.class).getConstructors().stream()
                        .flatMap(made -> made.getAccessesToSelf().stream())
                        .collect(Collectors.toSet())))
                .as("a settled state is made by a recheck, or read from its row")
                .containsExactlyInAnyOrder("Finding.rechecked", "Findings.state");
        assertThat(callers(house.get(Finding.class)
                        .getMethod("rechecked", Check.class)
                        .getAccessesToSelf()))
                .containsExactly("Judging.settle");
        assertThat(house.get(Judging.class).getMethods().stream()
                        .filter(method -> !method.getName().startsWith("lambda"))
                        .filter(method -> method.getAccessesToSelf().stream()
                                .anyMatch(call -> !call.getOriginOwner().equals(house.get(Judging.class))))
                        .map(method -> method.getName())
                        .collect(Collectors.toSet()))
                .as("others may ask for a judge or a word; nobody but the scan shows it a look")
                .isSubsetOf("judge", "due", "mending");
        assertThat(house.get(Judging.class)).matches(assignableTo(Witness.class));
    }

    private static Set<String> callers(Set<? extends JavaAccess<?>> calls) {
        return calls.stream()
                .map(call -> call.getOriginOwner().getSimpleName() + "."
                        + call.getOrigin().getName())
                .collect(Collectors.toSet());
    }
}
