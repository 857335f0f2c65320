package org.heding.assessment;

import java.util.List;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.policy.PolicyPack;

/**
 * A policy pack applied to a ledger for a year: every figure, what stands in its way, and which standards are not met.
 */
public final class Assessment {
    private final PolicyPack pack;
    private final Ledger ledger;
    private final int year;

    private Assessment(PolicyPack pack, Ledger ledger, int year) {
        this.pack = pack;
        this.ledger = ledger;
        this.year = year;
    }

    /**
     * Computes everything.
     *
     * @param scope the code of the place the document is about: units above it are not checked; empty for everywhere
     */
    public static Assessment of(PolicyPack pack, Ledger ledger, int year, String scope) {
        return new Assessment(pack, ledger, year);
    }

    /** The pack. */
    public PolicyPack pack() {
        return pack;
    }

    /** What it was applied to. */
    public Ledger ledger() {
        return ledger;
    }

    /** The year. */
    public int year() {
        return year;
    }

    /**
     * A figure: an input or a result of a unit (by its code) or person (by the ID number). What the pack does not ask of
     * this holder is {@link Value#NOT_APPLICABLE}.
     */
    public Value value(String holder, String id) {
        return Value.NOT_APPLICABLE;
    }

    /** A result or input of a month (1–12) of a person. */
    public Value monthValue(String idNumber, int month, String id) {
        return Value.NOT_APPLICABLE;
    }

    /** What is wanting, doubtful or incomplete, by unit. */
    public List<Problem> problems() {
        return List.of();
    }

    /** The standards that are not met or cannot be told, by unit. */
    public List<Finding> findings() {
        return List.of();
    }

    /** How a figure came about. */
    public Working explain(String holder, String id) {
        throw new IllegalArgumentException(id);
    }
}
