package org.heding.cli;

import org.heding.message.Phrase;
import org.heding.policy.Level;

/** What levels are called. */
final class LevelName {
    private LevelName() {}

    /** The name, such as 社区. */
    static Phrase of(Level level) {
        return Phrase.of(
                switch (level) {
                    case CITY -> "cli.level.city";
                    case COUNTY -> "cli.level.county";
                    case TOWNSHIP -> "cli.level.township";
                    case COMMUNITY -> "cli.level.community";
                    case PERSON -> "cli.level.person";
                    case MONTH -> "cli.level.month";
                    case TERM -> "cli.level.term";
                    case MEETING -> "cli.level.meeting";
                });
    }
}
