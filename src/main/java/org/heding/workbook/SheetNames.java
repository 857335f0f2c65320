package org.heding.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.heding.message.Label;
import org.heding.message.Messages;

/** The names of a report's sheets: each once, and such as a workbook allows. */
final class SheetNames {
    private final Messages messages;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> own = new HashMap<>();

    SheetNames(Messages messages) {
        this.messages = messages;
    }

    /** Notes that a name is used. */
    void taken(String name) {
        taken.add(name);
    }

    /** The name of one of the report's own sheets, such as {@code cover}. */
    String of(String sheet) {
        return own.computeIfAbsent(sheet, id -> free(title(id).in(messages)));
    }

    /** What one of the report's own sheets is called in both languages. */
    static Label title(String sheet) {
        String key = "workbook.report_sheet_" + sheet;
        return new Label(
                Messages.of(Locale.CHINESE).text(key),
                Messages.of(Locale.ENGLISH).text(key));
    }

    /** A free name like this one. */
    String free(String wish) {
        String safe = WorkbookUtil.createSafeSheetName(wish);
        String name = safe;
        for (int i = 2; !taken.add(name); i++) {
            name = WorkbookUtil.createSafeSheetName(safe.substring(0, Math.min(27, safe.length())) + " " + i);
        }
        return name;
    }
}
