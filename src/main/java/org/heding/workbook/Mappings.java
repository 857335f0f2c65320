package org.heding.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.ledger.Change;
import org.heding.ledger.Form;
import org.heding.ledger.Ledger;
import org.heding.message.Phrase;

/** What is known of books of somebody else's: what the document remembers, and over it what the user says of this one. */
final class Mappings {
    private final Map<String, Mapping> remembered = new HashMap<>();
    private final BookMapping said;

    Mappings(Ledger ledger, BookMapping said) {
        this.said = said;
        for (Form form : ledger.forms(Form.Sort.READ)) {
            remembered.put(form.name(), Mapping.of(form));
        }
    }

    /** What a sheet means if these are its headers. */
    Mapping of(SourceSheet sheet, RawRow headers) {
        return remembered.getOrDefault(Mapping.key(headers), Mapping.NONE).with(said.of(sheet));
    }

    /** The title that a sheet was given whose header is one of these rows, or {@link Mapping#PASSED_OVER}. */
    Optional<String> title(SourceSheet sheet, List<RawRow> rows) {
        return Stream.concat(
                        Stream.of(said.of(sheet)),
                        rows.stream()
                                .filter(row -> row.number() <= Header.WITHIN)
                                .map(row -> of(sheet, row)))
                .map(Mapping::title)
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    /** What is to be remembered: all that the user has said of sheets that were found, and is not remembered yet. */
    List<Change> toRemember(List<FoundSheet> found) {
        return found.stream()
                .filter(sheet -> sheet.header().isPresent()
                        && said.speaksOf(sheet.source(), sheet.header().get().row()))
                .flatMap(sheet -> {
                    RawRow headers = sheet.header().get().row();
                    String key = Mapping.key(headers);
                    Mapping whole = of(sheet.source(), headers)
                            .with(new Mapping(sheet.layout().title(), Map.of()));
                    return whole.equals(remembered.get(key))
                            ? Stream.empty()
                            : Stream.<Change>of(new Change.PutForm(whole.form(key)));
                })
                .toList();
    }

    /** What the user has said of headers and sheets that the book does not have. */
    List<Phrase> unused(List<SourceSheet> sheets, List<FoundSheet> found) {
        List<String> headers = found.stream()
                .flatMap(sheet -> sheet.header().stream())
                .flatMap(header -> header.row().cells().stream())
                .map(cell -> Mapping.header(cell.shown()))
                .toList();
        List<String> names =
                sheets.stream().map(sheet -> Spelling.compact(sheet.name())).toList();
        return Stream.concat(
                        said.columns().keySet().stream().filter(header -> !headers.contains(header)),
                        said.sheets().keySet().stream().filter(name -> !names.contains(name)))
                .sorted()
                .map(name -> Phrase.of("workbook.notice.unmapped", name))
                .toList();
    }
}
