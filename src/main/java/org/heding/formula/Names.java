package org.heding.formula;

import java.util.Optional;

/** The names a formula may use at one level, and the shape of the value each stands for. */
public interface Names {
    /** The level, as formulas name it. */
    String level();

    /** The shape of a name of this level, of a level above it or of the pack; nothing if there is no such name. */
    Optional<Shape> shape(Expression.Name name);

    /** The names of a level that lies below this one; nothing if there is none. */
    Optional<Names> below(String level);

    /** A table's key and figures; nothing if there is no such table. */
    Optional<Rows> table(String id);

    /**
     * What a table is made of.
     *
     * @param key what its rows are told apart by
     * @param figure what stands in them
     */
    record Rows(Shape key, Shape figure) {}
}
