package org.heding.desktop.grid;

import java.util.Set;
import org.heding.formula.Fraction;

/** What a column lets through. */
public sealed interface ColumnFilter {
    /** Whether a row is shown that has this cell in the column. */
    boolean lets(Cell cell);

    /** What is one of some texts; the empty text stands for what is blank. */
    record OneOf(Set<String> texts) implements ColumnFilter {
        public OneOf {
            texts = Set.copyOf(texts);
        }

        @Override
        public boolean lets(Cell cell) {
            return texts.contains(cell.plain());
        }
    }

    /** What is not filled in or cannot be computed. */
    record Blank() implements ColumnFilter {
        @Override
        public boolean lets(Cell cell) {
            return cell.blank();
        }
    }

    /** What has some mark: a figure is wanting, a standard is not met, something is to be looked at or was refused. */
    record Problem() implements ColumnFilter {
        @Override
        public boolean lets(Cell cell) {
            return cell.carried() || cell.mark() != Cell.Mark.PLAIN && cell.mark() != Cell.Mark.MET;
        }
    }

    /** How numbers are compared. */
    enum Sign {
        /** At least. */
        AT_LEAST("≥"),
        /** At most. */
        AT_MOST("≤"),
        /** More than. */
        MORE(">"),
        /** Less than. */
        LESS("<"),
        /** The same. */
        SAME("="),
        /** Another. */
        OTHER("≠");

        private final String sign;

        Sign(String sign) {
            this.sign = sign;
        }

        private boolean holds(int comparison) {
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case LESS -> comparison < 0;
                case SAME -> comparison == 0;
                case OTHER -> comparison != 0;
            };
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    /** A number that compares so with another; what is missing never does. */
    record Compared(Sign sign, Fraction other) implements ColumnFilter {
        @Override
        public boolean lets(Cell cell) {
            return cell.number().isPresent() && sign.holds(cell.number().get().compareTo(other));
        }
    }

    /** What is let through by both of two. */
    record Both(ColumnFilter one, ColumnFilter other) implements ColumnFilter {
        @Override
        public boolean lets(Cell cell) {
            return one.lets(cell) && other.lets(cell);
        }
    }
}
