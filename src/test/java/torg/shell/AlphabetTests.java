package torg.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;

/** The order of letters, in Java and in the database alike. */
@TorgTest
class AlphabetTests {
    /** As they stand in a Swedish dictionary: w after v, then å, ä and ö. */
    private static final List<String> ORDER =
            List.of("Adam", "adelsö", "vad", "Väg", "wad", "Wien", "Xerxes", "zoo", "ål", "Årsta", "äng", "Öland");

    @Autowired
    JdbcClient db;

    @Test
    @Promise("D69")
    void the_city_sorts_as_swedes_do() {
        var mixed = new ArrayList<>(ORDER);
        Collections.reverse(mixed);

        assertThat(mixed.stream().sorted(Words.alphabetically(Function.identity())))
                .containsExactlyElementsOf(ORDER);
        assertThat(db.sql("select word from unnest(cast(:words as text[])) as word order by word")
                        .param("words", mixed.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(ORDER);
        assertThat(Stream.of("ö", "w", "v").sorted(Words.alphabetically(Function.identity())))
                .containsExactly("v", "w", "ö");
    }
}
