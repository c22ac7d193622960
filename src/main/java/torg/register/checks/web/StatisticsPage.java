package torg.register.checks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import torg.register.checks.Light;
import torg.register.checks.PublicExemption;
import torg.register.checks.Statistics;
import torg.shell.Page;

/** How the city's accounts follow the city's rules, for everybody to see (peers.md P22). */
public record StatisticsPage(LocalDate day, long accounts, List<Count> lights, long exempted, List<Row> exemptions)
        implements Page {

    public record Count(Light light, long number) {}

    /** Without the name of whoever decided. */
    public record Row(String account, String unit, String rule, LocalDate until, String reference, String reason) {
        static Row of(PublicExemption one) {
            var exemption = one.exemption();
            return new Row(
                    one.account(),
                    one.unit(),
                    "register.checks.rule." + exemption.rule().toLowerCase(),
                    exemption.until(),
                    exemption.reference(),
                    exemption.reason());
        }
    }

    static StatisticsPage of(Statistics figures, List<PublicExemption> exemptions) {
        return new StatisticsPage(
                figures.day(),
                figures.accounts(),
                Stream.of(Light.values())
                        .map(light -> new Count(light, figures.count(light)))
                        .toList()
                        .reversed(),
                figures.exemptions(),
                exemptions.stream().map(Row::of).toList());
    }

    @Override
    public String title() {
        return "register.checks.statistics.title";
    }

    public boolean more() {
        return exempted > exemptions.size();
    }
}
