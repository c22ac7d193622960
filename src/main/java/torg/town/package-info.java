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
            "platforms",
            "platforms :: square",
            "inbox",
            "answers",
            "records",
            "records :: diary",
            "records :: secrecy"
        })
package torg.town;
