package torg.policy.revision.web;

import java.util.Objects;
import java.util.Optional;
import torg.policy.Scope;

/** Which rule in which scope, as a list of rules says it: {@code basic.B7}, {@code basic.B7@SQUARE@}, {@code answer.working-days@@12}. */
public record ScopeForm(String scope) {
    public ScopeForm {
        scope = Objects.toString(scope, "").strip();
    }

    static String written(Scope scope) {
        return scope.wholeCity()
                ? scope.rule()
                : scope.rule() + "@" + scope.network().orElse("") + "@"
                        + scope.unit().map(Object::toString).orElse("");
    }

    Optional<Scope> chosen() {
        var parts = scope.split("@", -1);
        if (parts[0].isEmpty() || parts.length == 2 || parts.length > 3) {
            return Optional.empty();
        }
        if (parts.length == 1) {
            return Optional.of(Scope.city(parts[0]));
        }
        return parts[2].matches("\\d{0,18}")
                ? Optional.of(new Scope(
                        parts[0],
                        parts[2].isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(parts[2])),
                        parts[1].isEmpty() ? Optional.empty() : Optional.of(parts[1])))
                : Optional.empty();
    }
}
