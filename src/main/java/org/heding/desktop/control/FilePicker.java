package org.heding.desktop.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heding.workbook.BookReader;

/** Asks for files and shows them in other programs; behind an interface, because the system's dialogs cannot be driven. */
public interface FilePicker {
    /** What sort of file. */
    enum Sort {
        /** A document of ours. */
        DOCUMENT("heding"),
        /** An Excel workbook. */
        WORKBOOK("xlsx"),
        /** A workbook or list to be read. */
        TABLE(BookReader.ENDINGS),
        /** A policy pack. */
        PACK("json"),
        /** A list as text, for a spreadsheet. */
        LIST("csv"),
        /** A picture. */
        PICTURE("png");

        private final List<String> extensions;

        Sort(String extension) {
            this(List.of(extension));
        }

        Sort(List<String> extensions) {
            this.extensions = extensions;
        }

        /** The end of the file's name, without the dot; the usual one of several. */
        public String extension() {
            return extensions.getFirst();
        }

        /** All ends that the file's name may have, without the dot. */
        public List<String> extensions() {
            return extensions;
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
