package org.heding.formula;

import java.util.Optional;

/** The names a formula may use at one level, and the sort of value each stands for. */
public interface Names {
    /** The level, as formulas name it. */
    String level();

    /** The sort of a name of this level, of a level above it or of the pack; nothing if there is no such name. */
    Optional<Sort> sort(Expression.Name name);

    /** The names of a level that lies below this one; nothing if there is none. */
    Optional<Names> below(String level);

    /** Whether there is such a table. */
    boolean table(String id);
}
