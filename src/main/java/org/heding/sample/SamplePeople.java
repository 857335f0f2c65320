package org.heding.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;

/**
 * Invents the people of communities, so that nobody is meant: their names say that they are samples, and their ID numbers,
 * though right in their check character, name a region that does not exist.
 */
final class SamplePeople {
    private static final String NOWHERE = "990101";
    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫");
    private static final List<String> EDUCATION = List.of("大专", "大学本科", "大学本科", "高中", "研究生");
    private static final List<String> QUALIFICATIONS = List.of("", "助理社会工作师", "", "社会工作师", "");
    private static final List<String> GRADES = List.of("一级", "二级", "三级", "四级", "五级", "六级");
    private static final int MOST_WORKERS = 16;

    private final Draw draw = new Draw(17);
    private final int year;
    private final List<Change> changes;
    private int count;

    SamplePeople(int year, List<Change> changes) {
        this.year = year;
        this.changes = changes;
    }

    /** Adds the people of a community, the number of workers following its households, and says who is in post. */
    Staff add(Unit community, int index, int households) {
        int workers = Math.clamp(households / 250 + draw.between(-2, 1), 4, MOST_WORKERS);
        int organisers = draw.between(0, 5) == 0 ? 0 : draw.between(1, 2);
        boolean deputy = !draw.oncePer(7);
        List<String> posts = new ArrayList<>();
        posts.add("书记");
        if (deputy) {
            posts.add(draw.oncePer(3) ? "书记助理" : "副书记");
        }
        posts.add("委员");
        posts.add("委员");
        while (posts.size() < workers) {
            posts.add("一般工作人员");
        }
        for (int i = 0; i < organisers; i++) {
            posts.add("组织员");
        }
        for (String post : posts) {
            add(community, post, null, index);
        }
        // One who left in the course of the year: recorded, paid for some months, and no longer counted.
        if (draw.oncePer(3)) {
            add(community, "一般工作人员", LocalDate.of(year, draw.between(2, 10), draw.between(1, 28)), index);
        }
        return new Staff(posts.size() - organisers, organisers, deputy ? 1 : 0);
    }

    private void add(Unit community, String post, LocalDate left, int index) {
        count++;
        boolean secretary = post.equals("书记");
        LocalDate joined = joined(secretary, left);
        LocalDate appointed = secretary ? SampleTerms.appointed(index, year) : joined;
        String idNumber = idNumber();
        changes.add(new Change.PutPerson(new Person(
                idNumber,
                "%s某（示例%03d）".formatted(SURNAMES.get(draw.between(0, SURNAMES.size() - 1)), count),
                community.code(),
                post,
                joined,
                appointed,
                left,
                one(EDUCATION),
                one(QUALIFICATIONS),
                one(GRADES))));
        if (secretary) {
            changes.addAll(SampleTerms.of(idNumber, index, year));
        }
        if (!draw.oncePer(40)) {
            int months = monthsInPost(joined, left);
            int monthly = (secretary ? 7_000 : 6_200) + 50 * draw.between(-3, 8);
            changes.add(
                    new Change.SetFact(idNumber, year, Field.ANNUAL_PAY, BigDecimal.valueOf((long) monthly * months)));
        }
    }

    /** The day of joining: for one in twenty in this very year, for a secretary before any term. */
    private LocalDate joined(boolean secretary, LocalDate left) {
        if (secretary) {
            return LocalDate.of(year - draw.between(9, 16), draw.between(1, 12), 1);
        }
        if (left == null && draw.oncePer(20)) {
            return LocalDate.of(year, draw.between(2, 11), draw.between(1, 28));
        }
        return LocalDate.of(year - draw.between(1, 12), draw.between(1, 12), 1);
    }

    private int monthsInPost(LocalDate joined, LocalDate left) {
        int first = joined.getYear() < year ? 1 : joined.getMonthValue();
        int last = left == null ? 12 : left.getMonthValue();
        return last - first + 1;
    }

    private String idNumber() {
        String born = "%d%02d%02d".formatted(draw.between(1968, 2000), draw.between(1, 12), draw.between(1, 28));
        String digits = NOWHERE + born + "%03d".formatted(count);
        return digits + IdNumber.check(digits);
    }

    private String one(List<String> of) {
        return of.get(draw.between(0, of.size() - 1));
    }
}
