/** The public questions and answers: answered conversations made fit for everybody, masked, with a day to look them over. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "privacy",
            "register",
            "register :: above",
            "inbox",
            "inbox :: beside",
            "answers"
        })
package torg.answers.questions;
