package org.jishi.app;

/** How a command ends (design.md, "The command line"). */
final class ExitCode {
    static final int DONE = 0;
    /** Done, but some rows or checks were refused; what and how many stands on standard output. */
    static final int DONE_WITH_REFUSALS = 1;
    /** Written wrongly, or a period that a form cannot take. */
    static final int USAGE = 2;
    /** Could not; nothing was changed. */
    static final int FAILED = 3;

    private ExitCode() {}
}
