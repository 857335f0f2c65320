package org.heding.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.columns.Figure;
import org.heding.ledger.Change;
import org.heding.policy.Level;
import org.heding.policy.Needs;
import org.heding.policy.PolicyPack;

/** Tells changes after which little is to be computed anew from those after which everything is. */
final class Step {
    private Step() {}

    /** The figures that changes set, as far as the pack asks for them in the year; nothing if they do anything else. */
    static Optional<List<Figure>> of(Assessment before, List<Change> changes) {
        List<Figure> figures = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.SetFact set -> add(figures, before, set);
                case Change.CarryFact carry ->
                    add(figures, before, new Change.SetFact(carry.unit(), carry.year(), carry.field(), carry.value()));
                case Change.ConfirmFact confirm -> {}
                case Change.FromCell from -> {}
                case Change.PutExplained put -> {}
                case Change.RemoveExplained remove -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(figures);
    }

    private static void add(List<Figure> figures, Assessment before, Change.SetFact set) {
        Level level = before.ledger()
                .unit(set.holder())
                .map(unit -> Level.valueOf(unit.tier().name()))
                .orElse(Level.PERSON);
        if (set.year() == before.year()
                && before.pack().input(level, set.field()).isPresent()) {
            figures.add(new Figure(level, set.holder(), set.field(), set.value()));
        }
    }

    /** Whether another value of a parameter changes who is asked for what, or what months are alike. */
    static boolean reshapes(PolicyPack pack, String parameter, LocalDate from, int year) {
        boolean withinYear = from.getYear() == year && from.getDayOfYear() > 1;
        return withinYear
                || pack.inputs().stream().anyMatch(input -> input.applies()
                        .filter(applies -> uses(Needs.of(applies, input.level()), parameter))
                        .isPresent())
                || pack.members().entrySet().stream()
                        .anyMatch(members -> uses(Needs.of(members.getValue(), members.getKey()), parameter));
    }

    private static boolean uses(java.util.Set<Needs.Need> needs, String id) {
        return needs.stream().anyMatch(need -> need.id().equals(id));
    }
}
