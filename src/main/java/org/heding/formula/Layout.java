package org.heding.formula;

import java.util.List;
import java.util.Optional;

/** Where the names of a formula stand in a workbook, seen from one unit, person or month. */
public interface Layout {
    /** As how many decimals a number without end counts. */
    int ENDLESS = 99;

    /** The level this is seen from, as formulas name it. */
    String level();

    /** The cell of a name; nothing where it is asked of no one here. */
    Optional<Cell> cell(Expression.Name name);

    /** The cells of a name in the rows below at a level. */
    Block block(String level, String id);

    /**
     * What looks a figure up in a table.
     *
     * @param table the table's name
     * @param key the key, as an Excel expression
     */
    LookUp lookUp(String table, String key);

    /** The cells of an allocation by largest remainder of which this unit's part is one. */
    Allocation allocation(Allotment allotment);

    /** What a cell holds. */
    enum Content {
        NUMBER,
        WORDS,
        /** 是 or 否. */
        TRUTH
    }

    /**
     * A cell.
     *
     * @param address its address, or an expression that gives what it holds
     * @param content what it holds
     * @param decimals the most decimals its number has, or {@link #ENDLESS}
     * @param given whether it always holds something, as a parameter does
     */
    record Cell(String address, Content content, int decimals, boolean given) {}

    /**
     * What looks a figure up.
     *
     * @param found an expression that gives the figure, a blank text, or an error
     * @param lacking an expression that holds where there is none
     * @param decimals the most decimals the figure has
     */
    record LookUp(String found, String lacking, int decimals) {}

    /**
     * A contiguous block of cells, one for each row below.
     *
     * @param address its address, or an empty text where there are no rows
     * @param asked how many of the rows it is asked of
     * @param leavesOut whether what is missing may be left out of a sum
     * @param cell what each cell holds
     * @param empty how many of the rows hold a sum of no figures
     */
    record Block(String address, int asked, boolean leavesOut, Cell cell, int empty) {
        /** A block none of whose cells is a sum. */
        public Block(String address, int asked, boolean leavesOut, Cell cell) {
            this(address, asked, leavesOut, cell, 0);
        }
    }

    /**
     * The cells of an allocation: three columns side by side, one row for each unit that takes part.
     *
     * @param total the cell of the total
     * @param minimum this unit's minimum, a cell beside the result; an empty text where none is asked for
     * @param minimums the minimums of all
     * @param weight this unit's weight
     * @param weights the weights of all
     * @param whole this unit's whole part, a cell beside the result
     * @param wholes the whole parts of all
     * @param remainder this unit's remainder, a cell beside the result
     * @param remainders the remainders of all
     * @param weightsSoFar the weights down to this unit
     * @param remaindersSoFar the remainders down to this unit
     * @param lacking expressions that hold where this unit's part cannot be computed
     */
    record Allocation(
            String total,
            String minimum,
            String minimums,
            String weight,
            String weights,
            String whole,
            String wholes,
            String remainder,
            String remainders,
            String weightsSoFar,
            String remaindersSoFar,
            List<String> lacking) {
        public Allocation {
            lacking = List.copyOf(lacking);
        }
    }
}
