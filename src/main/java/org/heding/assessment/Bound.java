package org.heding.assessment;

import java.util.List;
import java.util.Map;
import org.heding.formula.Allotment;
import org.heding.formula.Expression;
import org.heding.formula.Scope;
import org.heding.formula.Value;

/**
 * A node with further names, such as a check's {@code period}.
 *
 * @param node the node
 * @param names the further names
 */
record Bound(Node node, Map<String, Value> names) implements Scope {
    @Override
    public String level() {
        return node.level();
    }

    @Override
    public Value value(Expression.Name name) {
        Value bound = name.level().isEmpty() ? names.get(name.id()) : null;
        return bound != null ? bound : node.value(name);
    }

    @Override
    public List<? extends Scope> below(String level) {
        return node.below(level);
    }

    @Override
    public boolean mayLeaveOut(String level) {
        return node.mayLeaveOut(level);
    }

    @Override
    public Value lookUp(String table, Value key) {
        return node.lookUp(table, key);
    }

    @Override
    public Value allocate(Allotment allotment) {
        return node.allocate(allotment);
    }
}
