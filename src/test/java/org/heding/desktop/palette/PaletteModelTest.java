package org.heding.desktop.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Search;
import org.heding.desktop.session.Section;
import org.heding.message.Phrase;
import org.junit.jupiter.api.Test;

class PaletteModelTest {
    private final List<String> done = new ArrayList<>();
    private final List<Jump> gone = new ArrayList<>();
    private final Entry export = entry("导出报表…", "desktop.menu.export");
    private final Entry open = entry("打开…", "desktop.menu.open");
    private final Entry reports = entry("报表", "desktop.section.reports");
    private final PaletteModel palette = new PaletteModel(
            () -> List.of(export, open, reports),
            (text, most) -> text.equals("报表")
                    ? List.of(new Search.Hit("报表社区", "某街道", Jump.to(Section.COMMUNITIES)))
                    : List.of(),
            gone::add);

    private Entry entry(String name, String key) {
        return new Entry(name, Phrase.of(key), "", "", () -> done.add(name));
    }

    private List<String> find(String typed) {
        return palette.find(typed).stream().map(Entry::name).toList();
    }

    @Test
    void beforeAnythingIsTypedAllIsOffered() {
        assertEquals(List.of("导出报表…", "打开…", "报表"), find("  "));
    }

    @Test
    void aNameThatBeginsSoGoesBeforeOneThatHoldsItAndBothBeforeWhatTheDocumentHolds() {
        assertEquals(List.of("报表", "导出报表…", "报表社区"), find("报表"));
    }

    @Test
    void firstLettersAndTheOtherLanguageFindItToo() {
        assertEquals(List.of("导出报表…"), find("dcbb"));
        assertEquals(List.of("报表", "导出报表…"), find("BB"));
        assertEquals(List.of("打开…"), find("open"));
        assertEquals(List.of("报表", "导出报表…"), find("report"));
    }

    @Test
    void nothingIsOfferedForWhatNothingIsCalled() {
        assertTrue(find("没有这个").isEmpty());
    }

    @Test
    void whatIsChosenIsDoneOrGoneTo() {
        palette.find("打开").getFirst().action().run();
        assertEquals(List.of("打开…"), done);
        palette.find("报表").getLast().action().run();
        assertEquals(List.of(Jump.to(Section.COMMUNITIES)), gone);
    }
}
