package org.heding.place;

import java.util.Objects;

/**
 * A division of the bundled list (行政区划).
 *
 * @param code its statistical code: 2 digits for a province, 4, 6, 9 or 12 for what lies below
 * @param name its name; a city level that only stands in for its province bears the province's
 */
public record Place(String code, String name) {
    public Place {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
    }
}
