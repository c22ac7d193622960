package torg.register.texts;

import java.util.List;
import torg.register.Account;
import torg.shell.Words;

/** What a colleague puts where, so that the platform itself shows that an account is the city's (peers.md P12). */
public record ProofGuide(List<Step> steps) {

    /** @param snippet what to copy; empty when there is nothing to copy */
    public record Step(String told, String snippet) {}

    static ProofGuide of(Account account, String page, Contacts contacts) {
        var address = account.address().orElse("");
        var back = "<a rel=\"me\" href=\"" + (address.isEmpty() ? "https://…" : address) + "\">"
                + account.network().brand() + "</a>";
        var step = new Step(Words.t("texts.proof.link"), page);
        var site = new Step(
                Words.t(
                        "texts.proof.site",
                        contacts.webPage().isBlank() ? Words.t("texts.proof.own-site") : contacts.webPage()),
                back);
        return new ProofGuide(
                switch (account.network()) {
                    case MASTODON -> List.of(new Step(Words.t("texts.proof.mastodon"), page), site);
                    case BLUESKY ->
                        List.of(
                                new Step(
                                        Words.t("texts.proof.bluesky.dns"),
                                        "_atproto." + account.handle() + ". TXT \"did=did:plc:…\""),
                                new Step(
                                        Words.t("texts.proof.bluesky.file"),
                                        "https://" + account.handle() + "/.well-known/atproto-did"),
                                step);
                    case SQUARE -> List.of(new Step(Words.t("texts.proof.square"), ""));
                    case FACEBOOK, INSTAGRAM, LINKEDIN, TIKTOK ->
                        List.of(
                                step,
                                new Step(
                                        Words.t(
                                                "texts.proof.badge",
                                                account.network().brand()),
                                        ""),
                                site);
                    case THREADS, YOUTUBE, X -> List.of(step, site);
                    case MAIL -> List.of(new Step(Words.t("texts.proof.mail"), ""));
                    case COUNTER, ELSEWHERE -> List.<Step>of();
                });
    }
}
