package torg.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, each beside its baseline. */
final class Results {
    private final String name;
    private final List<Map<String, Object>> measures = new ArrayList<>();

    Results(String name) {
        this.name = name;
    }

    void add(String metric, double value, String unit, String baseline, double baselineValue) {
        var row = new LinkedHashMap<String, Object>();
        row.put("metric", metric);
        row.put("value", rounded(value));
        row.put("unit", unit);
        row.put("baseline", baseline);
        row.put("baseline_value", rounded(baselineValue));
        row.put("ratio", baselineValue == 0 ? 0 : rounded(value / baselineValue));
        measures.add(row);
    }

    static double percentile(long[] nanos, double p) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(p * sorted.length))] / 1e6;
    }

    private static double rounded(double value) {
        return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000.0;
    }

    void print(PrintStream out) {
        out.printf("%-46s %12s %-8s  %-46s %12s %8s%n", name, "value", "unit", "baseline", "value", "ratio");
        for (var row : measures) {
            out.printf(
                    Locale.ROOT,
                    "%-46s %12s %-8s  %-46s %12s %8s%n",
                    row.get("metric"),
                    row.get("value"),
                    row.get("unit"),
                    row.get("baseline"),
                    row.get("baseline_value"),
                    row.get("ratio"));
        }
    }

    String json() {
        return JsonMapper.builder().build().writeValueAsString(Map.of("name", name, "measures", measures));
    }
}
