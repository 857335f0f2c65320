package org.heding.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a rule is about: a tier of units, or a person or record that belongs to one. */
public enum Level {
    /** 市. */
    CITY,
    /** 区县. */
    COUNTY,
    /** 街道（乡镇）. */
    TOWNSHIP,
    /** 社区. */
    COMMUNITY,
    /** 社区工作者: lies below a community. */
    PERSON,
    /** 月份: the twelve months of the year, below each person. */
    MONTH,
    /** 任期: a secretary's terms, below a person. */
    TERM,
    /** 会议: the year's meetings, below the unit that held them. */
    MEETING;

    /** The levels of units, from the top. */
    public static final List<Level> UNITS = List.of(CITY, COUNTY, TOWNSHIP, COMMUNITY);

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in formulas and packs, such as {@code community}. */
    public String id() {
        return id;
    }

    /** The level of a name in formulas. */
    public static Optional<Level> of(String id) {
        for (Level level : values()) {
            if (level.id().equals(id)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** Whether this is a tier of units. */
    public boolean isUnit() {
        return ordinal() <= COMMUNITY.ordinal();
    }

    /** Whether this level lies below another, at whatever depth. */
    public boolean below(Level other) {
        return switch (this) {
            case MEETING -> other.isUnit();
            case MONTH, TERM -> other.isUnit() || other == PERSON;
            default -> ordinal() > other.ordinal() && other.ordinal() <= PERSON.ordinal();
        };
    }
}
