package org.heding.desktop.session;

import java.util.Optional;
import org.heding.ledger.IdNumber;
import org.heding.message.Messages;

/** A failure as it is sent to whoever helps: what happened, on what system, and nobody's ID number or home folder. */
public final class Details {
    private static final String UNKNOWN = "dev";

    private Details() {}

    /** The text to be copied. */
    public static String of(Failure failure, Messages messages) {
        String all = failure.problem().in(messages) + "\n"
                + failure.remedy().in(messages) + "\n\n"
                + "Heding " + version() + ", Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + "\n\n"
                + failure.details();
        String home = System.getProperty("user.home");
        // The folder bears its owner's name.
        return IdNumber.maskedIn(home.length() > 1 ? all.replace(home, "~") : all);
    }

    private static String version() {
        return Optional.ofNullable(Details.class.getPackage().getImplementationVersion())
                .orElse(UNKNOWN);
    }
}
