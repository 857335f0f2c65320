package org.heding.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.heding.document.Act;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.ledger.Change;
import org.heding.ledger.Form;
import org.heding.message.Phrase;
import org.heding.place.PlaceDirectory;
import org.heding.policy.Level;
import org.heding.workbook.BookException;
import org.heding.workbook.blank.Blank;
import org.heding.workbook.blank.BlankMapping;
import org.heding.workbook.blank.BlankSurvey;
import org.heding.workbook.blank.BlankTable;
import org.heding.workbook.blank.Filled;
import org.heding.workbook.blank.Known;
import org.heding.workbook.blank.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding fill}: fills a table that somebody else demands, a new one or one that the document keeps. */
@Command(name = "fill", description = "cli.help.fill")
final class FillCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Parameters(index = "1..*", paramLabel = "BOOK.xlsx", arity = "0..2", descriptionKey = "cli.help.fill.books")
    private List<Path> books = List.of();

    @Option(names = "--form", paramLabel = "NAME", descriptionKey = "cli.help.fill.form")
    private String kept;

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "cli.help.fill.as")
    private String as;

    @Option(names = "--map", paramLabel = "COLUMN=NAME", split = "[,，]", descriptionKey = "cli.help.fill.map")
    private List<String> map = List.of();

    @Option(names = "--rows", paramLabel = "LEVEL", descriptionKey = "cli.help.fill.rows")
    private String rows;

    @Option(names = "--list", descriptionKey = "cli.help.fill.list")
    private boolean list;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year")
    private Integer year;

    @Option(names = "--json", descriptionKey = "cli.help.json")
    private boolean json;

    FillCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, BookException, Refusal {
        Years.checked(year, spec, terminal);
        int wanted = list ? 0 : kept == null ? 2 : 1;
        if (books.size() != wanted || as != null && as.isBlank()) {
            throw wrong("cli.usage.fill");
        }
        if (list) {
            return listed(forms());
        }
        Path target = books.getLast();
        BookTarget.check(target, file, spec, terminal);
        Form form = kept == null ? null : form(forms());
        if (form == null
                && target.toAbsolutePath()
                        .normalize()
                        .equals(books.getFirst().toAbsolutePath().normalize())) {
            throw wrong("cli.usage.fill.itself");
        }
        Blank blank = form == null ? Blank.read(books.getFirst()) : Blank.of(form);
        Computation computation = Computation.of(terminal, file, year);
        BlankMapping mapping = mapping(blank, form, computation);
        Filled filled = terminal.<Filled, BookException>watched(
                "cli.progress.write",
                progress -> blank.fill(mapping, source(computation), target, terminal.messages(), progress));
        if (as != null) {
            keep(blank.form(as.strip(), mapping));
        }
        if (json) {
            JsonOutput.filled(terminal, filled);
        } else {
            print(filled, target);
        }
        return filled.lacks().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), terminal.messages().text(key, arguments));
    }

    private List<Form> forms() throws DocumentException, Refusal {
        try (Document document = Documents.openForReading(terminal, file)) {
            return document.ledger().forms(Form.Sort.FILL);
        }
    }

    private int listed(List<Form> forms) {
        if (json) {
            JsonOutput.forms(terminal, forms);
        } else if (forms.isEmpty()) {
            terminal.say("cli.fill.none");
        } else {
            forms.forEach(form -> terminal.out().println(form.name()));
        }
        return ExitCode.DONE;
    }

    private Form form(List<Form> forms) {
        return forms.stream()
                .filter(form -> form.name().equals(kept.strip()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "cli.usage.fill.form",
                        kept,
                        String.join(", ", forms.stream().map(Form::name).toList())));
    }

    /** What is sure or kept, and over it what was typed. */
    private BlankMapping mapping(Blank blank, Form form, Computation computation) throws BookException, Refusal {
        BlankSurvey survey = blank.survey(
                computation.assessment().pack(),
                computation.assessment().ledger(),
                computation.settings().place());
        if (survey.isEmpty()) {
            throw new Refusal(Phrase.of("cli.fill.empty", blank.name()), Phrase.of("cli.fill.empty.remedy"));
        }
        Known known = new Known(computation.assessment().pack());
        BlankMapping mapping = form == null ? BlankMapping.of(survey) : Blank.mapping(form);
        if (rows != null) {
            Level level = Level.of(rows.equals("people") ? "person" : rows.toLowerCase(Locale.ROOT))
                    .filter(one -> one.isUnit() || one == Level.PERSON)
                    .orElseThrow(() -> wrong("cli.usage.fill.rows", rows));
            for (BlankTable table : survey.tables()) {
                mapping = mapping.at(table, level, known);
            }
        }
        return new TypedMapping(survey, known, this::wrong).over(mapping, map);
    }

    private Source source(Computation computation) {
        String place = computation.settings().place();
        return new Source(
                computation.assessment(),
                new Source.Head(
                        computation.settings().title(),
                        place,
                        place.isEmpty() ? "" : PlaceDirectory.bundled().fullName(place)),
                LocalDate.now(terminal.clock()),
                computation.closed().map(closed -> {
                    Map<String, String> results = new HashMap<>();
                    closed.results()
                            .forEach(result -> results.put(Source.key(result.holder(), result.name()), result.value()));
                    return results;
                }));
    }

    private void keep(Form form) throws DocumentException, Refusal {
        try (Document document = Documents.open(terminal, file)) {
            document.edit(
                    Act.EDIT,
                    terminal.messages().text("cli.fill.label", form.name()),
                    List.of(new Change.PutForm(form)));
        }
    }

    private void print(Filled filled, Path target) {
        filled.shortfalls().forEach(one -> (one.isLack() ? terminal.out() : terminal.err())
                .println(terminal.messages().text("cli.fill.shortfall", one.sheet(), one.cell(), one.said())));
        terminal.say(
                filled.lacks().isEmpty() ? "cli.fill.done" : "cli.fill.lacking",
                target,
                filled.rows(),
                filled.cells(),
                filled.lacks().size());
        if (as != null) {
            terminal.say("cli.fill.kept", as.strip());
        }
    }
}
