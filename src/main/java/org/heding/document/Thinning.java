package org.heding.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heding.document.Backup.Reason;

/**
 * Which backups stay: the latest ten; the last one of each day for two weeks, of each week for ten weeks, of each month for
 * three years; and all that somebody asked for.
 */
final class Thinning {
    private static final int LATEST = 10;
    private static final int DAYS = 14;
    private static final int WEEKS = 10;
    private static final int MONTHS = 36;

    private Thinning() {}

    /**
     * The backups that no longer stay.
     *
     * @param backups the latest first
     */
    static List<Backup> surplus(List<Backup> backups, LocalDateTime now, ZoneId zone) {
        Set<String> seen = new HashSet<>();
        LocalDate today = now.toLocalDate();
        List<Backup> own = backups.stream()
                .filter(backup -> backup.reason() != Reason.ASKED)
                .toList();
        return own.stream()
                .filter(backup -> {
                    LocalDate day = backup.madeAt().atZone(zone).toLocalDate();
                    LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    LocalDate month = day.withDayOfMonth(1);
                    // Every set is asked, so that the last of a day stands for its week and month as well.
                    boolean ofDay = seen.add("day " + day) && ChronoUnit.DAYS.between(day, today) < DAYS;
                    boolean ofWeek = seen.add("week " + week) && ChronoUnit.WEEKS.between(week, today) < WEEKS;
                    boolean ofMonth = seen.add("month " + month) && ChronoUnit.MONTHS.between(month, today) < MONTHS;
                    return !(ofDay || ofWeek || ofMonth) && own.indexOf(backup) >= LATEST;
                })
                .toList();
    }
}
