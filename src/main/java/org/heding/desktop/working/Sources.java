package org.heding.desktop.working;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.history.Trace;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Snapshot;
import org.heding.document.Entry;

/** Reads the sources of recorded figures out of the history: of each unit and person once, as long as nothing changes. */
final class Sources {
    /** So far back; what is older has no source that anybody asks for. */
    private static final int MOST = 2000;

    private final Desk desk;
    private final Map<String, List<Entry>> read = new HashMap<>();
    private final Map<String, List<Consumer<List<Entry>>>> asked = new HashMap<>();
    private Snapshot of;

    Sources(Desk desk) {
        this.desk = desk;
    }

    /**
     * A line that says where a recorded figure came from, as soon as that is read.
     *
     * @param before what it says until then
     */
    Label line(String holder, String id, String before) {
        Label line = Nodes.wrapped(before, "muted", "small");
        line.setVisible(!before.isEmpty());
        line.managedProperty().bind(line.visibleProperty());
        tell(holder, id, words -> {
            line.setText(words);
            line.setVisible(true);
        });
        return line;
    }

    /** Tells where a recorded figure came from. */
    private void tell(String holder, String id, Consumer<String> told) {
        Snapshot snapshot = desk.snapshot();
        if (of != snapshot) {
            of = snapshot;
            read.clear();
            asked.clear();
        }
        Trace trace = Trace.of(snapshot, holder, id);
        Optional<BigDecimal> now =
                snapshot.ledger().fact(holder, snapshot.settings().year(), id);
        SourceWords words = new SourceWords(desk.messages(), ZoneId.systemDefault());
        entries(holder, entries -> told.accept(words.of(entries, trace, now)));
    }

    private void entries(String holder, Consumer<List<Entry>> wanted) {
        if (read.containsKey(holder)) {
            wanted.accept(read.get(holder));
            return;
        }
        boolean first = !asked.containsKey(holder);
        asked.computeIfAbsent(holder, none -> new ArrayList<>()).add(wanted);
        if (first) {
            Snapshot when = of;
            desk.session()
                    .ask(document -> document.changes(holder, MOST), found -> answer(when, holder, found), failure -> {
                        // The history says so itself where it is looked at; a figure stands without its source.
                    });
        }
    }

    private void answer(Snapshot when, String holder, List<Entry> found) {
        if (of == when) {
            read.put(holder, found);
            Optional.ofNullable(asked.remove(holder)).ifPresent(all -> all.forEach(one -> one.accept(found)));
        }
    }
}
