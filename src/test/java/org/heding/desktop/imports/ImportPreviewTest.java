package org.heding.desktop.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.desktop.session.SmallDocument;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.workbook.BookReader;
import org.heding.workbook.Item;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPreviewTest {
    private static final Messages CHINESE = Messages.of(Locale.CHINESE);

    @TempDir
    private static Path folder;

    private static SmallDocument small;

    @BeforeAll
    static void open() {
        small = new SmallDocument(folder);
    }

    @AfterAll
    static void close() {
        small.close();
    }

    private static ImportPreview of(String... rows) throws Exception {
        Path book = folder.resolve("城市社区基本情况.csv");
        Files.writeString(book, "区划代码,社区名称,户数,网格数\n" + String.join("\n", rows));
        var ledger = small.snapshot().ledger();
        var pack = small.snapshot().pack();
        var reading = BookReader.read(book, ledger, pack, SmallDocument.YEAR, code -> Optional.empty(), Progress.NONE);
        return new ImportPreview(book, reading, ledger, pack);
    }

    @Test
    void thingsAreFoundByNamePlaceColumnAndValue() throws Exception {
        ImportPreview preview = of(SmallDocument.FIRST + ",光明社区,3010,7", SmallDocument.SECOND + ",西园新村社区,2399,");
        assertEquals(3, preview.count(Item.Sort.CHANGED));
        assertEquals(3, preview.items(Item.Sort.CHANGED, " ").size());
        assertEquals(2, preview.items(Item.Sort.CHANGED, "光明").size());
        assertEquals(2, preview.items(Item.Sort.CHANGED, "户数").size());
        assertEquals(1, preview.items(Item.Sort.CHANGED, "!d2").size());
        assertEquals(1, preview.items(Item.Sort.CHANGED, "2399").size());
        assertEquals(List.of(), preview.items(Item.Sort.CHANGED, "没有的"));
    }

    @Test
    void cellsThatCannotBeTakenAreFoundByTheirMessageToo() throws Exception {
        ImportPreview preview = of(SmallDocument.FIRST + ",光明社区,三千,", SmallDocument.SECOND + ",,2399,");
        assertFalse(preview.clean());
        assertEquals(2, preview.rejected("", CHINESE).size());
        assertEquals("B3", preview.rejected("必填", CHINESE).getFirst().cell());
        assertEquals("C2", preview.rejected("三千", CHINESE).getFirst().cell());
    }

    @Test
    void anImportWithoutFaultsIsClean() throws Exception {
        assertTrue(of(SmallDocument.FIRST + ",光明社区,3010,").clean());
    }
}
