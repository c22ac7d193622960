/** What an account says of itself: the basic information of domain.md 1.5, short enough for each platform and long for its page. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "policy",
            "privacy",
            "platforms",
            "register",
            "register.tasks"
        })
package torg.register.texts;
