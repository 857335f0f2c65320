package org.heding.formula;

import java.util.List;

/** What the names in a formula mean for one unit, person or month. */
public interface Scope {
    /** The level this is of, as formulas name it. */
    String level();

    /** What a name stands for here; what is not recorded is {@link Value.Missing}. */
    Value value(Expression.Name name);

    /** What lies below at a level. */
    List<? extends Scope> below(String level);

    /** Whether a sum over that level may leave out what is missing, and is then incomplete. */
    boolean mayLeaveOut(String level);

    /** The row of a dated table in force here. */
    Value lookUp(String table, Value key);

    /** This unit's part of a whole total of a unit above, divided among the units of this level below that unit. */
    Value allocate(Allotment allotment);
}
