package org.heding.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A meeting that a unit held (会议记录).
 *
 * @param unit the unit's code
 * @param kind which meeting, one of {@link #KINDS}
 * @param date the day; with unit and kind it is the record's key
 * @param chair who chaired (主持人), or an empty text
 * @param topic what about (议题), or an empty text
 */
public record Meeting(String unit, String kind, LocalDate date, String chair, String topic) {
    /** The meetings that have a frequency to keep. */
    public static final List<String> KINDS = List.of("领导小组会议", "党建联席会议", "听取群团工作报告");

    public Meeting {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(date);
        Objects.requireNonNull(chair);
        Objects.requireNonNull(topic);
    }
}
