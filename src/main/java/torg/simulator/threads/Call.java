package torg.simulator.threads;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Request;

/**
 * A call that was let in.
 *
 * @param path after the version
 * @param account in whose name it is made
 */
record Call(Request request, String path, Grant grant, Member account) {
    private List<String> parts() {
        return Arrays.stream(path.split("/")).toList();
    }

    int depth() {
        return parts().size();
    }

    String node() {
        return parts().getFirst();
    }

    String edge() {
        return depth() == 2 ? parts().get(1) : "";
    }

    boolean isMe() {
        return node().equals("me") || node().equals(account.id());
    }

    String method() {
        return request.method();
    }

    /** An account's own edges are nobody else's. */
    Call mine() {
        if (!isMe()) {
            throw Refusal.gone(node());
        }
        return this;
    }

    Call needs(String... scopes) {
        for (var scope : scopes) {
            if (!grant.scopes().contains(scope)) {
                throw Refusal.scope(scope);
            }
        }
        return this;
    }

    Call only(String... known) {
        var names = new java.util.HashSet<>(request.query().keySet());
        names.addAll(request.form().keySet());
        names.remove("access_token");
        for (var name : names) {
            if (!Set.of(known).contains(name)) {
                throw Refusal.parameter("(#100) Unknown parameter " + name);
            }
        }
        return this;
    }

    String required(String name) {
        return request.field(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Refusal.parameter("(#100) The parameter " + name + " is required"));
    }

    /** What was asked for of a thing; its id comes always. */
    List<String> fields(Set<String> known, String node) {
        var fields = Arrays.stream(request.parameter("fields")
                        .orElse("id")
                        .replaceAll("\\{[^}]*}", "")
                        .split(","))
                .toList();
        for (var field : fields) {
            if (!known.contains(field)) {
                throw Refusal.parameter(
                        "(#100) Tried accessing nonexisting field (" + field + ") on node type (" + node + ")");
            }
        }
        return fields;
    }
}
