package org.heding.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.heding.ledger.Tier;
import org.heding.message.Messages;

/** The drop-downs, limits and hints that a template gives the columns of a sheet. */
final class ColumnRules {
    /** The longest hint that Excel takes. */
    private static final int MOST_HINT = 255;

    private final Messages messages;
    private final Optional<String> parameters;

    /** Rules with hints in a language, in a book that lists no parameters. */
    ColumnRules(Messages messages) {
        this(messages, Optional.empty());
    }

    /**
     * Rules with hints in a language.
     *
     * @param parameters the address of the names that parameters and tables have
     */
    ColumnRules(Messages messages, Optional<String> parameters) {
        this.messages = messages;
        this.parameters = parameters;
    }

    /** What is to be typed into a column. */
    String hint(BookColumn column) {
        String key = "workbook.hint." + column.type().name().toLowerCase(Locale.ROOT);
        String hint =
                switch (column.type()) {
                    case CODE -> messages.text(key, digits(column.tiers()));
                    case WORD -> messages.text(key, String.join("、", column.words()));
                    case WHOLE, DECIMAL, MONEY ->
                        column.unit().isEmpty()
                                ? messages.text("workbook.hint.number")
                                : messages.text(key, column.unit());
                    default -> messages.text(key);
                };
        return switch (column.id()) {
            case "kind" -> column.required() ? hint : hint + messages.text("workbook.hint.default");
            case "unit" -> column.type() == ColumnType.TEXT ? messages.text("workbook.hint.unit") : hint;
            case "row" -> messages.text("workbook.hint.row");
            case "area" -> column.required() ? hint : hint + messages.text("workbook.hint.everywhere");
            default -> hint;
        };
    }

    /** Puts the rules of a column on some rows, counted from 0. */
    void apply(Sheet sheet, BookColumn column, int index, int firstRow, int lastRow) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = constraint(helper, column);
        if (constraint == null) {
            return;
        }
        CellRangeAddressList cells = new CellRangeAddressList(firstRow, lastRow, index, index);
        DataValidation validation = helper.createValidation(constraint, cells);
        // Where a value may also be cleared by a word, the limit warns and lets it through.
        validation.setErrorStyle(
                column.required() && column.type() != ColumnType.DATE && column.type() != ColumnType.PARAMETER
                        ? DataValidation.ErrorStyle.STOP
                        : DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        validation.setShowPromptBox(true);
        validation.setSuppressDropDownArrow(true);
        String hint = hint(column);
        String shortHint = hint.substring(0, Math.min(hint.length(), MOST_HINT));
        validation.createPromptBox(column.name(), shortHint);
        validation.createErrorBox(column.name(), shortHint);
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, BookColumn column) {
        return switch (column.type()) {
            case CODE ->
                length(
                        helper,
                        column.tiers().get(0).digits(),
                        column.tiers().get(column.tiers().size() - 1).digits());
            case ID_NUMBER -> length(helper, 18, 18);
            case WORD -> helper.createExplicitListConstraint(column.words().toArray(String[]::new));
            case TRUTH -> helper.createExplicitListConstraint(new String[] {"是", "否"});
            case GRADE -> helper.createExplicitListConstraint(new String[] {"7", "8", "9", "10"});
            case WHOLE ->
                helper.createIntegerConstraint(
                        OperatorType.BETWEEN,
                        column.least().toPlainString(),
                        column.most().toPlainString());
            case DECIMAL, MONEY ->
                helper.createDecimalConstraint(
                        OperatorType.BETWEEN,
                        column.least().toPlainString(),
                        column.most().toPlainString());
            case DATE ->
                helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1900,1,1)", "DATE(2199,12,31)", "yyyy-mm-dd");
            case PARAMETER ->
                parameters.map(helper::createFormulaListConstraint).orElse(null);
            case NAME, TEXT -> null;
        };
    }

    private static DataValidationConstraint length(DataValidationHelper helper, int least, int most) {
        return helper.createTextLengthConstraint(OperatorType.BETWEEN, String.valueOf(least), String.valueOf(most));
    }

    private static String digits(List<Tier> tiers) {
        return tiers.stream().map(tier -> String.valueOf(tier.digits())).collect(Collectors.joining("/"));
    }
}
