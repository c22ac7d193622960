package torg.records.release;

import torg.moderation.Ground;

/**
 * A provision that may keep something secret, in a dated list.
 *
 * @param paragraph as the law is cited in full
 */
public record Provision(String code, String paragraph, String title, String text) {
    private static final String LAW = "offentlighets- och sekretesslagen (2009:400) ";

    static Provision of(Ground ground) {
        return new Provision(ground.code(), ground.paragraph(), ground.title(), ground.text());
    }

    /** "21 kap. 1 § OSL", as it stands at a mask. */
    public String cite() {
        return cite(paragraph);
    }

    static String cite(String paragraph) {
        return paragraph.startsWith(LAW) ? paragraph.substring(LAW.length()) + " OSL" : paragraph;
    }
}
