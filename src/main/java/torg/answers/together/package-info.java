/** The same question asked in several places: proposed by likeness, chosen by a person, answered once, each delivery followed. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "privacy",
            "platforms",
            "inbox",
            "inbox :: beside",
            "answers",
            "answers.drafts"
        })
package torg.answers.together;
