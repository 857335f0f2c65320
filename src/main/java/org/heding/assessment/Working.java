package org.heding.assessment;

import java.util.List;
import java.util.Optional;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.message.Label;
import org.heding.message.Text;
import org.heding.policy.Citation;
import org.heding.policy.Type;

/**
 * How one figure came about (依据): what went in, what was done, how it was rounded, and which clause says so.
 *
 * @param holder the code of the unit or the ID number of the person
 * @param holderName the name of the unit or person
 * @param figure the figure itself
 * @param sentences what is to be said first: remarks on the case, what is wanting, what a sum leaves out
 * @param formula the formula in the names people use
 * @param filledIn the formula with the figures put in, and its result; nothing where a figure is wanting
 * @param inputs the figures put in
 * @param parts for a sum over units or months, the parts; else empty
 * @param citation the clause
 * @param source the pack and the paper
 * @param unchecked whether it is to be verified (待核): it rests on what nobody has compared with its source for this year
 */
public record Working(
        String holder,
        String holderName,
        Figure figure,
        List<Text> sentences,
        Text formula,
        Optional<Text> filledIn,
        List<Input> inputs,
        List<Part> parts,
        Citation citation,
        Text source,
        boolean unchecked) {
    /**
     * A figure: its name, value, unit and type.
     */
    public record Figure(String id, Label label, Value value, Label unit, Type type) {}

    /** Where a figure comes from. */
    public enum Origin {
        /** Typed or imported: a fact of the ledger. */
        RECORDED,
        /** A parameter or a table of the pack. */
        PARAMETER,
        /** Another rule's result. */
        RESULT
    }

    /**
     * A figure that was put in.
     *
     * @param figure the figure
     * @param origin where it comes from
     * @param holder whose figure it is, to go to it; an empty text for a parameter
     * @param remark where it comes from, in words; for a parameter its clause
     */
    public record Input(Figure figure, Origin origin, String holder, Text remark) {}

    /**
     * A part of a sum.
     *
     * @param holder the unit or person, or an empty text for a month
     * @param id which figure of theirs
     * @param name its name
     * @param value its part
     */
    public record Part(String holder, String id, Text name, Value value) {}

    /** What the parts that are known come to, where that is the figure. */
    public Optional<Fraction> total() {
        Fraction total = Fraction.ZERO;
        for (Part part : parts) {
            if (part.value() instanceof Value.Amount amount) {
                total = total.plus(amount.number());
            }
        }
        boolean same =
                figure.value() instanceof Value.Amount amount && amount.number().equals(total);
        return parts.isEmpty() || !same ? Optional.empty() : Optional.of(total);
    }
}
