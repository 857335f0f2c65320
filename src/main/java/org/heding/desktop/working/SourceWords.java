package org.heding.desktop.working;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.desktop.history.Trace;
import org.heding.document.Act;
import org.heding.document.Edit;
import org.heding.document.Entry;
import org.heding.ledger.IdNumber;
import org.heding.message.Messages;

/** Says where a recorded figure came from (来源): who typed it and when, or which cell of which workbook it was read from. */
final class SourceWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Messages messages;
    private final ZoneId zone;

    SourceWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /**
     * The source of a field.
     *
     * @param entries what was changed of its holder, the last first
     * @param trace which field
     * @param now what stands there
     */
    String of(List<Entry> entries, Trace trace, Optional<BigDecimal> now) {
        List<Entry> own = entries.stream().filter(trace::has).toList();
        return own.stream()
                .filter(entry -> set(entry, now))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(this::of)
                .orElseGet(() -> messages.text("desktop.working.source.none"));
    }

    /** Whether a change put there what stands there; what an undoing brought back was put there before it. */
    private static boolean set(Entry entry, Optional<BigDecimal> now) {
        Edit edit = entry.edit();
        boolean reversal = edit != null && (edit.act() == Act.UNDO || edit.act() == Act.REDO);
        boolean stands = edit == null || edit.stands();
        return stands && !reversal && (!entry.isFigure() || figure(entry).equals(now.map(SourceWords::plain)));
    }

    private static Optional<BigDecimal> figure(Entry entry) {
        return Optional.ofNullable(entry.after()).map(BigDecimal::new).map(SourceWords::plain);
    }

    private static BigDecimal plain(BigDecimal figure) {
        return figure.stripTrailingZeros();
    }

    private String of(Entry entry) {
        Edit edit = entry.edit();
        if (edit == null) {
            return messages.text("desktop.history.outside");
        }
        String moment = MINUTE.format(edit.madeAt().atZone(zone));
        String label = IdNumber.maskedIn(edit.label());
        if (!entry.place().isEmpty()) {
            return messages.text("desktop.working.source.cell", moment, label, entry.sheet(), entry.cell(), edit.who());
        }
        boolean named = edit.act() == Act.IMPORT || edit.act() == Act.CORRECT || edit.act() == Act.ADOPT;
        return named
                ? messages.text(
                        "desktop.working.source.named", moment, edit.act().label(), label, edit.who())
                : messages.text("desktop.working.source", moment, edit.act().label(), edit.who());
    }
}
