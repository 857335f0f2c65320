package org.heding.formula;

final class Parser {
    Parser(String text) {}

    Expression parse() {
        return null;
    }
}
