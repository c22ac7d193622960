package torg.register.intake.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import torg.register.intake.spreadsheet.Spreadsheet.Row;

/** Gathers rows within bounds: a list of accounts is never larger, and what is larger was made to harm. */
final class Rows {
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 200;
    /** The most that Excel itself holds in a cell. */
    private static final int LONGEST_CELL = 32_767;
    /** One long text can stand in a million cells of a small file. */
    private static final long MOST_TEXT = 40_000_000;

    /**
     * PostgreSQL holds no NUL, and no list means the other control characters; marks that turn the direction of writing
     * make a name read as another; Excel writes a carriage return as _x000D_. The file as it came is in the ledger.
     */
    private static final Pattern UNWANTED = Pattern.compile(
            "_x000D_|[\\p{Cc}&&[^\\n\\t]]|[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Cs}");

    private final List<Row> rows = new ArrayList<>();
    private long text;

    void add(int number, List<String> cells) {
        var clean = new ArrayList<String>(cells.size());
        var used = 0;
        for (var cell : cells) {
            clean.add(clean(cell));
            text += clean.getLast().length();
            if (!clean.getLast().isEmpty()) {
                used = clean.size();
            }
        }
        if (used == 0) {
            return;
        }
        rows.add(new Row(number, List.copyOf(clean.subList(0, used))));
        if (rows.size() > MOST_ROWS) {
            throw new Unreadable("register.intake.unreadable.too-many-rows");
        }
        if (used > MOST_COLUMNS) {
            throw new Unreadable("register.intake.unreadable.too-many-columns");
        }
        if (text > MOST_TEXT) {
            throw new Unreadable("register.intake.unreadable.too-much");
        }
    }

    private static String clean(String cell) {
        if (cell.length() > LONGEST_CELL) {
            throw new Unreadable("register.intake.unreadable.too-long-cell");
        }
        return UNWANTED.matcher(cell.replace('\u00a0', ' ')).replaceAll("").strip();
    }

    List<Row> all() {
        if (rows.size() < 2) {
            throw new Unreadable("register.intake.unreadable.empty");
        }
        return rows;
    }
}
