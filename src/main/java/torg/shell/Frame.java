package torg.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;

/** What the page frame knows besides the page: who reads it, in which language, where, and what was just done. */
public record Frame(
        String city,
        Optional<SignedIn> reader,
        List<Room> rooms,
        String path,
        Optional<String> notice,
        String csrfName,
        String csrf,
        boolean demonstration,
        String assets) {

    private static final ThreadLocal<Frame> NOW = new ThreadLocal<>();

    static void draw(Frame frame, Runnable drawing) {
        NOW.set(frame);
        try {
            drawing.run();
        } finally {
            NOW.remove();
        }
    }

    /** Called from templates only. */
    public static Frame now() {
        return NOW.get();
    }

    static Frame of(
            HttpServletRequest request,
            ShellSettings settings,
            List<Room> rooms,
            Optional<SignedIn> reader,
            Optional<String> notice) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                settings.city(),
                reader,
                reader.map(known -> Room.openTo(known, rooms)).orElse(List.of()),
                request.getRequestURI(),
                notice,
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                settings.demonstration(),
                Assets.VERSION);
    }

    /** A room within a room is where one is, and not the one around it. */
    public boolean here(Room room) {
        return within(room)
                && rooms.stream()
                        .noneMatch(inner -> inner.path().length() > room.path().length() && within(inner));
    }

    /**
     * The first line of the menu.
     *
     * @param to its first room that the reader may enter
     */
    public record Way(String word, String to, boolean here) {}

    public List<Way> wings() {
        return rooms.stream()
                .collect(Collectors.groupingBy(Wing::of, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(wing -> new Way(
                        wing.getKey().word(),
                        wing.getValue().getFirst().path(),
                        wing.getValue().stream().anyMatch(this::here)))
                .toList();
    }

    /** The second line of the menu; empty where there is nothing to choose between. */
    public List<Room> neighbours() {
        var beside = rooms.stream()
                .filter(this::here)
                .findFirst()
                .map(Wing::of)
                .map(wing ->
                        rooms.stream().filter(room -> Wing.of(room) == wing).toList())
                .orElse(List.of());
        return beside.size() > 1 ? beside : List.of();
    }

    /** The room one searches in, for whoever may enter it: a step away from every page, and by the key {@code /}. */
    public Optional<Room> search() {
        return rooms.stream().filter(room -> room.path().equals("/search")).findFirst();
    }

    private boolean within(Room room) {
        return path.equals(room.path()) || path.startsWith(room.path() + "/");
    }

    public String language() {
        return Words.locale().getLanguage();
    }

    public String otherLanguage() {
        return Words.locale().equals(Locale.ENGLISH) ? "sv" : "en";
    }

    public String initials() {
        return reader.map(r -> r.name().replaceAll("(\\p{L})\\p{L}*[\\s-]*", "$1"))
                .orElse("");
    }
}
