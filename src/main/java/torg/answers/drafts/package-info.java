/** Answers before they leave: drafts, a second pair of eyes where the rule asks for it, and what their writer should see first. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "policy",
            "privacy",
            "privacy :: disposal",
            "platforms",
            "inbox",
            "inbox :: beside",
            "answers",
            "answers.plain"
        })
package torg.answers.drafts;
