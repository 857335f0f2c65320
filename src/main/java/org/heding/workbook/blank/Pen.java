package org.heding.workbook.blank;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.heding.formula.Fraction;
import org.heding.message.Messages;
import org.heding.message.Phrase;

/** Writes answers into cells, and notes what cannot be written. It touches nothing but the value of an empty cell. */
final class Pen {
    /** More digits than a cell holds exactly. */
    private static final int EXACT_DIGITS = 15;

    private final Source source;
    private final Messages messages;
    private final List<Shortfall> shortfalls = new ArrayList<>();
    private int cells;

    Pen(Source source, Messages messages) {
        this.source = source;
        this.messages = messages;
    }

    Source source() {
        return source;
    }

    List<Shortfall> shortfalls() {
        return shortfalls;
    }

    int cells() {
        return cells;
    }

    /** Notes that something was not filled. */
    void note(Shortfall.Sort sort, Cell cell, String key, Object... arguments) {
        shortfalls.add(new Shortfall(
                sort, cell.getSheet().getSheetName(), cell.getAddress().formatAsString(), Phrase.of(key, arguments)));
    }

    /** What is known of a holder. */
    Answer answer(String holder, Thing thing) {
        return source.answer(holder, thing, messages);
    }

    /** Puts what is known of a holder into a cell; gives the number that was written, if it was one. */
    Optional<BigDecimal> write(Cell cell, String holder, String name, Thing thing, String unit) {
        return switch (answer(holder, thing)) {
            case Answer.Number number -> {
                if (number.incomplete()) {
                    note(Shortfall.Sort.INCOMPLETE, cell, "workbook.blank.incomplete", name, thing.label());
                }
                BigDecimal decimal = decimal(number.number(), thing, unit);
                number(cell, decimal);
                yield Optional.of(decimal);
            }
            case Answer.Words words -> {
                text(cell, words.text());
                yield Optional.empty();
            }
            case Answer.Day day -> {
                if (DateUtil.isCellDateFormatted(numeric(cell))) {
                    cell.setCellValue(day.day());
                } else {
                    cell.setCellValue(day.day().toString());
                }
                cells++;
                yield Optional.empty();
            }
            case Answer.Missing missing -> {
                note(Shortfall.Sort.MISSING, cell, "workbook.blank.missing", name, thing.label());
                yield Optional.empty();
            }
            case Answer.None none -> Optional.empty();
        };
    }

    /** Whether a cell shows days can only be asked of one that holds a number. */
    private static Cell numeric(Cell cell) {
        cell.setCellValue(0);
        return cell;
    }

    /** A number in the unit of measure that is wanted: exact wherever it has an end. */
    static BigDecimal decimal(Fraction number, Thing thing, String unit) {
        Measure own = Measure.of(thing.unit().zh()).orElse(new Measure("", Fraction.of(1)));
        Measure wanted =
                unit.isEmpty() ? own : Measure.of(unit).filter(own::fits).orElse(own);
        return own.in(wanted, number).orElseGet(() -> number.times(own.size())
                .dividedBy(wanted.size())
                .toDecimal(EXACT_DIGITS, RoundingMode.HALF_UP)
                .round(new MathContext(EXACT_DIGITS)));
    }

    /** Writes a number. */
    void number(Cell cell, BigDecimal number) {
        cell.setCellValue(number.doubleValue());
        cells++;
    }

    /** Writes a text; it stays text whatever it begins with. */
    void text(Cell cell, String text) {
        cell.setCellValue(text);
        cells++;
    }

    /** Whether a cell may be written: it is empty. */
    static boolean isFree(Cell cell) {
        return cell.getCellType() == CellType.BLANK
                || cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().matches("[\\s.…。·-]*");
    }
}
