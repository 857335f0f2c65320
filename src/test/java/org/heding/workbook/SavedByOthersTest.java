package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.ExamplePacks;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filled template that another program has opened and saved is imported as the same. */
class SavedByOthersTest {
    private static final PolicyPack PACK = ExamplePacks.ladder();

    @TempDir
    Path folder;

    private Ledger ledger;
    private Path template;
    private LibreOffice office;

    @BeforeEach
    void write() throws Exception {
        office = new LibreOffice(folder);
        ledger = RandomLedger.of(new Random(5), PACK);
        template = folder.resolve("book.xlsx");
        TemplateWriter.write(template, ledger, PACK, 2026, Messages.of(Locale.CHINESE), Progress.NONE);
    }

    private void assertSame(Path saved) throws BookException {
        Reading reading = BookReader.read(saved, new Ledger(), PACK, 2026, TestBook::placeName, Progress.NONE);
        assertEquals(List.of(), TestBook.told(reading));
        assertEquals(RoundTripTest.all(ledger, PACK), RoundTripTest.all(TestBook.applied(reading, new Ledger()), PACK));
        assertEquals(0, new Difference(reading, ledger, PACK).changed());
        assertEquals(0, new Difference(reading, ledger, PACK).added());
    }

    @Test
    void asAWorkbookOfTodaysFormat() throws Exception {
        assertSame(office.saved(template, "xlsx:Calc MS Excel 2007 XML"));
    }

    @Test
    void asAWorkbookOfTheOldFormat() throws Exception {
        assertSame(office.saved(template, "xls:MS Excel 97"));
    }
}
