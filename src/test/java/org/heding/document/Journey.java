package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.fact;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.heding.document.Backup.Reason;
import org.heding.ledger.Change;
import org.heding.ledger.Field;

/**
 * A long way of steps with one document, each known by its number alone: what a process does until it is killed, and what
 * must be there afterwards.
 */
final class Journey {
    /** What a workbook brings: so many communities at once. */
    private static final int IMPORTED = 40;

    private static final int FIRST_CLOSED = 1950;

    private final long seed;

    Journey(long seed) {
        this.seed = seed;
    }

    /** The sorts of steps. */
    private enum Step {
        EDIT,
        IMPORT,
        UNDO,
        REDO,
        CLOSE,
        BACK_UP
    }

    /** What can be seen of a document on its way: the figures, what can be undone and redone, which years are closed. */
    record State(int households, int imported, String undoable, String redoable, int closed, int backups) {}

    private Step step(int number) {
        return switch (new Random(seed * 31 + number).nextInt(24)) {
            case 0, 1, 2 -> Step.IMPORT;
            case 3, 4, 5, 6 -> Step.UNDO;
            case 7, 8 -> Step.REDO;
            case 9 -> Step.CLOSE;
            case 10 -> Step.BACK_UP;
            default -> Step.EDIT;
        };
    }

    /** Where the backups of a document on its way go. */
    static Path backups(Path file) {
        return file.resolveSibling(file.getFileName() + "-backups");
    }

    /** Goes one step. */
    void go(Document document, int number) throws Exception {
        switch (step(number)) {
            case EDIT -> document.edit(label(number), figures(number));
            case IMPORT -> document.edit(Act.IMPORT, label(number), book(number));
            case UNDO -> document.undo();
            case REDO -> document.redo();
            case CLOSE ->
                document.closeYear(FIRST_CLOSED + document.closedYears().size(), List.of(), List.of());
            case BACK_UP -> new Backups(backups(document.path()), Clock.systemUTC()).make(document, Reason.ASKED);
        }
    }

    private static String label(int number) {
        return "第 " + number + " 步";
    }

    private static List<Change> figures(int number) {
        return List.of(
                fact(COMMUNITY, Field.HOUSEHOLDS, String.valueOf(number)),
                fact(COMMUNITY, Field.RESIDENTS, String.valueOf(3 * number)));
    }

    private static List<Change> book(int number) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < IMPORTED; i++) {
            changes.add(Scenes.unit(imported(i), "社区" + number, "城市社区"));
            changes.add(fact(imported(i), Field.PARTY_MEMBERS, String.valueOf(number)));
        }
        return changes;
    }

    private static String imported(int i) {
        return "340104001" + (500 + i);
    }

    /** What must be seen after so many steps. */
    State after(int steps) {
        List<Integer> done = new ArrayList<>();
        List<Integer> undone = new ArrayList<>();
        List<Integer> fixed = new ArrayList<>();
        int closed = 0;
        int backups = 0;
        for (int number = 1; number <= steps; number++) {
            switch (step(number)) {
                case EDIT, IMPORT -> {
                    done.add(number);
                    undone.clear();
                }
                case UNDO -> move(done, undone);
                case REDO -> move(undone, done);
                case CLOSE -> {
                    fixed.addAll(done);
                    done.clear();
                    undone.clear();
                    closed++;
                }
                case BACK_UP -> backups = 1;
            }
        }
        List<Integer> standing = new ArrayList<>(fixed);
        standing.addAll(done);
        return new State(
                last(standing, Step.EDIT),
                last(standing, Step.IMPORT),
                done.isEmpty() ? "" : label(done.getLast()),
                undone.isEmpty() ? "" : label(undone.getLast()),
                closed,
                backups);
    }

    private static void move(List<Integer> from, List<Integer> to) {
        if (!from.isEmpty()) {
            to.add(from.removeLast());
        }
    }

    private int last(List<Integer> standing, Step sort) {
        return standing.stream()
                .filter(number -> step(number) == sort)
                .reduce((first, second) -> second)
                .orElse(0);
    }

    /** What is seen of a document; an error if it shows half a step or holds a backup that is no document. */
    static State seen(Document document) throws Exception {
        int households = figure(document, COMMUNITY, Field.HOUSEHOLDS);
        if (households != 0 && figure(document, COMMUNITY, Field.RESIDENTS) != 3 * households) {
            throw new AssertionError("Half an edit");
        }
        int imported = figure(document, imported(0), Field.PARTY_MEMBERS);
        for (int i = 0; i < IMPORTED; i++) {
            if (figure(document, imported(i), Field.PARTY_MEMBERS) != imported) {
                throw new AssertionError("Half an import");
            }
        }
        List<Backup> backups = new Backups(backups(document.path()), Clock.systemUTC()).of(document);
        for (Backup backup : backups) {
            if (!Document.verify(backup.file()).sound()) {
                throw new AssertionError("Half a backup");
            }
        }
        for (int year : document.closedYears()) {
            document.closedYear(year).orElseThrow();
        }
        return new State(
                households,
                imported,
                document.undoable().map(Edit::label).orElse(""),
                document.redoable().map(Edit::label).orElse(""),
                document.closedYears().size(),
                Math.min(1, backups.size()));
    }

    private static int figure(Document document, String code, String field) {
        // Where the document began there is no figure.
        return Optional.of(document.ledger())
                .flatMap(ledger -> ledger.fact(code, 2026, field))
                .map(value -> value.intValueExact())
                .orElse(0);
    }
}
