package org.heding.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InitialsTest {
    private static List<String> found(String text) {
        return PlaceDirectory.bundled().search(text, 20).stream()
                .map(Place::name)
                .toList();
    }

    @Test
    void aCityIsFoundByTheFirstLettersOfItsName() {
        assertEquals("合肥市", found("hfs").getFirst());
        assertTrue(found("hf").subList(0, 5).contains("合肥市"), found("hf").toString());
        assertTrue(found("SSQ").contains("蜀山区"), found("SSQ").toString());
    }

    @Test
    void namesWithAReadingOfTheirOwnAreFoundByIt() {
        String[][] readings = {
            {"cqs", "重庆市"}, {"css", "长沙市"}, {"ccs", "长春市"}, {"xms", "厦门市"}, {"las", "六安市"}, {"bbs", "蚌埠市"},
            {"bzs", "亳州市"}, {"gyx", "涡阳县"}, {"sx", "单县"}, {"xys", "荥阳市"}, {"yqs", "乐清市"}, {"lss", "乐山市"},
            {"pyq", "番禺区"}, {"dgs", "东莞市"}, {"htx", "洪洞县"}, {"ylx", "尉犁县"}, {"ysx", "铅山县"}, {"xz", "西藏自治区"},
            {"cyq", "朝阳区"}, {"xx", "浚县"}, {"sx", "莘县"}, {"tjs", "天津市"}, {"bdq", "宝坻区"}
        };
        for (String[] reading : readings) {
            assertEquals(0, Initials.find(reading[1], reading[0]), reading[1] + " by " + reading[0]);
        }
    }

    @Test
    void lettersAndCharactersMayBeMixedAndStandAnywhereInTheName() {
        assertEquals(0, Initials.find("西园新村社区", "xy新c"));
        assertEquals(2, Initials.find("西园新村社区", "XC"));
        assertEquals(-1, Initials.find("西园新村社区", "xcy"));
        assertEquals(-1, Initials.find("新村", "xcsq"));
    }

    @Test
    void whatIsNoLetterOrHasNoReadingIsFoundByItselfAlone() {
        assertEquals(1, Initials.find("第7社区", "7s"));
        assertEquals(1, Initials.find("ABC", "bc"));
        assertEquals(0, Initials.find("㙍x", "㙍"));
        assertEquals(-1, Initials.find("㙍", "a"));
        assertEquals(-1, Initials.find("合肥", "h-"));
    }
}
