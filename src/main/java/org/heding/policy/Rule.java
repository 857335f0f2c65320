package org.heding.policy;

import java.util.List;
import java.util.Optional;
import org.heding.formula.Formula;
import org.heding.message.Label;

/**
 * A rule: how one figure of a unit, person or month comes about.
 *
 * @param id the result's name
 * @param level whose figure it is
 * @param label what people call it
 * @param unit its unit of measure
 * @param type what sort of value it gives
 * @param formula how it is computed
 * @param applies to which it applies, or nothing for all
 * @param additive whether it is also given, as a sum, for the tiers above that have no rule of their own for it
 * @param arrears whether more of it is owed in arrears (补发) when a year is computed anew
 * @param due the result of the same level that such arrears are short of, such as what is to be paid; empty where none is named
 * @param citation what it rests on
 * @param remarks what is said of it in particular cases
 */
public record Rule(
        String id,
        Level level,
        Label label,
        Label unit,
        Type type,
        Formula formula,
        Optional<Formula> applies,
        boolean additive,
        boolean arrears,
        String due,
        Citation citation,
        List<Remark> remarks) {
    public Rule {
        remarks = List.copyOf(remarks);
    }

    /**
     * What is said of a figure in a particular case.
     *
     * @param when the case
     * @param says a sentence; names in braces stand for their values
     * @param input the input that a problem of this case is reported under, or an empty text for a mere explanation
     */
    public record Remark(Formula when, Label says, String input) {}
}
