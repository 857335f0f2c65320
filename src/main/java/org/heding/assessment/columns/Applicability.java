package org.heding.assessment.columns;

import org.heding.formula.Expression;
import org.heding.policy.Input;
import org.heding.policy.Level;

/** What a pack is about: which units, and which inputs are asked of which. */
final class Applicability {
    private Applicability() {}

    /** Settles it for what is laid out, before any rule is computed. */
    static void settle(Registers registers) {
        members(registers);
        asked(registers);
    }

    private static void members(Registers registers) {
        for (Level level : Level.UNITS) {
            Roll roll = registers.roll(level);
            if (registers.pack().members().containsKey(level)) {
                Expression members = registers.pack().members().get(level).root();
                Column found = column(Program.compiled(registers, roll, members), roll.size);
                boolean[] rows = new boolean[roll.size];
                for (int row = 0; row < roll.size; row++) {
                    rows[row] = found.states[row] == Column.YES;
                    roll.included[row] = rows[row];
                }
                registers.members(level, rows);
            }
            include(registers, level, roll);
        }
        include(registers, Level.PERSON, registers.roll(Level.PERSON));
    }

    /** Inputs that are not asked of a row are not missing there. */
    private static void asked(Registers registers) {
        for (Input input : registers.pack().inputs()) {
            if (input.applies().isEmpty() || input.level() == Level.MONTH) {
                continue;
            }
            Column figures = registers.column(input.level(), input.id());
            Expression applies = input.applies().get().root();
            Column asked =
                    column(Program.compiled(registers, registers.roll(input.level()), applies), figures.states.length);
            for (int row = 0; row < figures.states.length; row++) {
                if (asked.states[row] == Column.NO && figures.states[row] == Column.MISSING) {
                    figures.states[row] = Column.NONE;
                }
            }
        }
    }

    /** What lies below a unit that the pack is not about does not count. */
    private static void include(Registers registers, Level level, Roll roll) {
        if (level == Level.CITY) {
            return;
        }
        Level above = Level.values()[level.ordinal() - 1];
        Roll parent = registers.roll(above);
        int[] up = roll.up(parent);
        for (int row = 0; row < roll.size; row++) {
            roll.included[row] &= parent.included[up[row]];
        }
    }

    private static Column column(Kernel kernel, int size) {
        Column column = new Column(kernel.scale, size, kernel.truth);
        for (int from = 0; from < size; from += Block.SIZE) {
            int to = Math.min(from + Block.SIZE, size);
            column.take(kernel.run(from, to), from, to);
        }
        column.look();
        return column;
    }
}
