package torg.platforms.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RobotsTests {
    private static Robots robots(String text) {
        return Robots.of(text, "torg");
    }

    @Test
    void the_longest_rule_that_fits_decides_and_between_two_as_long_the_kinder() {
        var robots = robots(
                "User-agent: *\nDisallow: /p\nAllow: /profil\nDisallow: /profil/hemlig\nDisallow: /q\nAllow: /q");

        assertThat(robots.allow("/profil/a")).isTrue();
        assertThat(robots.allow("/p/a")).isFalse();
        assertThat(robots.allow("/profil/hemlig")).isFalse();
        assertThat(robots.allow("/q")).isTrue();
        assertThat(robots.allow("/annat")).isTrue();
    }

    @Test
    void rules_for_us_by_name_come_before_rules_for_everybody() {
        var robots = robots(
                "User-agent: *\nDisallow: /\n\nUser-agent: Googlebot\nUser-agent: TORG\nDisallow: /b # inte hit");

        assertThat(robots.allow("/a")).isTrue();
        assertThat(robots.allow("/b")).isFalse();
    }

    @Test
    void stars_and_ends_are_understood() {
        var robots = robots("User-agent: *\nDisallow: /*/login\nDisallow: /*.php$\nDisallow:");

        assertThat(robots.allow("/a/b/login?x=1")).isFalse();
        assertThat(robots.allow("/a.php")).isFalse();
        assertThat(robots.allow("/a.php?x")).isTrue();
        assertThat(robots.allow("/")).isTrue();
    }

    @Test
    void nonsense_allows_what_it_does_not_forbid() {
        for (var nonsense : new String[] {"", "<html>", "Disallow: /", "\0\0", "user-agent:*\n\n\ndisallow", ":::"}) {
            assertThat(robots(nonsense).allow("/x")).as(nonsense).isTrue();
        }
    }

    @Test
    void a_rule_made_to_keep_us_busy_does_not() {
        var robots = robots("User-agent: *\nDisallow: /" + "*a".repeat(5_000) + "$");

        assertThat(robots.allow("/" + "a".repeat(2_000) + "b")).isIn(true, false);
    }
}
