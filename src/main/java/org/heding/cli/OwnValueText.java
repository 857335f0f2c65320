package org.heding.cli;

import java.util.Optional;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Unit;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Table;

/** How the document's own values are called. */
final class OwnValueText {
    private final PolicyPack pack;
    private final Ledger ledger;

    OwnValueText(PolicyPack pack, Ledger ledger) {
        this.pack = pack;
        this.ledger = ledger;
    }

    /** The parameter, or the table with its row, and the area if it does not hold everywhere. */
    Text name(LocalValue local) {
        Text named = label(local)
                .<Text>map(label -> Phrase.of("cli.local.name", label, local.name()))
                .orElse(Label.same(local.name()));
        Text row = local.row().isEmpty() ? named : Phrase.of("cli.local.row", named, local.row());
        return local.area().isEmpty() ? row : Phrase.of("cli.local.area", row, area(local));
    }

    private String area(LocalValue local) {
        return ledger.unit(local.area()).map(Unit::name).orElse("") + " " + local.area();
    }

    /** What the pack calls it; nothing if the pack has no place for it. */
    Optional<Label> label(LocalValue local) {
        return local.row().isEmpty()
                ? pack.parameter(local.name()).map(Parameter::label)
                : pack.table(local.name()).map(Table::label);
    }

    /** The unit of its value. */
    Label unit(LocalValue local) {
        return (local.row().isEmpty()
                        ? pack.parameter(local.name()).map(Parameter::unit)
                        : pack.table(local.name()).map(Table::unit))
                .orElse(Label.same(""));
    }

    /** Whether a name that was typed means it. */
    boolean isCalled(LocalValue local, String typed) {
        return typed.equalsIgnoreCase(local.name())
                || label(local)
                        .filter(label -> typed.equals(label.zh()) || typed.equalsIgnoreCase(label.en()))
                        .isPresent();
    }
}
