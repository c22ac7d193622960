/** Approved answers with an owner and a day to look them over, put into conversations with their blanks filled in. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "policy",
            "platforms",
            "register",
            "register :: above",
            "inbox",
            "privacy"
        })
package torg.answers;
