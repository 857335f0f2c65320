package org.heding.desktop.closing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.assessment.Comparison;
import org.heding.assessment.DocumentPacks;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Csv;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Lines;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Jobs;
import org.heding.desktop.session.Recalculation;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.message.Phrase;
import org.heding.policy.PackException;
import org.heding.policy.PackReader;
import org.heding.policy.PackShelf;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;

/**
 * A closed year computed anew: by another pack, or by what is recorded now; who would have more and who less, person by
 * person and unit by unit, and what is to be paid in arrears (补发). Nothing is stored.
 */
public final class RecalculationView implements SectionView {
    private final Desk desk;
    private final Jobs jobs;
    private final FilePicker files;
    private final Consumer<Failure> failed;
    private final BorderPane pane = new BorderPane();
    private final ComboBox<String> ways = new ComboBox<>();
    private final Map<String, Optional<PolicyPack>> offered = new LinkedHashMap<>();
    private final ComboBox<Rule> results = new ComboBox<>();
    private final TextField filter = new TextField();
    private final Label said = Nodes.wrapped("", "say");
    private final Lines<Comparison.Difference> lines;
    private final Button export;
    private Recalculated recalculated;

    /**
     * The year that is shown, which is closed.
     *
     * @param failed tells the user of a failure
     * @param back leaves the page
     */
    public RecalculationView(Desk desk, Jobs jobs, FilePicker files, Consumer<Failure> failed, Runnable back) {
        this.desk = desk;
        this.jobs = jobs;
        this.files = files;
        this.failed = failed;
        export = Nodes.button("recalculation-export", text("export"), this::export);
        lines = new Lines<>("recalculated", text("none"), line -> false);
        double em = desk.em();
        lines.column(text("column.name"), 12 * em, "words", line -> recalculated.name(line.holder()));
        lines.column(text("column.number"), 12 * em, "words", line -> recalculated.number(line.holder()));
        lines.column(text("column.place"), 13 * em, "words", line -> recalculated.place(line.holder()));
        lines.column(text("column.before"), 9 * em, "figure", line -> figure(line, line.before()));
        lines.column(text("column.after"), 9 * em, "figure", line -> figure(line, line.after()));
        lines.column(text("column.by"), 9 * em, "figure", line -> line.by()
                .map(by -> signed(by, line.rule()))
                .orElse(""));
        ways();
        results();
        filter.setId("recalculation-filter");
        filter.setPromptText(text("filter"));
        filter.textProperty().addListener((property, old, now) -> fill());
        said.setId("recalculation-said");
        pane.getStyleClass().add("section");
        HBox bar = new HBox(
                Nodes.title(
                        text("title", String.valueOf(desk.snapshot().settings().year()))),
                ways,
                Nodes.button("recalculation-file", text("file"), this::file),
                Nodes.gap(),
                export,
                Nodes.button("recalculation-back", text("back"), back));
        bar.getStyleClass().add("bar");
        HBox second = new HBox(results, filter);
        second.getStyleClass().add("buttons");
        HBox.setHgrow(filter, Priority.ALWAYS);
        VBox body = new VBox(Nodes.wrapped(text("note"), "muted"), second, said, lines);
        body.getStyleClass().addAll("stack", "page");
        VBox.setVgrow(lines, Priority.ALWAYS);
        pane.setTop(bar);
        pane.setCenter(body);
        compare();
    }

    private String text(String key, Object... arguments) {
        return desk.text("desktop.recalculation." + key, arguments);
    }

    private void ways() {
        offered.put(text("now"), Optional.empty());
        PackShelf shelf = DocumentPacks.of(desk.snapshot().ledger());
        for (String id : shelf.ids()) {
            try {
                PolicyPack pack = shelf.pack(id);
                offered.put(desk.text("desktop.policy.other.named", pack.title(), id), Optional.of(pack));
            } catch (PackException e) {
                // A pack that cannot be used is not offered; the menu of the top bar says what is wrong with it.
                offered.remove(id);
            }
        }
        ways.setId("recalculation-way");
        ways.setAccessibleText(text("way"));
        ways.getItems().setAll(offered.keySet());
        ways.setValue(text("now"));
        ways.valueProperty().addListener((property, old, now) -> compare());
    }

