package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the tables to what they promise, whoever writes into them. */
class SchemaTest {
    @TempDir
    Path folder;

    private Document document;
    private Database database;

    @BeforeEach
    void open() throws Exception {
        document = Document.create(folder.resolve("a.heding"), SETTINGS, content());
        database = document.database();
    }

    @AfterEach
    void close() {
        document.close();
    }

    private List<String> column(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        database.each(sql, row -> found.add(row.getString(1)));
        return found;
    }

    @Test
    void everyTableIsStrictAndHasAnIntegerKey() throws Exception {
        List<String> tables =
                column("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'");
        assertEquals(new TreeSet<>(Schema.TABLES), new TreeSet<>(tables));
        for (String table : tables) {
            assertEquals(List.of("1"), column("SELECT strict FROM pragma_table_list WHERE name = '" + table + "'"));
            assertEquals(
                    List.of("id INTEGER"),
                    column("SELECT name || ' ' || type FROM pragma_table_info('" + table + "') WHERE pk > 0"));
        }
    }

    @Test
    void editsAreOnTheDiskBeforeTheyAreAcknowledged() throws Exception {
        assertEquals(List.of("delete"), column("PRAGMA journal_mode"));
        assertEquals(List.of("2"), column("PRAGMA synchronous"));
        assertEquals(List.of("exclusive"), column("PRAGMA locking_mode"));
        assertEquals(List.of("1"), column("PRAGMA foreign_keys"));
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        List<String> refused = List.of(
                "INSERT INTO setting (id, year, policy, place, title, sample) VALUES (2, 2026, '', '', '', 0)",
                "UPDATE setting SET year = 'soon'",
                "INSERT INTO edit (made_at, label, changes) VALUES ('yesterday', '', 1)",
                "UPDATE setting SET place = '34010'",
                "UPDATE unit SET code = '34x4' WHERE length(code) = 4",
                "UPDATE unit SET kind = '乡' WHERE length(code) = 6",
                "INSERT INTO unit (code, name, kind) VALUES ('340199', '', '市辖区'), ('340199', '', '市辖区')",
                "INSERT INTO unit (code, name, kind) VALUES ('349999001', '无县', '街道')",
                "INSERT INTO community_year (unit, year) VALUES ('340104', 2026)",
                "UPDATE community_year SET households = -1",
                "UPDATE community_year SET households = 1.5",
                "UPDATE community_year SET area = '1,5'",
                "UPDATE community_year SET area = '-1.5'",
                "UPDATE community_year SET more = '[1]'",
                "UPDATE community_year SET more = '{'",
                "INSERT INTO township_year (unit, year, grid_centre) VALUES ('340104001', 2026, 2)",
                "UPDATE person SET id_number = '99010119900101001x'",
                "UPDATE person SET post = '保安'",
                "UPDATE person SET joined_on = '2026-02-30'",
                "UPDATE person SET left_on = '2026-3-1'",
                "UPDATE person SET community = '340104001999'",
                "INSERT INTO term (person, session, starts_on, completed, appraisal, basis) VALUES ('x', '', '2020-01-01', 0, '', '')",
                "INSERT INTO reference_pay (area, grade, starts_on, amount, basis) VALUES ('34', 9, '2026-01-01', 1, '')",
                "INSERT INTO reference_pay (area, grade, starts_on, amount, basis) VALUES ('3401', 11, '2026-01-01', 1, '')",
                "INSERT INTO local_value (name, row, area, starts_on, value, basis, decided_on) VALUES ('p', '', '', '2026-01-01', '1', ' ', '2026-01-01')",
                "INSERT INTO local_value (name, row, area, starts_on, value, basis, decided_on) VALUES ('p', '', '', '2026-01-01', '1', '据', NULL)",
                "INSERT INTO local_value (name, row, area, starts_on, value, basis, decided_on) VALUES ('p', '', '', '2026-01-01', 'x', '据', '2026-01-01')",
                "INSERT INTO meeting (unit, kind, held_on, chair, topic) VALUES ('3401', '茶话会', '2026-01-01', '', '')");
        for (String sql : refused) {
            assertThrows(SQLException.class, () -> database.run(sql), sql);
        }
    }

    @Test
    void everyKindPostAppraisalAndMeetingOfTheLedgerHasItsPlace() throws Exception {
        List<Change> changes = new ArrayList<>();
        int number = 10;
        for (String kind : Kind.COUNTY) {
            changes.add(Scenes.unit("3401" + number++, kind, kind));
        }
        for (String kind : Kind.TOWNSHIP) {
            changes.add(Scenes.unit("3401041" + number++, kind, kind));
        }
        changes.add(Scenes.unit("340104001998", "村", Kind.NOT_URBAN));
        for (String post : Person.POSTS) {
            changes.add(new Change.PutPerson(
                    new Person("9901011990010100" + number++, "某", COMMUNITY, post, null, null, null, "", "", "")));
        }
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (String appraisal : Term.APPRAISALS) {
            day = day.plusDays(1);
            changes.add(new Change.PutTerm(new Term(PERSON, "", day, null, false, appraisal, "")));
        }
        for (String kind : Meeting.KINDS) {
            changes.add(new Change.PutMeeting(new Meeting("3401", kind, day, "", "")));
        }
        document.edit("", changes);
        assertEquals(1 + Person.POSTS.size(), document.ledger().people().size());
        assertEquals(Term.APPRAISALS.size(), document.ledger().terms(PERSON).size());
        assertEquals(Meeting.KINDS.size(), document.ledger().meetings("3401").size());
    }

    @Test
    void everyFigureOfTheLedgerHasAColumnOfItsOwn() throws Exception {
        List<Change> changes = new ArrayList<>();
        Field.BY_TIER.forEach((tier, fields) ->
                fields.forEach(field -> changes.add(Scenes.fact(tier.prefix(COMMUNITY), field, "1"))));
        changes.add(Scenes.fact(PERSON, Field.ANNUAL_PAY, "1"));
        document.edit("", changes);
        for (String table : List.of("city_year", "county_year", "township_year", "community_year", "person_year")) {
            assertEquals(List.of("{}"), column("SELECT more FROM " + table));
        }
        assertTrue(changes.size() > 19);
    }

    @Test
    void aRowKeepsItsKeyWhenItChanges() throws Exception {
        List<String> before =
                column("SELECT id FROM unit UNION ALL SELECT id FROM person UNION ALL SELECT id FROM community_year");
        document.edit("", content());
        assertEquals(
                before,
                column("SELECT id FROM unit UNION ALL SELECT id FROM person UNION ALL SELECT id FROM community_year"));
    }

    @Test
    void triggersCanFollowEveryChangeAlsoThoseThatCascade() throws Exception {
        database.run("CREATE TABLE trace (line TEXT) STRICT");
        for (String table : List.of("unit", "person", "community_year")) {
            database.run("CREATE TRIGGER trace_" + table + " AFTER DELETE ON " + table
                    + " BEGIN INSERT INTO trace VALUES ('" + table + " ' || old.id); END");
        }
        document.edit("", List.of(new Change.RemoveUnit("340104")));
        assertEquals(
                List.of("community_year 1", "person 1", "unit 2", "unit 3", "unit 4"),
                column("SELECT line FROM trace ORDER BY line"));
    }
}
