package torg.records.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.packages.sip.Edition;
import torg.records.packages.sip.SampleSip;
import torg.register.AccountId;
import torg.register.Register;
import torg.vault.VaultSettings;

/** Packages for tests, made when the test wants them and not when the job comes to it. */
@Component
public class PackedUp {
    private final Packages packages;
    private final Packing packing;
    private final RunRows runs;
    private final ParcelRows parcels;
    private final Shelf shelf;
    private final BeanFactory house;

    @Autowired
    PackedUp(Packages packages, Packing packing, RunRows runs, ParcelRows parcels, Shelf shelf, BeanFactory house) {
        this.packages = packages;
        this.packing = packing;
        this.runs = runs;
        this.parcels = parcels;
        this.shelf = shelf;
        this.house = house;
    }

    /** The same, with packages that lie on this disk. */
    PackedUp on(Path data) {
        var clock = house.getBean(Clock.class);
        var other = new Shelf(
                new PackagesSettings(""), new VaultSettings(data, Optional.empty(), Optional.empty(), false, 1), clock);
        var making = new Packing(
                runs,
                parcels,
                house.getBean(LevelRows.class),
                house.getBean(AgreementRows.class),
                house.getBean(Contents.class),
                other,
                house.getBean(Register.class),
                house.getBean(Ledger.class),
                house.getBean(TransactionTemplate.class),
                clock);
        return new PackedUp(packages, making, runs, parcels, other, house);
    }

    /** Those that failed wait again, and no job comes for them. */
    void again(Run run) {
        parcels.again(run.id());
        runs.again(run.id());
    }

    public void agree() {
        packages.agree(new Agreement(Edition.E_ARK_2_1_0, SampleSip.PARTIES), Actor.TORG);
    }

    public void decide(AccountId account, Level level) {
        packages.choose(account, level, "KUN 2026/62", "Efter genomgång", 1, Actor.TORG);
    }

    /** Ordered, and not begun. */
    public Run ordered(Optional<Integer> year, AccountId... accounts) {
        var run = runs.add(
                year.isPresent() ? Run.Kind.YEARLY : Run.Kind.CLOSING, year, packages.now(), "Arkivarie Arvid");
        parcels.add(run, List.of(accounts), year);
        return packages.run(run);
    }

    public boolean go(Run run, BooleanSupplier stopping) throws IOException {
        return packing.go(run.id(), stopping);
    }

    public Parcel made(AccountId account, Optional<Integer> year) throws IOException {
        go(ordered(year, account), () -> false);
        return packages.of(account, 1).getFirst();
    }

    public Path file(Parcel parcel) {
        return shelf.file(parcel.made().orElseThrow().name());
    }

    /** By their paths in the package's folder. */
    public TreeMap<String, byte[]> files(Parcel parcel, Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var top = SampleSip.unzipped(file(parcel), folder.resolve("parcel-" + parcel.id()));
        var root = top.resolve(parcel.made().orElseThrow().name());
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
