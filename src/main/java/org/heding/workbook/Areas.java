package org.heding.workbook;

import java.util.List;
import java.util.TreeSet;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Table;

/**
 * The areas that a pack has values of its own for.
 *
 * @param all their codes, a wider area before those within it; first the empty text, for everywhere
 */
record Areas(List<String> all) {
    static Areas of(PolicyPack pack) {
        TreeSet<String> codes = new TreeSet<>(List.of(""));
        pack.parameters().stream()
                .flatMap(parameter -> parameter.values().stream())
                .map(Parameter.Dated::area)
                .forEach(codes::add);
        pack.tables().stream().flatMap(Table::areas).forEach(codes::add);
        return new Areas(List.copyOf(codes));
    }

    /** The narrowest of them that a unit lies in, which decides what holds for it. */
    String of(String code) {
        for (int i = all.size() - 1; i > 0; i--) {
            if (code.startsWith(all.get(i))) {
                return all.get(i);
            }
        }
        return "";
    }

    /** Those that lie within another and are not it. */
    List<String> within(String area) {
        return all.stream()
                .filter(other -> other.startsWith(area) && !other.equals(area))
                .toList();
    }
}
