package org.heding.workbook;

import java.util.Map;
import java.util.Optional;
import org.heding.formula.Allotment;
import org.heding.formula.Expression;
import org.heding.formula.Layout;

/**
 * What the names of a check stand for: those of the holder, and what stands in the finding's own row.
 *
 * @param holder the holder's names
 * @param own the names of the row, such as {@code actual}
 */
record FindingLayout(HolderLayout holder, Map<String, Cell> own) implements Layout {
    @Override
    public String level() {
        return holder.level();
    }

    @Override
    public Optional<Cell> cell(Expression.Name name) {
        return name.level().isEmpty() && own.containsKey(name.id())
                ? Optional.of(own.get(name.id()))
                : holder.cell(name);
    }

    @Override
    public Block block(String level, String id) {
        return holder.block(level, id);
    }

    @Override
    public LookUp lookUp(String table, String key) {
        return holder.lookUp(table, key);
    }

    @Override
    public Allocation allocation(Allotment allotment) {
        return holder.allocation(allotment);
    }
}
