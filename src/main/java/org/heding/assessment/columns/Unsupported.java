package org.heding.assessment.columns;

/** Says that a rule cannot be computed by columns and is to be evaluated row by row in exact fractions. */
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsupported(String what) {
        super(what, null, false, false);
    }
}
