/** What people ask about data that concerns them: access and erasure, weighed, answered and kept (GDPR articles 12, 15, 17). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "shell :: paper", "staff", "privacy"})
package torg.privacy.requests;