    private void results() {
        results.setId("recalculation-result");
        results.setAccessibleText(text("result"));
        results.setConverter(new ChoiceText<>(rule -> rule == null
                ? ""
                : desk.text(
                        "desktop.policy.trial.result",
                        rule.label(),
                        desk.text("desktop.level." + rule.level().id()))));
        results.valueProperty().addListener((property, old, now) -> fill());
    }

    private void file() {
        files.read(FilePicker.Sort.PACK).ifPresent(path -> {
            try {
                PolicyPack pack = PackReader.read(
                                path, DocumentPacks.of(desk.snapshot().ledger()))
                        .pack();
                String name = desk.text("desktop.policy.other.named", pack.title(), pack.id());
                offered.put(name, Optional.of(pack));
                ways.getItems().setAll(offered.keySet());
                ways.setValue(name);
            } catch (PackException e) {
                failed.accept(Failure.of(e));
            }
        });
    }

    private void compare() {
        Optional<PolicyPack> pack = offered.get(ways.getValue());
        if (pack == null) {
            return;
        }
        said.setText(text("computing"));
        Recalculation.of(
                desk.session(),
                pack,
                comparison -> {
                    // Where another way was chosen meanwhile, its answer is still to come.
                    if (offered.get(ways.getValue()) == pack) {
                        show(new Recalculated(comparison));
                    }
                },
                failed);
    }

    private void show(Recalculated now) {
        recalculated = now;
        results.getItems().setAll(now.results());
        results.getSelectionModel().selectFirst();
        results.setDisable(results.getItems().isEmpty());
        fill();
    }

    private void fill() {
        Rule rule = results.getValue();
        export.setDisable(rule == null);
        if (recalculated == null) {
            return;
        }
        if (rule == null) {
            lines.getItems().clear();
            said.setText(text("same"));
            return;
        }
        List<Comparison.Difference> shown = recalculated.lines(rule, filter.getText());
        lines.getItems().setAll(shown);
        Comparison.Tally tally = recalculated.tally(rule);
        StringBuilder words = new StringBuilder(desk.text(
                "desktop.policy.trial.who",
                tally.gaining(),
                number(tally.gained(), rule),
                tally.losing(),
                number(tally.lost(), rule)));
        if (tally.otherwise() > 0) {
            words.append(text("otherwise", tally.otherwise()));
        }
        if (rule.arrears() && tally.gained().signum() > 0) {
            words.append(text("owed", number(tally.gained(), rule)));
        }
        if (!filter.getText().isBlank()) {
            words.append(text("shown", shown.size(), signed(Recalculated.sum(shown), rule)));
        }
        said.setText(words.toString());
    }

    private String figure(Comparison.Difference line, Value value) {
        return desk.figures()
                .text(
                        desk.snapshot(),
                        line.holder(),
                        line.rule().id(),
                        value,
                        line.rule().type());
    }

    private String number(Fraction number, Rule rule) {
        return desk.figures().number(number, rule.type());
    }

    private String signed(Fraction by, Rule rule) {
        return (by.signum() > 0 ? "+" : "") + number(by, rule);
    }

    private void export() {
        List<List<String>> cells = lines.getItems().stream()
                .map(line -> lines.getColumns().stream()
                        .map(column -> String.valueOf(column.getCellData(line)))
                        .toList())
                .toList();
        String csv = Csv.of(lines.titles(), cells);
        files.write(FilePicker.Sort.LIST, text("export.name"))
                .ifPresent(target -> jobs.start(
                        Phrase.of("desktop.job.export", target.getFileName().toString()),
                        progress -> Files.writeString(target, csv, StandardCharsets.UTF_8),
                        written -> desk.noticeProperty()
                                .set(Phrase.of(
                                        "desktop.offer.written",
                                        written.getFileName().toString())),
                        failed));
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        compare();
    }
}
