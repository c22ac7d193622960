/** What an account says of itself: the basic information of domain.md 1.5, short enough for each platform and long for its page. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "policy",
            "platforms",
            "register",
            "register :: above",
            "register.tasks",
            "privacy"
        })
package torg.register.texts;
