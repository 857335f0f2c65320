package org.heding.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heding.assessment.Assessment;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.ledger.Unit;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;

/** Finds the unit or person and the figure that a user means by a code, an ID number or a name. */
final class FigureSearch {
    private static final int MOST_SUGGESTED = 8;

    private final Assessment assessment;
    private final Ledger ledger;

    FigureSearch(Assessment assessment) {
        this.assessment = assessment;
        this.ledger = assessment.ledger();
    }

    /** The code or ID number that is meant by one, or by a name that only one unit or person has. */
    String holder(String typed) throws NotFound {
        String wanted = typed.strip();
        if (ledger.unit(wanted).isPresent() || ledger.person(wanted).isPresent()) {
            return wanted;
        }
        List<Named> named = named().filter(one -> one.name().equals(wanted)).toList();
        if (named.size() == 1) {
            return named.getFirst().holder();
        }
        if (!named.isEmpty()) {
            throw new NotFound(Phrase.of("cli.explain.ambiguous", wanted, listed(named.stream())));
        }
        String close = listed(named().filter(one ->
                one.name().contains(wanted) || !wanted.isEmpty() && one.holder().startsWith(wanted)));
        throw new NotFound(
                close.isEmpty()
                        ? Phrase.of("cli.explain.unknown", wanted)
                        : Phrase.of("cli.explain.unknown.close", wanted, close));
    }

    private Stream<Named> named() {
        return Stream.concat(
                ledger.units().values().stream().map(unit -> new Named(unit.code(), unit.name(), unit.code())),
                ledger.people().stream()
                        .map(person ->
                                new Named(person.idNumber(), person.name(), IdNumber.masked(person.idNumber()))));
    }

    private static String listed(Stream<Named> named) {
        return String.join(
                ", ",
                named.limit(MOST_SUGGESTED)
                        .map(one -> one.name() + " " + one.shown())
                        .toList());
    }

    /** The result or input of this holder that is meant by its id or its label. */
    String figure(String holder, String typed) throws NotFound {
        Level level = level(holder);
        List<Figure> own =
                figures().stream().filter(figure -> figure.level() == level).toList();
        List<Figure> meant =
                own.stream().filter(figure -> figure.isCalled(typed)).toList();
        List<Figure> close =
                own.stream().filter(figure -> figure.comesCloseTo(typed)).toList();
        if (!meant.isEmpty()) {
            return meant.getFirst().id();
        }
        if (close.size() == 1) {
            return close.getFirst().id();
        }
        if (!close.isEmpty()) {
            throw new NotFound(Phrase.of("cli.explain.result.close", typed, named(close)));
        }
        throw new NotFound(figures().stream()
                .filter(figure -> figure.isCalled(typed))
                .findFirst()
                .map(other -> Phrase.of(
                        "cli.explain.other_level", typed, Names.of(other.level()), Names.of(level), named(own)))
                .orElseGet(() -> Phrase.of("cli.explain.no_result", typed, Names.of(level), named(own))));
    }

    private static Text named(List<Figure> figures) {
        return messages -> figures.stream()
                .map(figure -> figure.label().in(messages) + " " + figure.id())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Figure> figures() {
        PolicyPack pack = assessment.pack();
        return Stream.concat(
                        pack.rules().stream().map(rule -> new Figure(rule.level(), rule.id(), rule.label())),
                        pack.inputs().stream().map(input -> new Figure(input.level(), input.id(), input.label())))
                .toList();
    }

    private Level level(String holder) {
        return ledger.unit(holder)
                .map(Unit::tier)
                .flatMap(tier -> Level.of(tier.id()))
                .orElse(Level.PERSON);
    }

    /** A result or input that may be meant. */
    private record Figure(Level level, String id, Label label) {
        boolean isCalled(String typed) {
            return Stream.of(id, label.zh(), label.en())
                    .anyMatch(name -> bare(name).equals(bare(typed)));
        }

        boolean comesCloseTo(String typed) {
            String part = bare(typed);
            return !part.isEmpty()
                    && Stream.of(id, label.zh(), label.en())
                            .anyMatch(name -> bare(name).contains(part));
        }

        /** A name without what people leave out when they type it. */
        private static String bare(String name) {
            return name.toLowerCase(Locale.ROOT).replaceAll("[（）()：:\\s]", "");
        }
    }

    /** Someone who may be meant; people are shown with their number masked. */
    private record Named(String holder, String name, String shown) {}

    /** Nothing, or more than one thing, is meant. */
    static final class NotFound extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Phrase problem;

        NotFound(Phrase problem) {
            this.problem = problem;
        }

        /** What was not found, and what comes close. */
        Phrase problem() {
            return problem;
        }
    }
}
