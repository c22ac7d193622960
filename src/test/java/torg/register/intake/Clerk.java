package torg.register.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.Register;
import torg.register.intake.IntakeFile.State;
import torg.register.intake.appraisal.RowResult;

/** Sends in, rehearses and enters lists for a board, as its registrar would with the pages. */
@Component
class Clerk {
    private final Intake intake;
    private final Registrar registrar;
    private final Register register;

    Clerk(Intake intake, Registrar registrar, Register register) {
        this.intake = intake;
        this.registrar = registrar;
        this.register = register;
    }

    IntakeId rehearsed(Office.Board board, List<List<String>> rows) {
        var all = new ArrayList<>(List.of(board.headings()));
        all.addAll(rows);
        return rehearsed(board, Lists.excel(all));
    }

    IntakeId rehearsed(Office.Board board, byte[] file) {
        var sender = board.sender();
        var id = intake.receive("konton.xlsx", file, sender);
        intake.read(id, Optional.empty(), Optional.empty(), sender);
        intake.map(id, intake.find(id, sender).reading().orElseThrow().columns(), sender);
        return id;
    }

    void run(Office.Board board, IntakeId id) {
        intake.run(id, board.sender());
        registrar.enter(id, () -> false);
    }

    boolean finished(Office.Board board, IntakeId id) {
        return intake.find(id, board.sender()).state() instanceof State.Finished;
    }

    Map<Integer, RowResult> results(Office.Board board, IntakeId id) {
        var results = new TreeMap<Integer, RowResult>();
        intake.contents(intake.find(id, board.sender()))
                .page(Optional.empty(), 0, 100_000)
                .forEach(row -> results.put(row.number(), row.result().orElseThrow()));
        return results;
    }

    long registered(Office.Board board) {
        return register.count(new Register.Search(
                board.mark(), Optional.of(Network.X), Optional.of(board.unit().id()), Optional.empty()));
    }
}
