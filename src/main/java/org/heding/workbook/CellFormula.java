package org.heding.workbook;

/** A formula as it is put in a cell of a file. */
@FunctionalInterface
interface CellFormula {
    /** Writes it. */
    void write(XmlBytes xml);

    /** A formula that is written out. */
    static CellFormula of(String formula) {
        return xml -> xml.text(formula);
    }
}
