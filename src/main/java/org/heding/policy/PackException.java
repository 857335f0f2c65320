package org.heding.policy;

import java.util.List;

/** A pack that cannot be used, with all that is wrong with it. */
public final class PackException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<PackProblem> problems;

    public PackException(List<PackProblem> problems) {
        super(problems.size() + " problems, the first at " + problems.get(0).where());
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order of the pack. */
    public List<PackProblem> problems() {
        return problems;
    }
}
