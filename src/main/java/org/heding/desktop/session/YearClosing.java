package org.heding.desktop.session;

import java.util.List;
import java.util.function.Consumer;
import org.heding.assessment.Assessment;
import org.heding.assessment.DocumentPacks;
import org.heding.assessment.Outcome;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Result;
import org.heding.document.Settings;
import org.heding.policy.PackException;
import org.heding.policy.PackShelf;

/** Closes the year of the open document (封存): its records, packs and results stay as they are now. */
public final class YearClosing {
    private YearClosing() {}

    /**
     * Closes the year that is shown.
     *
     * @param done hears which year it was, once the window shows it as closed
     */
    public static void close(Session session, Consumer<Integer> done, Consumer<Failure> failed) {
        session.alter(YearClosing::close, done, failed);
    }

    private static int close(Document document) throws DocumentException, PackException {
        Settings settings = document.settings();
        PackShelf shelf = DocumentPacks.of(document.ledger());
        Assessment assessment =
                Assessment.of(shelf.pack(settings.policy()), document.ledger(), settings.year(), settings.place());
        List<Result> results = Outcome.of(assessment).stream()
                .map(outcome -> new Result(outcome.holder(), outcome.name(), outcome.figure()))
                .toList();
        document.closeYear(settings.year(), DocumentPacks.texts(shelf, settings.policy()), results);
        return settings.year();
    }
}
