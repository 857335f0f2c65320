package org.heding.desktop.session;

import java.util.Locale;
import org.heding.ledger.Tier;
import org.heding.message.Phrase;

/** A section of the window, in the order of the side bar. */
public enum Section {
    /** 总览. */
    OVERVIEW(Group.NONE),
    /** 区县. */
    COUNTIES(Group.FACTS),
    /** 街道（乡镇）. */
    TOWNSHIPS(Group.FACTS),
    /** 社区. */
    COMMUNITIES(Group.FACTS),
    /** 人员. */
    PEOPLE(Group.FACTS),
    /** 参照工资. */
    REFERENCE_PAY(Group.FACTS),
    /** 会议. */
    MEETINGS(Group.FACTS),
    /** 人员配备. */
    STAFFING(Group.FIGURES),
    /** 薪酬. */
    PAY(Group.FIGURES),
    /** 经费. */
    FUNDS(Group.FIGURES),
    /** 阵地. */
    CENTRES(Group.FIGURES),
    /** 核查. */
    FINDINGS(Group.RESULTS),
    /** 报表. */
    REPORTS(Group.RESULTS),
    /** 政策. */
    POLICY(Group.CARE),
    /** 历史与备份. */
    HISTORY(Group.CARE);

    /** A heading of the side bar. */
    public enum Group {
        /** No heading. */
        NONE,
        /** 基础数据. */
        FACTS,
        /** 测算. */
        FIGURES,
        /** 结果. */
        RESULTS,
        /** 管理. */
        CARE;

        /** What people call it. */
        public Phrase label() {
            return Phrase.of("desktop.group." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final Group group;

    Section(Group group) {
        this.group = group;
    }

    /** The heading it stands under. */
    public Group group() {
        return group;
    }

    /** Its name in ids and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public Phrase label() {
        return Phrase.of("desktop.section." + id());
    }

    /** Where the facts of a tier are typed. */
    public static Section of(Tier tier) {
        return switch (tier) {
            case CITY, COUNTY -> COUNTIES;
            case TOWNSHIP -> TOWNSHIPS;
            case COMMUNITY -> COMMUNITIES;
        };
    }
}
