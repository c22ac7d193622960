package torg.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A room's line in the menu.
 *
 * @param order rooms stand in the order of the day's work; from 0 those of the dialogue, from 30 of the accounts, from 60
 *     of the rules, from 70 of insight, from 80 of the archive, from 90 of the city
 * @param right who sees it; empty for everybody who works here
 */
public record Room(int order, String path, String word, Optional<String> right) {

    /** Sends everybody to the first room they may enter. */
    public static final String START = "/start";

    /** The rooms somebody may enter, in the order of the day's work. */
    public static List<Room> openTo(SignedIn reader, List<Room> rooms) {
        return rooms.stream()
                .filter(room -> room.right().map(reader::may).orElse(true))
                .sorted(Comparator.comparingInt(Room::order))
                .toList();
    }
}
