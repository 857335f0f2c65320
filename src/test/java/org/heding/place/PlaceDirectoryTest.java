package org.heding.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceDirectoryTest {
    private final PlaceDirectory directory = PlaceDirectory.bundled();

    private static List<String> codes(List<Place> places) {
        return places.stream().map(Place::code).toList();
    }

    @Test
    void everyDivisionOfTheListIsThereWithAllAboveIt() {
        List<Place> all = directory.all("");
        assertEquals(150_845 - 1, all.size());
        Set<String> codes = new HashSet<>(codes(all));
        assertEquals(all.size(), codes.size());
        int[] above = {0, 0, 0, 0, 2, 0, 4, 0, 0, 6, 0, 0, 9};
        for (Place place : all) {
            String code = place.code();
            assertTrue(code.length() == 2 || codes.contains(code.substring(0, above[code.length()])), code);
            assertFalse(place.name().isBlank(), code);
        }
    }

    @Test
    void aDivisionIsFoundByItsCode() {
        assertEquals(Optional.of(new Place("340104", "蜀山区")), directory.find("340104"));
        assertEquals(Optional.of(new Place("11", "北京市")), directory.find("11"));
        assertEquals("三里庵街道", directory.find("340104001").orElseThrow().name());
    }

    @Test
    void everyDivisionIsFoundByItsCodeAgain() {
        for (Place place : directory.all("3401")) {
            assertEquals(Optional.of(place), directory.find(place.code()));
        }
    }

    @Test
    void whatIsNoCodeIsNotFound() {
        for (String code : List.of("", "0", "34010", "340199", "abc", "3401040010019", "３４", "-34", "99")) {
            assertEquals(Optional.empty(), directory.find(code), code);
            assertEquals("", directory.fullName(code), code);
        }
    }

    @Test
    void childrenAreTheNextTierOnly() {
        assertEquals(31, directory.below("").size());
        List<String> counties = codes(directory.below("3401"));
        assertTrue(counties.containsAll(List.of("340102", "340104", "340181")), counties::toString);
        assertTrue(counties.stream().allMatch(code -> code.length() == 6));
        assertEquals(12, directory.below("340104").size());
        assertTrue(directory.below("340104001").stream()
                .allMatch(place -> place.code().startsWith("340104001")));
        assertEquals(
                List.of(), directory.below(directory.below("340104001").get(0).code()));
        assertEquals(List.of(), directory.below("x"));
    }

    @Test
    void allBeginsWithTheDivisionItselfAndStaysWithinIt() {
        List<Place> all = directory.all("340104");
        assertEquals("340104", all.get(0).code());
        assertEquals(1 + 12 + 59, all.size());
        assertTrue(all.stream().allMatch(place -> place.code().startsWith("340104")));
        assertEquals(codes(all).stream().sorted().toList(), codes(all));
    }

    @Test
    void theLastAndTheFirstDivisionHaveTheirNeighboursApart() {
        List<Place> all = directory.all("");
        Place last = all.get(all.size() - 1);
        assertEquals(Optional.of(last), directory.find(last.code()));
        assertEquals(List.of(last), directory.all(last.code()));
        assertEquals("11", all.get(0).code());
    }

    @Test
    void aCityThatOnlyStandsInBearsItsProvincesName() {
        assertEquals("北京市", directory.find("1101").orElseThrow().name());
        assertEquals("重庆市", directory.find("5002").orElseThrow().name());
        assertEquals("河南省", directory.find("4190").orElseThrow().name());
        assertTrue(directory.all("").stream()
                .noneMatch(place -> place.code().length() == 4 && place.name().contains("辖")));
    }

    @Test
    void theFullNameGoesFromTheProvinceDownAndRepeatsNothing() {
        assertEquals("安徽省合肥市蜀山区三里庵街道", directory.fullName("340104001"));
        assertEquals("北京市东城区", directory.fullName("110101"));
        assertEquals("重庆市", directory.fullName("5002"));
        assertTrue(directory.fullName("441900003").startsWith("广东省东莞市东城"));
    }

    @Test
    void aNamePartFindsTheHigherDivisionsFirst() {
        List<Place> found = directory.search("蜀山", 10);
        assertEquals("340104", found.get(0).code());
        assertTrue(found.stream().allMatch(place -> place.name().contains("蜀山")));
        assertEquals("340104001", directory.search("三里庵", 5).get(0).code());
        assertEquals("34", directory.search(" 安徽 ", 5).get(0).code());
    }

    @Test
    void namesThatBeginWithTheTextGoBeforeNamesThatHoldIt() {
        List<String> names = directory.search("山", 1_000).stream()
                .filter(place -> place.code().length() == 6)
                .map(Place::name)
                .toList();
        int lastBeginning = 0;
        int firstHolding = names.size();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith("山")) {
                lastBeginning = i;
            } else {
                firstHolding = Math.min(firstHolding, i);
            }
        }
        assertTrue(lastBeginning < firstHolding, names::toString);
    }

    @Test
    void aSearchGivesNoMoreThanAsked() {
        assertEquals(7, directory.search("社区", 7).size());
        assertEquals(3, directory.search("3401", 3).size());
        assertEquals(List.of(), directory.search("   ", 7));
        assertEquals(List.of(), directory.search("没有这个地方", 7));
    }

    @Test
    void aCodePrefixFindsWhatBeginsWithIt() {
        assertEquals(List.of("340104", "340104001"), codes(directory.search("340104", 2)));
        assertTrue(directory.search("34010", 50).stream()
                .allMatch(place -> place.code().startsWith("34010")));
    }

    @Test
    void theDirectoryIsLoadedOnce() {
        assertSame(directory, PlaceDirectory.bundled());
    }
}
