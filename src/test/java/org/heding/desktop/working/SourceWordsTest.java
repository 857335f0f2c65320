package org.heding.desktop.working;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.desktop.history.Trace;
import org.heding.document.Act;
import org.heding.document.Edit;
import org.heding.document.Entry;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;

/** Where a figure came from, in words. */
class SourceWordsTest {
    private static final String UNIT = "340104001001";
    private static final Trace HOUSEHOLDS = new Trace(UNIT, "households", "2026");

    private final SourceWords words = new SourceWords(Messages.of(Locale.SIMPLIFIED_CHINESE), ZoneOffset.ofHours(8));

    private static Edit edit(long id, Act act, String label, boolean stands) {
        return new Edit(id, act, label, 1, Instant.parse("2026-10-12T02:0%d:00Z".formatted(id)), "示例甲", stands);
    }

    private static Entry entry(Edit edit, String field, String year, String before, String after, String place) {
        return new Entry(edit, "community_year", UNIT, year, field, before, after, place);
    }

    private String source(String now, Entry... entries) {
        return words.of(List.of(entries), HOUSEHOLDS, Optional.of(new BigDecimal(now)));
    }

    @Test
    void whatWasImportedLeadsToItsCell() {
        Edit imported = edit(1, Act.IMPORT, "导入 基本情况.xlsx", true);
        assertEquals(
                "2026-10-12 10:01 导入 基本情况.xlsx：城市社区基本情况 F27（示例甲）",
                source("1850", entry(imported, "households", "2026", null, "1850", "城市社区基本情况!F27")));
    }

    @Test
    void whatWasTypedTellsByWhomAndWhen() {
        Entry imported = entry(edit(1, Act.IMPORT, "册", true), "households", "2026", null, "1850", "表!A1");
        Entry typed = entry(edit(2, Act.EDIT, "户数", true), "households", "2026", "1850", "1900", "");
        assertEquals("2026-10-12 10:02 修改（示例甲）", source("1900.0", typed, imported));
    }

    @Test
    void whatAnUndoingBroughtBackCameFromWhereItWasPutBefore() {
        Entry undone = entry(edit(3, Act.UNDO, "户数", true), "households", "2026", "1900", "1850", "");
        Entry typed = entry(edit(2, Act.EDIT, "户数", false), "households", "2026", "1850", "1900", "");
        Entry imported = entry(edit(1, Act.IMPORT, "册", true), "households", "2026", null, "1850", "表!A1");
        assertEquals("2026-10-12 10:01 册：表 A1（示例甲）", source("1850", undone, typed, imported));
        assertEquals("2026-10-12 10:03 撤销（示例甲）", source("1850", undone, typed), "what was before is no longer kept");
    }

    @Test
    void otherFieldsAndYearsAreNoSource() {
        Entry other = entry(edit(1, Act.EDIT, "", true), "residents", "2026", null, "1850", "");
        Entry last = entry(edit(1, Act.EDIT, "", true), "households", "2025", null, "1850", "");
        assertEquals("建立文档时就有，或改得早、明细已不保留", source("1850", other, last));
    }

    @Test
    void whatAnotherProgramWroteIsSaid() {
        assertEquals("其他程序写入", source("7", entry(null, "households", "2026", "1", "7", "")));
    }

    @Test
    void aCorrectionTellsItsReason() {
        Entry corrected = entry(edit(4, Act.CORRECT, "漏报（示例）", true), "households", "2026", "1", "7", "");
        assertEquals("2026-10-12 10:04 更正：漏报（示例）（示例甲）", source("7", corrected));
    }
}
