package torg.register.processing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.processing.Processed;
import torg.register.processing.Transfer;
import torg.shell.Page;

/** The record of processing: each platform's ground, and each account. */
public record ProcessingPage(List<Platform> platforms, List<Row> accounts, long all, boolean mayWrite) implements Page {

    public record Platform(
            Network network, Optional<Transfer.Check> check, Optional<Transfer.Fault> fault, long accounts) {}

    public record Row(
            long id,
            String name,
            Network network,
            String controller,
            String purpose,
            String categories,
            String retention,
            Optional<Transfer.Fault> fault) {}

    static Platform platform(Transfer transfer, List<Processed> record, LocalDate today) {
        return new Platform(
                transfer.network(),
                transfer.check(),
                transfer.fault(today),
                record.stream()
                        .filter(line -> line.account().network() == transfer.network())
                        .count());
    }

    static Row row(Processed line, LocalDate today) {
        return new Row(
                line.account().id().value(),
                line.account().name(),
                line.account().network(),
                line.controller(),
                line.purpose(),
                line.categories(),
                line.retention(),
                line.fault(today));
    }

    @Override
    public String title() {
        return "processing.title";
    }

    public long faults() {
        return platforms.stream()
                .filter(p -> p.fault().isPresent() && p.accounts() > 0)
                .count();
    }
}
