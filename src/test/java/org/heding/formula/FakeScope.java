package org.heding.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small scope with names given by hand; what is not given is missing of a holder that is called by the level. */
final class FakeScope implements Scope {
    private final String level;
    private final Map<String, Value> names;
    private final List<FakeScope> rows = new ArrayList<>();

    FakeScope(String level, Map<String, Value> names) {
        this.level = level;
        this.names = names;
    }

    FakeScope row(FakeScope row) {
        rows.add(row);
        return this;
    }

    @Override
    public String level() {
        return level;
    }

    @Override
    public Value value(Expression.Name name) {
        Value value = names.get(name.written());
        return value != null ? value : new Value.Missing(List.of(new Value.Want(level, name.written(), "")));
    }

    @Override
    public List<FakeScope> below(String wanted) {
        return rows.stream().filter(row -> row.level.equals(wanted)).toList();
    }

    @Override
    public boolean mayLeaveOut(String rows) {
        return !rows.equals("month");
    }

    @Override
    public Value lookUp(String table, Value key) {
        return names.getOrDefault(table + " " + key, Value.NOT_APPLICABLE);
    }

    @Override
    public Value allocate(Allotment allotment) {
        return names.getOrDefault(
                allotment.total().written() + " by " + allotment.weight().written(), Value.NOT_APPLICABLE);
    }
}
