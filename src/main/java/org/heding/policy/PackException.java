package org.heding.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.heding.message.Text;

/** A pack that cannot be used, with all that is wrong with it. */
public final class PackException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<PackProblem> problems;
    private final boolean read;

    public PackException(List<PackProblem> problems) {
        this(problems, true);
    }

    private PackException(List<PackProblem> problems, boolean read) {
        super(problems.size() + " problems, the first at " + problems.get(0).where());
        this.problems = List.copyOf(problems);
        this.read = read;
    }

    /** For what is not even JSON, so that nothing in it could be looked at. */
    static PackException unreadable(PackProblem problem) {
        return new PackException(List.of(problem), false);
    }

    /** Whether it could be read at all, so that its problems are those of a pack. */
    public boolean wasRead() {
        return read;
    }

    /** All that is wrong, in one line, each with its place. */
    public Text said() {
        return messages -> problems.stream()
                .map(problem -> (problem.where() + " " + problem.message().in(messages)).strip())
                .collect(Collectors.joining("; "));
    }

    /** All that is wrong, in the order of the pack. */
    public List<PackProblem> problems() {
        return problems;
    }
}
