package org.heding.cli;

import java.util.Locale;
import org.heding.message.Phrase;
import org.heding.policy.Level;
import org.heding.policy.Severity;
import org.heding.policy.Status;

/** What levels, severities and statuses are called. */
final class Names {
    private Names() {}

    /** A level, such as 社区. */
    static Phrase of(Level level) {
        return Phrase.of("assessment.word.level." + level.id());
    }

    /** A severity, such as 不达标. */
    static Phrase of(Severity severity) {
        return Phrase.of("cli.severity." + severity.id());
    }

    /** A status, such as 推定. */
    static Phrase of(Status status) {
        return Phrase.of("assessment.status." + status.name().toLowerCase(Locale.ROOT));
    }
}
