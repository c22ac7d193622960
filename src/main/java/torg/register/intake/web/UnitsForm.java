package torg.register.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which units the unknown names stand for.
 *
 * @param row for each unknown name, a row that says it: names hold commas and worse, numbers do not
 * @param unit in the same order; nothing where nobody chose
 */
public record UnitsForm(List<Integer> row, List<Long> unit) {

    Map<Integer, Long> chosen() {
        var chosen = new LinkedHashMap<Integer, Long>();
        for (var i = 0; row != null && unit != null && i < Math.min(row.size(), unit.size()); i++) {
            if (unit.get(i) != null) {
                chosen.put(row.get(i), unit.get(i));
            }
        }
        return chosen;
    }
}
