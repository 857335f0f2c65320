package org.heding.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Another process that has a document open for editing, until this is closed. */
public final class OpenElsewhere implements AutoCloseable {
    private final Process process;

    /** Starts it, and returns when it has the document. */
    public OpenElsewhere(Path file, String... arguments) throws IOException {
        process = Scenes.java(Program.class, file, arguments);
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals("open")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("The document could not be opened elsewhere");
        }
    }

    /** Who it says it is. */
    public String who() {
        return LockNote.me();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.inputReader().lines().forEach(line -> {});
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Exception {
            try (Document document = Document.open(Path.of(arguments[0]))) {
                if (arguments.length > 1) {
                    ReadOnlyCopyTest.edit(document, Long.parseLong(arguments[1]));
                } else {
                    System.out.println("\nopen");
                }
                System.in.read();
            }
        }
    }
}
