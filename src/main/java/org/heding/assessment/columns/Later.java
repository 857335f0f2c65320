package org.heding.assessment.columns;

import java.util.HashSet;
import java.util.Set;
import org.heding.policy.Level;
import org.heding.policy.Needs;

/** An engine after some recorded figures have changed, and whose figures that can have changed. */
public final class Later {
    private final Engine engine;
    private final Dirt dirt;

    Later(Engine engine, Dirt dirt) {
        this.engine = engine;
        this.dirt = dirt;
    }

    /** The engine. */
    public Engine engine() {
        return engine;
    }

    /** The units or people of a level that need something that has changed. */
    public Set<String> touched(Level level, Set<Needs.Need> needs) {
        Set<String> holders = new HashSet<>();
        Dirt.Range rows = dirt.of(level, needs);
        for (int row = rows == null ? 0 : rows.from(); rows != null && row < rows.to(); row++) {
            holders.add(engine.registers.roll(level).holder(row));
        }
        return holders;
    }
}
