package org.heding.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodesTest {
    private static final List<String> TEXTS = List.of(
            "11",
            "1101",
            "110101",
            "110101001",
            "110101001001",
            "110101001999",
            "110101002",
            "12",
            "99",
            "999999999999");

    private final Codes codes = new Codes(
            TEXTS.stream().mapToLong(code -> Codes.key(code, 0, code.length())).toArray());

    @Test
    void theOrderOfKeysIsTheOrderOfTexts() {
        List<String> shuffled = List.of("12", "110101001001", "11", "110101002", "1101", "110101");
        assertEquals(
                shuffled.stream().sorted().toList(),
                shuffled.stream()
                        .sorted((a, b) -> Long.compare(Codes.key(a, 0, a.length()), Codes.key(b, 0, b.length())))
                        .toList());
    }

    @Test
    void aCodeIsReadBackAsItWas() {
        assertEquals(
                TEXTS, IntStream.range(0, codes.size()).mapToObj(codes::text).toList());
        for (int i = 0; i < TEXTS.size(); i++) {
            assertEquals(i, codes.index(TEXTS.get(i)));
            assertEquals(TEXTS.get(i).length(), codes.length(i));
        }
    }

    @Test
    void aPrefixBoundsWhatBeginsWithIt() {
        for (String prefix : List.of("1", "11", "1101", "110101", "1101010", "110101001", "110101001001", "9", "3")) {
            List<String> within = IntStream.range(codes.from(prefix), codes.to(prefix))
                    .mapToObj(codes::text)
                    .toList();
            assertEquals(TEXTS.stream().filter(code -> code.startsWith(prefix)).toList(), within, prefix);
        }
        assertEquals(TEXTS.size(), codes.to("") - codes.from(""));
    }

    @Test
    void aShorterCodeIsNotTheLongerOneFilledUp() {
        assertTrue(codes.index("110101") >= 0);
        assertTrue(codes.index("110101000") < 0);
        assertTrue(codes.index("110101000000") < 0);
    }

    @Test
    void onlyDigitsMakeACode() {
        assertTrue(Codes.isCode("1"));
        assertTrue(Codes.isCode("999999999999"));
        for (String text : List.of("", "0", "01", "1a", "１１", "-1", "1234567890123")) {
            assertFalse(Codes.isCode(text), text);
        }
    }
}
