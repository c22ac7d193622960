/** The demonstration town: an invented city with a real city's structure, so that every page has something true to look at. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "vault",
            "staff",
            "policy",
            "policy :: revision",
            "policy :: comments",
            "register",
            "register :: above",
            "register :: stages",
            "platforms",
            "platforms :: arrivals",
            "platforms :: consent",
            "platforms :: profile",
            "platforms :: square",
            "simulator",
            "privacy :: disposal",
            "inbox",
            "moderation",
            "moderation :: letters",
            "answers",
            "counter",
            "images",
            "records",
            "records :: diary",
            "records :: retention",
            "records :: packages",
            "records :: secrecy",
            "records :: release"
        })
package torg.town;
