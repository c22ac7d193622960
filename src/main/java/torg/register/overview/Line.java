package torg.register.overview;

import java.util.Comparator;
import java.util.List;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.above.Standing.Light;
import torg.register.above.Standing.Remark;
import torg.register.stages.Stage;

/**
 * One account as it stands today.
 *
 * @param board the board or company it belongs to; the city itself for the city's own
 * @param remarks the most urgent first; none when everything is in order
 */
public record Line(
        AccountId account,
        String name,
        Network network,
        String handle,
        String unit,
        List<Long> path,
        long board,
        String boardName,
        Stage stage,
        String responsible,
        List<Remark> remarks) {

    /** Most urgent first; among equals those with the most remarks, then by number, so the order is always the same. */
    public static final Comparator<Line> URGENCY = Comparator.comparing(Line::light)
            .thenComparing(line -> -line.remarks().size())
            .thenComparing(line -> line.account().value());

    public Light light() {
        return remarks.stream()
                .map(Remark::light)
                .min(Comparator.naturalOrder())
                .orElse(Light.GREEN);
    }

    Line with(List<Remark> said) {
        return new Line(
                account,
                name,
                network,
                handle,
                unit,
                path,
                board,
                boardName,
                stage,
                responsible,
                said.stream().sorted(Comparator.comparing(Remark::light)).toList());
    }
}
