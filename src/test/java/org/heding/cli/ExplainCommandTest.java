package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeTown() throws Exception {
        file = Town.in(folder);
    }

    private String explain(String holder, String result) {
        return Run.of("explain", file, holder, result).ends(0).out();
    }

    private String refused(String holder, String result) {
        Run run = Run.of("explain", file, holder, result).ends(2);
        assertEquals("", run.out());
        return run.err();
    }

    @Test
    void exactlyTwoHundredMembersIsSaidToBeABoundaryCase() {
        String working = explain(Town.FIRST, "organiser_required");
        assertTrue(working.startsWith("一社区（990101001001） 组织员（应配）：2 人"), working);
        assertTrue(working.contains("正好"), working);
        assertTrue(working.contains("条款：Q10"), working);
        assertTrue(working.contains("公式：") && working.contains("代入："), working);
        assertTrue(working.contains("- 党员数：200 名"), working);
        assertTrue(working.contains("来源：答记者问（2019-02-15）"), working);
    }

    @Test
    void unitsAndResultsMayBeCalledByTheirNames() {
        String byCode = explain(Town.FIRST, "organiser_required");
        assertEquals(byCode, explain("一社区", "组织员（应配）"));
        assertEquals(byCode, explain(" 一社区 ", "组织员应配"));
        assertEquals(byCode, explain("一社区", "ORGANISER_REQUIRED"));
    }

    @Test
    void aPersonIsFoundByNumberAndByNameAndShownMasked() {
        String working = explain(Town.PERSON, "pay_shortfall");
        assertEquals(working, explain("甲某", "低于参照的差额"));
        assertTrue(working.startsWith("甲某（9901**********0019） 低于参照的差额：2,000.00 元"), working);
        assertFalse(working.contains(Town.PERSON), working);
    }

    @Test
    void aSumNamesItsParts() {
        String working = explain(Town.STREET, "activity_fund");
        assertTrue(working.contains("- 一社区：140,000.00"), working);
        assertTrue(working.contains("- 同名社区：140,200.00"), working);
    }

    @Test
    void aRecordedFigureIsExplainedToo() {
        assertTrue(explain(Town.FIRST, "户数").contains("户数：3,000 户"));
    }

    @Test
    void whatIsWantingIsNamed() {
        String working = explain(Town.THIRD, "worker_quota");
        assertTrue(working.contains("缺数据"), working);
        assertTrue(working.contains("户数"), working);
    }

    @Test
    void unknownHoldersAreAnsweredWithThoseThatComeClose() {
        assertTrue(refused("社区", "worker_quota").contains("一社区 990101001001"));
        assertTrue(refused("99010100100", "worker_quota").contains("二社区 990101001002"));
        assertTrue(refused("月球", "worker_quota").contains("没有“月球”"));
    }

    @Test
    void unknownResultsAreAnsweredWithThoseThereAre() {
        assertTrue(refused(Town.FIRST, "moon").contains("组织员（应配） organiser_required"));
        assertTrue(refused(Town.FIRST, "组织员").contains("organiser_required, "));
        assertTrue(refused(Town.FIRST, "party_office_low").contains("街道（乡镇）的结果"));
    }

    @Test
    void theWorkingIsEnglishWhereAsked() {
        String working = Run.of("explain", file, Town.FIRST, "organiser_required", "--lang", "en")
                .ends(0)
                .out();
        assertTrue(working.contains("Clause: Q10"), working);
        assertTrue(working.contains("Formula: "), working);
    }
}
