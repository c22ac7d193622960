/**
 * Measures against what residents write, each a small administrative act: what was said is captured and verified, the
 * ground was published before it was said, a person decides, the author is told why and how to object.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "vault",
            "staff",
            "privacy",
            "privacy :: disposal",
            "policy",
            "policy :: comments",
            "platforms",
            "platforms :: arrivals",
            "platforms :: delivery",
            "platforms :: square",
            "register",
            "register :: above",
            "inbox",
            "inbox :: beside"
        })
package torg.moderation;
