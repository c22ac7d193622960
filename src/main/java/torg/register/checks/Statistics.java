package torg.register.checks;

import java.time.LocalDate;
import java.util.Map;

/** How the city's accounts stand, in numbers that everybody may see: what is exempted is counted beside the rest. */
public record Statistics(LocalDate day, Map<Light, Long> lights, long exemptions) {

    public long count(Light light) {
        return lights.getOrDefault(light, 0L);
    }

    public long accounts() {
        return lights.values().stream().mapToLong(Long::longValue).sum();
    }
}
