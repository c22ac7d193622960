package torg.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import torg.HouseCalls;
import torg.Promise;
import torg.platforms.Platform;
import torg.platforms.delivery.Warden;
import torg.shell.SignedIn;

/** Every way to a measure on a platform is walked backwards, as compiled: it begins with somebody who is signed in. */
class NoMachineModeratesTests {

    /** The scheduled errand that carries out what was ordered, and cannot order. */
    private static final Set<String> ERRANDS = Set.of("torg.platforms.delivery.Warden");

    @Test
    @Promise("D43")
    void no_code_path_leads_from_a_detector_or_a_machine_to_a_measure_on_a_platform() {
        var ways = HouseCalls.waysTo(Warden.class, "order").stream()
                .filter(code -> !isAPlay(code))
                .collect(Collectors.toSet());

        assertThat(ways.stream().map(HouseCalls::name))
                .contains("torg.moderation.Moderation.decide", "torg.moderation.Moderation.confirm");
        assertThat(beginnings(ways)).isNotEmpty().allSatisfy(begin -> {
            assertThat(begin.isAnnotatedWith(PostMapping.class))
                    .as(HouseCalls.name(begin))
                    .isTrue();
            assertThat(begin.getRawParameterTypes().stream().map(JavaClass::getName))
                    .as(HouseCalls.name(begin))
                    .contains(SignedIn.class.getName());
        });
        assertThat(ways.stream().map(code -> code.getOwner().getPackageName()))
                .noneMatch(room -> room.startsWith("torg.privacy"))
                .noneMatch(room -> room.startsWith("torg.moderation.lists"))
                .allMatch(room -> room.startsWith("torg.moderation") || room.equals("torg.platforms.delivery"));
    }

    /** The adapters are asked by the errand alone, so nobody goes round the order. */
    @Test
    void nobody_but_the_errand_asks_a_platform_to_do_it() {
        var ways = HouseCalls.callersOf(Platform.class, "intervene");

        assertThat(ways.stream()
                        .map(way -> way.substring(0, way.lastIndexOf('.')))
                        .collect(Collectors.toSet()))
                .isEqualTo(ERRANDS);
    }

    /** The demonstration's invented people decide in an invented past; no city has them. */
    private static boolean isAPlay(JavaCodeUnit code) {
        var outermost = code.getOwner();
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getPackageName().equals("torg.town")
                && outermost.isAnnotatedWith(ConditionalOnProperty.class)
                && outermost
                        .getAnnotationOfType(ConditionalOnProperty.class)
                        .havingValue()
                        .equals("demonstration");
    }

    /** Where a way begins: nothing in the house calls it. Lambdas are a part of the method they stand in. */
    private static List<JavaCodeUnit> beginnings(Set<JavaCodeUnit> ways) {
        return ways.stream()
                .filter(code -> code.getAccessesToSelf().isEmpty())
                .filter(code -> code.getOwner().getAllRawInterfaces().stream()
                        .filter(port -> port.getPackageName().startsWith("torg"))
                        .noneMatch(port -> port.getMethods().stream()
                                .anyMatch(method -> method.getName().equals(code.getName()))))
                .filter(code -> !code.getName().startsWith("lambda$"))
                .toList();
    }
}
