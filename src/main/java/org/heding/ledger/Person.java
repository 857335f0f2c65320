package org.heding.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A community worker (社区工作者) as the roster records one.
 *
 * @param idNumber the citizen identity number, which is the person's key
 * @param name the person's name
 * @param community the code of the community of the post
 * @param post the post (岗位类别), one of {@link #POSTS}
 * @param joined the day of joining community work, or null if not recorded
 * @param appointed the day the present post began, or null if not recorded
 * @param left the day of leaving, or null for a person still in post
 * @param education the education (学历), or an empty text
 * @param qualification the social worker's certificate (社工职业资格), or an empty text
 * @param postGrade the grade of the post (岗位等级), or an empty text
 */
public record Person(
        String idNumber,
        String name,
        String community,
        String post,
        LocalDate joined,
        LocalDate appointed,
        LocalDate left,
        String education,
        String qualification,
        String postGrade) {
    /** The posts a community has. */
    public static final List<String> POSTS = List.of("书记", "副书记", "书记助理", "委员", "组织员", "一般工作人员");

    public Person {
        Objects.requireNonNull(idNumber);
        Objects.requireNonNull(name);
        Objects.requireNonNull(community);
        Objects.requireNonNull(post);
        Objects.requireNonNull(education);
        Objects.requireNonNull(qualification);
        Objects.requireNonNull(postGrade);
    }
}
