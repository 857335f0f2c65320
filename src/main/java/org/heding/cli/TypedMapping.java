package org.heding.cli;

import java.util.List;
import java.util.function.BiFunction;
import org.heding.policy.Level;
import org.heding.workbook.blank.BlankMapping;
import org.heding.workbook.blank.BlankSurvey;
import org.heding.workbook.blank.BlankTable;
import org.heding.workbook.blank.Heading;
import org.heding.workbook.blank.Known;
import org.heding.workbook.blank.Meaning;
import org.heding.workbook.blank.Thing;
import picocli.CommandLine.ParameterException;

/** What columns of a blank mean, as somebody types it: {@code 列名=名称}, with a unit of measure {@code 列名=名称|万元}. */
final class TypedMapping {
    private static final List<String> NOTHING = List.of("", "-", "不填", "leave");
    private static final List<String> NUMBERS = List.of("序号", "number");

    private final BlankSurvey survey;
    private final Known known;
    private final BiFunction<String, Object[], ParameterException> wrong;

    /**
     * @param wrong makes the error for a message and its arguments
     */
    TypedMapping(BlankSurvey survey, Known known, BiFunction<String, Object[], ParameterException> wrong) {
        this.survey = survey;
        this.known = known;
        this.wrong = wrong;
    }

    /** A mapping with what was typed over it. */
    BlankMapping over(BlankMapping mapping, List<String> typed) {
        BlankMapping over = mapping;
        for (String setting : typed) {
            int at = setting.indexOf('=');
            if (at < 1) {
                throw error("cli.usage.fill.map", setting);
            }
            over = over(
                    over,
                    setting.substring(0, at).strip(),
                    setting.substring(at + 1).strip());
        }
        return over;
    }

    private ParameterException error(String key, Object... arguments) {
        return wrong.apply(key, arguments);
    }

    private BlankMapping over(BlankMapping mapping, String column, String name) {
        BlankMapping over = mapping;
        boolean found = false;
        for (BlankTable table : survey.tables()) {
            for (Heading heading : table.headings()) {
                boolean meant = heading.key().equals(column)
                        || heading.name().equals(column)
                        || heading.path().getLast().equals(column);
                if (meant) {
                    Level level = mapping.tables().get(table.sheet()).level();
                    over = over.with(table.sheet(), heading.key(), meaning(name, known.at(level), heading.unit()));
                    found = true;
                }
            }
        }
        for (BlankSurvey.Place place : survey.places()) {
            if (place.name().equals(column)) {
                over = over.withPlace(place.name(), meaning(name, known.all(), ""));
                found = true;
            }
        }
        if (!found) {
            throw error(
                    "cli.usage.fill.column",
                    column,
                    String.join(
                            ", ",
                            survey.tables().stream()
                                    .flatMap(table -> table.headings().stream())
                                    .map(Heading::key)
                                    .toList()));
        }
        return over;
    }

    private Meaning meaning(String said, List<Thing> told, String own) {
        if (NOTHING.contains(said)) {
            return Meaning.LEAVE;
        }
        if (NUMBERS.contains(said)) {
            return Meaning.NUMBER;
        }
        if (said.length() > 1 && said.startsWith("'") && said.endsWith("'")) {
            return Meaning.text(said.substring(1, said.length() - 1));
        }
        String[] parts = said.split("[|｜]", 2);
        List<Thing> things =
                known.named(parts[0]).stream().filter(told::contains).toList();
        if (things.size() != 1) {
            String key = things.isEmpty() ? "cli.usage.fill.thing" : "cli.usage.fill.several";
            throw error(
                    key,
                    parts[0],
                    String.join(", ", things.stream().map(Thing::id).toList()));
        }
        String unit = parts.length > 1 ? parts[1].strip() : own;
        if (parts.length > 1 && !things.getFirst().canBeIn(unit)) {
            throw error("cli.usage.fill.unit", parts[0], unit);
        }
        return Meaning.take(things.getFirst().id(), things.getFirst().canBeIn(unit) ? unit : "");
    }
}
