package org.heding.document;

/** Something done to a document, which can be done again to a copy of it. */
@FunctionalInterface
public interface Step {
    /**
     * Does it.
     *
     * @throws DocumentException why not; nothing is changed then
     */
    void on(Document document) throws DocumentException;
}
