package org.heding.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What this computer is called (计算机名). The network is not asked: a name server that is away would let people wait. */
final class Machine {
    private static final List<String> VARIABLES = List.of("COMPUTERNAME", "HOSTNAME");

    private static final String NAME = name(
            System.getenv(),
            // Shells know HOSTNAME but seldom hand it on; the kernel and the system's own file always tell.
            List.of(Path.of("/proc/sys/kernel/hostname"), Path.of("/etc/hostname")));

    private Machine() {}

    /** The name of this computer; empty where nobody tells. */
    static String name() {
        return NAME;
    }

    static String name(Map<String, String> environment, List<Path> files) {
        for (String variable : VARIABLES) {
            String told = environment.getOrDefault(variable, "").strip();
            if (!told.isEmpty()) {
                return told;
            }
        }
        for (Path file : files) {
            String told = firstLine(file);
            if (!told.isEmpty()) {
                return told;
            }
        }
        return "";
    }

    private static String firstLine(Path file) {
        try {
            // Whatever bytes there are, a name can be made of them; an unreadable one would hide who has the document.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }
}
