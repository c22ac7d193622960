package torg.town.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;
import torg.platforms.Network;
import torg.town.Guise;
import torg.town.Persona;

/**
 * An account's page on an invented network, in the published forms: Open Graph (ogp.me) on all; JSON-LD
 * ({@code schema.org/ProfilePage}, as Google asks of profile pages) on YouTube, LinkedIn, TikTok and Threads; h-card,
 * h-entry and {@code rel="me"} (microformats.org, docs.joinmastodon.org) on Mastodon; dated articles on the others. Titles
 * carry the network's name the way each of them writes it. Read November 2026.
 */
record InventedPage(Network network, String handle, Persona persona, String here) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String html() {
        var picture = persona.guise() == Guise.NO_PICTURE
                ? ""
                : "<img class=\"u-photo\" src=\"%s/picture.png\" alt=\"\" width=\"128\" height=\"128\">"
                        .formatted(here);
        return frame(network, title(), head(), """
                <article class="profile h-card">
                <header>%s<div><h1 class="p-name">%s</h1><p>@%s</p></div></header>
                <p class="p-note">%s</p>
                <ul class="links">%s</ul>
                </article>
                <h2>Inlägg</h2>
                %s
                """.formatted(
                        picture, e(persona.name()), e(handle), e(persona.text()), links(), posts()));
    }

    private String head() {
        var tags = new LinkedHashMap<String, String>();
        tags.put("og:type", "profile");
        tags.put("og:site_name", network.brand());
        tags.put("og:title", title());
        tags.put("og:description", persona.text());
        tags.put("og:url", here);
        tags.put("profile:username", handle);
        if (persona.guise() != Guise.NO_PICTURE) {
            tags.put("og:image", here + "/picture.png");
        }
        var metas = tags.entrySet().stream()
                .filter(tag -> !tag.getValue().isEmpty())
                .map(tag -> "<meta property=\"%s\" content=\"%s\">".formatted(tag.getKey(), e(tag.getValue())))
                .collect(Collectors.joining("\n"));
        return metas + "\n<link rel=\"canonical\" href=\"" + e(here) + "\">" + ld();
    }

    /** As the namesakes write it in the browser's tab. */
    private String title() {
        var name = persona.name();
        return switch (network) {
            case INSTAGRAM -> name + " (@" + handle + ") • Instagram photos and videos";
            case X -> name + " (@" + handle + ") / X";
            case TIKTOK -> name + " (@" + handle + ") | TikTok";
            case YOUTUBE -> name + " - YouTube";
            default -> name + " | " + network.brand();
        };
    }

    private String ld() {
        return switch (network) {
            case YOUTUBE, LINKEDIN, TIKTOK, THREADS ->
                "\n<script type=\"application/ld+json\">"
                        + JSON.writeValueAsString(thing()).replace("<", "\\u003c") + "</script>";
            default -> "";
        };
    }

    private Map<String, Object> thing() {
        var who = new LinkedHashMap<String, Object>();
        who.put("@type", "Organization");
        who.put("name", persona.name());
        who.put("alternateName", "@" + handle);
        who.put("description", persona.text());
        who.put("url", here);
        if (persona.guise() != Guise.NO_PICTURE) {
            who.put("image", here + "/picture.png");
        }
        who.put("sameAs", persona.links().stream().map(Object::toString).toList());
        var posts = persona.posts().stream()
                .map(post -> Map.of(
                        "@type",
                        network == Network.YOUTUBE ? "VideoObject" : "SocialMediaPosting",
                        "url",
                        here + "/" + post.id(),
                        network == Network.YOUTUBE ? "uploadDate" : "datePublished",
                        post.at().toString()))
                .toList();
        return Map.of("@context", "https://schema.org", "@type", "ProfilePage", "mainEntity", who, "hasPart", posts);
    }

    private String links() {
        return persona.links().stream()
                .map(link -> "<li><a rel=\"%s\" href=\"%s\">%s</a></li>"
                        .formatted(
                                network == Network.MASTODON ? "me nofollow noopener" : "nofollow noopener",
                                e(link.toString()),
                                e(link.toString())))
                .collect(Collectors.joining());
    }

    private String posts() {
        if (persona.posts().isEmpty()) {
            return "<p>Inga inlägg</p>";
        }
        return persona.posts().stream()
                .map(post -> """
                        <article class="post h-entry"><a class="u-url" href="%s/%s"><time class="dt-published" datetime="%s">%s</time></a>
                        <p class="e-content">%s</p></article>
                        """.formatted(
                        e(here), post.id(), post.at(), post.at().toString().substring(0, 10), e(post.words())))
                .collect(Collectors.joining());
    }

    /** A page without anybody on it. */
    static String notice(Network network, String words) {
        return frame(network, words, "", "<h1>" + e(words) + "</h1>");
    }

    static String riddle(Network network) {
        return frame(network, "Är du en robot?", "", """
                <h1>Bekräfta att du är människa</h1>
                <form class="captcha" id="captcha"><p>Välj alla rutor med fartyg.</p>
                <p><button type="button">Jag är ingen robot</button></p></form>
                """);
    }

    private static String frame(Network network, String title, String head, String body) {
        return List.of(
                        "<!doctype html>",
                        "<html lang=\"sv\"><head><meta charset=\"utf-8\">",
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                        "<title>" + e(title) + "</title>",
                        head,
                        "<link rel=\"stylesheet\" href=\"/assets/invented.css\"></head>",
                        "<body class=\"" + network.name().toLowerCase() + "\"><p class=\"invented\">Påhittad sida i en"
                                + " demonstration. Den har inget med " + e(network.brand()) + " att göra.</p><main>",
                        body,
                        "</main></body></html>")
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String e(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
