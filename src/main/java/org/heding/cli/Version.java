package org.heding.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which version of the program this is, from the manifest of its jar. */
public final class Version implements IVersionProvider {
    /** Made by picocli. */
    public Version() {}

    /** The version, or {@code dev} when the program does not run from its jar. */
    public static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"heding " + number(), "Java " + Runtime.version()};
    }
}
