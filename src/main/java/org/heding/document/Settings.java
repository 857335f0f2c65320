package org.heding.document;

import java.util.Objects;

/**
 * What a document says of itself.
 *
 * @param year the working year
 * @param policy the id of the policy pack
 * @param place the division code of the place it is about, or an empty text
 * @param title its title
 * @param sample whether its facts are invented (示例)
 */
public record Settings(int year, String policy, String place, String title, boolean sample) {
    public Settings {
        Objects.requireNonNull(policy);
        Objects.requireNonNull(place);
        Objects.requireNonNull(title);
    }
}
