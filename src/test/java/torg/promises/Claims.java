package torg.promises;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import torg.Promise;

/** Which tests say that they prove which promise. Read from a plan, so it is known before anything has run. */
record Claims(SortedMap<String, SortedSet<String>> testsByNumber) {

    static Claims none() {
        return new Claims(new TreeMap<>());
    }

    static Claims of(TestPlan plan) {
        var claims = none();
        for (var root : plan.getRoots()) {
            for (var test : plan.getDescendants(root)) {
                method(test).ifPresent(method -> claims.add(name(method), numbers(method)));
            }
        }
        return claims;
    }

    void add(Claims others) {
        others.testsByNumber.forEach((number, tests) -> of(number).addAll(tests));
    }

    Set<String> numbers() {
        return testsByNumber.keySet();
    }

    SortedSet<String> of(String number) {
        return testsByNumber.computeIfAbsent(number, _ -> new TreeSet<>());
    }

    /** The test as a reader finds it: {@code InboxTests.nobody_answers_a_question_nobody_has_taken}. */
    static Optional<String> test(TestIdentifier test) {
        return method(test).map(Claims::name);
    }

    private static Optional<MethodSource> method(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    }

    private static String name(MethodSource method) {
        var type = method.getClassName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method.getMethodName();
    }

    private void add(String test, Collection<String> numbers) {
        numbers.forEach(number -> of(number).add(test));
    }

    private static Collection<String> numbers(MethodSource method) {
        return Stream.concat(Stream.of(method.getJavaMethod()), family(method.getJavaClass()))
                .map(element -> element.getAnnotation(Promise.class))
                .filter(Objects::nonNull)
                .flatMap(promise -> Arrays.stream(promise.value()))
                .toList();
    }

    /** What is promised by a contract is promised by each adapter that passes it, and by the tests nested in a class. */
    private static Stream<AnnotatedElement> family(Class<?> type) {
        var elders = Stream.concat(
                Stream.of(type.getInterfaces()), Stream.of(type.getSuperclass(), type.getEnclosingClass()));
        return Stream.concat(Stream.of(type), elders.filter(Objects::nonNull).flatMap(Claims::family));
    }
}
