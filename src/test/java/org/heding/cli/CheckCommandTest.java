package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heding.document.Document;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeTown() throws Exception {
        file = Town.in(folder);
    }

    @Test
    void anUnmetStandardIsAFinding() {
        JsonNode findings = Run.of("check", file, "--json").ends(1).json().get("findings");
        JsonNode organisers = null;
        for (JsonNode finding : findings) {
            assertTrue(Set.of("unmet", "hint", "missing")
                    .contains(finding.get("severity").textValue()));
            for (String field : new String[] {"code", "check", "message", "clause"}) {
                assertFalse(finding.get(field).textValue().isBlank(), finding.toString());
            }
            assertTrue(finding.has("actual") && finding.has("required"), finding.toString());
            if (finding.get("code").textValue().equals(Town.FIRST)
                    && finding.get("check").textValue().equals("organisers")) {
                organisers = finding;
            }
        }
        assertEquals("unmet", organisers.get("severity").textValue());
        assertEquals("1", organisers.get("actual").textValue());
        assertEquals("2", organisers.get("required").textValue());
        assertEquals("Q10", organisers.get("clause").textValue());
    }

    @Test
    void whatCannotBeToldIsNull() {
        for (JsonNode finding : Run.of("check", file, "--json").json().get("findings")) {
            if (finding.get("severity").textValue().equals("missing")) {
                assertTrue(
                        finding.get("actual").isNull()
                                || finding.get("required").isNull(),
                        finding.toString());
                return;
            }
        }
        throw new AssertionError("Nothing is missing");
    }

    @Test
    void dataProblemsStandBesideTheStandards() {
        assertFalse(Run.of("check", file, "--json").json().get("problems").isEmpty());
        String list = Run.of("check", file).ends(1).out();
        assertTrue(list.contains("达标核查·不达标"), list);
        assertTrue(list.contains("数据问题·缺数据"), list);
        assertTrue(list.contains("一社区（990101001001） 组织员配备"), list);
        assertTrue(list.indexOf("达标核查·不达标") < list.indexOf("达标核查·缺数据"), list);
    }

    @Test
    void idNumbersAreMaskedForReaders() {
        String list = Run.of("check", file, "--lang", "en").ends(1).out();
        assertTrue(list.contains("甲某 (9901**********0019)"), list);
        assertFalse(list.contains(Town.PERSON), list);
        assertTrue(Run.of("check", file, "--json").out().contains(Town.PERSON));
    }

    @Test
    void whatIsExplainedStaysInTheListWithItsReason() throws Exception {
        JsonNode hint = null;
        for (JsonNode finding : Run.of("check", file, "--json").json().get("findings")) {
            assertFalse(finding.has("explained"));
            hint = finding.get("severity").textValue().equals("hint") ? finding : hint;
        }
        int period = hint.has("period") ? hint.get("period").intValue() : 0;
        String check = hint.get("check").textValue();
        String unit = hint.get("code").textValue();
        int before = hints();
        try (Document document = Document.open(file)) {
            Explained said = new Explained(unit, check, document.settings().year(), period, "已报备（示例）");
            document.edit("说明", List.of(new Change.PutExplained(said)));
        }
        int told = 0;
        for (JsonNode finding : Run.of("check", file, "--json").json().get("findings")) {
            told += finding.has("explained") ? 1 : 0;
            assertEquals(
                    finding.get("code").equals(hint.get("code"))
                            && finding.get("check").equals(hint.get("check"))
                            && (finding.has("period") ? finding.get("period").intValue() : 0) == period,
                    finding.has("explained"));
        }
        assertEquals(1, told);
        String list = Run.of("check", file).ends(1).out();
        assertEquals(before - 1, hints());
        assertTrue(list.contains("达标核查·已说明：1 项"), list);
        assertTrue(list.contains("说明：已报备（示例）"), list);
    }

    /** How many are listed as open. */
    private int hints() {
        Matcher found = Pattern.compile("达标核查·提示：([0-9]+) 项")
                .matcher(Run.of("check", file).out());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    @Test
    void anEmptyDocumentHasNoFindings() {
        Path empty = folder.resolve("empty.heding");
        Run.of("new", empty).ends(0);
        assertTrue(Run.of("check", empty).ends(0).out().contains("没有发现问题"));
        assertTrue(
                Run.of("check", empty, "--json").ends(0).json().get("findings").isEmpty());
    }
}
