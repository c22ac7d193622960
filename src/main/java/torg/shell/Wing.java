package torg.shell;

import java.util.List;

/** Rooms that one goes between in the same work. The menu shows the wings, and the rooms of the wing one is in. */
enum Wing {
    DIALOGUE(0),
    ACCOUNTS(30),
    RULES(60),
    INSIGHT(70),
    ARCHIVE(80),
    CITY(90);

    /** A room stands in the last wing that begins at or before its order. */
    private final int begins;

    Wing(int begins) {
        this.begins = begins;
    }

    static Wing of(Room room) {
        return List.of(values()).reversed().stream()
                .filter(wing -> wing.begins <= room.order())
                .findFirst()
                .orElseThrow();
    }

    String word() {
        return "shell.wing." + name().toLowerCase();
    }
}
