package org.heding.planted.assessment;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import com.fasterxml.jackson.core.JsonFactory;
import java.sql.Connection;
import javafx.scene.Node;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Workbook;
import picocli.CommandLine;

/** Breaks the rules of where libraries belong. */
public record Everything(
        Connection connection,
        Workbook workbook,
        CSVFormat list,
        JsonFactory json,
        OutputFactoryImpl xml,
        Node node,
        CommandLine commandLine) {}
