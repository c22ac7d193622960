package torg.register.checks.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.Network;
import torg.register.checks.Light;
import torg.register.checks.judgement.Disguise.Kind;

class DisguiseTests {

    @ParameterizedTest
    @CsvSource({
        "LOOKALIKE, Sundh\u0430mns stad, Sundhamns stad",
        "LOOKALIKE, \u0405undhamns stad, Sundhamns stad",
        "LOOKALIKE, Sundhamns st\u03b1d, Sundhamns stad",
        "LOOKALIKE, Hej fr\u0430n \u0455\u0440\u043e\u0440t, ",
        "LOOKALIKE, Besök \u0441\u0430\u0440\u0435 i Sundhamn, Besök cape i Sundhamn",
        "INVISIBLE, Sund\u200Bhamns stad, Sundhamns stad",
        "INVISIBLE, Sundhamns\u2060 stad, Sundhamns stad",
        "INVISIBLE, Sund\u00ADhamns stad, Sundhamns stad",
        "INVISIBLE, Sundhamns \u202Edats, Sundhamns dats",
        "INVISIBLE, Sund\u3164hamn, Sundhamn",
        "STYLED, 𝐒𝐮𝐧𝐝𝐡𝐚𝐦𝐧𝐬 𝐬𝐭𝐚𝐝, Sundhamns stad",
        "STYLED, 𝓢𝓾𝓷𝓭𝓱𝓪𝓶𝓷, Sundhamn",
        "STYLED, Ｓｕｎｄｈａｍｎ, Sundhamn",
        "STYLED, Ⓢⓤⓝⓓⓗⓐⓜⓝ, Sundhamn",
    })
    void letters_that_only_look_like_what_they_say_are_found_and_read_as_the_eye_reads_them(
            Kind kind, String text, String plain) {
        var disguise = Disguise.in(text);

        assertThat(disguise.signs()).extracting(Disguise.Sign::kind).contains(kind);
        if (plain != null) {
            assertThat(disguise.plain()).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sundhamns stad – nyheter, tips & dialog!",
                "Välkommen! 📚 👨‍👩‍👧 🏳️‍🌈 🇸🇪 ☎️ ❤️ 🅿️ 🅰️",
                "Café Ångström, Åsögatan 5 • öppet 8–16 … ”hej”",
                "Ærø, Straße, naïve, Łódź, Sápmi, Čálli",
                "100 m² · 5 °C · ½ · № 5 · ™ · ® · €",
                "Ring 112 → nu!",
            })
    void what_a_city_writes_every_day_is_not_suspected(String text) {
        var disguise = Disguise.in(text);

        assertThat(disguise.signs()).isEmpty();
        assertThat(disguise.other()).isEmpty();
    }

    @Test
    void another_language_is_told_apart_from_a_disguise() {
        for (var greeting :
                List.of("أهلا وسهلا", "Ласкаво просимо", "Καλώς ήρθατε", "به سوندهامن خوش آمدید", "می‌خواهم", "欢迎")) {
            var disguise = Disguise.in("Välkommen till Sundhamns stad! " + greeting);

            assertThat(disguise.signs()).as(greeting).isEmpty();
            assertThat(disguise.other()).as(greeting).isNotEmpty();
            assertThat(disguise.mostlyOther()).as(greeting).isFalse();
        }
    }

    @Test
    void a_profile_in_a_script_torg_cannot_read_is_unknown_and_never_green() {
        var russian = Cases.look("Библиотека", "Новости и мероприятия библиотеки города, комментарии читают все");

        assertThat(Cases.verdict("basic.B4", Network.SQUARE, russian)).isInstanceOf(Verdict.Unknown.class);
        assertThat(Cases.verdict("basic.B2", Network.SQUARE, russian)).isInstanceOf(Verdict.Unknown.class);
        assertThat(Cases.verdict("profile.script", Network.SQUARE, russian)).isInstanceOf(Verdict.Missing.class);
        assertThat(Cases.verdict("profile.name", Network.SQUARE, russian)).isInstanceOf(Verdict.Missing.class);
    }

    @Test
    void what_is_said_in_disguise_is_not_said() {
        var text =
                "En del av Sundhаmns stad. Det du skriver här blir 𝐚𝐥𝐥𝐦𝐚̈𝐧 𝐡𝐚𝐧𝐝𝐥𝐢𝐧𝐠. Kulturf\u200Börvaltningen. Ring 1\u200B12 vid fara.";

        var judgement = Cases.JUDGE.judge(
                Cases.library(Network.SQUARE), Cases.look("Böcker", text), java.util.Optional.empty());

        assertThat(List.of("basic.B1", "basic.B2", "basic.B13"))
                .allSatisfy(rule -> assertThat(judgement.on(rule).orElseThrow().verdict())
                        .isInstanceOfSatisfying(
                                Verdict.Missing.class,
                                missing -> assertThat(missing.word()).isEqualTo("register.checks.missing.disguised")));
        assertThat(judgement.on("profile.disguise").orElseThrow().fails()).isTrue();
        assertThat(judgement.light()).isEqualTo(Light.RED);
    }
}
