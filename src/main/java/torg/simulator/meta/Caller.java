package torg.simulator.meta;

import java.util.Locale;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;

/**
 * Who calls, by the token (developers.facebook.com/docs/facebook-login/guides/access-tokens, read 2026-11-22). The
 * application is one that requires a proof of its secret with every call (.../docs/graph-api/guides/secure-requests).
 *
 * @param member a person for a user's token, a page or an Instagram account for a page's
 */
record Caller(Site site, Grant grant, Member member) {
    static final String USER = "user";
    static final String PAGE = "page";
    /** What an Instagram account's own page is called: the account's id, and this before it. */
    private static final String PAGE_BEHIND = "9";

    static Caller of(Society society, Ask ask) {
        var token = ask.request().bearer().or(() -> ask.value("access_token")).orElse("");
        if (token.isEmpty()) {
            throw Refusal.of(2500, "An active access token must be used to query information about the current user.");
        }
        for (var site : new Site[] {Site.FACEBOOK, Site.INSTAGRAM}) {
            var found = society.grant(site, token).filter(grant -> !grant.sort().equals("code"));
            if (found.isPresent()) {
                var grant = found.get();
                if (!grant.lives(society.now())) {
                    throw Refusal.token(463);
                }
                if (!ask.value("appsecret_proof").orElse("").equals(Signing.hex(Simulator.SECRET, token))) {
                    throw Refusal.wrong("API calls from the server require an appsecret_proof argument");
                }
                var member = society.member(site, grant.member()).orElseThrow(() -> Refusal.token(458));
                return new Caller(site, grant, member);
            }
        }
        throw Refusal.token(0);
    }

    Caller needs(String scope) {
        if (!grant.scopes().contains(scope)) {
            throw Refusal.scope(200, scope);
        }
        return this;
    }

    /** On Instagram another scope opens the same door. */
    Caller needs(String onFacebook, String onInstagram) {
        return needs(site == Site.FACEBOOK ? onFacebook : onInstagram);
    }

    Caller asPage() {
        if (!grant.sort().equals(PAGE)) {
            throw Refusal.of(210, "(#210) A page access token is required to request this resource.");
        }
        return this;
    }

    Caller asUser() {
        if (!grant.sort().equals(USER)) {
            throw Refusal.wrong("Tried accessing nonexisting field (accounts) on node type (Page)");
        }
        return this;
    }

    String pageId() {
        return pageId(member);
    }

    static String pageId(Member member) {
        return member.site() == Site.FACEBOOK ? member.id() : PAGE_BEHIND + member.id();
    }

    static String permalink(Member member) {
        return (member.site() == Site.FACEBOOK ? "https://www.facebook.com/" : "https://www.instagram.com/")
                + member.handle().toLowerCase(Locale.ROOT);
    }
}
