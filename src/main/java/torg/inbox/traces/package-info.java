/** What in the inbox concerns somebody who asks about their own data; tells {@code privacy.requests}, which cannot know the inbox. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "privacy",
            "privacy :: names",
            "privacy :: requests",
            "privacy :: disposal",
            "platforms",
            "platforms :: arrivals",
            "inbox"
        })
package torg.inbox.traces;
