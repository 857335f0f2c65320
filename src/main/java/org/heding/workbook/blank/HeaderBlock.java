package org.heding.workbook.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.heding.policy.Level;

/**
 * The header of a table in a blank: one row or several, with groups over columns.
 *
 * @param top its first row
 * @param bottom its last row
 * @param paths by column, the texts from the topmost group down
 */
record HeaderBlock(int top, int bottom, Map<Integer, List<String>> paths) {
    private static final int WITHIN = 40;
    private static final int MOST_ROWS = 4;
    private static final int LEAST_TEXTS = 3;
    private static final List<Level> LEVELS =
            List.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY, Level.PERSON);

    /** The rows that tell the most columns that are known; failing that, the first ones that look like a header. */
    static Optional<HeaderBlock> find(SheetText text, Matching matching) {
        HeaderBlock best = null;
        int most = 0;
        for (int bottom = 0; bottom <= Math.min(text.lastRow(), WITHIN); bottom++) {
            for (int top = bottom; top >= 0 && top > bottom - MOST_ROWS; top--) {
                Optional<HeaderBlock> block = of(text, top, bottom);
                int score = block.map(found -> found.score(matching)).orElse(0);
                boolean taller = best != null && score == most && bottom == best.bottom && top < best.top;
                if (score > most || taller && score > 0) {
                    best = block.orElseThrow();
                    most = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Some rows as a header; nothing if they cannot be one. */
    private static Optional<HeaderBlock> of(SheetText text, int top, int bottom) {
        for (int row = top; row <= bottom; row++) {
            if (!isHeaderRow(text, row, top, bottom)) {
                return Optional.empty();
            }
        }
        Map<Integer, List<String>> paths = new TreeMap<>();
        for (int column = 0; column <= text.lastColumn(); column++) {
            List<String> path = new ArrayList<>();
            for (int row = top; row <= bottom; row++) {
                String said = text.at(row, column).replaceAll("\\s+", "");
                boolean again = row > top && text.cell(row, column) == text.cell(row - 1, column);
                if (!said.isEmpty() && !again) {
                    path.add(said);
                }
            }
            if (!path.isEmpty() && startsHere(text, bottom, column)) {
                paths.put(column, path);
            }
        }
        return paths.size() < 2 ? Optional.empty() : Optional.of(new HeaderBlock(top, bottom, paths));
    }

    private static boolean startsHere(SheetText text, int row, int column) {
        return text.merged(row, column)
                .map(region -> region.getFirstColumn() == column)
                .orElse(true);
    }

    /** Texts only, more than a title has, and no merged cell that leads out of the block. */
    private static boolean isHeaderRow(SheetText text, int row, int top, int bottom) {
        List<Object> cells = new ArrayList<>();
        for (int column = 0; column <= text.lastColumn(); column++) {
            boolean leadsOut = text.merged(row, column)
                    .filter(region -> region.getFirstRow() < top || region.getLastRow() > bottom)
                    .isPresent();
            if (leadsOut || text.isNumber(row, column) || text.isFormula(row, column)) {
                return false;
            }
            String said = text.at(row, column);
            if (said.matches(".*[:：].*") && !said.contains("单位") || said.matches(".*[{｛].*")) {
                return false;
            }
            if (said.matches("(填报|填表|报送|上报)单位.*") || said.matches("[(（]?(金额|计量)?单位[:：].*")) {
                return false;
            }
            if (!said.isEmpty() && !cells.contains(text.cell(row, column))) {
                cells.add(text.cell(row, column));
            }
        }
        return cells.size() >= 2;
    }

    private int score(Matching matching) {
        int known = paths.values().stream()
                .mapToInt(path -> LEVELS.stream()
                        .mapToInt(level ->
                                matching.of(path, Matching.unit(path), level).score())
                        .max()
                        .orElse(0))
                .map(score -> score >= Matching.SURE ? 3 : score > 0 ? 1 : 0)
                .sum();
        return known > 0 ? 2 + known : paths.size() >= LEAST_TEXTS ? 1 : 0;
    }

    int firstColumn() {
        return paths.keySet().stream().mapToInt(column -> column).min().orElseThrow();
    }

    int lastColumn() {
        return paths.keySet().stream().mapToInt(column -> column).max().orElseThrow();
    }
}
