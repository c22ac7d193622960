/** The record of processing of personal data, per account, and on what ground data leaves for each platform (GDPR articles 30 and 44–49). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "platforms", "register"})
package torg.register.processing;
