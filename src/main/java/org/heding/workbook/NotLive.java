package org.heding.workbook;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.heding.message.Label;
import org.heding.policy.Rule;

/** A rule has no live formula, though its figure can be computed: nothing in Excel says the same. */
final class NotLive extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Label rule;

    private NotLive(Label rule, RuntimeException cause) {
        super(cause);
        this.rule = rule;
    }

    /** What people call the rule. */
    Label rule() {
        return rule;
    }

    /** Writes a rule's formula; where it cannot be written the rule is named. */
    static String written(Rule rule, Supplier<String> formula) {
        try {
            return formula.get();
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new NotLive(rule.label(), e);
        }
    }
}
