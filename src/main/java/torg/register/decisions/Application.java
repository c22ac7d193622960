package torg.register.decisions;

import java.time.Instant;
import java.util.List;
import torg.register.AccountId;

/**
 * What somebody said when they applied for an account (domain.md D5). Purpose, audience, goals and staffing stand with the
 * account itself.
 *
 * @param mission which part of the unit's mission or plan the purpose belongs to
 * @param considered which existing or common account was considered
 * @param whyNot why that one is not enough
 */
public record Application(
        AccountId account,
        long applicantId,
        String applicant,
        Instant sentAt,
        String mission,
        List<String> topics,
        String considered,
        String whyNot) {}
