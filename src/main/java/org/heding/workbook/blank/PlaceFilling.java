package org.heding.workbook.blank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Fills the names in braces, in cells of their own and within texts. */
final class PlaceFilling {
    private final Known known;
    private final HolderSearch search;
    private final BlankMapping mapping;

    PlaceFilling(Known known, HolderSearch search, BlankMapping mapping) {
        this.known = known;
        this.search = search;
        this.mapping = mapping;
    }

    /** The cells with names in braces. */
    static List<Cell> cells(Workbook book) {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    boolean place = cell.getCellType() == CellType.STRING
                            && Placeholder.BRACES
                                    .matcher(cell.getStringCellValue())
                                    .find();
                    if (place) {
                        cells.add(cell);
                    }
                }
            }
        }
        return cells;
    }

    /** The placeholders of a blank. */
    List<BlankSurvey.Place> survey(Workbook book) {
        List<BlankSurvey.Place> places = new ArrayList<>();
        for (Cell cell : cells(book)) {
            for (MatchResult found : Placeholder.BRACES
                    .matcher(cell.getStringCellValue())
                    .results()
                    .toList()) {
                places.add(new BlankSurvey.Place(
                        cell.getSheet().getSheetName(),
                        cell.getAddress().formatAsString(),
                        found.group(1),
                        Placeholder.of(found.group(1)).question(known, search).isPresent()));
            }
        }
        return places;
    }

    /** Fills them. */
    void fill(Workbook book, Pen pen) {
        for (Cell cell : cells(book)) {
            String text = cell.getStringCellValue();
            Matcher whole = Placeholder.BRACES.matcher(text.strip());
            if (whole.matches()) {
                alone(cell, Placeholder.of(whole.group(1)), pen);
            } else {
                String filled = Placeholder.BRACES
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                within(cell, found.group(), Placeholder.of(found.group(1)), pen)));
                if (!filled.equals(text)) {
                    pen.text(cell, filled);
                }
            }
        }
    }

    private Optional<Meaning> said(Placeholder place) {
        return Optional.ofNullable(mapping.places().get(place.text()));
    }

    private Optional<Placeholder.Question> question(Placeholder place) {
        return said(place)
                .filter(meaning -> meaning.sort() == Meaning.Sort.TAKE)
                .map(meaning -> known.thing(meaning.what()).flatMap(thing -> place.question(thing, search)))
                .orElseGet(() -> place.question(known, search));
    }

    private void alone(Cell cell, Placeholder place, Pen pen) {
        Optional<Meaning> said = said(place);
        if (said.filter(meaning -> meaning.sort() == Meaning.Sort.LEAVE).isPresent()) {
            return;
        }
        if (said.filter(meaning -> meaning.sort() == Meaning.Sort.TEXT).isPresent()) {
            pen.text(cell, said.get().what());
            return;
        }
        Optional<Placeholder.Question> question = question(place);
        if (question.isEmpty()) {
            pen.note(Shortfall.Sort.PLACE, cell, "workbook.blank.place", place.text());
            return;
        }
        cell.setBlank();
        pen.write(
                cell,
                question.get().holder(),
                name(question.get(), pen),
                question.get().thing(),
                place.unit());
    }

    private static String name(Placeholder.Question question, Pen pen) {
        return pen.source()
                .ledger()
                .unit(question.holder())
                .map(unit -> unit.name())
                .orElse(pen.source().head().title());
    }

    /** What stands for a placeholder in a sentence; what is missing leaves a gap, and is noted. */
    private String within(Cell cell, String braces, Placeholder place, Pen pen) {
        Optional<Meaning> said = said(place);
        if (said.filter(meaning -> meaning.sort() == Meaning.Sort.LEAVE).isPresent()) {
            return braces;
        }
        if (said.filter(meaning -> meaning.sort() == Meaning.Sort.TEXT).isPresent()) {
            return said.get().what();
        }
        Optional<Placeholder.Question> question = question(place);
        if (question.isEmpty()) {
            pen.note(Shortfall.Sort.PLACE, cell, "workbook.blank.place", place.text());
            return braces;
        }
        Thing thing = question.get().thing();
        return switch (pen.answer(question.get().holder(), thing)) {
            case Answer.Number number -> {
                if (number.incomplete()) {
                    pen.note(
                            Shortfall.Sort.INCOMPLETE,
                            cell,
                            "workbook.blank.incomplete",
                            name(question.get(), pen),
                            thing.label());
                }
                BigDecimal decimal = Pen.decimal(number.number(), thing, place.unit());
                yield decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
            }
            case Answer.Words words -> words.text();
            case Answer.Day day -> Source.spoken(day.day());
            case Answer.Missing missing -> {
                pen.note(
                        Shortfall.Sort.MISSING,
                        cell,
                        "workbook.blank.missing",
                        name(question.get(), pen),
                        thing.label());
                yield "";
            }
            case Answer.None none -> "";
        };
    }
}
