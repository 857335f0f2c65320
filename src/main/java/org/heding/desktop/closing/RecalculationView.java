package org.heding.desktop.closing;

import java.nio.file.Path;
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
import org.heding.assessment.Arrears;
import org.heding.assessment.Comparison;
import org.heding.assessment.DocumentPacks;
import org.heding.desktop.closing.Recalculated.Topic;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Lines;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Jobs;
import org.heding.desktop.session.Recalculation;
import org.heding.document.Settings;
import org.heding.formula.Fraction;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.policy.PackException;
import org.heding.policy.PackReader;
import org.heding.policy.PackShelf;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.workbook.RecalculatedBook;
import org.heding.workbook.ReportChoice;
import org.heding.workbook.ReportHead;

/**
 * A closed year computed anew: by another pack, or by what is recorded now; who would have more and who less, person by
 * person and unit by unit, and what is to be paid in arrears (补发). Nothing is stored.
 */
public final class RecalculationView implements SectionView {
    private final Desk desk;
    private final Jobs jobs;
    private final FilePicker files;
    private final Consumer<Failure> failed;
    private final Consumer<Path> done;
    private final BorderPane pane = new BorderPane();
    private final ComboBox<String> ways = new ComboBox<>();
    private final Map<String, Optional<PolicyPack>> offered = new LinkedHashMap<>();
    private final ComboBox<Topic> results = new ComboBox<>();
    private final TextField filter = new TextField();
    private final Label said = Nodes.wrapped("", "say");
    private final RecalculatedTable table;
    private final Button export;
    private final Button copy;
    private Recalculated recalculated;

    /**
     * The year that is shown, which is closed.
     *
     * @param failed tells the user of a failure
     * @param done hears of a workbook that was written
     * @param back leaves the page
     */
    public RecalculationView(
            Desk desk, Jobs jobs, FilePicker files, Consumer<Failure> failed, Consumer<Path> done, Runnable back) {
        this.desk = desk;
        this.jobs = jobs;
        this.files = files;
        this.failed = failed;
        this.done = done;
        export = Nodes.button("recalculation-export", text("export"), this::export);
        copy = Nodes.button("recalculation-copy", text("copy"), () -> lines().copyAll());
        table = new RecalculatedTable(desk);
        ways();
        results();
        filter.setId("recalculation-filter");
        filter.setAccessibleText(text("filter"));
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
                copy,
                export,
                Nodes.button("recalculation-back", text("back"), back));
        bar.getStyleClass().add("bar");
        HBox second = new HBox(results, filter);
        second.getStyleClass().add("buttons");
        HBox.setHgrow(filter, Priority.ALWAYS);
        VBox body = new VBox(Nodes.wrapped(text("note"), "muted"), second, said, lines());
        body.getStyleClass().addAll("stack", "page");
        VBox.setVgrow(lines(), Priority.ALWAYS);
        pane.setTop(bar);
        pane.setCenter(body);
        compare();
    }

    private String text(String key, Object... arguments) {
        return desk.text("desktop.recalculation." + key, arguments);
    }

    private Lines<Recalculated.Line> lines() {
        return table.lines();
    }

    private void ways() {
        offered.put(text("now"), Optional.empty());
        PackShelf shelf = DocumentPacks.of(desk.snapshot().ledger());
        for (String id : shelf.ids()) {
            try {
                PolicyPack pack = shelf.pack(id);
                boolean inForce = id.equals(desk.snapshot().settings().policy());
                String name = desk.text("desktop.policy.other.named", pack.title(), id);
                offered.put(inForce ? text("in_force", name) : name, Optional.of(pack));
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
        results.setConverter(new ChoiceText<>(topic -> topic == null
                ? ""
                : desk.text(
                        "desktop.policy.trial.result",
                        topic.arrears() ? text("arrears") : topic.rule().label().in(desk.messages()),
                        desk.text("desktop.level." + topic.level().id()))));
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
                answer -> {
                    // Where another way was chosen meanwhile, its answer is still to come.
                    if (offered.get(ways.getValue()) == pack) {
                        show(new Recalculated(answer));
                    }
                },
                failed);
    }

    private void show(Recalculated now) {
        Topic before = results.getValue();
        recalculated = now;
        results.getItems().setAll(now.topics());
        if (results.getItems().contains(before)) {
            results.setValue(before);
        } else {
            results.getSelectionModel().selectFirst();
        }
        results.setDisable(results.getItems().isEmpty());
        fill();
    }

    private void fill() {
        Topic topic = results.getValue();
        export.setDisable(topic == null);
        copy.setDisable(topic == null);
        if (recalculated == null) {
            return;
        }
        if (topic == null) {
            lines().getItems().clear();
            said.setText(text("same"));
            return;
        }
        List<Recalculated.Line> shown = recalculated.lines(topic, filter.getText());
        table.show(recalculated, topic, shown);
        StringBuilder words = new StringBuilder(topic.arrears() ? owed() : differing(topic));
        if (!filter.getText().isBlank()) {
            words.append(text("shown", shown.size(), signed(Recalculated.sum(shown), topic.rule())));
        }
        said.setText(words.toString());
    }

    private String owed() {
        Arrears arrears = recalculated.arrears().orElseThrow();
        Arrears.Line total = arrears.total();
        StringBuilder words = new StringBuilder(text("owed", total.owing(), number(total.owed(), arrears.rule())));
        List<Fraction> less = arrears.people().stream()
                .flatMap(line -> line.by().stream())
                .filter(by -> by.signum() < 0)
                .toList();
        if (!less.isEmpty()) {
            Fraction sum = less.stream().reduce(Fraction.ZERO, Fraction::minus);
            words.append(text("less", less.size(), number(sum, arrears.rule())));
        }
        if (arrears.untold() > 0) {
            words.append(text("untold", arrears.untold()));
        }
        return words.toString();
    }

    private String differing(Topic topic) {
        Comparison.Tally tally = recalculated.tally(topic);
        String words = desk.text(
                "desktop.policy.trial.who",
                tally.gaining(),
                number(tally.gained(), topic.rule()),
                tally.losing(),
                number(tally.lost(), topic.rule()));
        return tally.otherwise() > 0 ? words + text("otherwise", tally.otherwise()) : words;
    }

    private String number(Fraction number, Rule rule) {
        return desk.figures().number(number, rule.type());
    }

    private String signed(Fraction by, Rule rule) {
        return (by.signum() > 0 ? "+" : "") + number(by, rule);
    }

    private void export() {
        Recalculated written = recalculated;
        Settings settings = desk.snapshot().settings();
        ReportHead head = new ReportHead(
                settings.title(),
                settings.place(),
                desk.snapshot().place().map(unit -> unit.name()).orElse(settings.title()),
                settings.sample(),
                ReportChoice.USUAL);
        Messages messages = desk.messages();
        files.write(FilePicker.Sort.WORKBOOK, text("export.name", String.valueOf(settings.year())))
                .ifPresent(target -> jobs.start(
                        Phrase.of("desktop.job.export", target.getFileName().toString()),
                        progress -> {
                            RecalculatedBook.write(
                                    target,
                                    written.recalculation().comparison(),
                                    written.arrears(),
                                    written::reasons,
                                    head,
                                    messages,
                                    progress);
                            return target;
                        },
                        done,
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
