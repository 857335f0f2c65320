package org.heding.document;

import org.heding.ledger.Change;
import org.heding.ledger.LocalValue;
import org.heding.ledger.ReferencePay;

/** Changes as the file holds them. */
final class Canonical {
    private Canonical() {}

    /** The same change with figures as they will be read from the file. */
    static Change of(Change change) {
        return switch (change) {
            case Change.SetFact set ->
                new Change.SetFact(set.holder(), set.year(), set.field(), FigureType.canonical(set.value()));
            case Change.CarryFact carry ->
                new Change.CarryFact(
                        carry.unit(), carry.year(), carry.field(), FigureType.canonical(carry.value()), carry.from());
            case Change.PutReferencePay put -> {
                ReferencePay pay = put.pay();
                yield new Change.PutReferencePay(new ReferencePay(
                        pay.area(), pay.grade(), pay.from(), FigureType.canonical(pay.amount()), pay.basis()));
            }
            case Change.PutLocalValue put -> {
                LocalValue local = put.value();
                yield new Change.PutLocalValue(new LocalValue(
                        local.name(),
                        local.row(),
                        local.area(),
                        local.from(),
                        FigureType.canonical(local.value()),
                        local.basis(),
                        local.decided()));
            }
            default -> change;
        };
    }
}
