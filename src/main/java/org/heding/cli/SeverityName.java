package org.heding.cli;

import org.heding.message.Messages;
import org.heding.policy.Severity;

/** What severities are called. */
final class SeverityName {
    private SeverityName() {}

    /** The name, such as 不达标. */
    static String of(Severity severity, Messages messages) {
        return messages.text(
                switch (severity) {
                    case UNMET -> "cli.severity.unmet";
                    case HINT -> "cli.severity.hint";
                    case MISSING -> "cli.severity.missing";
                    case INCOMPLETE -> "cli.severity.incomplete";
                });
    }
}
