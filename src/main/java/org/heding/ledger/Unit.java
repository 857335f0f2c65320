package org.heding.ledger;

import java.util.Objects;

/**
 * A unit of the tree: a city, a county, a township or a community.
 *
 * @param code its division code: 4, 6, 9 or 12 digits
 * @param name its name
 * @param kind what sort of unit it is, see {@link Kind}; empty for a city
 */
public record Unit(String code, String name, String kind) {
    public Unit {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        if (Tier.of(code).isEmpty()) {
            throw new IllegalArgumentException("Not a division code: " + code);
        }
    }

    /** The tier that the code's length tells. */
    public Tier tier() {
        return Tier.of(code).orElseThrow();
    }
}
