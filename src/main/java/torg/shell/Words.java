package torg.shell;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every word on every page, from {@code words.properties} (Swedish) and {@code words_en.properties} beside the room that
 * says it. ICU's message form gives plurals: {@code {0, plural, one {# fråga} other {# frågor}}}.
 */
public final class Words {
    public static final Locale SWEDISH = Locale.of("sv", "SE");
    public static final List<Locale> LANGUAGES = List.of(SWEDISH, Locale.ENGLISH);
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Å, ä and ö last, and w a letter of its own (domain.md D69); frozen, so that many may ask at once. */
    private static final Collator LETTERS = Collator.getInstance(SWEDISH).freeze();

    private static final Map<String, String> SV = read("words.properties");
    private static final Map<String, String> EN = read("words_en.properties");
    private static final Map<String, MessageFormat> FORMS = new ConcurrentHashMap<>();
    private static final Map<Locale, DateTimeFormatter> DAY = inEachLanguage("d MMMM yyyy");
    private static final Map<Locale, DateTimeFormatter> MINUTE = inEachLanguage("d MMM yyyy HH:mm");

    private Words() {}

    /** The word in the reader's language. A missing word shows as its key, which {@code WordsTests} turns into a failure. */
    public static String t(String key, Object... arguments) {
        return say(locale(), key, arguments);
    }

    private static String say(Locale locale, String key, Object... arguments) {
        var word = of(locale).getOrDefault(key, key);
        if (arguments.length == 0 && word.indexOf('{') < 0 && word.indexOf('\'') < 0) {
            return word;
        }
        var form = FORMS.computeIfAbsent(locale.getLanguage() + key, k -> new MessageFormat(word, locale));
        // Not for several threads at once; to wait for each other costs less than a form for each.
        synchronized (form) {
            return form.format(arguments);
        }
    }

    /** The word in Swedish, whatever language the reader has: for what is written down and kept. */
    public static String swedish(String key, Object... arguments) {
        return say(SWEDISH, key, arguments);
    }

    /** All that is said within is Swedish. */
    public static <T> T inSwedish(Supplier<T> writing) {
        var reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(SWEDISH);
        try {
            return writing.get();
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    public static boolean has(String key) {
        return SV.containsKey(key);
    }

    public static Map<String, String> of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : SV;
    }

    /** The reader's language; Swedish where nobody reads, as in a job, whatever language the machine was installed in. */
    public static Locale locale() {
        if (LocaleContextHolder.getLocaleContext() == null) {
            return SWEDISH;
        }
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : SWEDISH;
    }

    /** In the order of the Swedish alphabet, as the database sorts too. The languages of the pages do not change it. */
    public static <T> Comparator<T> alphabetically(Function<T, String> name) {
        return (one, other) -> LETTERS.compare(name.apply(one), name.apply(other));
    }

    public static String date(LocalDate day) {
        return day.format(DAY.get(locale()));
    }

    /** Day and time as the city reads them: a Swedish 24-hour clock in both languages. */
    public static String time(Instant at) {
        return at.atZone(ZONE).format(MINUTE.get(locale()));
    }

    /** For the datetime attribute of a time element. */
    public static String iso(Instant at) {
        return at.atZone(ZONE).toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static Map<Locale, DateTimeFormatter> inEachLanguage(String pattern) {
        return LANGUAGES.stream()
                .collect(Collectors.toMap(language -> language, l -> DateTimeFormatter.ofPattern(pattern, l)));
    }

    private static Map<String, String> read(String file) {
        var words = new HashMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver(Words.class.getClassLoader())
                    .getResources("classpath*:torg/**/" + file)) {
                var room = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    room.load(reader);
                }
                for (var key : room.stringPropertyNames()) {
                    if (words.put(key, room.getProperty(key)) != null) {
                        throw new IllegalStateException("The word " + key + " is said by two rooms");
                    }
                }
            }
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
