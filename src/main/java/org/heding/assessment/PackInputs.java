package org.heding.assessment;

import java.util.List;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.Recorded;

/**
 * The inputs that a pack asks for beyond those that every ledger has: numbers and truths, recorded for a holder and a
 * year under the input's id; yes is 1 and no is 0.
 */
public final class PackInputs {
    private PackInputs() {}

    /** The inputs of a tier of units or of people that a pack adds, in the pack's order. */
    public static List<Input> beyond(PolicyPack pack, Level level) {
        return pack.inputs().stream()
                .filter(input -> input.level() == level && !Recorded.has(input))
                .toList();
    }
}
