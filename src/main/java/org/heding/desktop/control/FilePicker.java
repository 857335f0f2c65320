package org.heding.desktop.control;

import java.nio.file.Path;
import java.util.Optional;

/** Asks for files and shows them in other programs; behind an interface, because the system's dialogs cannot be driven. */
public interface FilePicker {
    /** What sort of file. */
    enum Sort {
        /** A document of ours. */
        DOCUMENT("heding"),
        /** An Excel workbook. */
        WORKBOOK("xlsx"),
        /** A policy pack. */
        PACK("json"),
        /** A list as text, for a spreadsheet. */
        LIST("csv");

        private final String extension;

        Sort(String extension) {
            this.extension = extension;
        }

        /** The end of the file's name, without the dot. */
        public String extension() {
            return extension;
        }
    }

    /** An existing file to read; nothing if the user changed their mind. */
    Optional<Path> read(Sort sort);

    /** A file to write; nothing if the user changed their mind. */
    Optional<Path> write(Sort sort, String name);

    /** An existing folder; nothing if the user changed their mind. */
    Optional<Path> folder();

    /** Opens a file or folder in the program that the system has for it. */
    void show(Path path);
}
