package torg.records.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The six control questions of the audit of Mariestad (PwC, November 2018), and by which happenings the ledger answers each.
 * The questions are the auditors' own; what is evidence of an answer is ours to say, and stands here to be read.
 */
public enum Question {
    GUIDELINES(
            "/policy",
            "policy.defaults-laid-down policy.version-drafted policy.version-described policy.version-decided",
            "policy.version-withdrawn policy.sent-on-remiss policy.remiss-recalled policy.body-reminded",
            "policy.remiss-answered"),
    PURPOSE(
            "/register",
            "register.account-registered register.application-sent register.account-proposed register.account-reviewed",
            "register.account-decided register.account-refused register.decision-documented register.account-corrected",
            "register.account-opened register.account-reopened register.account-silenced register.account-rested",
            "register.account-woken register.text-decided register.moratorium-set register.moratorium-ended",
            "register.rest-decided register.closing-decided register.closing-begun register.account-closed"),
    SUPERVISION(
            "/register/overview",
            "inbox.question-seen inbox.alarm-raised inbox.alarm-answered inbox.threat-read",
            "moderation.measure-decided moderation.measure-confirmed moderation.measure-declined",
            "moderation.measure-lifted moderation.measure-looked-at-twice moderation.objection-made",
            "moderation.objection-decided moderation.block-ended moderation.secret-registered",
            "register.finding-opened register.finding-settled register.finding-escalated register.task-escalated",
            "register.incident-reported register.incident-ended register.fake-reported register.fake-closed",
            "register.strange-post-seen"),
    RESPONSIBILITY(
            "/staff",
            "staff.role-given staff.role-ended staff.decision-delegated staff.delegation-ended staff.person-left",
            "staff.person-away staff.api-key-made staff.api-key-withdrawn",
            "register.duties-assigned register.administrator-added register.administrator-verified",
            "register.administrator-removed register.attestation-asked register.attestation-given",
            "register.attestation-lapsed register.report-made platforms.account-connected",
            "platforms.account-reconnected platforms.account-disconnected inbox.question-handed-over"),
    RULES(
            "/policy/comments",
            "policy.comment-rules-published policy.comment-rules-withdrawn policy.rule-proposed",
            "policy.rule-end-proposed inbox.word-list-changed moderation.word-list-changed register.rule-exempted",
            "register.exemption-ended inbox.routing-rule-added inbox.routing-rule-ended answers.answer-approved",
            "answers.answer-turned-down answers.approval-voided answers.expired-answer-used"),
    ARCHIVE(
            "/records/completeness",
            "records.document-classified records.document-registered records.document-corrected",
            "records.documents-collected records.secrecy-marked records.secrecy-marking-removed",
            "records.diary-exported records.platform-counted records.platform-not-counted",
            "records.completeness-certified records.collection-listed ledger.content-disposed",
            "privacy.disposal-proposed privacy.disposal-carried-out privacy.disposal-declined",
            "register.account-archived register.archive-outdated register.package-fetched exports.export-received",
            "exports.export-read");

    private final String now;
    private final Set<String> kinds;

    Question(String now, String... kinds) {
        this.now = now;
        this.kinds = Arrays.stream(kinds)
                .flatMap(some -> Stream.of(some.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The page that shows how it stands today. */
    public String now() {
        return now;
    }

    /** The kinds of happenings that answer it. */
    public Set<String> kinds() {
        return kinds;
    }

    public int number() {
        return ordinal() + 1;
    }

    public String word() {
        return "records.audit.question." + name().toLowerCase();
    }

    static List<Question> all() {
        return List.of(values());
    }
}
