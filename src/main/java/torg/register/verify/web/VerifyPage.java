package torg.register.verify.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import torg.register.above.Proven;
import torg.register.verify.Found;
import torg.register.verify.QrCode;
import torg.register.verify.Verdict;
import torg.register.verify.Verify;
import torg.shell.Page;
import torg.shell.Words;

/**
 * The field to paste into, and the answer.
 *
 * @param asked as it was pasted
 * @param shown what was understood of it
 * @param status stable, for programs; empty when nothing was asked
 * @param proof what the platform itself shows of it
 * @param signed the answer under the city's signature (JWS)
 */
public record VerifyPage(
        String asked,
        String shown,
        String status,
        Optional<Account> account,
        List<Account> alike,
        Optional<Told> told,
        Optional<String> signed,
        Optional<Proven.Sign> proof,
        Optional<QrCode> qr)
        implements Page {

    /** An account as anybody may see it. */
    public record Account(
            long id,
            String platform,
            String name,
            String handle,
            Optional<String> address,
            String unit,
            boolean listed,
            String stage,
            List<Found.Period> official) {

        static Account of(Found found) {
            return new Account(
                    found.id().value(),
                    found.network().brand(),
                    found.name(),
                    found.handle(),
                    found.address(),
                    found.unit(),
                    found.listed(),
                    found.stage().name(),
                    found.official());
        }
    }

    /** The verdict in words. */
    public record Told(String mood, String heading, String explanation) {}

    static VerifyPage blank() {
        return new VerifyPage(
                "",
                "",
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static VerifyPage of(
            String asked, Verify.Checked checked, Optional<String> signed, Optional<Proven.Sign> proof, String here) {
        var verdict = checked.verdict();
        return new VerifyPage(
                asked,
                checked.shown(),
                verdict.status(),
                verdict.about().map(Account::of),
                alike(verdict).stream().map(Account::of).toList(),
                Optional.of(told(verdict)),
                signed,
                proof,
                signed.flatMap(s -> QrCode.of(here + "/verify?address=" + encoded(checked.subject(), verdict))));
    }

    private static List<Found> alike(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Resembles(var ours) -> ours;
            case Verdict.OneOfSeveral(var ours) -> ours;
            case Verdict.Official o -> List.of();
            case Verdict.Hijacked h -> List.of();
            case Verdict.Formerly f -> List.of();
            case Verdict.Moved m -> List.of();
            case Verdict.Undecided u -> List.of();
            case Verdict.FalseAddress f -> List.of();
            case Verdict.Unknown u -> List.of();
            case Verdict.Unreadable u -> List.of();
        };
    }

    private static String encoded(String subject, Verdict verdict) {
        var address = verdict.about().flatMap(Found::address).orElse(subject.replaceFirst("^[A-Z]+:", ""));
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static Told told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Official(var account) ->
                new Told(
                        "good",
                        Words.t("verify.official"),
                        Words.t(
                                "verify.official."
                                        + account.stage().name().toLowerCase().replace('_', '-'),
                                account.unit(),
                                Words.date(account.official().getLast().from())));
            case Verdict.Hijacked(var account, var since) ->
                new Told("bad", Words.t("verify.hijacked"), Words.t("verify.hijacked.why", Words.date(since)));
            case Verdict.Formerly(var account, var until) ->
                new Told("warn", Words.t("verify.formerly"), Words.t("verify.formerly.why", Words.date(until)));
            case Verdict.Moved(var account, var until) ->
                new Told("warn", Words.t("verify.moved"), Words.t("verify.moved.why", Words.date(until)));
            case Verdict.Undecided u -> new Told("warn", Words.t("verify.undecided"), Words.t("verify.undecided.why"));
            case Verdict.Resembles r -> new Told("bad", Words.t("verify.resembles"), Words.t("verify.resembles.why"));
            case Verdict.FalseAddress(var host, var like) ->
                new Told("bad", Words.t("verify.false-address"), Words.t("verify.false-address.why", host, like));
            case Verdict.OneOfSeveral s -> new Told("warn", Words.t("verify.several"), Words.t("verify.several.why"));
            case Verdict.Unknown u -> new Told("warn", Words.t("verify.unknown"), Words.t("verify.unknown.why"));
            case Verdict.Unreadable(var word) -> new Told("plain", Words.t("verify.unreadable"), Words.t(word));
        };
    }

    @Override
    public String title() {
        return "verify.title";
    }

    public String from(Found.Period period) {
        return Words.date(period.from());
    }

    public String until(Found.Period period) {
        return period.until().map(Words::date).orElse(Words.t("verify.still"));
    }

    /** What the platform shows, in words. */
    public String proven(Proven.Sign sign) {
        return Words.t(
                "verify.platform." + sign.way().name().toLowerCase().replace('_', '-'),
                sign.shown(),
                Words.time(sign.seen()));
    }

    public boolean maybeFalse() {
        return List.of("unknown", "resembles", "false-address", "moved", "formerly-official")
                .contains(status);
    }
}
