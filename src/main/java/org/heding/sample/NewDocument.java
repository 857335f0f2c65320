package org.heding.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heding.ledger.Change;
import org.heding.ledger.Kind;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.place.Place;
import org.heding.place.PlaceDirectory;

/** What a new document of a place begins with: its units, as the directory of divisions lists them. */
public final class NewDocument {
    private NewDocument() {}

    /**
     * The changes that record a place with all its townships and urban communities, and the units above it.
     *
     * @param code the place: a province, city, county, township or community
     * @throws IllegalArgumentException if the directory does not know the place
     */
    public static List<Change> of(PlaceDirectory directory, String code) {
        Place place = find(directory, code);
        Stream<Place> above = Stream.of(Tier.values())
                .filter(tier -> tier.digits() < place.code().length())
                .map(tier -> find(directory, tier.prefix(code)));
        List<Change> changes = new ArrayList<>();
        // A province is no unit: what lies below it is.
        Stream.concat(above, directory.all(code).stream())
                .filter(found -> Tier.of(found.code()).isPresent())
                .forEach(found -> changes.add(
                        new Change.PutUnit(new Unit(found.code(), found.name(), Kind.ofCode(found.code())))));
        return changes;
    }

    /**
     * The title of a new document of a place and year.
     *
     * @throws IllegalArgumentException if the directory does not know the place
     */
    public static String title(PlaceDirectory directory, String code, int year, Messages messages) {
        return messages.text("sample.title", find(directory, code).name(), Integer.toString(year));
    }

    private static Place find(PlaceDirectory directory, String code) {
        return directory.find(code).orElseThrow(() -> new IllegalArgumentException("No such place: " + code));
    }
}
