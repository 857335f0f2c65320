package org.heding.workbook;

import java.util.Optional;

/**
 * A sheet of a workbook that is one of the import book's.
 *
 * @param source the sheet in the workbook
 * @param layout the sheet of the import book that it is
 * @param header its header; nothing if it bears the name of a sheet but none of its first rows is a header
 * @param named whether it was known by its name, and not by its headers
 * @param values the values of its cells as they become known
 */
record FoundSheet(SourceSheet source, SheetLayout layout, Optional<Header> header, boolean named, KnownValues values) {
    /** A sheet that was found; its values are read by one reader. */
    FoundSheet(SourceSheet source, SheetLayout layout, Optional<Header> header, boolean named) {
        this(source, layout, header, named, new KnownValues());
    }

    /** Which sheet of the import book it is. */
    BookSheet sheet() {
        return layout.sheet();
    }
}
