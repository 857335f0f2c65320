package org.heding.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * When an Excel expression cannot be computed for want of a figure.
 *
 * @param plain tests that can always be made, such as {@code B5=""}
 * @param inner tests that can be made only when none of the plain ones holds
 */
record Lack(SequencedSet<String> plain, List<String> inner) {
    static final Lack NONE = new Lack(new LinkedHashSet<>(), List.of());

    static Lack of(String test) {
        return new Lack(new LinkedHashSet<>(List.of(test)), List.of());
    }

    static Lack inner(String test) {
        return new Lack(new LinkedHashSet<>(), List.of(test));
    }

    boolean never() {
        return plain.isEmpty() && inner.isEmpty();
    }

    boolean always() {
        return plain.contains("TRUE");
    }

    Lack and(Lack other) {
        if (never() || other.never()) {
            return never() ? other : this;
        }
        SequencedSet<String> tests = new LinkedHashSet<>(plain);
        tests.addAll(other.plain);
        List<String> later = new ArrayList<>(inner);
        other.inner.stream().filter(test -> !later.contains(test)).forEach(later::add);
        return new Lack(tests, later);
    }

    /** An Excel expression that is true where the figure is wanting. */
    String test() {
        if (never()) {
            return "FALSE";
        }
        if (always() || inner.isEmpty()) {
            return any(plain);
        }
        return plain.isEmpty() ? any(inner) : "IF(" + any(plain) + ",TRUE," + any(inner) + ")";
    }

    /** The expression, or blank where it cannot be computed. */
    String guard(String text) {
        if (always()) {
            return "\"\"";
        }
        String guarded = inner.isEmpty() ? text : "IF(" + any(inner) + ",\"\"," + text + ")";
        return plain.isEmpty() ? guarded : "IF(" + any(plain) + ",\"\"," + guarded + ")";
    }

    private static String any(Iterable<String> tests) {
        String joined = String.join(",", tests);
        boolean single =
                !tests.iterator().hasNext() || joined.equals(tests.iterator().next());
        return single ? joined : "OR(" + joined + ")";
    }
}
