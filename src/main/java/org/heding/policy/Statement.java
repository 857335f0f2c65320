package org.heding.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a layer of policy says: it holds from a day on, for an area. In a list of statements each lies over those before
 * it, so that of several that hold the last one says.
 */
interface Statement {
    /** The first day it holds. */
    LocalDate from();

    /** The division code of the unit for which it holds, with all below it; empty for everywhere. */
    String area();

    /** What it rests on. */
    Citation citation();

    /** The statement that says for a unit on a day; nothing if none holds. */
    static <T extends Statement> Optional<T> on(List<T> said, LocalDate day, String code) {
        for (int i = said.size() - 1; i >= 0; i--) {
            T statement = said.get(i);
            if (!statement.from().isAfter(day) && code.startsWith(statement.area())) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    /** The statements with another laid over them; those that it silences for good are left out. */
    static <T extends Statement> List<T> with(List<T> said, T now) {
        List<T> whole = new ArrayList<>(said);
        whole.removeIf(old -> !old.from().isBefore(now.from()) && old.area().startsWith(now.area()));
        whole.add(now);
        return whole;
    }
}
