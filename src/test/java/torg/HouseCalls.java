package torg;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who in the house calls what, as compiled, so that a test can follow every way to a deed. */
public final class HouseCalls {
    private HouseCalls() {}

    /** Methods, by their full name without parameters, that call one of this name on this type. */
    public static List<String> callersOf(Class<?> type, String method) {
        return House.CLASSES.get(type).getMethods().stream()
                .filter(one -> one.getName().equals(method))
                .flatMap(one -> one.getCallsOfSelf().stream())
                .map(call -> name(call.getOrigin()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Every piece of code from which these methods can be reached, with the methods themselves. */
    public static Set<JavaCodeUnit> waysTo(Class<?> type, String... methods) {
        var wanted = new ArrayDeque<JavaCodeUnit>();
        House.CLASSES.get(type).getMethods().stream()
                .filter(one -> Arrays.asList(methods).contains(one.getName()))
                .forEach(wanted::add);
        var found = new HashSet<JavaCodeUnit>();
        while (!wanted.isEmpty()) {
            var one = wanted.remove();
            if (found.add(one)) {
                one.getAccessesToSelf().forEach(access -> wanted.add(access.getOrigin()));
                // A call through an interface reaches whoever implements it.
                one.getOwner().getAllRawInterfaces().stream()
                        .filter(port -> port.getPackageName().startsWith("torg"))
                        .flatMap(port -> port.getMethods().stream())
                        .filter(port -> port.getName().equals(one.getName()))
                        .forEach(wanted::add);
            }
        }
        return found;
    }

    public static String name(JavaCodeUnit code) {
        return code.getOwner().getName() + "." + code.getName();
    }
}
