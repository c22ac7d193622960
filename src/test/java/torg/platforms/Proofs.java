package torg.platforms;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The test classes that hold the contract against an adapter. */
public final class Proofs {
    private Proofs() {}

    public record Proof(Class<?> test, Proved proved) {
        public boolean holds(Class<?> contract) {
            return contract.isAssignableFrom(test);
        }
    }

    public static List<Proof> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Proved.class));
        return scanner.findCandidateComponents("torg.platforms").stream()
                .map(found -> proof(found.getBeanClassName()))
                .sorted(Comparator.comparing(proof -> proof.test().getName()))
                .toList();
    }

    private static Proof proof(String name) {
        try {
            var test = Class.forName(name);
            return new Proof(test, test.getAnnotation(Proved.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
