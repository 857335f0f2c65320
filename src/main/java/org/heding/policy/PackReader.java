package org.heding.policy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.heding.formula.Formula;
import org.heding.message.Label;
import org.heding.message.Phrase;

/** Reads a policy pack from JSON and checks all of it; a pack that was read can be used without further care. */
public final class PackReader {
    private static final List<String> BUNDLED =
            List.of("hefei-2019", "national-2021", "pay-ladder-3x18", "pay-ladder-4x18");
    /** Those that have been read already; they never change. */
    private static final Map<String, PolicyPack> READ = new ConcurrentHashMap<>();

    private static final Label NO_NOTE = Label.same("");

    private final PackEntry root;
    private final PackLayers layers;
    private final List<Layer> speakers;

    private PackReader(PackLayers layers) {
        this.root = layers.root();
        this.layers = layers;
        this.speakers = layers.layers().stream().map(PackReader::layer).toList();
    }

    /** The names of the packs that come with the program. */
    public static List<String> bundledIds() {
        return BUNDLED;
    }

    /**
     * A pack that comes with the program.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static PolicyPack bundled(String id) {
        if (!BUNDLED.contains(id)) {
            throw new IllegalArgumentException("No bundled pack " + id);
        }
        return READ.computeIfAbsent(id, unread -> {
            try {
                return read(bundledText(unread).orElseThrow());
            } catch (PackException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The text of a pack that comes with the program. */
    public static Optional<byte[]> bundledText(String id) {
        if (!BUNDLED.contains(id)) {
            return Optional.empty();
        }
        try (InputStream in = PackReader.class.getResourceAsStream("/policies/" + id + ".json")) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a pack from a file. A pack that it lies over is looked for beside it, and then among those that come with the
     * program.
     *
     * @throws PackException if it is no pack, with all that is wrong
     */
    public static PolicyPack read(Path file) throws PackException {
        return read(file, new PackShelf(Map.of())).pack();
    }

    /**
     * Reads a pack from a file. A pack that it lies over is looked for beside it, and then on a shelf.
     *
     * @throws PackException if it is no pack, with all that is wrong
     */
    public static PackShelf.Found read(Path file, PackShelf shelf) throws PackException {
        try {
            return shelf.read(Files.readAllBytes(file), id -> beside(file, id));
        } catch (IOException e) {
            throw PackException.unreadable(
                    new PackProblem(file.getFileName().toString(), Phrase.of("policy.cannot_read")));
        }
    }

    private static Optional<byte[]> beside(Path file, String id) {
        // A name is not to lead out of the folder.
        Path other = id.matches("[\\w.-]+") ? file.resolveSibling(id + ".json") : file;
        try {
            return other.equals(file) || !Files.isRegularFile(other)
                    ? Optional.empty()
                    : Optional.of(Files.readAllBytes(other));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a pack from its JSON text. A pack that it lies over is one that comes with the program.
     *
     * @throws PackException if it is no pack, with all that is wrong
     */
    public static PolicyPack read(byte[] json) throws PackException {
        return read(json, PackReader::bundledText);
    }

    /**
     * Reads a pack from its JSON text.
     *
     * @param found finds the text of a pack that it lies over by its name
     * @throws PackException if it is no pack, with all that is wrong
     */
    public static PolicyPack read(byte[] json, Function<String, Optional<byte[]>> found) throws PackException {
        List<PackProblem> problems = new ArrayList<>();
        PackLayers layers = PackLayers.read(json, found, problems);
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        PolicyPack pack = new PackReader(layers).pack();
        PackChecker.check(pack, problems);
        if (!problems.isEmpty()) {
            throw new PackException(problems.stream().distinct().toList());
        }
        return pack;
    }

    static JsonNode parsed(byte[] json) throws JacksonException {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layer layer(PackEntry entry) {
        return new Layer(entry.text("id"), entry.text("version"), entry.label("title"), paper(entry.entry("paper")));
    }

    private static Paper paper(PackEntry paper) {
        return new Paper(
                paper.label("title"),
                paper.label("issuer"),
                paper.dateIfAny("issued"),
                paper.label("source"),
                paper.dateIfAny("published"),
                paper.label("caveat"));
    }

    private PolicyPack pack() {
        Layer top = speakers.getLast();
        List<Input> inputs = root.entries("inputs").stream().map(this::input).toList();
        List<Rule> rules = new ArrayList<>();
        root.entries("rules").forEach(entry -> rules.addAll(rule(entry)));
        List<Check> checks = new ArrayList<>();
        root.entries("checks").forEach(entry -> checks.addAll(check(entry)));
        return new PolicyPack(
                top.id(),
                top.version(),
                top.title(),
                top.paper(),
                root.date("from"),
                root.date("checked_on"),
                members(),
                inputs,
                root.entries("parameters").stream().map(this::parameter).toList(),
                root.entries("tables").stream().map(this::table).toList(),
                Sums.added(inputs, rules),
                checks,
                root.entries("reports").stream().map(this::report).toList());
    }

    private Map<Level, Formula> members() {
        Map<Level, Formula> members = new EnumMap<>(Level.class);
        PackEntry entry = root.entry("members");
        for (Level level : Level.UNITS) {
            entry.formulaIfAny(level.id()).ifPresent(formula -> members.put(level, formula));
        }
        return members;
    }

    private Input input(PackEntry entry) {
        Type type = entry.constant("type", Type.class);
        PackEntry carries = entry.entry("carries");
        return new Input(
                entry.text("id"),
                entry.constant("level", Level.class),
                entry.label("label"),
                entry.label("unit"),
                type,
                entry.decimal("least"),
                entry.decimal("most"),
                entry.flag("additive"),
                entry.formulaIfAny("applies"),
                entry.has("carries")
                        ? new Input.Carries(carries.truth("usual"), carries.label("why"))
                        : Input.Carries.of(type));
    }

    private Parameter parameter(PackEntry entry) {
        List<Parameter.Dated> values = new ArrayList<>();
        for (PackEntry value : statements(entry, "values")) {
            values.add(new Parameter.Dated(
                    value.date("from"), value.number("value"), citation(value), AreaLayer.area(value)));
        }
        if (values.isEmpty() && !entry.isList("values")) {
            entry.report("values", Phrase.of("policy.wanting"));
        }
        return new Parameter(
                entry.text("id"),
                entry.label("label"),
                entry.label("unit"),
                entry.constant("type", Type.class),
                values,
                entry.labelOr("note", NO_NOTE),
                entry.decimal("least"),
                entry.decimal("most"));
    }

    private Table table(PackEntry entry) {
        List<Table.Edition> editions = new ArrayList<>();
        for (PackEntry edition : statements(entry, "editions")) {
            Map<String, BigDecimal> rows = new LinkedHashMap<>();
            PackEntry cells = edition.entry("rows");
            edition.named("rows").keySet().forEach(key -> rows.put(key, cells.number(key)));
            Optional<Bands> bands = edition.has("bands") ? Optional.of(BandReader.read(edition)) : Optional.empty();
            bands.ifPresent(found -> found.bands().forEach(band -> rows.put(band.said(), band.value())));
            editions.add(
                    new Table.Edition(edition.date("from"), rows, bands, citation(edition), AreaLayer.area(edition)));
        }
        if (editions.isEmpty() && !"document".equals(entry.textOr("source", ""))) {
            entry.report("editions", Phrase.of("policy.wanting"));
        }
        return new Table(
                entry.text("id"),
                entry.label("label"),
                entry.label("key"),
                entry.labelOr("key_unit", NO_NOTE),
                entry.constant("key_type", Type.class),
                entry.label("unit"),
                entry.constant("type", Type.class),
                editions,
                entry.has("keys") ? entry.texts("keys") : List.of(),
                Map.of());
    }

    /** Dated entries in the order in which they lie over one another: by layer, then the wider area, then the day. */
    private List<PackEntry> statements(PackEntry entry, String field) {
        return entry.entries(field).stream()
                .sorted(Comparator.<PackEntry>comparingInt(layers::place)
                        .thenComparingInt(said -> AreaLayer.area(said).length())
                        .thenComparing(said -> said.textOr("from", "")))
                .toList();
    }

    private List<Rule> rule(PackEntry entry) {
        List<Rule.Remark> remarks = entry.entries("remarks").stream()
                .map(remark ->
                        new Rule.Remark(remark.formula("when"), remark.label("says"), remark.textOr("input", "")))
                .toList();
        return levels(entry, "level").stream()
                .map(level -> new Rule(
                        entry.text("id"),
                        level,
                        entry.label("label"),
                        entry.label("unit"),
                        entry.constant("type", Type.class),
                        entry.formula("formula"),
                        entry.formulaIfAny("applies"),
                        entry.flag("additive"),
                        entry.flag("arrears"),
                        entry.textOr("due", ""),
                        citation(entry),
                        remarks))
                .toList();
    }

    private List<Check> check(PackEntry entry) {
        return levels(entry, "level").stream()
                .map(level -> new Check(
                        entry.text("id"),
                        level,
                        entry.label("label"),
                        entry.formula("actual"),
                        entry.formula("required"),
                        entry.formulaIfAny("required_most"),
                        entry.formula("unmet"),
                        entry.formulaIfAny("applies"),
                        entry.wholes("periods"),
                        entry.constant("severity", Severity.class),
                        entry.label("message"),
                        entry.label("unit"),
                        citation(entry),
                        entry.text("place")))
                .toList();
    }

    private ReportTable report(PackEntry entry) {
        return new ReportTable(
                entry.text("id"),
                entry.label("title"),
                levels(entry, "levels"),
                entry.texts("columns"),
                entry.formulaIfAny("where"));
    }

    private static List<Level> levels(PackEntry entry, String field) {
        List<Level> levels = new ArrayList<>();
        for (String id : entry.texts(field)) {
            Level.of(id).ifPresentOrElse(levels::add, () -> entry.report(field, Phrase.of("policy.unknown_word", id)));
        }
        return levels;
    }

    /** The clause that an entry cites; an entry that cites none is reported. */
    private Citation citation(PackEntry entry) {
        String cite = entry.text("cite");
        Status status = entry.constant("status", Status.class);
        PackEntry clause = layers.clauses(entry).get(cite);
        if (clause == null) {
            if (!cite.isEmpty()) {
                entry.report("cite", Phrase.of("policy.no_clause", cite));
            }
            return new Citation("", NO_NOTE, status);
        }
        return new Citation(
                clause.text("section"),
                new Label(clause.text("zh"), clause.text("en")),
                status,
                Optional.of(speakers.get(layers.place(entry))));
    }
}
