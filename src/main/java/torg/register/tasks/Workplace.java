package torg.register.tasks;

import java.util.List;

/**
 * Where tasks of one kind are put right. A room that opens tasks says it with a bean; other tasks lead to the account.
 *
 * @param prefix how the tasks' sources begin
 * @param path the page, below the account's own
 */
public record Workplace(String prefix, String path) {

    public static String of(Task task, List<Workplace> all) {
        return "/register/" + task.about().value()
                + all.stream()
                        .filter(place -> task.source().startsWith(place.prefix()))
                        .map(Workplace::path)
                        .findFirst()
                        .orElse("");
    }
}
