package org.heding.desktop.start;

import java.util.List;
import java.util.stream.Stream;
import org.heding.ledger.Change;
import org.heding.ledger.Tier;
import org.heding.place.PlaceDirectory;

/** The place that a workbook is about: the lowest one that all of its units are or lie in. */
public final class CommonPlace {
    private CommonPlace() {}

    /** The code of a city, county or township; an empty text where the units have none in common. */
    public static String of(List<Change> changes, PlaceDirectory directory) {
        List<String> codes = changes.stream()
                .filter(Change.PutUnit.class::isInstance)
                .map(change -> ((Change.PutUnit) change).unit().code())
                .toList();
        // What lies above the units of a book comes with them, and says nothing.
        int lowest = codes.stream().mapToInt(String::length).max().orElse(0);
        String common = codes.stream()
                .filter(code -> code.length() == lowest)
                .reduce(CommonPlace::shared)
                .orElse("");
        return Stream.of(Tier.TOWNSHIP, Tier.COUNTY, Tier.CITY)
                .filter(tier -> tier.digits() <= common.length())
                .map(tier -> tier.prefix(common))
                .filter(code -> directory.find(code).isPresent())
                .findFirst()
                .orElse("");
    }

    private static String shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
