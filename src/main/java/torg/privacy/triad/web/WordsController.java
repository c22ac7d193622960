package torg.privacy.triad.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.triad.Warnings;
import torg.privacy.triad.WordKind;
import torg.shell.Answer;
import torg.shell.Forbidden;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Unit;

/** Where a board keeps the words that warn. */
@Controller
class WordsController {
    private final Warnings warnings;
    private final Ledger ledger;

    WordsController(Warnings warnings, Ledger ledger) {
        this.warnings = warnings;
        this.ledger = ledger;
    }

    @GetMapping("/privacy/words")
    WordsPage words(@RequestParam Optional<Long> board, SignedIn reader) {
        var boards = mine(reader);
        var chosen = board.map(id -> one(id, boards)).orElseGet(boards::getFirst);
        return page(chosen, boards, Optional.empty(), Problems.NONE);
    }

    @PostMapping("/privacy/words/{board}")
    Answer change(@PathVariable long board, WordsForm form, SignedIn reader) {
        var boards = mine(reader);
        var chosen = one(board, boards);
        var problems = form.problems();
        if (problems.any()) {
            return page(chosen, boards, Optional.of(form), problems);
        }
        warnings.change(chosen, form.chosen().orElseThrow(), form.list(), Actor.of(reader));
        return new Go("/privacy/words?board=" + board, "triad.saved");
    }

    private WordsPage page(Unit board, List<Unit> boards, Optional<WordsForm> typed, Problems problems) {
        var lists = new EnumMap<WordKind, String>(WordKind.class);
        warnings.effective(board.path()).forEach((kind, words) -> lists.put(kind, String.join("\n", words)));
        typed.ifPresent(form -> form.chosen().ifPresent(kind -> lists.put(kind, form.words())));
        return new WordsPage(boards, board, lists, ledger.history("privacy/words/" + board.id()), problems);
    }

    private List<Unit> mine(SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var boards = warnings.boards().stream()
                .filter(board -> reader.may(Right.PERSONAL_DATA, board.path()))
                .toList();
        if (boards.isEmpty()) {
            throw new Forbidden("staff.right-missing." + Right.PERSONAL_DATA);
        }
        return boards;
    }

    private static Unit one(long id, List<Unit> boards) {
        return boards.stream().filter(b -> b.id() == id).findFirst().orElseThrow(NotFound::new);
    }
}
