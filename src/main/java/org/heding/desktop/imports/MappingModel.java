package org.heding.desktop.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heding.ledger.Change;
import org.heding.message.Phrase;
import org.heding.workbook.BookColumn;
import org.heding.workbook.BookSurvey;
import org.heding.workbook.Mapping;

/** What the user says of a book whose headers are not all recognised: which sheets and columns of the import book they are. */
public final class MappingModel {
    private final BookSurvey survey;
    private final Map<BookSurvey.Sheet, Choice> choices = new LinkedHashMap<>();

    /** The title chosen for a sheet, empty if it is not read, and by its headings the names of their columns. */
    private static final class Choice {
        private String title;
        private final Map<BookSurvey.Heading, String> columns = new HashMap<>();
        private boolean touched;
    }

    /** Begins with what is recognised. */
    public MappingModel(BookSurvey survey) {
        this.survey = survey;
        for (BookSurvey.Sheet sheet : survey.sheets()) {
            Choice choice = new Choice();
            choice.title = sheet.title().orElse("");
            sheet.headings()
                    .forEach(heading ->
                            choice.columns.put(heading, heading.column().orElse("")));
            choices.put(sheet, choice);
        }
        if (survey.sheets().stream().allMatch(sheet -> sheet.title().isEmpty())) {
            propose();
        }
    }

    /** Gives the sheet whose headings say most of one sheet of the import book that title, for the user to judge. */
    private void propose() {
        BookSurvey.Sheet best = null;
        String meant = "";
        long most = 1;
        for (BookSurvey.Sheet sheet : survey.sheets()) {
            for (String title : survey.titles()) {
                long said = sheet.headings().stream()
                        .filter(heading ->
                                survey.recognised(title, heading.text()).isPresent())
                        .count();
                if (said > most) {
                    most = said;
                    best = sheet;
                    meant = title;
                }
            }
        }
        if (best != null) {
            title(best, meant);
        }
    }

    /** The sheets of the book. */
    List<BookSurvey.Sheet> sheets() {
        return List.copyOf(choices.keySet());
    }

    /** The titles that a sheet can be given. */
    List<String> titles() {
        return survey.titles();
    }

    /** The columns that the headings of a sheet can be given. */
    List<BookColumn> columns(BookSurvey.Sheet sheet) {
        return survey.columns(title(sheet));
    }

    /** The title chosen for a sheet; empty if it is not read. */
    String title(BookSurvey.Sheet sheet) {
        return choices.get(sheet).title;
    }

    /** The name of the column chosen for a heading; empty if it is passed over. */
    String column(BookSurvey.Sheet sheet, BookSurvey.Heading heading) {
        return choices.get(sheet).columns.get(heading);
    }

    /** Gives a sheet a title, and its headings the columns that they say by themselves. */
    void title(BookSurvey.Sheet sheet, String title) {
        Choice choice = choices.get(sheet);
        choice.title = title;
        choice.touched = true;
        sheet.headings()
                .forEach(heading -> choice.columns.put(
                        heading, survey.recognised(title, heading.text()).orElse("")));
    }

    /** Gives a heading a column. */
    void column(BookSurvey.Sheet sheet, BookSurvey.Heading heading, String column) {
        choices.get(sheet).columns.put(heading, column);
        choices.get(sheet).touched = true;
    }

    /** What keeps a sheet from being read: columns that are wanting, or given twice; nothing if it can be read, or is not. */
    Optional<Phrase> problem(BookSurvey.Sheet sheet) {
        Choice choice = choices.get(sheet);
        if (choice.title.isEmpty()) {
            return Optional.empty();
        }
        Set<String> given = new HashSet<>();
        for (BookSurvey.Heading heading : sheet.headings()) {
            String column = choice.columns.get(heading);
            if (!column.isEmpty() && !given.add(column)) {
                return Optional.of(Phrase.of("desktop.mapping.twice", column));
            }
        }
        List<String> missing = columns(sheet).stream()
                .filter(BookColumn::required)
                .map(BookColumn::name)
                .filter(name -> !given.contains(name))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of("desktop.mapping.missing", String.join("、", missing)));
    }

    /** Whether something can be read, and nothing stands in the way. */
    boolean complete() {
        return choices.values().stream().anyMatch(choice -> !choice.title.isEmpty())
                && sheets().stream().allMatch(sheet -> problem(sheet).isEmpty());
    }

    /** What is to be remembered of the sheets of which the user has said anything. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        choices.forEach((sheet, choice) -> {
            if (choice.touched) {
                Map<String, String> columns = new HashMap<>();
                choice.columns.forEach((heading, column) -> columns.put(Mapping.header(heading.text()), column));
                String title = choice.title.isEmpty() ? Mapping.PASSED_OVER : choice.title;
                changes.add(new Change.PutForm(new Mapping(title, columns).form(sheet.key())));
            }
        });
        return changes;
    }
}
