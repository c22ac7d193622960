package torg.promises;

import org.junit.platform.engine.TestExecutionResult;

/** What became of a test that claims a promise; later constants are worse. */
enum Outcome {
    PASSED(""),
    DID_NOT_RUN(" (did not run)"),
    FAILED(" (failed)");

    final String remark;

    Outcome(String remark) {
        this.remark = remark;
    }

    /** A test that ran many times is as good as its worst run. */
    Outcome and(Outcome other) {
        return compareTo(other) > 0 ? this : other;
    }

    static Outcome of(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> PASSED;
            case ABORTED -> DID_NOT_RUN;
            case FAILED -> FAILED;
        };
    }
}
