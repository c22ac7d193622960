package torg.records.completeness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import torg.records.completeness.Why.Side;
import torg.shell.Words;
import torg.shell.paper.Sheet;

/**
 * A certificate as a paper for whoever asks, with what is needed to check the signed document it is drawn from.
 *
 * @param fingerprint of the city's key
 */
public record CertificateSheet(Certificate certificate, Statement said, String fingerprint) implements Sheet {
    @Override
    public String title() {
        return Words.t("records.completeness.paper", said.account().name(), Months.name(said.month()));
    }

    public Map<Why, Integer> differences(Side side) {
        return said.differences().entrySet().stream()
                .filter(one -> one.getKey().side() == side)
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    /** In groups, for a line of a paper ends somewhere. */
    public String hash() {
        return certificate.sha256().replaceAll(".{16}(?=.)", "$0 ");
    }
}
