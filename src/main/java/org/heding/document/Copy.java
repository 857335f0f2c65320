package org.heding.document;

import java.nio.file.Path;
import java.sql.SQLException;
import org.heding.document.DocumentException.Kind;

/** Copies the file of a document, whether its personal columns can be read or not. */
final class Copy {
    private Copy() {}

    /**
     * Writes a copy, and reads it again to compare.
     *
     * @throws DocumentException EXISTS, MISSING (the folder), NOT_WRITABLE, NO_SPACE or UNREACHABLE, or DAMAGED if the copy
     *     is not sound; there is no copy then
     */
    static void of(OpenFile source, Path target) throws DocumentException {
        try (Draft draft = Draft.of(target)) {
            Database database = source.database();
            try {
                database.copyTo(draft.path());
            } catch (SQLException e) {
                throw Failure.of(e, target);
            }
            Health copy = Document.verify(draft.path());
            try {
                if (!copy.sound()
                        || !copy.counts().equals(Examination.counts(database, Schema.TABLES))
                        || !Content.hash(draft.path()).equals(Content.hash(database, Schema.TABLES))) {
                    throw Failure.of(Kind.DAMAGED, target, null);
                }
            } catch (SQLException e) {
                throw Failure.of(e, source.path());
            }
            draft.finish();
        }
    }
}
