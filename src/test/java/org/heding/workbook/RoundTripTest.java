package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.ExamplePacks;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the template is filled with is what is read from it. */
class RoundTripTest {
    private static final int YEAR = 2026;

    @TempDir
    Path folder;

    @RepeatedTest(6)
    void aFilledTemplateReadsBackAsTheSameLedger(RepetitionInfo repetition) throws BookException {
        PolicyPack pack = repetition.getCurrentRepetition() % 3 == 0 ? TestBook.PACK : ExamplePacks.ladder();
        Ledger ledger = RandomLedger.of(new Random(repetition.getCurrentRepetition()), pack);
        Path file = folder.resolve("book.xlsx");
        Messages messages =
                repetition.getCurrentRepetition() % 2 == 0 ? Messages.of(Locale.CHINESE) : Messages.of(Locale.ENGLISH);
        TemplateWriter.write(file, ledger, pack, YEAR, messages, Progress.NONE);
        Reading reading = BookReader.read(file, new Ledger(), pack, YEAR, code -> Optional.empty(), Progress.NONE);
        assertEquals(List.of(), TestBook.told(reading));
        assertEquals(List.of(), reading.notices());
        Ledger read = TestBook.applied(reading, new Ledger());
        assertEquals(all(ledger, pack), all(read, pack));
        assertEquals(rows(ledger, pack), reading.accepted());
        assertEquals(ledger.localValues(), read.localValues());
    }

    @Test
    void aBlankTemplateHasNothingToTake() throws BookException {
        Path file = folder.resolve("blank.xlsx");
        TemplateWriter.write(file, new Ledger(), TestBook.PACK, YEAR, Messages.of(Locale.CHINESE), Progress.NONE);
        Reading reading = TestBook.read(file, new Ledger());
        assertEquals(0, reading.accepted());
        assertEquals(List.of(), reading.changes());
        assertEquals(List.of(), TestBook.told(reading));
        assertEquals(List.of(), reading.notices());
    }

    /** Everything that a ledger holds for the year, as rows. */
    static List<List<List<Object>>> all(Ledger ledger, PolicyPack pack) {
        BookContent content = new BookContent(ledger, pack, YEAR);
        return new BookLayout(pack).sheets().stream().map(content::rows).toList();
    }

    private static int rows(Ledger ledger, PolicyPack pack) {
        return all(ledger, pack).stream().mapToInt(List::size).sum();
    }
}
