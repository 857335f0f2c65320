package org.heding.ledger;

import java.util.Locale;
import java.util.Optional;

/** A tier of the tree of units, told by the length of a statistical division code (统计用区划代码). */
public enum Tier {
    /** 市: a prefecture-level city; four digits. */
    CITY(4),
    /** 区县: a district, county, county-level city or development zone; six digits. */
    COUNTY(6),
    /** 街道（乡镇）: a street office, town or township; nine digits. */
    TOWNSHIP(9),
    /** 社区: a community; twelve digits. */
    COMMUNITY(12);

    private static final Tier[] TIERS = values();

    private final int digits;

    Tier(int digits) {
        this.digits = digits;
    }

    /** The number of digits of a code of this tier. */
    public int digits() {
        return digits;
    }

    /** The name of the tier in policy packs and in printed results, such as {@code community}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier above, or nothing for a city. */
    public Optional<Tier> above() {
        return this == CITY ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** The tier below, or nothing for a community. */
    public Optional<Tier> below() {
        return this == COMMUNITY ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** The tier of a code of 4, 6, 9 or 12 digits; nothing for any other text. */
    public static Optional<Tier> of(String code) {
        for (Tier tier : TIERS) {
            if (tier.digits == code.length()) {
                return isDigits(code) ? Optional.of(tier) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Asked by the million, and so by the plainest loop. */
    private static boolean isDigits(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The part of a code that names its unit of this tier: the parent of a code is its prefix. */
    public String prefix(String code) {
        return code.substring(0, digits);
    }
}
